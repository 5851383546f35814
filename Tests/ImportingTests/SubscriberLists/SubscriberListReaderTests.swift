import Importing
import Markup
import Model
import Testing

@Suite struct SubscriberListReaderTests {
  @Test(arguments: [
    "Email Address,First Name,Last Name\nann@example.edu,Ann,Lee\n", "E-Mail-Adresse;Vorname;Nachname\nann@example.edu;Ann;Lee\n",
    "sep=\t\nName\temail\nAnn Lee\tann@example.edu\n", "﻿\"Name\",\"E-mail\"\r\"Ann Lee\",\"ann@example.edu\"\r",
    "邮箱,姓名\r\nann@example.edu,Ann Lee",
    "name,电子邮件\nAnn Lee,ann@example.edu", "Full name|Mail\nAnn Lee|ann@example.edu", "name,EMAIL_ADDRESS*\n\"Ann\nLee\",ann@example.edu",
  ])
  func theUsualHeadingsAreKnown(list: String) throws {
    let (_, rows) = try read(list)
    let entry = try #require(rows.first).content.get()
    #expect(entry.mailbox.address.description == "ann@example.edu" && entry.mailbox.name?.string == "Ann Lee")
  }

  @Test func aListOfNothingButAddressesNeedsNoHeadings() throws {
    let (header, rows) = try read("ann@example.edu\nbo@example.edu\n")
    #expect(header?.headings == [] && rows.count == 2 && rows.first?.line == 1)
  }

  @Test func columnsCanBeNamedAndNumbered() throws {
    let list = "Contact;Who\nann@example.edu;Ann\n"
    for column in ["Contact", "contact ", "1"] {
      let (header, rows) = try read(list, [.email: column, .name: "Who"])
      #expect(rows.count == 1 && header?.places == [.email: 0, .name: 1], "\(column)")
    }
    #expect(throws: ListError.noColumn("Mail", headings: ["Contact", "Who"])) { try read(list, [.email: "Mail"]) }
    #expect(throws: ListError.noAddresses(headings: ["Contact", "Who"])) { try read(list) }
  }

  @Test(arguments: [
    ("Ann <ANN@Example.edu>", "ANN@example.edu"), ("mailto:ann@example.edu", "ann@example.edu"), (" ann＠example.edu ", "ann@example.edu"),
    ("ann@example.edu;", "ann@example.edu"), ("'+ann@example.edu", "+ann@example.edu"),
    ("\u{200B}ann@example.edu\u{A0}", "ann@example.edu"),
    ("ann@例子.中国", "ann@xn--fsqu00a.xn--fiqs8s"),
  ])
  func anAddressIsSeenThroughWhatIsAroundIt(cell: String, address: String) throws {
    let (_, rows) = try read("name,email\nAnn,\"\(cell)\"\n")
    #expect(try rows.first?.content.get().mailbox.address.description == address)
  }

  @Test(arguments: [
    ("Ann,", "it has no address"), ("Ann,ann", "“ann” is no e-mail address"),
    ("Ann,a@b.edu; c@d.edu", "“a@b.edu; c@d.edu” is more than one address"),
    ("Lee, Ann,ann@example.edu", "it has 3 cells under 2 headings"), ("Ann,ann@exam\0ple.edu", "is no e-mail address"),
    ("Ann,=HYPERLINK(\"\"x\"\")", "is no e-mail address"), ("Ann,\"ann@example.edu\nBcc: x@y.edu\"", "is more than one address"),
    ("\"\(String(repeating: "A", count: 201))\",ann@example.edu", "its name has 201 characters"),
    ("\(String(repeating: "A", count: 40_000)),ann@example.edu", "cell 1 has 40000 bytes"),
  ])
  func whatCannotBeTakenIsRefusedWithTheReason(row: String, why: String) throws {
    let (_, rows) = try read("name,email\n\(row)\nBo,bo@example.edu\n")
    #expect(rows.count == 2 && rows.first?.line == 2)
    guard case .failure(let refusal) = rows[0].content else {
      Issue.record("taken: \(rows[0])")
      return
    }
    #expect(refusal.why.contains(why), "\(refusal.why)")
  }

  @Test(arguments: [
    ("subscribed", Subscription.Status.confirmed), ("Unsubscribed", .unsubscribed), ("cleaned", .unsubscribed), ("Pending", .pending),
    ("已退订", .unsubscribed), ("FALSE", .unsubscribed), ("", nil),
  ])
  func peopleWhoLeftWhereTheListComesFromWereTakenForSubscribers(word: String, status: Subscription.Status?) throws {
    let (_, rows) = try read("email,status\nann@example.edu,\(word)\n")
    #expect(try rows.first?.content.get().status == status)
    let (_, unknown) = try read("email,status\nann@example.edu,sometimes\n")
    #expect(throws: RowRefusal("nobody here knows the status “sometimes”")) { try unknown.first?.content.get() }
    let (_, left) = try read("Email Address,UNSUB_TIME\nann@example.edu,2026-01-02 10:00:00\nbo@example.edu,\n")
    #expect(try left.map { try $0.content.get().status } == [.unsubscribed, nil])
  }

  @Test(arguments: [("en", "en"), ("zh_CN", "zh-Hans"), ("Deutsch", "de"), ("简体中文", "zh-Hans"), ("pt_BR", "pt-BR"), ("??", nil)])
  func aLanguageIsReadAsSystemsAndPeopleWriteIt(cell: String, language: String?) throws {
    let (_, rows) = try read("email,language\nann@example.edu,\(cell)\n")
    #expect(try rows.first?.content.get().language?.string == language)
    #expect(rows.first?.repairs.isEmpty == (language != nil))
  }

  @Test func choicesAndNamesAreRead() throws {
    let (_, rows) = try read("邮箱,姓,名,topics,frequency,format\nann@example.edu,李,安,\"Steel; 铜\",monthly,plain\n")
    let entry = try #require(rows.first).content.get()
    #expect(entry.mailbox.name?.string == "李安" && entry.topics?.map(\.string) == ["Steel", "铜"])
    #expect(entry.frequency == .monthly && entry.format == .text)
  }

  private func read(_ list: String, _ stated: [ListColumn: String] = [:]) throws -> (ListHeader?, [ListRow]) {
    var reader = SubscriberListReader(stated: stated)
    let rows = try reader.read(Array(list.utf8.drop { [0xEF, 0xBB, 0xBF].contains($0) })) + reader.finish()
    return (reader.header, rows)
  }
}
