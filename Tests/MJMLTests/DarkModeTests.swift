import MJML
import Testing

/// What a design says of dark mode is one stylesheet at the end, which every client may drop without harm.
@Suite struct DarkModeTests {
  private func render(_ content: String, body: String = "", head: String = "<mj-title>T</mj-title>") throws -> MJMLOutput {
    let section = "<mj-section><mj-column>\(content)</mj-column></mj-section>"
    return try MJMLRenderer().render("<mjml lang='en'><mj-head>\(head)</mj-head><mj-body\(body)>\(section)</mj-body></mjml>")
  }

  private func stylesheets(_ html: String) -> [String] {
    html.split(separator: "<style>").dropFirst().map { String($0.prefix { $0 != "<" }) }
  }

  @Test func theRulesStandInTheLastBlock() throws {
    let output = try render(
      "<mj-text dark-color='#eee' dark-background-color='navy'>x</mj-text>",
      head: "<mj-title>T</mj-title><mj-style>.a{color:red}</mj-style>")
    let rules = "background-color:navy!important;color:#eeeeee!important"
    #expect(
      stylesheets(output.html).last
        == "@media (prefers-color-scheme:dark){.mj-dark-1{\(rules)}}"
        + "[data-ogsb] .mj-dark-1{background-color:navy!important}[data-ogsc] .mj-dark-1{color:#eeeeee!important}")
    #expect(output.html.contains("<div class=\"mj-dark-1\" style=\"font-family:"))
  }

  @Test func aDesignWithDarkColoursDeclaresBothSchemes() throws {
    let html = try render("<mj-text>x</mj-text>", body: " dark-background-color='#111111'").html
    #expect(html.contains("<meta name=\"color-scheme\" content=\"light dark\">"))
    #expect(html.contains("<body class=\"mj-dark-1\""))
    #expect(!(try render("<mj-text>x</mj-text>").html.contains("color-scheme")))
  }

  @Test func theSameLookHasOneClass() throws {
    let html = try render("<mj-text dark-color='#eee'>x</mj-text><mj-divider/><mj-text dark-color='#eeeeee'>y</mj-text>").html
    #expect(html.split(separator: "class=\"mj-dark-1\"").count == 3)
    #expect(!html.contains("mj-dark-2"))
  }

  @Test func darkAttributesAreInheritedAsAllOthers() throws {
    let head = "<mj-title>T</mj-title><mj-attributes><mj-all dark-color='#aaa'/><mj-class name='c' dark-color='#bbb'/></mj-attributes>"
    let html = try render("<mj-text>x</mj-text><mj-text mj-class='c'>y</mj-text><mj-text dark-color='#ccc'>z</mj-text>", head: head).html
    for color in ["#aaaaaa", "#bbbbbb", "#cccccc"] { #expect(html.contains("{color:\(color)!important}")) }
  }

  @Test func aDarkImageIsHiddenWhereThereAreNoRules() throws {
    let html = try render("<mj-image src='day.png' dark-src='night.png' alt='A'/>").html
    let dark = html.split(
      separator: "<!--[if !mso]><!--><div class=\"mj-dark-2\" style=\"display:none;mso-hide:all\"><img src=\"night.png\"")
    #expect(dark.count == 2)
    #expect(html.contains(".mj-dark-1{display:none!important}.mj-dark-2{display:block!important}"))
  }

  /// A rule of the accordion shows one icon and hides the other, so it must not meet the rules that exchange light and dark.
  @Test func aDarkIconOfAnAccordionStandsInABoxThatOpeningShowsAndHides() throws {
    let icons = "icon-wrapped-url='plus.png' dark-icon-wrapped-url='plus-dark.png' icon-unwrapped-url='minus.png'"
    let title = "<mj-accordion-element><mj-accordion-title>Q</mj-accordion-title></mj-accordion-element>"
    let html = try render("<mj-accordion \(icons)>\(title)</mj-accordion>").html
    #expect(html.contains("<div class=\"mj-accordion-more\" style=\"display:none\"><img src=\"plus.png\" class=\"mj-dark-1\""))
    #expect(html.contains("<div class=\"mj-dark-2\" style=\"display:none;mso-hide:all\"><img src=\"plus-dark.png\""))
    #expect(html.contains("<img src=\"minus.png\" alt=\"-\" class=\"mj-accordion-less\""))
  }

  @Test func aThumbnailFollowsItsImageUnlessItIsAnother() throws {
    func dark(_ attributes: String) throws -> Int {
      let html = try render("<mj-carousel><mj-carousel-image src='a.png' alt='A' \(attributes)/></mj-carousel>").html
      return html.split(separator: "src=\"night.png\"", omittingEmptySubsequences: false).count - 1
    }
    #expect(try dark("dark-src='night.png'") == 2)
    #expect(try dark("dark-src='night.png' thumbnails-src='small.png'") == 1)
    #expect(try dark("dark-thumbnails-src='night.png'") == 1)
  }

  @Test func aWrongValueIsRefusedAndAWrongNameCorrected() {
    #expect(error("<mj-text dark-color='12px'>x</mj-text>").contains("dark-color=\"12px\" is not a colour"))
    #expect(error("<mj-text dark-colour='#111'>x</mj-text>").hasSuffix("<mj-text> has no attribute dark-colour; did you mean dark-color?"))
    #expect(error("<mj-image src='a.png' dark-src='javascript:x'/>").contains("is not an address"))
  }

  private func error(_ content: String) -> String {
    do {
      _ = try render(content)
      return "rendered"
    } catch {
      return "\(error)"
    }
  }
}
