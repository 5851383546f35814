import Markup
public import Model

/// An edition as a web page for everybody.
public enum DigestPage {
  /// The HTML of a digest without anything that is one reader's own: links with a slot are taken out, and with them the elements
  /// around them that then say nothing.
  ///
  /// Throws when something personal would be left.
  public static func html(of digest: FrozenDigest) throws(DigestError) -> String {
    guard isPersonal(digest.html) else { return digest.html }
    let document: Document
    do throws(ParseError) {
      document = try HTMLParser.document(digest.html)
    } catch {
      throw .unusable(what: "the page of \(digest.edition)", why: "\(error)")
    }
    for element in document.root.map({ [$0] + $0.descendants }) ?? [] {
      removeComments(in: element)
      if isPersonal(element) { remove(element) }
    }
    let page = HTMLSerializer.html(document)
    guard !isPersonal(page) else {
      throw .unusable(what: "the design", why: "a reader's own link stands where it cannot be taken out of the page for everybody")
    }
    return page
  }

  private static func isPersonal(_ text: String) -> Bool { text.contains(ReaderPlaceholders.token) }

  private static func isPersonal(_ element: Element) -> Bool {
    element.attributes.contains { isPersonal($0.value) }
      || element.children.contains { if case .text(let text) = $0 { isPersonal(text) } else { false } }
  }

  /// What Outlook is told in comments may be personal as well; browsers do not read it.
  private static func removeComments(in element: Element) {
    let others = element.children.filter { if case .comment(let text) = $0 { !isPersonal(text) } else { true } }
    if others.count < element.children.count { element.replaceChildren(with: others) }
  }

  /// Takes an element out, and those around it that hold no word and no picture without it, such as a paragraph of links.
  private static func remove(_ element: Element) {
    var element = element
    while let parent = element.parent, element.name != "body" {
      element.removeFromParent()
      guard !saysSomething(parent) else { return }
      element = parent
    }
  }

  private static func saysSomething(_ element: Element) -> Bool {
    element.text.contains { $0.isLetter || $0.isNumber } || element.descendants.contains { ["img", "a"].contains($0.name) }
  }
}
