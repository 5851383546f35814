import Markup
import Model

/// Reads who else had a part in an entry and what others may do with it, in the words of Atom, Dublin Core and Creative Commons.
enum FeedCredits {
  /// How many people an entry may name.
  static let mostPeople = 100

  /// What an item of RSS or an entry of Atom says.
  static func credits(of item: Element, base: WebAddress, isPlain: Bool) -> Credits {
    let named = item.children(.dublinCore, "contributor").prefix(mostPeople).compactMap {
      FeedAuthor($0.trimmedText, isPlain: isPlain)?.author
    }
    let people = item.children(.atom, "contributor").prefix(mostPeople).compactMap(AtomReader.author)
    return Credits(
      contributors: (people + named).distinct(by: \.name), rights: rights(of: item, isPlain: isPlain),
      license: license(of: item, base: base))
  }

  private static func rights(of item: Element, isPlain: Bool) -> PlainText? {
    if let rights = item.child(.atom, "rights").flatMap({ AtomText.read($0) })?.plain { return rights }
    let text = item.text(.dublinCore, "rights") ?? item.text(.dublinCoreTerms, "rights") ?? item.text(.media, "copyright")
    return text.flatMap { PlainText(isPlain ? $0 : FeedTitle.settled($0)) }
  }

  private static func license(of item: Element, base: WebAddress) -> WebAddress? {
    let link = item.children(.atom, "link").first { $0.relation == "license" }?["href"]
    let element = item.child(.ccREL, "license")
    let resource = element?.attributes.first { FeedNamespace.rdf.matches($0.name, in: $0.namespace, named: "resource") }?.value
    let text = item.text(.creativeCommons, "license") ?? resource ?? element?.trimmedText
    return (link ?? text).flatMap { base.resolving($0) }
  }
}
