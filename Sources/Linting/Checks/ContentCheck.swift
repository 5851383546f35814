import Findings
import Markup

/// Looks for what mail programs take out or warn of.
struct ContentCheck {
  let lint: Lint

  func run() {
    for element in lint.page.elements {
      switch element.name {
      case "script": lint.report(.script, at: element, "the mail has a script")
      case "iframe", "frame", "object", "embed", "applet": lint.report(.frame, at: element, "the mail has <\(element.name)>")
      case "form": lint.report(.form, at: element, "the mail has a form")
      default: break
      }
      if let handler = element.attributes.first(where: { $0.name.hasPrefix("on") && $0.name.count > 2 && $0.name.allSatisfy(\.isLetter) }) {
        lint.report(.script, at: element, "\(handler.name) is a script")
      }
    }
  }
}
