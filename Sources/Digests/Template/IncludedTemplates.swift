import MJML
import Markup

/// The files that a design includes: each is a template of its own, checked with the fields of the whole newsletter.
struct IncludedTemplates: Sendable {
  /// By path from the design's folder; a file that cannot be read is told of where the design includes it.
  private var templates: [String: Result<CompiledTemplate, IncludeRefusal>] = [:]
  /// The files that were read, in the order in which the design includes them.
  private(set) var sources: [TemplateSource] = []
  private var read: Set<IncludeTags.Reference> = []
  /// The folder of the design as it stands in names of files, with `/` at its end.
  private let folder: String

  /// Reads what a design includes, and what that includes; without `files`, nothing can be included.
  init(of design: TemplateSource, from files: (any IncludedFiles)?) throws(TemplateError) {
    folder = design.file.lastIndex(of: "/").map { String(design.file[...$0]) } ?? ""
    if let files { try read(design.text, in: [], from: files) }
  }

  /// The names of the fields that they write.
  var written: Set<String> {
    templates.values.reduce(into: []) { names, template in
      if case .success(let template) = template { names.formUnion(template.written) }
    }
  }

  /// The files with their fields filled.
  func filled(_ fields: FieldValue) -> FilledFiles {
    FilledFiles(folder: folder, designs: templates.mapValues { template in template.map { $0.markup(fields) } })
  }

  /// A path that leads nowhere is left for the place where it stands: MJML knows its line and column.
  private mutating func read(_ text: String, in folder: [String], from files: any IncludedFiles) throws(TemplateError) {
    for reference in IncludeTags.references(in: text) {
      guard let path = Self.path(reference.path, in: folder), templates.count < Self.most else { continue }
      guard read.insert(IncludeTags.Reference(path: path.text, isStyleSheet: reference.isStyleSheet)).inserted else { continue }
      let text = try template(at: path, isStyleSheet: reference.isStyleSheet, from: files)
      if let text, !reference.isStyleSheet { try read(text, in: path.folder, from: files) }
    }
  }

  /// Checks a file, and gives its text back; nil when it cannot be read.
  private mutating func template(
    at path: IncludePath, isStyleSheet: Bool, from files: any IncludedFiles
  ) throws(TemplateError) -> String? {
    let text: String
    do throws(IncludeRefusal) {
      text = try files.text(at: path.text, limit: Self.largest)
    } catch {
      templates[path.text] = .failure(error)
      return nil
    }
    let source = TemplateSource(file: folder + path.text, text: text)
    sources.append(source)
    let start = isStyleSheet ? MarkupPlace.Place.style : .text
    templates[path.text] = .success(try CompiledTemplate(source, fields: FieldTable.design, isMarkup: true, start: start))
    return text
  }

  private static func path(_ stated: String, in folder: [String]) -> IncludePath? {
    do {
      return try IncludePath(stated, in: folder)
    } catch {
      return nil
    }
  }

  /// As many files as MJML includes, and none larger than a template may be.
  private static let most = 100
  private static let largest = 1024 * 1024
}

/// What a filled design includes.
struct FilledFiles: IncludedFiles {
  let folder: String
  let designs: [String: Result<FilledDesign, IncludeRefusal>]

  func text(at path: String, limit: Int) throws(IncludeRefusal) -> String {
    guard let design = designs[path] else { throw IncludeRefusal("there is no such file beside the design; correct the path") }
    let text = try design.get().text
    guard text.utf8.count <= limit else {
      throw IncludeRefusal("with it the design would have more bytes than the \(limit) that are left")
    }
    return text
  }

  /// Which place of the template a place in the filled file of this name comes from.
  func origin(of position: SourcePosition, in file: String) -> SourcePosition {
    guard file.hasPrefix(folder), case .success(let design) = designs[String(file.dropFirst(folder.count))] else { return position }
    return design.origin(of: position)
  }
}
