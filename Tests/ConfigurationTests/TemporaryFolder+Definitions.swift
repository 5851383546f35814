import Configuration
import Foundation
import TestSupport

extension TemporaryFolder {
  /// The definitions of the folder.
  func definitions() throws -> Definitions {
    try PublicationFolder(url).definitions()
  }

  /// What is wrong in the folder, one problem a line; empty when nothing is.
  func complaints() -> String {
    do {
      _ = try PublicationFolder(url).definitions()
      return ""
    } catch {
      return error.description
    }
  }
}

/// The smallest `tidings.yaml`, with other lines behind it.
func publication(_ lines: String = "", without key: String = "-") -> String {
  let needed = """
    title: Example News
    homePage: https://example.edu/
    feedsURL: https://example.edu/feeds
    tagAuthority: example.edu,2026
    language: en
    timeZone: Asia/Shanghai
    """
  return needed.split(separator: "\n").filter { !$0.hasPrefix(key + ":") }.joined(separator: "\n") + "\n" + lines
}

/// The smallest feed, with other lines behind it.
func feed(_ lines: String = "") -> String {
  "title: All News\ndescription: Everything.\n" + lines
}

/// The smallest newsletter, with other lines behind it.
func newsletter(_ lines: String = "") -> String {
  """
  title: Weekly
  subject: News of the week
  from: news@example.edu
  schedule: friday 09:00
  sections:
    - title: News

  """ + lines
}
