import Markup
import Model

/// The authors and contributors that a front matter names.
enum FrontMatterPeople {
  /// Names, or mappings of `name`, `email`, `url` and `avatar`; one alone needs no list.
  static func people(_ key: String, in fields: inout FrontMatterMapping, base: WebAddress) -> [Author] {
    var people: [Author] = []
    for value in fields.list(key) {
      if let person = person(value, under: key, in: &fields, base: base), !people.contains(person) { people.append(person) }
    }
    return people
  }

  private static func person(
    _ value: FrontMatterValue, under key: String, in fields: inout FrontMatterMapping, base: WebAddress
  ) -> Author? {
    if let text = value.text { return named(text) }
    let keys = ["name", "email", "url", "avatar"]
    var person = FrontMatterMapping(value.entries ?? [], path: "\(key).", keys: keys)
    person.noteOthers(among: keys)
    defer { fields.note(person.repairs) }
    guard let name = person.text("name") else {
      fields.note(key, "holds somebody without a name; left out")
      return nil
    }
    let email = person.string("email")
    if let email, EmailAddress(email) == nil { person.note("email", "is no e-mail address; ignored it") }
    return Author(
      name: name, email: email.flatMap { EmailAddress($0) }, url: person.address("url", base: base),
      avatar: person.address("avatar", base: base))
  }

  /// `Ann Lee <ann@example.edu>` is a name with an address, anything else is a name.
  private static func named(_ text: String) -> Author? {
    guard let open = text.lastIndex(of: "<"), text.last == ">", let email = EmailAddress(text[text.index(after: open)...].dropLast()),
      let name = PlainText(text[..<open])
    else { return PlainText(text).map { Author(name: $0) } }
    return Author(name: name, email: email)
  }
}
