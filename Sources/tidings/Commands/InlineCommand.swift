import ArgumentParser
import Markup

struct InlineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inline", abstract: "Move the CSS of an HTML file's <style> elements into style attributes.",
    discussion: """
      Media queries, fonts and :hover rules stay in <style>, where mail programs that know them look for them; where they won before, \
      they get !important, or the attributes would win. data-inline="keep" on a <style> and data-inline="ignore" on an element opt out.
      """)

  @OptionGroup var file: DesignFile

  func run() async throws {
    let output = try file.read { try CSSInliner().inline($0) }
    for repair in output.repairs { Terminal.remark("\(file.name):\(repair.line.map { "\($0):" } ?? "") \(repair.message)") }
    try file.write(output.html)
  }
}
