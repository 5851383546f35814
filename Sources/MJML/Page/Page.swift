import Markup

/// The body of the mail while it is being written, and what the head must know of it.
struct Page {
  var settings: HeadSettings
  var html: HTMLWriter
  /// The widths of columns that the media query must give.
  private(set) var columnWidths: [ColumnWidth] = []
  /// Whether an image fills the window on small screens.
  var hasFluidImages = false
  /// What components need in the head, each in a block of its own.
  private(set) var componentStyles: [String] = []
  /// What is different in dark mode.
  private var darkLooks = DarkLooks()
  private var darkStyles: [String] = []
  private var identifiers = 0
  private(set) var warnings: [MJMLWarning] = []
  /// What the last component of each kind had in common with the others, which the next one mostly has too.
  private var standards: [ObjectIdentifier: StandardAttributes] = [:]

  /// HTML is some five times as long as the MJML that it is made of.
  init(settings: HeadSettings, sourceLength: Int) {
    self.settings = settings
    html = HTMLWriter(capacity: 6 * sourceLength)
  }

  mutating func warn(_ message: String, at element: SourceElement) {
    if warnings.count < Self.mostWarnings {
      let file = element.source.isIncluded ? element.source.name : nil
      warnings.append(MJMLWarning(file: file, position: element.source.position(at: element.offset), message: message))
    }
  }

  /// What components of a kind have in common in this place.
  mutating func standards(of name: ComponentName, handedDown: [GivenAttribute], writing: Writing) -> StandardAttributes {
    if !handedDown.isEmpty { return settings.defaults.standards(of: name, handedDown: handedDown, writing: writing) }
    let kind = ObjectIdentifier(name.definition)
    if let known = standards[kind], known.writing == writing { return known }
    let settled = settings.defaults.standards(of: name, handedDown: [], writing: writing)
    standards[kind] = settled
    return settled
  }

  mutating func need(_ width: ColumnWidth) {
    if !columnWidths.contains(width) { columnWidths.append(width) }
  }

  mutating func needStyle(_ css: String) {
    if !componentStyles.contains(css) { componentStyles.append(css) }
  }

  /// The stylesheet for dark mode; nil when the design says nothing of it.
  var darkStyle: String? {
    darkLooks.isEmpty && darkStyles.isEmpty ? nil : (darkLooks.isEmpty ? "" : darkLooks.css) + darkStyles.joined()
  }

  /// The class that gives an element this look in dark mode; nil when it looks the same.
  mutating func darkClass(_ look: DarkLook) -> String? {
    darkLooks.cssClass(of: look)
  }

  /// The class that gives an element with these attributes a look; most have none for dark mode, and it is not even put together.
  mutating func darkClass(for attributes: Attributes, _ look: @autoclosure () -> DarkLook) -> String? {
    attributes.hasDark ? darkLooks.cssClass(of: look()) : nil
  }

  /// Adds rules for dark mode that need more than one class.
  mutating func needDarkStyle(_ css: String) {
    if !css.isEmpty, !darkStyles.contains(css) { darkStyles.append(css) }
  }

  /// A name that no other component of the mail has, the same on every run.
  mutating func identifier(_ kind: String) -> String {
    identifiers += 1
    return "\(kind)-\(identifiers)"
  }

  /// Writes an element with what is inside it.
  mutating func element(_ name: String, _ attributes: HTMLAttributes = [:], _ content: (inout Page) -> Void) {
    html.start(name, attributes)
    content(&self)
    html.end(name)
  }

  /// Writes an element whose start tag occurs often, with what is inside it.
  mutating func element(_ name: String, tag: (inout StartTagWriter) -> Void, content: (inout Page) -> Void) {
    html.start(name, tag)
    content(&self)
    html.end(name)
  }

  /// Writes a table that is there for the layout and occurs often, with one row.
  mutating func layoutTable(tag: (inout StartTagWriter) -> Void, row: (inout Page) -> Void) {
    html.start("table") { table in
      table.setLayoutTable()
      tag(&table)
    }
    html.start("tr")
    row(&self)
    html.end("tr")
    html.end("table")
  }

  /// Writes something that only Outlook on Windows sees.
  mutating func outlook(_ content: (inout HTMLWriter) -> Void) {
    html.conditional("mso | IE", content)
  }

  /// Writes a table that is there for the layout, with one row.
  mutating func layoutTable(_ attributes: HTMLAttributes, _ row: (inout Page) -> Void) {
    element("table", HTMLAttributes.layoutTable.adding(attributes)) { page in
      page.element("tr", [:], row)
    }
  }

  private static let mostWarnings = 100
}

extension HTMLAttributes {
  /// What makes a table one for layout: no lines, no gaps, and nothing for a screen reader to announce.
  static let layoutTable: HTMLAttributes = ["role": "presentation", "border": "0", "cellpadding": "0", "cellspacing": "0"]
}
