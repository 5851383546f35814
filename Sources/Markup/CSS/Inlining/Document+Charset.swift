extension Document {
  /// Makes each `<meta>` that states an encoding state UTF-8 (HTML §4.2.5.4).
  func declareUTF8() {
    visit { node in
      guard case .element(let element) = node, element.name == "meta" else { return .inside }
      if element["charset"] != nil { element["charset"] = "utf-8" }
      if element["http-equiv"]?.lowercased() == "content-type" { element["content"] = "text/html; charset=utf-8" }
      return .inside
    }
  }
}
