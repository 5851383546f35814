/// `<mj-head>`: what is not seen.
enum HeadComponent: Component {
  static let definition = ComponentDefinition(
    .components([.title, .preview, .attributes, .style, .font, .breakpoint, .htmlAttributes, .raw], once: [.title, .preview, .breakpoint]))
}
