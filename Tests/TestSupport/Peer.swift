public import Foundation
import Testing

/// Other people's programs that read what we write; the scripts stand in `Tests/Peers`.
public enum Peer {
  /// The package's folder.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  /// The schemas that lie beside the package in the workshop; nil elsewhere, because we may not pass them on.
  public static func schema(_ name: String) -> URL? {
    let file = root.appending(path: "../shared/schemas/\(name)").standardized
    return FileManager.default.fileExists(atPath: file.path()) ? file : nil
  }

  /// Runs a script of `Tests/Peers` with the Python that `make test` installs.
  public static func python(_ script: String, _ arguments: [String]) throws -> Program.Outcome {
    try Program(installedPython()).run([root.appending(path: "Tests/Peers/\(script)").path()] + arguments)
  }

  /// The Python that `make test` installs, with the packages of `Tests/Peers/requirements.txt`.
  static func installedPython() throws -> String {
    let told = ProcessInfo.processInfo.environment["TIDINGS_PYTHON"]
    let python = told.map { URL(filePath: $0) } ?? root.appending(path: ".venv/bin/python")
    try #require(
      FileManager.default.isExecutableFile(atPath: python.path()),
      """
      \(python.path()) is missing. Run `make test`, which installs it, or: \
      python3 -m venv .venv && .venv/bin/pip install -r Tests/Peers/requirements.txt
      """)
    return python.path()
  }

  /// Runs a program of the system.
  public static func run(_ program: String, _ arguments: [String]) throws -> Program.Outcome {
    try Program(program).run(arguments)
  }
}
