import Foundation
import Model
import Testing

@testable import Digests

/// What templates may name and what they are filled with must be the same, or a field that is accepted would stay empty.
@Suite struct FieldTableTests {
  @Test func everyDeclaredFieldIsFilledAndNoOther() throws {
    for fixture in [try EditionFixture.english(), try EditionFixture.chinese()] {
      let placeholders = try #require(ReaderPlaceholders(publication: fixture.publication, edition: fixture.edition.id))
      let fields = DigestFields(
        newsletter: fixture.newsletter, publication: fixture.publication, edition: fixture.edition,
        articles: Dictionary(uniqueKeysWithValues: fixture.articles.map { ($0.id, $0) }),
        notes: EditorialNotes(intro: CleanHTML(alreadyClean: "<p>A</p>"), closing: CleanHTML(alreadyClean: "<p>B</p>")),
        placeholders: placeholders)
      compare(fields.subject, FieldTable.subject, "subject")
      let subject = try #require(PlainText("Subject"))
      for level in DigestLevel.allCases {
        let body = fields.body(subject: subject, preheader: nil, level: level)
        compare(body, FieldTable.design, "design")
        compare(body, FieldTable.text, "text")
      }
    }
  }

  private func compare(_ value: FieldValue, _ shape: FieldShape, _ path: String) {
    switch (value, shape) {
    case (.group(let fields), .group(let shapes)):
      let missing = Set(shapes.keys).subtracting(fields.keys)
      #expect(missing.isEmpty, "\(path): nothing fills \(missing.sorted())")
      let extra = Set(fields.keys).subtracting(shapes.keys).subtracting([
        "contentHTML", "contentText", "introHTML", "introText", "closingHTML", "closingText",
      ])
      #expect(extra.isEmpty, "\(path): nothing declares \(extra.sorted())")
      for (name, shape) in shapes { compare(fields[name] ?? .absent, shape, "\(path).\(name)") }
    case (.list(let elements), .list(let shape)): for element in elements { compare(element, shape, path + "[]") }
    case (.text, .value(let kind)): #expect(kind != .html && kind != .lines, "\(path)")
    case (.html, .value(let kind)): #expect(kind == .html, "\(path)")
    case (.lines, .value(let kind)): #expect(kind == .lines, "\(path)")
    case (.flag, .flag), (.absent, .value), (.absent, .group): break
    default: Issue.record("\(path): \(value) is not \(shape)")
    }
  }
}

@Suite struct FieldDocumentationTests {
  @Test func everyFieldIsExplainedToDesigners() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/newsletter-templates.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    for table in [FieldTable.design, FieldTable.text] {
      for name in names(in: table) { #expect(text.contains("`\(name)`"), "\(name)") }
    }
  }

  private func names(in shape: FieldShape) -> [String] {
    switch shape {
    case .group(let fields): fields.flatMap { name, field in nested(name, field) }
    case .list(let element): names(in: element)
    case .value, .flag: []
    }
  }

  private func nested(_ name: String, _ field: FieldShape) -> [String] {
    switch field {
    case .group(let fields) where fields["alt"] == nil: fields.flatMap { inner, field in nested("\(name).\(inner)", field) }
    case .list: [name] + names(in: field)
    case .group, .value, .flag: [name]
    }
  }
}
