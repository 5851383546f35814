/// A social network: its icon, its colour, and how it is asked to share a page.
struct SocialNetwork: Sendable {
  let icon: String
  let color: String
  /// What precedes the address of the page that is shared; nil when the link leads to the page itself.
  private let sharing: String?

  /// The network of this name; nil when we know none.
  ///
  /// `facebook` shares the page, `facebook-noshare` links to it.
  init?(named name: String) {
    let suffix = "-noshare"
    let isSharing = !name.hasSuffix(suffix)
    let base = isSharing ? name : String(name.dropLast(suffix.count))
    guard let entry = Self.table.first(where: { $0.name == base }) else { return nil }
    icon = "https://www.mailjet.com/images/theme/v1/icons/ico-social/\(entry.icon).png"
    color = entry.color
    sharing = isSharing ? entry.sharing : nil
  }

  /// Where a link for this address leads.
  func link(to address: String) -> String {
    guard let sharing else { return address }
    return sharing + Self.percentEncoded(address)
  }

  static var names: [String] { table.map(\.name) }

  /// Encodes all but the unreserved characters of RFC 3986, section 2.3.
  private static func percentEncoded(_ address: String) -> String {
    let hexadecimal = Array("0123456789ABCDEF")
    return address.utf8.reduce(into: "") { encoded, byte in
      let scalar = Unicode.Scalar(byte)
      let isUnreserved = scalar.isASCII && (scalar.properties.isAlphabetic || (48...57).contains(byte) || "-._~".utf8.contains(byte))
      encoded += isUnreserved ? String(scalar) : "%\(hexadecimal[Int(byte >> 4)])\(hexadecimal[Int(byte & 15)])"
    }
  }

  private static let table: [(name: String, icon: String, color: String, sharing: String?)] = [
    ("facebook", "facebook", "#3b5998", "https://www.facebook.com/sharer/sharer.php?u="),
    ("twitter", "twitter", "#55acee", "https://twitter.com/intent/tweet?url="),
    ("x", "twitter-x", "#000000", "https://twitter.com/intent/tweet?url="),
    ("google", "google-plus", "#dc4e41", "https://plus.google.com/share?url="),
    ("pinterest", "pinterest", "#bd081c", "https://pinterest.com/pin/create/button/?url="),
    ("linkedin", "linkedin", "#0077b5", "https://www.linkedin.com/shareArticle?mini=true&url="),
    ("instagram", "instagram", "#3f729b", nil),
    ("web", "web", "#4bade9", nil),
    ("snapchat", "snapchat", "#fffa54", nil),
    ("youtube", "youtube", "#eb3323", nil),
    ("tumblr", "tumblr", "#344356", "https://www.tumblr.com/widgets/share/tool?canonicalUrl="),
    ("github", "github", "#000000", nil),
    ("xing", "xing", "#296366", "https://www.xing.com/app/user?op=share&url="),
    ("vimeo", "vimeo", "#53b4e7", nil),
    ("medium", "medium", "#000000", nil),
    ("soundcloud", "soundcloud", "#ef7f31", nil),
    ("dribbble", "dribbble", "#d95988", nil),
  ]
}
