import Configuration
import Foundation
import Logging
import Model
import Publishing
import SQLiteStore
import ServiceLifecycle
import Serving
import Synchronization
import UnixSignals
import Web

/// What `tidings serve` does at the same time: answer, keep what is served up to date, tell hubs, count readers, write the log.
struct ServingRoles {
  private let assembly: Assembly
  private let command: ServeCommand
  private let catalogue: CurrentCatalogue
  private let keeper: SnapshotKeeper
  private let readers = ReaderCounter()
  private let hubs: HubNotifying
  private let sending = SendingWork()
  private let log: AccessLog?
  private let logger: Logger

  init(_ assembly: Assembly, _ command: ServeCommand) throws {
    self.assembly = assembly
    self.command = command
    let folder = URL(filePath: command.out, relativeTo: assembly.folder).absoluteURL
    let (release, build) = (assembly.scheduleRelease, assembly.feedBuild)
    catalogue = CurrentCatalogue(Catalogue(startingUp: Site(assembly.publication, feeds: assembly.definitions.feeds)))
    let work: @Sendable () async throws -> Void = {
      _ = try await release.run()
      _ = try await build.run(into: folder)
    }
    keeper = SnapshotKeeper(
      store: assembly.store, publication: assembly.publication, feeds: assembly.definitions.feeds, folder: folder,
      build: command.noBuild ? nil : work, form: SentBytes.self)
    hubs = assembly.hubNotifying
    log = try Self.log(command.accessLog, in: assembly.folder)
    // What goes wrong is said in our own words; Hummingbird's are for those who look for a fault in it.
    logger = Logger(label: "tidings") { _ in SwiftLogNoOpLogHandler() }
  }

  private static func log(_ place: String, in folder: URL) throws -> AccessLog? {
    switch place {
    case "none": return nil
    case "-": return try AccessLog(.output)
    default:
      let path = URL(filePath: place, relativeTo: folder).absoluteURL.path(percentEncoded: false)
      do {
        return try AccessLog(.file(path))
      } catch {
        throw Failure(
          path, why: "cannot be opened: \(error.localizedDescription)", remedy: "Check the folder and who may write to it.",
          blame: .environment)
      }
    }
  }

  /// All of it; what stands last is stopped first.
  func group() -> ServiceGroup {
    var services: [any Service] = []
    if let log {
      services.append(RepeatedWork(every: .milliseconds(200), isDoneAtEnd: true) { log.flush() })
      services.append(LogRotation(log: log))
    }
    services.append(RepeatedWork(every: .seconds(60), isDoneAtEnd: true, saveCounts))
    if !command.noBuild { services.append(RepeatedWork(every: .seconds(60), draftEditions)) }
    services.append(RepeatedWork(every: .seconds(5), tellHubs))
    if !command.noSending { services.append(RepeatedWork(every: .seconds(5), sendWhatIsDue)) }
    services.append(RepeatedWork(every: .seconds(1), refresh))
    services.append(server)
    let limits = ServerLimits()
    var configuration = ServiceGroupConfiguration(services: services, gracefulShutdownSignals: [], logger: logger)
    configuration.maximumGracefulShutdownDuration = limits.stopTime
    configuration.maximumCancellationDuration = limits.stopTime
    return ServiceGroup(configuration: configuration)
  }

  private var server: FeedServer {
    var limits = ServerLimits()
    limits.connections = command.connections
    let (host, out, isQuiet) = (command.host, command.out, assembly.isQuiet)
    let path = Site(assembly.publication, feeds: []).base
    return FeedServer(
      catalogue, at: ServerAddress(host: command.host, port: command.port), limits: limits, log: log, readers: readers, logger: logger
    ) { port in
      let name = host.contains(":") ? "[\(host)]" : host
      if !isQuiet { Terminal.remark("Serving \(out) at http://\(name):\(port)\(path)") }
    }
  }

  @Sendable private func refresh() async {
    do {
      guard let news = try await keeper.refresh(at: assembly.clock.now) else { return }
      catalogue.replace(with: news.catalogue)
      try await hubs.add(news.pings)
      if !assembly.isQuiet {
        Terminal.remark("Published  \(counted(news.held.documents, "document")), \(news.held.bytes / 1000) kB in memory")
      }
    } catch {
      _ = Complaint(error).show()
    }
  }

  /// Drafts what is due by the schedules of newsletters, as `publish` does, by the rules as they stand in the folder now.
  @Sendable private func draftEditions() async {
    do {
      let current = try assembly.rereadingDefinitions()
      try await current.checkApprovals()
      for newsletter in current.definitions.newsletters {
        let report = try await current.editionDrafting().draft(newsletter, isAsked: false)
        guard !assembly.isQuiet else { continue }
        for id in report.merged { Terminal.remark("Merged  \(id) into the next edition: too thin when it was due") }
        if let draft = report.draft, draft.change == .created { Terminal.remark("Drafted  \(draft.edition.id)") }
      }
    } catch {
      _ = Complaint(error).show()
    }
  }

  @Sendable private func sendWhatIsDue() async {
    do {
      try await sending.run(try assembly.rereadingDefinitions())
    } catch {
      _ = Complaint(error).show()
    }
  }

  @Sendable private func tellHubs() async {
    do {
      for (ping, outcome) in try await hubs.run(at: assembly.clock.now) {
        switch outcome {
        case .taken: break
        case .failed(let why), .refused(let why):
          let next = ping.due == nil ? "It is not told any more of this change." : "It is told again later."
          Terminal.complain("hub \(ping.hub): was not told of \(ping.topic): \(why)\n\(next)")
        }
      }
    } catch is CancellationError {
      return
    } catch {
      _ = Complaint(error).show()
    }
  }

  @Sendable private func saveCounts() async {
    let day = CivilTime(assembly.clock.now, in: assembly.publication.timeZone).dayText()
    let counts = readers.counts(on: day)
    guard !counts.isEmpty else { return }
    do {
      try await assembly.store.write { try $0.save(counts) }
    } catch {
      _ = Complaint(error).show()
    }
  }
}

/// Opens the access log anew on SIGHUP, which is how the system's log rotation says that it has moved the file away.
private struct LogRotation: Service {
  let log: AccessLog

  func run() async throws {
    for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() {
      log.flush()
      do {
        try log.reopen()
      } catch {
        Terminal.complain("access log: cannot be opened anew: \(error.localizedDescription)\nThe old file is still written to.")
      }
    }
  }
}
