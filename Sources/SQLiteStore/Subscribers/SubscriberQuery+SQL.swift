import GRDB
import Model

/// The parts of a segment that are each one stretch of an index: those of one status, and in one language if one is asked for.
struct SegmentPart {
  var status: Subscription.Status
  var language: String?
}

extension SubscriberQuery {
  /// The statement that answers it: every part of it is in order already, so nothing is sorted, and a page touches no other rows.
  func statement(of parts: [SegmentPart]) -> SQL {
    let limit: SQL = limit.map { "LIMIT \($0)" } ?? ""
    if let standing, standing != .good {
      // Few stand so: each of them is asked whether the segment has them.
      return """
        SELECT \(sql: Self.columns) FROM subscribers s
        WHERE s.standing <> 'good' AND s.standing = \(standing.rawValue) AND s.number > \(place)\(membership(of: parts))
        ORDER BY s.number \(limit)
        """
    }
    guard let segment else {
      return "SELECT \(sql: Self.columns) FROM subscribers s WHERE s.number > \(place)\(alive) ORDER BY s.number \(limit)"
    }
    // Each part comes in order, so that SQLite only merges them.
    return parts.map { members($0, of: segment) }.joined(separator: " UNION ALL ") + " ORDER BY 1 \(limit)"
  }

  /// The languages of a newsletter's subscriptions of a status that answer a wish, each found by one step through the index.
  static func languages(answering wish: LanguageTag, of newsletter: Slug, _ status: Subscription.Status) -> SQL {
    let subscriptions: SQL = "subscriptions WHERE newsletter = \(newsletter.string) AND status = \(status.rawValue)"
    // In order of bytes `.` is what follows on `-`, so that these are the tag and those that go on from it.
    return """
      WITH RECURSIVE tags (tag) AS (
        SELECT min(language) FROM \(subscriptions) AND language >= \(wish.string) AND language < \(wish.string + ".")
        UNION ALL
        SELECT (SELECT min(language) FROM \(subscriptions) AND language > tag AND language < \(wish.string + ".")) FROM tags WHERE tag IS NOT NULL
      )
      SELECT tag FROM tags WHERE tag IS NOT NULL
      """
  }

  private var place: Int64 { after?.number ?? 0 }

  private var alive: SQL { standing == .good ? " AND s.standing = 'good'" : " AND s.standing <> 'erased'" }

  private func membership(of parts: [SegmentPart]) -> SQL {
    guard let segment else { return "" }
    let wanted = parts.map { part -> SQL in
      let language: SQL = part.language.map { " AND language = \($0)" } ?? ""
      return "status = \(part.status.rawValue)\(language)"
    }
    return """
       AND EXISTS (SELECT 1 FROM subscriptions WHERE subscriber = s.number AND newsletter = \(segment.newsletter.string)
       AND (\(wanted.joined(separator: " OR "))))
      """
  }

  private func members(_ part: SegmentPart, of segment: Segment) -> SQL {
    let language: SQL = part.language.map { " AND b.language = \($0)" } ?? ""
    return """
      SELECT b.subscriber, \(sql: Self.columnsBesideNumber) FROM subscriptions b CROSS JOIN subscribers s ON s.number = b.subscriber
      WHERE b.newsletter = \(segment.newsletter.string) AND b.status = \(part.status.rawValue)\(language)
      AND b.subscriber > \(place)\(alive)
      """
  }

  static let columns = "s.number, \(columnsBesideNumber)"
  private static let columnsBesideNumber = "s.address, s.name, s.language, s.standing, s.since"
}
