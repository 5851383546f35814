import Foundation

/// The signals that a thread holds back, which a program inherits that it starts.
///
/// The threads of Swift's runtime hold back nearly all, and a mail server's program relies on its alarms.
enum SignalMask {
  static func withoutAny<Failure: Error>(_ work: () throws(Failure) -> Void) throws(Failure) {
    var none = sigset_t()
    var before = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try work()
  }
}
