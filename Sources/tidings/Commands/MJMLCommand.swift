import ArgumentParser
import Foundation
import MJML
import Publishing

struct MJMLCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mjml", abstract: "Turn MJML into e-mail HTML.",
    discussion: """
      Mistakes are named with line, column and the nearest right name. What it includes must stand in its folder. The size is told beside \
      what Gmail shows of it.
      """)

  @OptionGroup var file: DesignFile

  func run() async throws {
    let output = try file.read(render)
    for warning in output.warnings { Terminal.remark("\(file.name): \(warning)") }
    Terminal.remark("\(file.name): \(output.size)")
    try file.write(output.html)
  }

  private func render(_ source: String) throws(Failure) -> MJMLOutput {
    do {
      return try MJMLRenderer().render(source, name: file.name, files: file.folder)
    } catch {
      throw Failure("\(error)", remedy: "Correct the design; nothing was written.")
    }
  }
}
