import Findings
import Foundation
import Linting
import Model
import Publishing
import Synchronization
import Testing

/// Links of a mail are asked for, each once, and what they answer is told.
@Suite struct LinkVisitingTests {
  /// A web whose pages answer by their path.
  private final class Web: Fetcher {
    private let counts = Mutex<(asked: Int, open: Int, mostOpen: Int)>((0, 0, 0))

    var asked: Int { counts.withLock { $0.asked } }
    var mostOpen: Int { counts.withLock { $0.mostOpen } }

    func fetch(_ request: FetchRequest) async throws(FetchError) -> FetchedDocument {
      counts.withLock { counts in
        counts.asked += 1
        counts.open += 1
        counts.mostOpen = max(counts.mostOpen, counts.open)
      }
      defer { counts.withLock { $0.open -= 1 } }
      await Task.yield()
      switch request.address.path {
      case "/gone": return FetchedDocument(address: request.address, status: 410)
      case "/moved":
        let moved = FetchedDocument.Redirect(address: request.address, status: 301)
        return FetchedDocument(address: WebAddress("https://a.example/new") ?? request.address, redirects: [moved], status: 200)
      case "/late": throw FetchError(address: request.address, reason: .timeout(.seconds(15)))
      default: return FetchedDocument(address: request.address, status: 200)
      }
    }
  }

  private func address(_ path: String) throws -> WebAddress { try #require(WebAddress("https://a.example/\(path)")) }

  @Test func eachAnswerIsTold() async throws {
    let visits = await LinkVisiting(Web()).visit([try address("fine"), try address("gone"), try address("moved"), try address("late")])
    #expect(visits[try address("fine")] == .answered(200))
    #expect(visits[try address("gone")] == .answered(410))
    #expect(visits[try address("moved")] == .moved(try address("new")))
    guard case .unreachable(let reason)? = visits[try address("late")] else {
      Issue.record("\(visits)")
      return
    }
    #expect(reason.contains("15 seconds"))
  }

  @Test func nobodyIsAskedMoreThanAMailCanNeed() async throws {
    let web = Web()
    let visits = await LinkVisiting(web).visit(try (0..<1_000).map { try address("\($0)") })
    #expect(visits.count == 300 && web.asked == 300 && web.mostOpen <= 8)
  }

  @Test func aMailIsLintedWithWhatItsLinksAnswer() async throws {
    let page = "<html lang=en><body><p>Read <a href='https://a.example/gone'>of the old garden</a> today</p></body></html>"
    let document = try await MailChecking(asking: Web()).check(Data(page.utf8), name: "mail.html")
    #expect(document.report.findings.contains { $0.rule == "link-dead" && $0.problem.contains("answers 410") })
    let unasked = try await MailChecking().check(Data(page.utf8), name: "mail.html")
    #expect(!unasked.report.findings.contains { $0.rule == "link-dead" })
  }
}
