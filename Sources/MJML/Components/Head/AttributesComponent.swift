/// `<mj-attributes>`: attributes for all components, for all of a kind, and for all of a class.
enum AttributesComponent: Component {
  static let definition = ComponentDefinition(.components([.all, .className] + ComponentName.bodyComponents))
}

/// `<mj-all>`: attributes for all components that know them.
enum AllComponent: Component {
  static let definition = ComponentDefinition(.nothing, ComponentName.bodyComponents.flatMap(\.definition.attributes))
}

/// `<mj-class>`: attributes for the components that name the class in `mj-class`, and for components inside those.
enum ClassComponent: Component {
  static let definition = ComponentDefinition(
    .components(ComponentName.bodyComponents), [AttributeRule(.name, .text, .required)] + AllComponent.definition.attributes)
}
