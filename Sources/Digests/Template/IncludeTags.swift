/// Finds what a template includes, before it is filled and can be read as MJML.
enum IncludeTags {
  /// The path of an `<mj-include>` as it is written, and whether the file is a style sheet.
  struct Reference: Hashable {
    let path: String
    let isStyleSheet: Bool
  }

  /// What these texts include, in order, none of it twice.
  static func references(in text: String) -> [Reference] {
    var found: [Reference] = []
    for tag in text.matches(of: /<mj-include(\s[^>]*)>/) {
      guard let path = value(of: /\spath\s*=\s*(?:"([^"]*)"|'([^']*)')/, in: tag.output.1) else { continue }
      let type = value(of: /\stype\s*=\s*(?:"([^"]*)"|'([^']*)')/, in: tag.output.1)
      let reference = Reference(path: String(path), isStyleSheet: type == "css")
      if !found.contains(reference) { found.append(reference) }
    }
    return found
  }

  private static func value(of attribute: Regex<(Substring, Substring?, Substring?)>, in tag: Substring) -> Substring? {
    tag.firstMatch(of: attribute).flatMap { $0.output.1 ?? $0.output.2 }
  }
}
