import Findings
import Markup

/// Checks one item of a JSON Feed.
struct JSONItemCheck {
  let check: Check
  let item: JSONNode
  let path: String
  let isVersion10: Bool

  func run() {
    let object = JSONObjectCheck(table: .item, check: check, path: path, isVersion10: isVersion10)
    object.run(item)
    JSONPeopleCheck(check: check, isVersion10: isVersion10).run(item, path: path)
    checkContent(object)
    checkDates(object)
    checkTags()
    checkAttachments()
  }

  private func checkContent(_ object: JSONObjectCheck) {
    if item.member("content_html") == nil, item.member("content_text") == nil {
      let place = CheckPlace(name: path, text: "", position: item.position, specification: "JSON Feed 1.1, Items")
      check.report(.jsonContentMissing, at: place, "there is neither content_html nor content_text")
    }
    if let member = item.member("content_text"), let text = member.value.string, text.contains("</"),
      text.firstMatch(of: /<\/(p|div|a|strong|em|ul|li|h[1-6]|blockquote)>/) != nil
    {
      object.report(.jsonMarkupInText, member, "content_text holds HTML")
    }
  }

  private func checkDates(_ object: JSONObjectCheck) {
    guard let published = item.member("date_published")?.value.string.flatMap({ RFC3339Date($0) }),
      let member = item.member("date_modified"), let modified = member.value.string.flatMap({ RFC3339Date($0) }), modified < published
    else { return }
    object.report(.jsonModified, member, "it was changed before it was published")
  }

  private func checkTags() {
    for (number, tag) in (item.member("tags")?.value.elements ?? []).enumerated() {
      let place = CheckPlace(
        name: "\(path).tags[\(number)]", text: tag.string ?? "", position: tag.position, specification: "JSON Feed 1.1, Items")
      if tag.string == nil {
        check.report(.memberType, at: place, "a tag is no string")
      } else {
        ValueForm.text.check(place, check)
      }
    }
  }

  private func checkAttachments() {
    for (number, attachment) in (item.member("attachments")?.value.elements ?? []).enumerated() {
      let path = "\(path).attachments[\(number)]"
      guard case .object = attachment.value else {
        let place = CheckPlace(name: path, text: "", position: attachment.position, specification: "JSON Feed 1.1, Attachments")
        check.report(.memberType, at: place, "an attachment is no object")
        continue
      }
      JSONObjectCheck(table: .attachment, check: check, path: path, isVersion10: isVersion10).run(attachment)
      for name in ["size_in_bytes", "duration_in_seconds"] {
        guard let member = attachment.member(name), case .number(let text) = member.value.value, text.hasPrefix("-") else { continue }
        let place = CheckPlace(
          name: "\(path).\(name)", text: text, position: member.position, specification: "JSON Feed 1.1, Attachments")
        check.report(.valueRange, at: place, "\(text) is less than nothing")
      }
    }
  }
}

/// Checks who wrote a feed or an item: `authors` of 1.1, `author` of 1.0.
struct JSONPeopleCheck {
  let check: Check
  let isVersion10: Bool

  func run(_ object: JSONNode, path: String) {
    let start = path.isEmpty ? "" : "\(path)."
    for (number, author) in (object.member("authors")?.value.elements ?? []).enumerated() {
      run(author, "\(start)authors[\(number)]")
    }
    guard let old = object.member("author") else { return }
    if case .object = old.value.value { run(old.value, "\(start)author") }
    if !isVersion10, object.member("authors") == nil {
      let place = CheckPlace(
        name: "\(start)author", text: "", position: old.position, specification: "JSON Feed 1.1, Changes")
      check.report(.memberDeprecated, at: place, "there is author, and no authors")
    }
  }

  private func run(_ author: JSONNode, _ path: String) {
    let place = CheckPlace(name: path, text: "", position: author.position, specification: MemberTable.author.specification)
    guard case .object = author.value else { return check.report(.memberType, at: place, "an author is no object") }
    JSONObjectCheck(table: .author, check: check, path: path, isVersion10: isVersion10).run(author)
    if !["name", "url", "avatar"].contains(where: { author.member($0) != nil }) {
      check.report(.jsonAuthorEmpty, at: place, "an author has neither name nor url nor avatar")
    }
  }
}
