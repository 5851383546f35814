import MailTestSupport
import SMTP
import Synchronization

/// A ledger that a server asks, and that is made after it.
final class Holder: Sendable {
  private let mail = Mutex<RecordingMail?>(nil)

  func hold(_ mail: RecordingMail) { self.mail.withLock { $0 = mail } }

  /// By the number in the recipient's address.
  func isMarked(_ recipient: String) -> Bool {
    guard let number = Int(recipient.filter(\.isNumber)) else { return false }
    return mail.withLock { $0 }?.isMarked(TransactionID(rawValue: number)) == true
  }
}
