import Markup

/// Writes the rules of `<mj-style inline="inline">` into the `style` attributes of the body.
///
/// The rest of the head is left out of it: its resets and media queries must stay where they are.
struct StyleInlining {
  /// The `<mj-style>` components.
  let styles: [SourceElement]
  /// The first of them.
  let first: SourceElement

  /// What comes of it.
  struct Result {
    /// The body with the rules in it.
    let body: String
    /// What no attribute can say, such as media queries; nothing of it is lost.
    let stylesheet: String
    /// What is wrong in the rules.
    let repairs: [Repair]
  }

  func inline(into body: String) throws(MJMLError) -> Result {
    let css = styles.map(\.content).joined(separator: "\n")
    do {
      let document = try HTMLParser.document("<style>\(css)</style><body>\(body)</body>")
      let repairs = try CSSInliner().inline(document)
      let head = document.root?.firstChild("head")
      return Result(
        body: HTMLSerializer.html(document.root?.firstChild("body")?.children ?? []),
        stylesheet: head?.firstChild("style")?.text ?? "",
        repairs: repairs)
    } catch let error as ParseError {
      throw failure(error.description)
    } catch {
      throw failure("\(error)")
    }
  }

  private func failure(_ reason: String) -> MJMLError {
    first.source.error(.uninlinable(reason: reason), at: first.offset)
  }
}
