import Foundation
import Model
import TestSupport
import Testing

@testable import Feeds

@Suite struct PagePolicyTests {
  /// A browser runs the script only if this is so (CSP3 §6.7.3.2); Python works the number out.
  @Test func thePolicyAllowsTheScriptThatStandsInThePage() throws {
    let html = FeedPage(try FeedSamples.feed(of: []), articles: []).html()
    let script = try #require(html.firstMatch(of: /<script>((?s).*)<\/script>/)).1
    let folder = try TemporaryFolder()
    let file = try folder.write(Data(script.utf8), "script.js")
    let program = "import base64,hashlib,sys;print(base64.b64encode(hashlib.sha256(open(sys.argv[1],'rb').read()).digest()).decode())"
    let outcome = try Peer.run("python3", ["-c", program, file.path()])
    #expect(FeedPage.contentSecurityPolicy.contains("'sha256-\(outcome.text.trimmingCharacters(in: .whitespacesAndNewlines))'"))
  }
}
