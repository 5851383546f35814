/// Every component of MJML that Tidings knows, and the one place that picks the code for it.
enum ComponentName: String, CaseIterable, Sendable, CustomStringConvertible {
  case mjml
  case head = "mj-head"
  case title = "mj-title"
  case preview = "mj-preview"
  case attributes = "mj-attributes"
  case all = "mj-all"
  case className = "mj-class"
  case style = "mj-style"
  case font = "mj-font"
  case breakpoint = "mj-breakpoint"
  case body = "mj-body"
  case raw = "mj-raw"
  case wrapper = "mj-wrapper"
  case section = "mj-section"
  case group = "mj-group"
  case column = "mj-column"
  case text = "mj-text"
  case image = "mj-image"
  case button = "mj-button"
  case divider = "mj-divider"
  case spacer = "mj-spacer"
  case table = "mj-table"
  case social = "mj-social"
  case socialElement = "mj-social-element"

  var component: any Component.Type {
    switch self {
    case .mjml: MJMLComponent.self
    case .head: HeadComponent.self
    case .title: TitleComponent.self
    case .preview: PreviewComponent.self
    case .attributes: AttributesComponent.self
    case .all: AllComponent.self
    case .className: ClassComponent.self
    case .style: StyleComponent.self
    case .font: FontComponent.self
    case .breakpoint: BreakpointComponent.self
    case .body: Body.self
    case .raw: Raw.self
    case .wrapper: Wrapper.self
    case .section: Section.self
    case .group: Group.self
    case .column: Column.self
    case .text: Text.self
    case .image: Image.self
    case .button: Button.self
    case .divider: Divider.self
    case .spacer: Spacer.self
    case .table: Table.self
    case .social: Social.self
    case .socialElement: SocialElement.self
    }
  }

  var definition: ComponentDefinition { component.definition }

  var description: String { rawValue }

  /// The components that may stand in a column, each in a row of its own.
  static let columnContent: [ComponentName] = [.text, .image, .button, .divider, .spacer, .table, .social, .raw]

  /// The components that make something visible.
  static let bodyComponents: [ComponentName] = [.body, .wrapper, .section, .group, .column] + columnContent + [.socialElement]
}
