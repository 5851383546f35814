import Foundation
import Markup
import Model

extension ValueForm where Value == NotificationCloud {
  /// The server of rssCloud.
  static var cloud: ValueForm {
    ValueForm("an address such as http://rpc.example.org:5337/pleaseNotify; the format knows only http", advice: advice) { text in
      WebAddress(text).flatMap { NotificationCloud($0) }
    }
  }

  private static func advice(_ text: String) -> String? {
    text.hasPrefix("https:") ? "ask the service for its http address" : nil
  }
}

extension ValueForm where Value == PodcastCategory {
  /// A category of Apple's directory.
  static var podcastCategory: ValueForm {
    ValueForm(
      "a category of Apple Podcasts such as Education or Science / Physics",
      advice: { NearestName.of($0, among: PodcastCategory.all).map { "did you mean '\($0)'?" } },
      { PodcastCategory($0) })
  }
}

extension ValueForm where Value == WebAddress {
  /// The picture of a podcast, which directories take as JPEG or PNG only.
  static var cover: ValueForm {
    ValueForm("the address of a JPEG or PNG picture") { text in
      guard let address = WebAddress(text) else { return nil }
      let type = MediaType(fileName: address.path)
      return type == nil || ["image/jpeg", "image/png"].contains(type?.string) ? address : nil
    }
  }
}

extension ValueForm where Value == UUID {
  /// A UUID as RFC 9562 writes it.
  static var uuid: ValueForm { ValueForm("a UUID such as 917393e3-1b1e-5cef-ace4-edaa54e1f810") { UUID(uuidString: $0) } }
}

extension ValueForm where Value == PodcastPerson {
  /// A name alone.
  static var podcastPerson: ValueForm { ValueForm("a name") { PlainText($0).map { PodcastPerson(name: $0) } } }
}
