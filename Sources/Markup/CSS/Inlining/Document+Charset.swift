extension Document {
  /// Makes each `<meta>` that states an encoding state UTF-8 (HTML §4.2.5.4).
  func declareUTF8() {
    var waiting = nodes
    while let node = waiting.popLast() {
      guard case .element(let element) = node else { continue }
      waiting.append(contentsOf: element.children)
      guard element.name == "meta" else { continue }
      if element["charset"] != nil { element["charset"] = "utf-8" }
      if element["http-equiv"]?.lowercased() == "content-type" { element["content"] = "text/html; charset=utf-8" }
    }
  }
}
