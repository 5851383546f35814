import Foundation

/// What the conditions of a request ask for, in the order of RFC 9110 §13.2.2.
enum Preconditions {
  /// What they lead to.
  enum Outcome: Hashable {
    /// The answer is given; `allowsRange` says whether only a part may be.
    case met(allowsRange: Bool)
    /// 304: the copy that is there is good.
    case notModified
    /// 412: what is there is not what the sender thinks.
    case failed
  }

  /// What a representation has to show for itself.
  struct Validators {
    var tag: EntityTag
    /// The tag as it stands in a field.
    var tagText: String
    var modified: Date?
    /// Whether every change of the bytes moves `modified`; only then a part may be asked for by date (§8.8.2.2).
    var isDateStrong: Bool
  }

  /// Judges a `GET` or a `HEAD`.
  static func outcome(of fields: RequestFields, _ validators: Validators) -> Outcome {
    if let field = fields.ifMatch {
      guard EntityTagCondition(field).holds(validators.tag.matchesStrongly) else { return .failed }
    } else if let date = fields.ifUnmodifiedSince.flatMap({ HTTPDate.date($0) }), let modified = validators.modified, modified > date {
      return .failed
    }
    if let field = fields.ifNoneMatch {
      // Nearly every reader sends back exactly what it was given.
      if field == validators.tagText || EntityTagCondition(field).holds(validators.tag.matchesWeakly) { return .notModified }
    } else if let date = fields.ifModifiedSince.flatMap({ HTTPDate.date($0) }), let modified = validators.modified, modified <= date {
      return .notModified
    }
    return .met(allowsRange: fields.range != nil && isRangeWanted(fields.ifRange, validators))
  }

  /// §13.1.5: a tag is compared strongly, a date exactly.
  private static func isRangeWanted(_ field: String?, _ validators: Validators) -> Bool {
    guard let field else { return true }
    if let tag = EntityTag(field) { return tag.matchesStrongly(validators.tag) }
    return validators.isDateStrong && validators.modified != nil && HTTPDate.date(field) == validators.modified
  }
}
