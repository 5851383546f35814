import Findings

/// Looks at what the page uses and which mail programs do not have it.
struct SupportCheck {
  let lint: Lint

  func run() {
    let use = FeatureUse(lint.page)
    for (slug, element) in use.places.sorted(by: { $0.key < $1.key }) {
      guard let feature = lint.options.support.features[slug] else { continue }
      let failing = lint.options.clients.filter { feature.levels[$0] == .fails }
      let partial = lint.options.clients.filter { feature.levels[$0] == .worksInPart }
      // Decoration that works in part is what every mail has; only the whole data is asked for that much.
      let isWorthwhile = !failing.isEmpty || !partial.isEmpty && lint.options.tellsPartialSupport
      guard isWorthwhile else { continue }
      let problem = [
        Self.words("does not work in", failing, of: feature),
        Self.words("works in part in", lint.options.tellsPartialSupport ? partial : [], of: feature),
      ].compactMap(\.self).joined(separator: "; it ")
      let rule = Self.rule(for: feature, fails: !failing.isEmpty)
      lint.report(rule, at: element, "\(feature.title) \(problem)")
    }
  }

  private static func words(_ verb: String, _ clients: [MailClient], of feature: SupportTable.Feature) -> String? {
    guard !clients.isEmpty else { return nil }
    let names = clients.map { client in
      let notes = feature.notes[client, default: []]
      return notes.isEmpty ? "\(client)" : "\(client) (\(notes.joined(separator: " ").prefix(200)))"
    }
    return "\(verb) \(names.joined(separator: ", "))"
  }

  private static func rule(for feature: SupportTable.Feature, fails: Bool) -> CheckRule {
    let (severity, remedy): (CheckFinding.Severity, String) =
      switch feature.loss {
      case .look: (.hint, "Nothing, if the mail is fine without this decoration.")
      case .layout: (fails ? .warning : .hint, "Look at the mail in these programs; arrange it with tables, widths and padding instead.")
      case .content: (fails ? .warning : .hint, "Offer the same in another way, for example by a link.")
      }
    return CheckRule("support-\(feature.slug)", severity, "caniemail.com, \(feature.slug)", remedy)
  }
}
