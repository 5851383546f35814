extension Page {
  /// The title; never empty, since screen readers announce the mail by it.
  var title: String {
    if !settings.title.isEmpty { return settings.title }
    return settings.preview.isEmpty ? "E-mail" : settings.preview
  }

  /// The value of `dir`.
  var directionAttribute: String { settings.direction?.rawValue ?? "auto" }
}
