import Foundation
import Model

extension EditionText {
  /// The text for an editor.
  ///
  /// - Parameter about: what the edition is, in a line.
  public func text(about: String) -> String {
    var lines = (["\(about)"] + Self.help).map { "\(EditionTextMarker.remark) \($0)" }
    lines += ["", "Subject: \(subject)", "Preheader: \(preheader)", "", EditionTextMarker.intro] + Self.free(intro) + [""]
    for section in sections {
      lines += [EditionTextMarker.heading(section.title), ""]
      for entry in section.entries { lines += Self.lines(of: entry) + [""] }
    }
    lines += [EditionTextMarker.closing] + Self.free(closing) + ["", EditionTextMarker.leftOut, ""]
    for entry in leftOut { lines += Self.lines(of: entry) + [""] }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let help = [
    "Lines that start with #! are remarks. Save the file to make your changes; leave it as it is to change nothing.",
    "Move the lines of an article to put it elsewhere, delete them to leave it out, move it up from [Left out] to carry it.",
    "Headline (behind *), teaser and image hold for this edition only; empty, they are the article's own. image: none shows none.",
    "The texts under [Intro] and [Closing] are Markdown; they stand before and behind the articles.",
  ]

  private static func lines(of entry: Entry) -> [String] {
    var lines = ["* \(entry.title)"]
    if !entry.remark.isEmpty { lines.append("\(EditionTextMarker.remark) \(entry.remark)") }
    if !entry.teaser.isEmpty { lines.append("  teaser: \(entry.teaser)") }
    if !entry.image.isEmpty { lines.append("  image: \(entry.image)") }
    return lines + ["  article: \(entry.article)"]
  }

  private static func free(_ text: String) -> [String] {
    text.isEmpty ? [] : text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(EditionTextMarker.escaped)
  }

  /// A text that a person edited, with what is wrong with it said above the lines, to be opened again.
  ///
  /// Remarks about earlier problems are taken out.
  public static func annotated(_ text: String, with problems: [Problem]) -> String {
    let mark = "\(EditionTextMarker.remark) ERROR: "
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var annotated: [String] = []
    for (index, line) in lines.enumerated() {
      for problem in problems where min(max(problem.line, 1), lines.count) == index + 1 { annotated.append(mark + problem.message) }
      if !line.hasPrefix(mark) { annotated.append(String(line)) }
    }
    return annotated.joined(separator: "\n")
  }
}
