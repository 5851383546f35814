import Model
import Publishing

extension ReportText {
  func show(_ report: DraftReport) {
    let dates = DateText(zone: zone)
    for id in report.merged { say("Merged    \(id): too thin when it was due; its articles go into the next edition") }
    for id in report.overdue {
      Terminal.complain(
        "\(id): it was due, and nobody has approved it\n"
          + "Approve it, or call it off: `tidings digest cancel \(id)` leaves its articles to the next edition.")
    }
    if let draft = report.draft { show(draft, dates) }
    if let start = report.draftedFrom {
      say("Waiting   \(report.newsletter): its next edition is drafted from \(dates.dayAndTime(start)) on")
    }
  }

  private func show(_ draft: DraftedEdition, _ dates: DateText) {
    let edition = draft.edition
    let (date, count) = (dates.dayAndTime(edition.scheduledFor), edition.articleIDs.count)
    let state = edition.state == .draft ? draft.change.words : "left alone, \(edition.state.rawValue)"
    say("Drafted   \(edition.id) for \(date): \(counted(count, "article")), \(state)")
    for section in edition.sections { say("  \(section.title): \(counted(section.articles.count, "article"))") }
    if let thin = draft.thin { say("  \(thin.words)") }
  }

  /// - Parameter spelled: what has to follow each command for it to find the publication.
  func showNextSteps(_ reports: [DraftReport], spelled inFolder: String) {
    say("\nLook at the feeds:  public/index.html")
    for id in reports.compactMap(\.draft?.edition.id) {
      say("Look at \(id):  tidings digest preview \(id)\(inFolder)    why these articles:  tidings digest explain \(id)\(inFolder)")
    }
  }
}

extension ThinRule {
  /// What happens to a thin edition, in words.
  var words: String {
    switch self {
    case .send: "a thin edition: fewer articles than the newsletter's thinBelow"
    case .hold: "held: a thin edition, which goes on only with --even-if-thin"
    case .merge: "a thin edition: unless that changes, its articles go into the next one when it is due"
    }
  }
}

extension DraftedEdition.Change {
  /// What the drafting did, in words.
  var words: String {
    switch self {
    case .created: "new"
    case .refreshed: "refreshed"
    case .unchanged: "unchanged"
    }
  }
}
