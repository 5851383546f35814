import ArgumentParser
import Model
import Publishing
import SQLiteStore

struct SubscribersShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one subscriber with the consent log: what was agreed to, when, how and from where.")

  @Argument(help: "The address.")
  var address: EmailAddress

  @OptionGroup var options: PublicationOptions
  @OptionGroup var output: JSONOption

  func run() async throws {
    let assembly = try Assembly(options)
    let subscriber = try await assembly.subscriberLookup.subscriber(at: address)
    if output.json {
      try await assembly.subscriberExport.write(subscriber, as: .json, to: StandardOutputSink())
      return
    }
    let record = try await assembly.store.read { try SubscriberRecord(of: subscriber, in: $0) }
    SubscriberText(dates: DateText(zone: assembly.publication.timeZone)).show(record)
  }
}
