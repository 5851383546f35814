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
  case htmlAttributes = "mj-html-attributes"
  case selector = "mj-selector"
  case htmlAttribute = "mj-html-attribute"
  case include = "mj-include"
  case body = "mj-body"
  case raw = "mj-raw"
  case wrapper = "mj-wrapper"
  case hero = "mj-hero"
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
  case navbar = "mj-navbar"
  case navbarLink = "mj-navbar-link"
  case accordion = "mj-accordion"
  case accordionElement = "mj-accordion-element"
  case accordionTitle = "mj-accordion-title"
  case accordionText = "mj-accordion-text"
  case carousel = "mj-carousel"
  case carouselImage = "mj-carousel-image"

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
    case .htmlAttributes: HTMLAttributesComponent.self
    case .selector: SelectorComponent.self
    case .htmlAttribute: HTMLAttributeComponent.self
    case .include: IncludeComponent.self
    case .body: Body.self
    case .raw: Raw.self
    case .wrapper: Wrapper.self
    case .hero: Hero.self
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
    case .navbar: Navbar.self
    case .navbarLink: NavbarLink.self
    case .accordion: Accordion.self
    case .accordionElement: AccordionElement.self
    case .accordionTitle: AccordionTitle.self
    case .accordionText: AccordionText.self
    case .carousel: Carousel.self
    case .carouselImage: CarouselImage.self
    }
  }

  /// The component of this name in MJML; nil when there is none.
  init?(_ text: String) {
    guard let name = Self.named[text] else { return nil }
    self = name
  }

  private static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  var definition: ComponentDefinition { component.definition }

  var description: String { rawValue }

  /// The components that may stand in a column, each in a row of its own.
  static let columnContent: [ComponentName] = [
    .text, .image, .button, .divider, .spacer, .table, .social, .navbar, .accordion, .carousel, .raw,
  ]

  /// The components that make something visible.
  static let bodyComponents: [ComponentName] =
    [.body, .wrapper, .hero, .section, .group, .column] + columnContent + [
      .socialElement, .navbarLink, .accordionElement, .accordionTitle, .accordionText, .carouselImage,
    ]
}
