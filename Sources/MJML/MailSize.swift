/// How large a rendered design is, and how much of it Gmail reads.
public struct MailSize: Hashable, Sendable, CustomStringConvertible {
  /// Gmail cuts off mail whose HTML is larger; nobody sees the footer then.
  public static let htmlLimit = 102_400
  /// Gmail leaves out the `<style>` blocks that go beyond this, all of them counted together.
  public static let stylesLimit = 16_384
  /// What the HTML should stay below: a reader's own links and the transfer encoding need room.
  static let htmlAim = 92_160

  /// The bytes of the HTML.
  public let html: Int
  /// The bytes in its `<style>` blocks.
  public let styles: Int

  /// Both sizes with their limits, for example `26740 of 102400 bytes, 1210 of 16384 in style sheets`.
  public var description: String { "\(html) of \(Self.htmlLimit) bytes, \(styles) of \(Self.stylesLimit) in style sheets" }

  /// What is too large, and what to do.
  var warnings: [String] {
    var warnings: [String] = []
    if html > Self.htmlAim {
      warnings.append("the HTML has \(html) bytes, and Gmail cuts mail off at \(Self.htmlLimit); show less, or link to it")
    }
    if styles > Self.stylesLimit {
      warnings.append("the style sheets have \(styles) bytes, and Gmail reads at most \(Self.stylesLimit); use inline=\"inline\"")
    }
    return warnings
  }
}
