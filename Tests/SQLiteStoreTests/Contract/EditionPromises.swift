import Model
import Testing

extension StorePromise {
  static let editions = [
    StorePromise("an edition comes back as it was saved") { store in
      let edition = try sampleEdition(1, articles: [[2, 1], [], [3]])
      try await store.add(try (1...3).map { try Sample.article($0) })
      try await store.write { try $0.save(edition) }
      #expect(try await store.read { try $0.edition(edition.id) } == edition)
    },
    StorePromise("an edition that is saved again is replaced as a whole") { store in
      var edition = try sampleEdition(1, articles: [[1, 2], [3]])
      try await store.add(try (1...3).map { try Sample.article($0) })
      let first = edition
      try await store.write { try $0.save(first) }
      edition.state = .inReview
      edition.window.start = Sample.day(3)
      edition.sections = [EditionSection(title: try Sample.text("Only"), articles: [try Sample.id(3)])]
      edition.decisions = []
      let second = edition
      try await store.write { try $0.save(second) }
      #expect(try await store.read { try $0.editions(of: nil) } == [second])
    },
    StorePromise("the editions of one newsletter are listed, the oldest first") { store in
      let saved = [
        try sampleEdition(10), try sampleEdition(2), try sampleEdition(1, newsletter: "monthly"), try sampleEdition(9),
      ]
      try await store.write { writer in for edition in saved { try writer.save(edition) } }
      let weekly = try Sample.slug("weekly")
      #expect(try await store.read { try $0.editions(of: weekly).map(\.id.number) } == [2, 9, 10])
      #expect(try await store.read { try $0.editions(of: nil).count } == 4)
    },
    StorePromise("carried articles are known with the edition that carried them, and cancelled editions do not count") { store in
      try await store.add(try (1...4).map { try Sample.article($0) })
      var cancelled = try sampleEdition(3, articles: [[3]])
      cancelled.state = .cancelled
      let saved = [
        try sampleEdition(1, articles: [[1]]), try sampleEdition(2, articles: [[2]]), cancelled,
        try sampleEdition(1, newsletter: "monthly", articles: [[4]]),
      ]
      try await store.write { writer in for edition in saved { try writer.save(edition) } }
      let weekly = try Sample.slug("weekly")
      let carried = try await store.read { try $0.carried(by: weekly) }
      #expect(carried == [try Sample.id(1): saved[0].id, try Sample.id(2): saved[1].id])
    },
    StorePromise("an edition with an article that is not there is refused, and nothing of it stays") { store in
      let edition = try sampleEdition(1, articles: [[1], [77]])
      try await store.add([try Sample.article(1)])
      try await store.write { writer in
        _ = #expect(throws: StoreError.self) { try writer.save(edition) }
      }
      #expect(try await store.read { try $0.editions(of: nil) } == [])
    },
    StorePromise("an edition that carries an article twice is refused") { store in
      let edition = try sampleEdition(1, articles: [[1], [1]])
      try await store.add([try Sample.article(1)])
      let article = try Sample.id(1)
      await #expect(throws: StoreError.duplicate("article \(article) in weekly-1")) {
        try await store.write { try $0.save(edition) }
      }
    },
  ]
}

/// An edition whose sections carry the sample articles of these numbers.
private func sampleEdition(_ number: Int, newsletter: String = "weekly", articles: [[Int]] = []) throws -> Edition {
  let id = try #require(EditionID(newsletter: try Sample.slug(newsletter), number: number))
  let news = try Sample.text("新闻")
  let earlier = try #require(EditionID("weekly-1"))
  let verdicts: [SelectionDecision.Verdict] = [
    .taken(section: news, place: 1), .draft, .scheduled, .withdrawn, .excluded, .outsideWindow, .carried(by: earlier), .noSection,
    .sectionFull(section: news, limit: 3),
  ]
  return Edition(
    id: id, scheduledFor: Sample.day(number), window: EditionSpan(start: nil, end: Sample.day(number)),
    sections: try articles.enumerated().map { index, numbers in
      EditionSection(title: try Sample.text("Section \(index)"), articles: try numbers.map(Sample.id))
    },
    decisions: try verdicts.enumerated().map { SelectionDecision(article: try Sample.id($0), verdict: $1) })
}
