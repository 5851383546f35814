import Markup
import Model

/// The value of `updates`: a word such as `daily`, or a mapping.
enum UpdatesEntry {
  static let period = Key("period", "hourly, daily, weekly, monthly or yearly", .refused, "The period that changes are counted in.")
  static let times = Key("times", "1 to 1000", .value("1"), "How many changes a period brings.")
  static let base = Key(
    "base", "a moment", .nothing, "A moment from which the periods are counted, with its zone: `2026-01-01T09:00:00+08:00`.")
  static let all = [period, times, base]

  static var form: ValueForm<UpdateSchedule> {
    let names = UpdateSchedule.Period.allCases.map(\.rawValue)
    return ValueForm(
      "\(names.joined(separator: ", ")), or {period: daily, times: 2}",
      advice: { NearestName.of($0, among: names).map { "did you mean '\($0)'?" } },
      { UpdateSchedule.Period(rawValue: $0).map { UpdateSchedule(period: $0) } })
  }

  /// The schedule; nil when the period is missing, which is noted.
  static func schedule(_ reader: MappingReader) -> UpdateSchedule? {
    let times = reader.number(times, in: 1...1000) ?? 1
    let base = reader.value(base, as: .moment)
    return reader.value(period, as: ValueForm<UpdateSchedule.Period>.choice).map { UpdateSchedule(period: $0, times: times, base: base) }
  }
}
