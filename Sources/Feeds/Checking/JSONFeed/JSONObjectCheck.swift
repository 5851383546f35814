import Findings
import Markup

/// Checks an object of a JSON Feed by the table of its members.
struct JSONObjectCheck {
  let table: MemberTable
  let check: Check
  /// What the object is called, for example `items[2]`; empty for the feed itself.
  let path: String
  let isVersion10: Bool

  func run(_ object: JSONNode) {
    var seen: Set<String> = []
    for member in object.members {
      if !seen.insert(member.name).inserted { report(.memberRepeated, member, "\(member.name.quoted) is there before") }
      checkMember(member)
    }
    for (name, rule) in table.members.sorted(by: { $0.key < $1.key }) where rule.presence != .optional && !seen.contains(name) {
      let place = CheckPlace(
        name: path.isEmpty ? "feed" : path, text: "", position: object.position, specification: table.specification)
      check.report(rule.presence == .required ? .memberMissing : .memberRecommended, at: place, "there is no \(name)")
    }
  }

  private func checkMember(_ member: JSONNode.Member) {
    if member.name.hasPrefix("_") { return checkExtension(member) }
    guard let rule = table.members[member.name] else {
      let meant = NearestName.of(member.name, among: table.members.keys.sorted()).map { "; did you mean \($0)?" } ?? ""
      return report(.memberUnknown, member, "\(member.name.quoted) is no member of JSON Feed\(meant)")
    }
    guard let kind = member.value.kind else { return report(.memberNull, member, "\(member.name) is null") }
    if rule.isNew, isVersion10 { report(.memberOfNewerVersion, member, "\(member.name) is new in version 1.1") }
    if kind != rule.kind {
      if member.name == "id", kind == .number { return report(.jsonIDNumber, member, "the id is a number") }
      return report(.memberType, member, "\(member.name) is no \(rule.kind.rawValue), but a value of the kind \(kind.rawValue)")
    }
    if let text = member.value.string { rule.form.check(place(member).with(text: text), check) }
  }

  private func checkExtension(_ member: JSONNode.Member) {
    if member.name.contains(".") || member.name == "_" {
      report(.extensionName, member, "\(member.name.quoted) is no name of an extension")
    }
    guard case .object(let members) = member.value.value else {
      return report(.extensionType, member, "\(member.name) is no object")
    }
    if !path.contains("_"), path.isEmpty, !members.contains(where: { $0.name == "about" }) {
      report(.extensionAbout, member, "\(member.name) does not say what it is about")
    }
  }

  func report(_ rule: CheckRule, _ member: JSONNode.Member, _ problem: String) {
    check.report(rule, at: place(member), problem)
  }

  func place(_ member: JSONNode.Member) -> CheckPlace {
    CheckPlace(
      name: path.isEmpty ? member.name : "\(path).\(member.name)", text: member.value.string ?? "", position: member.position,
      specification: table.specification)
  }
}
