import Findings
import Markup

/// What stands in front of the root element.
struct XMLDeclarationCheck {
  /// Looks at the first characters of a document.
  static func run(_ text: String, _ check: Check) {
    let start = CheckPlace(name: "document", text: "", position: SourcePosition(line: 1, column: 1), specification: "XML 1.0 §2.8")
    guard text.hasPrefix("<?xml"), text.dropFirst(5).first?.isWhitespace == true else {
      let head = text.prefix(4096)
      if let late = head.firstRange(of: "<?xml ") {
        let before = head[..<late.lowerBound]
        let what = before.allSatisfy(\.isWhitespace) ? "white space" : "something"
        check.report(.blankBeforeDeclaration, at: start, "\(what) stands in front of the XML declaration")
      } else {
        check.report(.noDeclaration, at: start, "there is no XML declaration")
      }
      return
    }
    let declaration = text.prefix(1024).prefix { $0 != ">" }
    if !declaration.contains("encoding") { check.report(.noEncoding, at: start, "the XML declaration names no encoding") }
  }
}
