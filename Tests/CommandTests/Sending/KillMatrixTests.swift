import Foundation
import Model
import TestSupport
import Testing

/// The promise that nobody is skipped and nobody gets it twice, tried by killing the sender two hundred times.
///
/// First at every point of the dialogue: at each command, in the middle of a message, before the answer to the final dot and behind it. Then
/// at moments spread over the life of the process: while it claims the store, freezes the audience, takes its lease, commits and ends.
@Suite struct KillMatrixTests {
  private static let readers = 14
  private static let kills = 200

  /// What was seen over all kills.
  private struct Sightings {
    var states: Set<DeliveryState.Name> = []
    var unknown = 0
    /// Kills before there was an audience.
    var before = 0
  }

  @Test func killedAtAnyPointEveryReaderHasItOnceOrIsListedAsUnknown() async throws {
    let control = try TemporaryFolder()
    try control.write(Data("0".utf8), "point")
    let sink = try RunningPeer("killing_sink.py", [control.url.path()])
    let room = try MailRoom(readers: Self.readers, relay: "smtp://127.0.0.1:\(sink.greeting)?tls=none")
    var sightings = Sightings()
    let start = ContinuousClock.now
    #expect(try await !isKilled(.never, room, control, &sightings))
    let life = (ContinuousClock.now - start) / .seconds(1)

    var point = 1
    while point <= 150, try await isKilled(.event(point), room, control, &sightings) { point += 1 }
    #expect(point > 60, "a dialogue with \(Self.readers) readers has more points")
    var (kills, tries) = (point - 1, 0.0)
    while kills < Self.kills, tries < 400 {
      tries += 1
      // Multiples of the golden ratio fill a span evenly, however many they are.
      let moment = (tries * 0.618_034).truncatingRemainder(dividingBy: 1) * life
      if try await isKilled(.moment(moment), room, control, &sightings) { kills += 1 }
    }
    #expect(kills == Self.kills)
    #expect(sightings.states.isSuperset(of: [.sending, .dataSent, .sent]), "the points lie in all states: \(sightings.states)")
    #expect(sightings.before > 0, "some lie before the audience was frozen")
    #expect(sightings.unknown > 0, "some answers were really open")
  }

  /// When the sender is killed.
  private enum Death {
    case never
    /// By the sink, at this event of the dialogue.
    case event(Int)
    /// So many seconds after its start.
    case moment(TimeInterval)
  }

  /// Kills a sender, has another one end its work, and compares what the sink got with what the ledger says; false if it ended before.
  private func isKilled(_ death: Death, _ template: MailRoom, _ control: TemporaryFolder, _ sightings: inout Sightings) async throws -> Bool
  {
    let room = try MailRoom(copying: template)
    try control.write(Data(), "messages")
    if case .event(let point) = death { try control.write(Data("\(point)".utf8), "point") }
    let process = try room.startSending()
    try control.write(Data("\(process.processIdentifier)".utf8), "pid")
    if case .moment(let seconds) = death {
      try await Task.sleep(for: .seconds(seconds))
      kill(process.processIdentifier, SIGKILL)
    }
    process.waitUntilExit()
    try control.write(Data("0".utf8), "point")
    let killed = try await room.counts()
    if killed.total == 0 { sightings.before += 1 }
    for state in DeliveryState.Name.allCases where killed[state] > 0 { sightings.states.insert(state) }
    if try await room.state() != .sent { try room.run("send", "weekly-1", "--yes", "--quiet") }
    try await compare(room, control, "\(death)", &sightings)
    return process.terminationReason == .uncaughtSignal
  }

  private func compare(_ room: MailRoom, _ control: TemporaryFolder, _ name: String, _ sightings: inout Sightings) async throws {
    let got = try String(contentsOf: control.url.appending(path: "messages"), encoding: .utf8).split(separator: "\n")
      .map { String($0.prefix { $0 != " " }) }
    let once = Set(got)
    let (sent, unknown) = (try await room.addresses(.sent), try await room.addresses(.unknown))
    let all = Set((1...Self.readers).map { "reader\($0)@example.org" })
    #expect(got.count == once.count, "\(name): nobody gets it twice")
    #expect(sent.union(unknown) == all && sent.isDisjoint(with: unknown), "\(name): everybody is accounted for")
    #expect(sent.isSubset(of: once), "\(name): what the ledger calls sent has arrived")
    #expect(once.isSubset(of: sent.union(unknown)), "\(name): what has arrived is sent or unknown")
    // Two messages of a connection can be open at once: the one that is answered, and the one behind it.
    #expect(unknown.count <= 2 * 10, "\(name)")
    #expect(try await room.state() == .sent, "\(name)")
    sightings.unknown += unknown.count
  }
}
