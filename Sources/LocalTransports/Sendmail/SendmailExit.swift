import Foundation
import SMTP

/// What an exit code of `sendmail` says of a message (`sysexits.h`), as the reply of a server would.
enum SendmailExit {
  static func outcome(_ code: Int32, said: String) -> TransactionOutcome {
    let said = said.isEmpty ? "exit code \(code)" : said
    return switch code {
    case EX_OK: .accepted(Reply(.completed, ["2.0.0 taken by sendmail"]))
    case EX_TEMPFAIL: .refused(.message, Reply(.localError, ["4.3.0 \(said)"]))
    case EX_NOUSER: .refused(.recipient, Reply(.refused, ["5.1.1 \(said)"]))
    case EX_NOHOST: .refused(.recipient, Reply(.refused, ["5.1.2 \(said)"]))
    // It refuses us, and not this message or this reader.
    case EX_USAGE, EX_NOPERM, EX_CONFIG, EX_OSFILE: .refused(.mail, Reply(.refused, ["5.3.5 \(said)"]))
    default: .refused(.message, Reply(.refused, ["5.3.0 \(said)"]))
    }
  }
}
