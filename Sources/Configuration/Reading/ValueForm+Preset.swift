import Markup
import Model

extension ValueForm where Value == PageRules {
  /// The rules of a known system, by the name of its preset.
  static var preset: ValueForm {
    let names = KnownSystem.all.map(\.preset)
    return ValueForm(
      "the name of a preset: \(names.joined(separator: ", "))",
      advice: { NearestName.of($0, among: names).map { "did you mean '\($0)'?" } },
      { written in KnownSystem.all.first { $0.preset == written }?.rules })
  }
}
