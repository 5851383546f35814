import Digests
import Model

extension FrozenDigest {
  /// Its page for everybody.
  func page() throws(Failure) -> String {
    do throws(DigestError) {
      return try DigestPage.html(of: self)
    } catch {
      throw Failure(
        "\(edition)", why: "has no page for everybody: \(error)",
        remedy: "Correct the design; or `archive: none` in newsletter.yaml keeps its editions to those who get them.", blame: .input)
    }
  }
}
