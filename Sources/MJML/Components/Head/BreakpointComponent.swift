/// `<mj-breakpoint>`: the width of the window below which columns stack.
enum BreakpointComponent: Component {
  static let definition = ComponentDefinition(.nothing, [AttributeRule(.width, .length([.pixels]), .required)])
}
