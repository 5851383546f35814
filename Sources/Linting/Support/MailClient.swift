/// A mail program on a platform, by the name that caniemail gives it, such as `gmail/android`.
public struct MailClient: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The name.
  public let name: String

  /// The program of this name.
  public init(_ name: String) {
    self.name = name
  }

  /// What people call it.
  public var description: String { Self.titles[name] ?? name }

  /// Those that a newsletter must look right in, in the order of the table.
  public static let usual = [
    "gmail/desktop-webmail", "gmail/android", "outlook/windows", "outlook/outlook-com", "outlook/macos", "apple-mail/ios",
    "yahoo/desktop-webmail", "samsung-email/android", "thunderbird/macos",
  ].map(MailClient.init)

  private static let titles = [
    "gmail/desktop-webmail": "Gmail", "gmail/android": "Gmail on Android", "gmail/ios": "Gmail on iOS",
    "outlook/windows": "Outlook for Windows", "outlook/outlook-com": "Outlook.com", "outlook/macos": "Outlook for Mac",
    "apple-mail/ios": "Apple Mail on iOS", "apple-mail/macos": "Apple Mail", "yahoo/desktop-webmail": "Yahoo",
    "samsung-email/android": "Samsung Email", "thunderbird/macos": "Thunderbird",
  ]
}
