/// `<mj-title>`: what the mail is called, for screen readers too.
enum TitleComponent: Component {
  static let definition = ComponentDefinition(.text)
}
