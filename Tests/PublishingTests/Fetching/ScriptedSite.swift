import Foundation
import Model
import Publishing
import Synchronization

/// A web without a network: answers by address, and a record of what was asked.
final class ScriptedSite: WebExchange {
  struct Answer: Sendable {
    var status = 200
    var headers = WebHeaders()
    var body = ""
    var error: FetchError.Reason?

    /// A redirect.
    static func redirect(_ location: String, _ status: Int = 302) -> Answer {
      Answer(status: status, headers: WebHeaders(["Location": location]))
    }
  }

  private struct State {
    var answers: [String: Answer] = [:]
    var requests: [FetchRequest] = []
  }

  private let state = Mutex(State())

  init(_ answers: [String: Answer] = [:]) {
    state.withLock { $0.answers = answers }
  }

  func set(_ address: String, _ answer: Answer) {
    state.withLock { $0.answers[address] = answer }
  }

  func remove(_ address: String) {
    _ = state.withLock { $0.answers.removeValue(forKey: address) }
  }

  /// What was asked since the last call.
  func takeRequests() -> [FetchRequest] {
    state.withLock { state in
      defer { state.requests = [] }
      return state.requests
    }
  }

  func exchange(_ request: FetchRequest) async throws(FetchError) -> FetchedDocument {
    let answer = state.withLock { state in
      state.requests.append(request)
      return state.answers[request.address.string]
    }
    guard let answer else { return FetchedDocument(address: request.address, status: 404) }
    if let reason = answer.error { throw FetchError(address: request.address, reason: reason) }
    if let tag = answer.headers["ETag"], tag == request.known?.entityTag {
      return FetchedDocument(address: request.address, status: 304, headers: answer.headers)
    }
    let bytes = Data(answer.body.utf8)
    if bytes.count > request.limits.bytes, !request.limits.takesBeginning {
      throw FetchError(address: request.address, reason: .tooLarge(limit: request.limits.bytes))
    }
    return FetchedDocument(
      address: request.address, status: answer.status, headers: answer.headers, body: bytes.prefix(request.limits.bytes))
  }
}

/// A clock whose sleepers never wait; it notes how long they would have.
final class SkippingClock: Clock {
  struct Instant: InstantProtocol {
    var offset = Duration.zero
    func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
    func duration(to other: Instant) -> Duration { other.offset - offset }
    static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
  }

  private let state = Mutex((now: Instant(), slept: [Duration]()))

  var now: Instant { state.withLock { $0.now } }
  var minimumResolution: Duration { .nanoseconds(1) }
  var slept: [Duration] { state.withLock { $0.slept } }

  func sleep(until deadline: Instant, tolerance: Duration?) async throws {
    try Task.checkCancellation()
    state.withLock { state in
      state.slept.append(state.now.duration(to: deadline))
      state.now = max(state.now, deadline)
    }
  }
}
