import ArgumentParser
import Model
import Publishing

struct DigestApproveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Answer for what the readers of an edition will get, and keep exactly that.",
    discussion: """
      The approval is bound to a SHA-256 over everything that a reader gets but personal fields; it is that of digest.eml as \
      `digest export` writes it. When an article, a template, the subject or a rule changes afterwards, the approval falls.
      """)

  @OptionGroup var edition: EditionArgument

  @Option(name: .long, help: ArgumentHelp("Approve only what `digest preview` showed with this hash, or its beginning.", valueName: "hash"))
  var sha256: String?

  @Flag(name: .long, help: "Approve it although it is thin and the newsletter's rule holds thin editions back.")
  var evenIfThin = false

  @Option(
    name: .long,
    help: ArgumentHelp("Answer for an error of `digest lint`; the reason is kept. May be given for each rule.", valueName: "rule=reason"),
    transform: { text in
      guard let exception = LintException(text) else { throw ValidationError("Write it like contrast=the logo is as the brand wants it.") }
      return exception
    })
  var despite: [LintException] = []

  @OptionGroup var person: PersonOption
  @OptionGroup var options: PublicationOptions

  func validate() throws {
    if let sha256, sha256.count < 8 || !sha256.allSatisfy(\.isHexDigit) {
      throw ValidationError("--sha256 takes at least eight hexadecimal digits.")
    }
  }

  func run() async throws {
    let assembly = try Assembly(options)
    let edition = try await edition.find(in: assembly)
    let newsletter = try assembly.newsletter(edition.id.newsletter)
    let approval = try await assembly.editionReview(by: person.person).approve(
      edition.id, newsletter, expecting: sha256, evenIfThin: evenIfThin, despite: despite)
    guard !options.quiet else { return }
    Terminal.print("Approved: \(edition.id), \(approval.digest.subject)")
    Terminal.print("SHA-256   \(approval.fingerprint)")
  }
}
