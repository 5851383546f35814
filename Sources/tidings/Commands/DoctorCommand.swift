import ArgumentParser
import Configuration
import Foundation
import Model
import Publishing
import SQLiteStore

struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Check the publication: its files, its store, its templates.",
    discussion: "Changes nothing. Exit code 0 when all is well, 1 when files need a correction, 3 when the store or the disk does.")

  @Flag(name: .long, help: "List what the environment can set, and what it is set to.")
  var settings = false

  @Flag(name: .long, help: "Make this copy of the store the one that sends: after a restored backup, or a move.")
  var claim = false

  @OptionGroup var person: PersonOption
  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: JSONOption

  func run() async throws {
    if settings {
      try showSettings()
      return
    }
    if claim {
      try await Assembly(options).storeClaiming(by: person.person).claim()
      if !options.quiet { Terminal.print("This copy of the store sends from now on.") }
      return
    }
    let findings = try await Examination(place: options.folder()).findings()
    if output.json {
      try JSONOutput.print(findings)
    } else {
      for finding in findings where !options.quiet || finding.grade != .good {
        let detail = finding.detail.replacing("\n", with: "\n       ")
        Terminal.print("\(finding.grade.mark)  \(finding.subject): \(detail)")
      }
    }
    if let worst = findings.map(\.grade.status).max(by: { $0.rawValue < $1.rawValue }), worst != .done {
      throw Refused(status: worst)
    }
  }

  private func showSettings() throws {
    let environment = ProcessInfo.processInfo.environment
    for (name, meaning) in Settings.table {
      Terminal.print("\(name)  \(environment[name].map { "= \($0)" } ?? "not set")\n  \(meaning)")
    }
    let mail = MailSettings(environment: environment)
    let file = try options.folderIfAny()?.definitions().publication.mail
    for (name, key, meaning) in MailSettings.table {
      let value = mail.shown(name).map { "= \($0), from the environment" } ?? file?.shown(key).map { "= \($0), from tidings.yaml" }
      Terminal.print("\(name)  \(value ?? "not set")\n  \(meaning); \(key) in tidings.yaml")
    }
    for setting in file?.relays ?? [] where setting.user != nil {
      let name = RelaySecrets.variable(setting.relay.name)
      let value = environment[name] == nil ? "not set" : "= (hidden), from the environment"
      Terminal.print("\(name)  \(value)\n  the password of \(setting.relay.name)")
    }
  }
}
