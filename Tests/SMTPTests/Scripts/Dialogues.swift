import SMTP

/// Dialogues that go well; other tests cut them, or let the server say something else.
struct Dialogue: CustomStringConvertible, Sendable {
  let description: String
  let settings: SessionSettings
  let text: String

  var script: Script { Script(text) }

  static let all = [lockStep, pipelined, chunked, chunkedInLockStep, startTLS, login]

  static let lockStep = Dialogue(
    description: "lock-step", settings: .plaintext(),
    text: """
      S: 220 relay.example.net ESMTP
      C: EHLO news.example.edu
      S: 250 relay.example.net
      = ready
      > begin 1
      C: MAIL FROM:<bounce@news.example.edu>
      S: 250 2.1.0 OK
      C: RCPT TO:<li@example.org>
      S: 250 2.1.5 OK
      C: DATA
      S: 354 go ahead
      = message 1 dot-stuffed
      = record 1
      > recorded 1
      C: .
      S: 250 2.0.0 queued as 4XYZ
      = 1 accepted: 250 2.0.0 queued as 4XYZ
      = ready
      > begin 2
      C: MAIL FROM:<bounce@news.example.edu>
      S: 250 OK
      C: RCPT TO:<li@example.org>
      S: 250 OK
      C: DATA
      S: 354 go ahead
      = message 2 dot-stuffed
      = record 2
      > recorded 2
      C: .
      S: 250 queued
      = 2 accepted: 250 queued
      = ready
      > quit
      C: QUIT
      S: 221 bye
      = close: finished
      """)

  /// The second transaction goes out behind the first one's final dot.
  static let pipelined = Dialogue(
    description: "pipelined", settings: .plaintext(),
    text: """
      S: 220 relay.example.net ESMTP
      C: EHLO news.example.edu
      S: 250-relay.example.net
      S: 250-SIZE 52428800
      S: 250 PIPELINING
      = ready
      > begin 1
      C: MAIL FROM:<bounce@news.example.edu> SIZE=1000
      C: RCPT TO:<li@example.org>
      C: DATA
      S: 250 OK
      S: 250 OK
      S: 354 go ahead
      = message 1 dot-stuffed
      = record 1
      > recorded 1
      C: .
      = ready
      > begin 2
      C: MAIL FROM:<bounce@news.example.edu> SIZE=1000
      C: RCPT TO:<li@example.org>
      C: DATA
      S: 250 queued as 1
      = 1 accepted: 250 queued as 1
      S: 250 OK
      S: 250 OK
      S: 354 go ahead
      = message 2 dot-stuffed
      = record 2
      > recorded 2
      C: .
      = ready
      > quit
      S: 250 queued as 2
      = 2 accepted: 250 queued as 2
      C: QUIT
      S: 221 bye
      = close: finished
      """)

  static let chunked = Dialogue(
    description: "chunked", settings: .plaintext(prefersChunking: true),
    text: """
      S: 220 relay.example.net ESMTP
      C: EHLO news.example.edu
      S: 250-relay.example.net
      S: 250-CHUNKING
      S: 250 PIPELINING
      = ready
      > begin 1
      C: MAIL FROM:<bounce@news.example.edu>
      C: RCPT TO:<li@example.org>
      S: 250 OK
      S: 250 OK
      = record 1
      > recorded 1
      C: BDAT 1000 LAST
      = message 1 of 1000 bytes
      S: 250 1000 bytes
      = 1 accepted: 250 1000 bytes
      = ready
      > quit
      C: QUIT
      S: 221 bye
      = close: finished
      """)

  static let chunkedInLockStep = Dialogue(
    description: "chunked in lock-step", settings: .plaintext(prefersChunking: true),
    text: """
      S: 220 relay.example.net ESMTP
      C: EHLO news.example.edu
      S: 250-relay.example.net
      S: 250 CHUNKING
      = ready
      > begin 1
      C: MAIL FROM:<bounce@news.example.edu>
      S: 250 OK
      C: RCPT TO:<li@example.org>
      S: 250 OK
      = record 1
      > recorded 1
      C: BDAT 1000 LAST
      = message 1 of 1000 bytes
      S: 250 1000 bytes
      = 1 accepted: 250 1000 bytes
      = ready
      """)

  static let startTLS = Dialogue(
    description: "STARTTLS", settings: .startTLS(.password()),
    text: """
      S: 220 relay.example.net ESMTP
      C: EHLO news.example.edu
      S: 250-relay.example.net
      S: 250-PIPELINING
      S: 250 STARTTLS
      C: STARTTLS
      S: 220 go ahead
      = start TLS
      > TLS
      C: EHLO news.example.edu
      S: 250-relay.example.net
      S: 250 AUTH LOGIN PLAIN
      C: AUTH PLAIN AHRpZGluZ3MAc2VjcmV0
      S: 235 2.7.0 welcome
      = ready
      > begin 1
      C: MAIL FROM:<bounce@news.example.edu>
      S: 250 OK
      C: RCPT TO:<li@example.org>
      S: 250 OK
      C: DATA
      S: 354 go ahead
      = message 1 dot-stuffed
      = record 1
      > recorded 1
      C: .
      S: 250 queued
      = 1 accepted: 250 queued
      = ready
      """)

  static let login = Dialogue(
    description: "LOGIN under implicit TLS", settings: .implicitTLS(.password()),
    text: """
      S: 220 relay.example.net ESMTP
      C: EHLO news.example.edu
      S: 250-relay.example.net
      S: 250 AUTH=LOGIN
      C: AUTH LOGIN
      S: 334 VXNlcm5hbWU6
      C: dGlkaW5ncw==
      S: 334 UGFzc3dvcmQ6
      C: c2VjcmV0
      S: 235 welcome
      = ready
      """)
}
