import Foundation
import Importing
import Model
import Testing

extension ImportContext {
  /// A publication in Shanghai's zone with one source.
  static func sample(
    source: String = "news", kind: SourceDefinition.Kind = .pages(nil), language: String = "en", zone: String = "Asia/Shanghai",
    homePage: String = "https://www.example.edu/", defaults: SourceDefinition.Defaults = .init()
  ) throws -> ImportContext {
    ImportContext(
      source: SourceDefinition(name: try #require(Slug(source)), kind: kind, paths: [], defaults: defaults),
      publicationLanguage: try #require(LanguageTag(language)), timeZone: try #require(TimeZone(identifier: zone)),
      homePage: try #require(WebAddress(homePage)))
  }
}
