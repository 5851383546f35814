import Model
import Testing

extension StorePromise {
  static let editions = [
    StorePromise("an edition comes back as it was saved") { store in
      let edition = try sampleEdition(1, articles: [[2, 1], [], [3]])
      try await store.add(try (1...3).map { try Sample.article($0) })
      try await store.write { try $0.save(edition, after: Sample.step(.draft)) }
      #expect(try await store.read { try $0.edition(edition.id) } == edition)
    },
    StorePromise("an edition that is saved again is replaced as a whole") { store in
      var edition = try sampleEdition(1, articles: [[1, 2], [3]])
      try await store.add(try (1...3).map { try Sample.article($0) })
      let first = edition
      try await store.write { try $0.save(first, after: Sample.step(.draft)) }
      try edition.take(.submit)
      edition.occasion = .correction(of: [first.id])
      edition.window.start = Sample.day(3)
      edition.drafted = [EditionSection(title: try Sample.text("Only"), articles: [try Sample.id(3)])]
      edition.edits.pin(try Sample.id(2), to: try Sample.text("Only"))
      edition.edits.drop(try Sample.id(1))
      edition.edits.order([try Sample.id(3), try Sample.id(2)], in: try Sample.text("Only"))
      edition.edits.say(ArticleWording(article: try Sample.id(3), title: try Sample.text("标题"), picture: .hidden))
      edition.edits.subject = try Sample.text("Subject")
      edition.edits.intro = "Two\n\nlines"
      edition.decisions = []
      let second = edition
      try await store.write { try $0.save(second, after: Sample.step(.submit)) }
      #expect(try await store.read { try $0.editions(of: nil) } == [second])
    },
    StorePromise("the editions of one newsletter are listed, the oldest first") { store in
      let saved = [
        try sampleEdition(10), try sampleEdition(2), try sampleEdition(1, newsletter: "monthly"), try sampleEdition(9),
      ]
      try await store.write { writer in for edition in saved { try writer.save(edition, after: Sample.step(.draft)) } }
      let weekly = try Sample.slug("weekly")
      #expect(try await store.read { try $0.editions(of: weekly).map(\.id.number) } == [2, 9, 10])
      #expect(try await store.read { try $0.editions(of: nil).count } == 4)
    },
    StorePromise(
      "carried articles are known with the edition that carried them; cancelled editions, corrections and dropped articles do not count"
    ) { store in
      try await store.add(try (1...4).map { try Sample.article($0) })
      var correcting = try sampleEdition(4, articles: [[2, 3]])
      correcting.occasion = .correction(of: [correcting.id])
      let correction = correcting
      var edited = try sampleEdition(2, articles: [[4]])
      edited.edits.drop(try Sample.id(4))
      edited.edits.pin(try Sample.id(2), to: try Sample.text("Section 0"))
      let saved = [
        try sampleEdition(1, articles: [[1]]), edited, try sampleEdition(3, state: .cancelled, articles: [[3]]), correction,
        try sampleEdition(1, newsletter: "monthly", articles: [[4]]),
      ]
      try await store.write { writer in for edition in saved { try writer.save(edition, after: Sample.step(.draft)) } }
      let weekly = try Sample.slug("weekly")
      let carried = try await store.read { try $0.carried(by: weekly) }
      #expect(carried == [try Sample.id(1): saved[0].id, try Sample.id(2): saved[1].id])
      let (second, third, fourth) = (try Sample.id(2), try Sample.id(3), try Sample.id(4))
      #expect(try await store.read { try $0.editions(carrying: second) } == [saved[1].id, correction.id])
      #expect(try await store.read { try $0.editions(carrying: third) } == [correction.id], "cancelled editions carry nothing")
      #expect(try await store.read { try $0.editions(carrying: fourth).map(\.description) } == ["monthly-1"])
    },
    StorePromise("what a reader has is known across newsletters, with the first edition that brought it, but for corrections") { store in
      try await store.add(try (1...5).map { try Sample.article($0) })
      var correcting = try sampleEdition(3, articles: [[4]])
      correcting.occasion = .correction(of: [correcting.id])
      let saved = [
        try sampleEdition(2, articles: [[1, 2]]), try sampleEdition(1, newsletter: "monthly", articles: [[2, 3]]), correcting,
        try sampleEdition(4, articles: [[5]]),
      ]
      let (ann, li) = (try #require(SubscriberID(1)), try #require(SubscriberID(2)))
      try await store.write { writer in
        for edition in saved {
          try writer.save(edition, after: Sample.step(.draft))
          try writer.start(Sending(edition: edition.id, fingerprint: ContentHash(of: "a"), started: Sample.day(1), by: .tidings))
        }
        for edition in saved[..<3] { try writer.add(ann, to: edition.id, withheld: nil) }
        try writer.add(li, to: saved[3].id, withheld: nil)
        try writer.add(ann, to: saved[3].id, withheld: .left)
      }
      let articles = try (1...5).map { try Sample.id($0) }
      let ids = saved.map(\.id)
      #expect(
        try await store.read { try $0.carried(to: ann, among: articles) } == [
          articles[0]: ids[0], articles[1]: ids[1], articles[2]: ids[1],
        ])
      #expect(try await store.read { try $0.carried(to: li, among: articles) } == [articles[4]: ids[3]])
      #expect(try await store.read { try $0.carried(to: ann, among: [articles[4]]) } == [:])
    },
    StorePromise("an edition with an article that is not there is refused, and nothing of it stays") { store in
      let edition = try sampleEdition(1, articles: [[1], [77]])
      try await store.add([try Sample.article(1)])
      try await store.write { writer in
        _ = #expect(throws: StoreError.self) { try writer.save(edition, after: Sample.step(.draft)) }
      }
      #expect(try await store.read { try $0.editions(of: nil) } == [])
    },
    StorePromise("an edition that carries an article twice is refused") { store in
      let edition = try sampleEdition(1, articles: [[1], [1]])
      try await store.add([try Sample.article(1)])
      let article = try Sample.id(1)
      await #expect(throws: StoreError.duplicate("article \(article) in weekly-1")) {
        try await store.write { try $0.save(edition, after: Sample.step(.draft)) }
      }
    },
    StorePromise("every step of an edition is remembered in order, with who, when and what changed") { store in
      let edition = try sampleEdition(1)
      let other = try sampleEdition(2)
      let steps = [
        try Sample.step(.draft, changes: ["+ 标题", "due"]), try Sample.step(.edit, by: "李安", day: 2), try Sample.step(.submit, day: 2),
      ]
      for step in steps { try await store.write { try $0.save(edition, after: step) } }
      try await store.write { try $0.save(other, after: Sample.step(.draft)) }
      #expect(try await store.read { try $0.history(of: edition.id) } == steps)
      #expect(try await store.read { try $0.history(of: other.id).count } == 1)
    },
    StorePromise("what was approved comes back as it was, and is forgotten when the edition leaves that state") { store in
      let approved = try sampleEdition(1, state: .approved)
      let approval = try sampleApproval(of: approved.id)
      try await store.write { writer in
        try writer.save(approved, after: Sample.step(.approve))
        try writer.save(approval, of: approved.id)
      }
      #expect(try await store.read { try $0.approval(of: approved.id) } == approval)
      #expect(try await store.read { try $0.editions(in: .approved) } == [approved.id])
      let sending = try sampleEdition(1, state: .sending)
      try await store.write { try $0.save(sending, after: Sample.step(.startSending)) }
      #expect(try await store.read { try $0.approval(of: approved.id) } == approval)
      let reviewed = try sampleEdition(1, state: .inReview)
      try await store.write { try $0.save(reviewed, after: Sample.step(.void)) }
      #expect(try await store.read { try $0.approval(of: approved.id) } == nil)
      #expect(try await store.read { try $0.editions(in: .approved) } == [])
    },
    StorePromise("an approval of an edition that is not there is refused") { store in
      let approval = try sampleApproval(of: try #require(EditionID("weekly-9")))
      await #expect(throws: StoreError.self) { try await store.write { try $0.save(approval, of: approval.digest.edition) } }
    },
  ]
}

private func sampleApproval(of id: EditionID) throws -> Approval {
  let digest = FrozenDigest(
    edition: id, from: Mailbox(name: try Sample.text("新闻"), address: try #require(EmailAddress("news@example.edu"))), replyTo: nil,
    title: try Sample.text("Weekly"), domain: "example.edu", language: try #require(LanguageTag("en")), date: Sample.day(3),
    secondsFromUTC: 28_800, unsubscribePage: try #require(WebAddress("https://example.edu/unsubscribe/T")),
    subject: try Sample.text("“Subject”"), preheader: nil, html: "<p>\u{2}新闻\r\n</p>", text: "新闻\n")
  let hash = ContentHash(of: "a")
  return Approval(
    digest: digest, fingerprint: hash,
    inputs: [
      ApprovedInput(.article(try Sample.id(1)), hash), ApprovedInput(.template("templates/weekly/design.mjml"), hash),
      ApprovedInput(.rule("subject"), hash), ApprovedInput(.publication("brand"), hash), ApprovedInput(.edition, hash),
    ])
}

/// An edition whose sections carry the sample articles of these numbers.
func sampleEdition(
  _ number: Int, newsletter: String = "weekly", state: Edition.State = .draft, articles: [[Int]] = []
) throws -> Edition {
  let id = try #require(EditionID(newsletter: try Sample.slug(newsletter), number: number))
  let news = try Sample.text("新闻")
  let earlier = try #require(EditionID("weekly-1"))
  let verdicts: [SelectionDecision.Verdict] = [
    .taken(section: news, place: 1), .pinned(section: news, place: 2), .dropped, .corrected(after: earlier, on: Sample.day(2)), .draft,
    .scheduled, .withdrawn, .excluded, .outsideWindow, .carried(by: earlier), .noSection,
    .sectionFull(section: news, limit: 3),
  ]
  return Edition(
    id: id, state: state, scheduledFor: Sample.day(number), window: EditionSpan(start: nil, end: Sample.day(number)),
    drafted: try articles.enumerated().map { index, numbers in
      EditionSection(title: try Sample.text("Section \(index)"), articles: try numbers.map(Sample.id))
    },
    decisions: try verdicts.enumerated().map { SelectionDecision(article: try Sample.id($0), verdict: $1) })
}
