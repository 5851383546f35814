import Findings
import Foundation
import Markup

/// The page of an accessibility report; it keeps the rules that it reports on.
struct AccessibilityPage {
  let report: AccessibilityReport

  var html: String {
    var page = HTMLWriter()
    page.raw("<!doctype html>\n")
    page.start("html", ["lang": "en", "dir": "ltr"])
    writeHead(&page)
    page.start("body")
    page.start("main")
    element("h1", "Accessibility report: \(report.name)", &page)
    writeSummary(&page)
    writeCriteria(&page)
    writeFindings(&page)
    writeLimits(&page)
    page.end("main")
    page.end("body")
    page.end("html")
    return page.html + "\n"
  }

  private func writeHead(_ page: inout HTMLWriter) {
    page.start("head")
    page.start("meta", ["charset": "utf-8"])
    page.start("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    element("title", "Accessibility report: \(report.name)", &page)
    page.start("style")
    page.raw(Self.style)
    page.end("style")
    page.end("head")
  }

  private func writeSummary(_ page: inout HTMLWriter) {
    let outcomes = report.outcomes
    let failed = outcomes.count { $0.outcome == .fails }
    let doubtful = outcomes.count { $0.outcome == .doubtful }
    element("p", "Looked at on \(report.date.formatted(.iso8601)) by Tidings.", &page)
    element(
      "p",
      "Of the \(outcomes.count) success criteria of WCAG 2.1 that a program can look at, \(failed) \(failed == 1 ? "fails" : "fail"), \(doubtful) \(doubtful == 1 ? "wants" : "want") a person's eye, and in \(outcomes.count - failed - doubtful) no fault was found.",
      &page)
  }

  private func writeCriteria(_ page: inout HTMLWriter) {
    element("h2", "Criteria", &page)
    page.start("table")
    row(["Criterion", "Level", "EN 301 549", "Result", "Findings"], as: "th", &page)
    for (criterion, outcome, findings) in report.outcomes {
      row(
        [
          "\(criterion.number) \(criterion.title)", criterion.level, criterion.level == "AAA" ? "–" : criterion.clause, outcome.rawValue,
          "\(findings.count)",
        ],
        as: "td", &page)
    }
    page.end("table")
  }

  private func writeFindings(_ page: inout HTMLWriter) {
    element("h2", "Findings", &page)
    let found = report.outcomes.filter { !$0.findings.isEmpty }
    if found.isEmpty { element("p", "None.", &page) }
    for (criterion, outcome, findings) in found {
      element("h3", "\(criterion.number) \(criterion.title): \(outcome.rawValue.lowercased())", &page)
      page.start("ul")
      for finding in findings {
        let place = finding.position.map { "line \($0.line), column \($0.column), " } ?? ""
        element("li", "\(place)\(finding.element): \(finding.problem). \(finding.remedy)", &page)
      }
      page.end("ul")
    }
    for omission in report.report.omissions {
      element("p", "\(omission.count) more of \(omission.rule) are not listed.", &page)
    }
  }

  private func writeLimits(_ page: inout HTMLWriter) {
    element("h2", "What this report does not say", &page)
    element(
      "p",
      "It was made by a program. Whether an alternative text says the right thing, whether headings and links are worded so that everybody understands them, and whether the mail works with a screen reader in a given mail program only a person can tell. Criteria for audio, video, time limits, keyboards and forms are not listed, because a mail has none of these; 2.5.5 is of level AAA, which EN 301 549 does not ask for. The clauses are those of EN 301 549 v3.2.1 for documents (10); for the mail's page on the web the same numbers stand in clause 9.",
      &page)
  }

  private func row(_ cells: [String], as name: String, _ page: inout HTMLWriter) {
    page.start("tr")
    for (index, cell) in cells.enumerated() {
      let isHead = name == "th" || index == 0
      page.start(isHead ? "th" : "td", isHead ? ["scope": name == "th" ? "col" : "row"] : [:])
      page.text(cell)
      page.end(isHead ? "th" : "td")
    }
    page.end("tr")
  }

  private func element(_ name: String, _ text: String, _ page: inout HTMLWriter) {
    page.start(name)
    page.text(text)
    page.end(name)
  }

  private static let style = """
    :root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:60rem;padding:1rem}\
    table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.4rem;text-align:start;vertical-align:top}\
    li{margin:.3rem 0}
    """
}
