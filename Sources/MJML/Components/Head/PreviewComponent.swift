/// `<mj-preview>`: the text that a mailbox shows after the subject.
enum PreviewComponent: Component {
  static let definition = ComponentDefinition(.text)
}
