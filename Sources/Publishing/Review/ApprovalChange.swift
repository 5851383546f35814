import Model

/// What of an approval's inputs is not as it was, in words for those who approved.
struct ApprovalChange {
  let approval: Approval
  let inputs: [ApprovedInput]
  let reader: any StoreReader

  /// A line for each; empty if the approval stands.
  func lines() throws -> [PlainText] {
    let now = Dictionary(inputs.map { ($0.source, $0.fingerprint) }, uniquingKeysWith: { first, _ in first })
    let then = Dictionary(approval.inputs.map { ($0.source, $0.fingerprint) }, uniquingKeysWith: { first, _ in first })
    var lines: [String] = []
    for input in approval.inputs where now[input.source] != input.fingerprint { lines.append(try words(input, now[input.source])) }
    // Something that a newer Tidings looks at as well, or a template that was added.
    for input in inputs where then[input.source] == nil { lines.append("\(name(input.source)) was not there") }
    return lines.compactMap { PlainText($0) }
  }

  private func words(_ input: ApprovedInput, _ now: ContentHash?) throws -> String {
    guard now != nil else { return "\(name(input.source)) is gone" }
    guard case .article(let id) = input.source, let article = try reader.article(id) else { return "\(name(input.source)) changed" }
    let revisions = try reader.revisions(of: id)
    let approved = try revisions.last { try ApprovalInputs.fingerprint(of: $0.article) == input.fingerprint }
    let fields = approved.map { article.changes(from: $0.article) } ?? []
    if case .withdrawn = article.state { return "“\(article.title)” was withdrawn" }
    let which = fields.map(\.rawValue).sorted().joined(separator: ", ")
    return "“\(article.title)” changed\(which.isEmpty ? "" : ": \(which)")"
  }

  private func name(_ source: ApprovedInput.Source) -> String {
    switch source {
    case .article(let id): "article \(id)"
    case .template(let file): file
    case .rule(let key): "'\(key)' in newsletter.yaml"
    case .publication(let key): "'\(key)' in tidings.yaml"
    case .edition: "what the edition carries or says"
    }
  }
}
