import Markup
import Testing

@Suite struct NearestNameTests {
  private let names = ["title", "subtitle", "homePage", "to", "mj-text", "minItems"]

  @Test(arguments: [
    ("titel", "title"), ("tilte", "title"), ("Title", "title"), ("home_page", "homePage"), ("mjtext", "mj-text"), ("minItem", "minItems"),
    ("subtitel", "subtitle"), ("hompag", "homePage"), ("t0", "to"),
  ])
  func aSlipOfTheFingerIsUnderstood(written: String, meant: String) {
    #expect(NearestName.of(written, among: names) == meant)
  }

  @Test(arguments: ["", "x", "zzzzz", "---", String(repeating: "title", count: 10_000)])
  func nothingIsGuessedFarAway(written: String) {
    #expect(NearestName.of(written, among: names) == nil)
  }

  @Test func theFirstOfEqualsIsTaken() {
    #expect(NearestName.of("bat", among: ["cat", "hat"]) == "cat")
  }
}
