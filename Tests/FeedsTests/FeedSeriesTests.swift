import Feeds
import Model
import Testing

struct FeedSeriesTests {
  private func series(_ field: SelectionField, title: String = "News") throws -> FeedSeries {
    var definition = try FeedSamples.definition()
    definition.name = try #require(Slug(field.rawValue))
    definition.title = try FeedSamples.text(title)
    definition.each = field
    return try #require(FeedSeries(definition))
  }

  private func feeds(_ field: SelectionField, _ values: [String], title: String = "News") throws -> [FeedDefinition] {
    var taken: Set<Slug> = []
    return try series(field, title: title).feeds(of: values.map(FeedSamples.text), taken: &taken).feeds
  }

  @Test(arguments: [
    ("Rare earths", "tag-rare-earths"), ("  R&D ", "tag-r-d"), ("Zoë", "tag-zoe"), ("C++", "tag-c"), ("zh-Hans", "tag-zh-hans"),
    ("5G", "tag-5g"), ("稀土", "tag-35ac2008"), ("稀土 steel", "tag-steel-d482eac7"), ("!?", "tag-92c34329"),
    ("Straße", "tag-stra-e-1dc32e38"),
  ])
  func aValueIsAlwaysNamedAlike(value: String, name: String) throws {
    #expect(try feeds(.tag, [value]).map(\.name.string) == [name])
  }

  @Test func twoSpellingsOfOneAccentAreOneName() throws {
    #expect(try feeds(.tag, ["Zoe\u{308} 稀"]).map(\.name) == feeds(.tag, ["Zo\u{EB} 稀"]).map(\.name))
  }

  @Test func aLongValueIsCutAndStaysApartFromAnotherThatStartsLikeIt() throws {
    let start = String(repeating: "very ", count: 60)
    let names = try feeds(.tag, [start + "long", start + "short"]).map(\.name)
    #expect(Set(names).count == 2)
    #expect(names.allSatisfy { $0.string.utf8.count < 60 })
  }

  @Test func aNameThatIsTakenGetsANumberAndIsReported() throws {
    var taken: Set<Slug> = [try #require(Slug("tag-steel"))]
    let (feeds, renamings) = try series(.tag).feeds(of: ["Steel", "steel"].map(FeedSamples.text), taken: &taken)
    #expect(Set(feeds.map(\.name)).count == 2)
    #expect(renamings.map(\.value.string) == ["Steel", "steel"])
    #expect(renamings.allSatisfy { $0.wished.string == "tag-steel" && $0.name.string.hasPrefix("tag-steel-") })
    #expect(taken.count == 3)
  }

  @Test func aValueThatIsNamedLikeAnArchiveGetsANumber() throws {
    let values = try ["x", "x 2026 10", "2026-11"].map(FeedSamples.text)
    var definition = try FeedSamples.definition()
    definition.name = try #require(Slug("tag"))
    definition.each = .tag
    var taken: Set<Slug> = []
    let plain = try #require(FeedSeries(definition)).feeds(of: values, taken: &taken).feeds
    #expect(plain.map(\.name.string) == ["tag-x", "tag-x-2026-10", "tag-2026-11"])
    taken = []
    let beside = try #require(FeedSeries(definition)).feeds(of: values, taken: &taken, archived: [try #require(Slug("tag-x"))]).feeds
    #expect(beside.map { ArchiveName($0.name.string) != nil } == [false, false, true])
    definition.history = .monthlyArchives
    taken = []
    let archived = try #require(FeedSeries(definition)).feeds(of: values, taken: &taken)
    #expect(archived.feeds.allSatisfy { ArchiveName($0.name.string) == nil })
    #expect(archived.renamings.map(\.value) == Array(values.dropFirst()))
  }

  @Test func theFeedsOfARenamedSeriesKnowTheirOldNames() throws {
    var definition = try FeedSamples.definition()
    definition.name = try #require(Slug("topic"))
    definition.each = .tag
    definition.aliases = [try #require(Slug("tag"))]
    var taken: Set<Slug> = []
    let values = try ["Steel", "steel", "稀土"].map(FeedSamples.text)
    let feeds = try #require(FeedSeries(definition)).feeds(of: values, taken: &taken).feeds
    #expect(feeds.map { $0.name.string.dropFirst("topic".count) } == feeds.map { ($0.aliases.first?.string ?? "").dropFirst("tag".count) })
  }

  @Test func theValueStandsInTitleAndSelection() throws {
    let feed = try #require(try feeds(.section, ["Research"], title: "{{value}} at Example").first)
    #expect(feed.title.string == "Research at Example")
    #expect(feed.each == nil)
    #expect(feed.selection == Selection(sections: [try FeedSamples.text("Research")]))
    #expect(try feeds(.author, ["李明"]).first?.title.string == "News: 李明")
  }

  @Test func aFeedForALanguageIsInThatLanguage() throws {
    let feed = try #require(try feeds(.language, ["zh-Hans"]).first)
    #expect(feed.language.string == "zh-Hans")
    #expect(feed.selection.languages == [feed.language])
  }
}
