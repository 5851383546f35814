import Model
import TestSupport
import Testing

extension StorePromise {
  static let search = [
    StorePromise("words are found in title, summary and text, the title first") { store in
      var inSummary = try Sample.article(2, title: "Chemistry")
      inSummary.summary = try Sample.text("About rare earths")
      let inText = try Sample.article(3, title: "Physics", content: "<p>The rare <b>earths</b> of Jiangxi</p>")
      try await store.add([inText, inSummary, try Sample.article(1, title: "Rare earths"), try Sample.article(4, title: "Music")])
      let found = try await store.search("rare earths")
      #expect(found.first == 1)
      #expect(Set(found) == [1, 2, 3])
    },
    StorePromise("all words must be there, in any order and case") { store in
      try await store.add([
        try Sample.article(1, title: "Rare earths in Jiangxi"), try Sample.article(2, title: "Rare books"),
        try Sample.article(3, title: "JIANGXI opens"),
      ])
      #expect(try await store.search("jiangxi RARE") == [1])
    },
    StorePromise("Chinese is found by words of any length") { store in
      try await store.add([
        try Sample.article(1, title: "江西理工大学稀土学院", language: "zh-Hans"),
        try Sample.article(2, title: "新闻", content: "<p>研究稀<em>土</em>材料</p>", language: "zh-Hans"),
        try Sample.article(3, title: "音乐", language: "zh-Hans"),
      ])
      #expect(try await store.search("稀土") == [1, 2])
      #expect(try await store.search("稀土学院") == [1])
      #expect(try await store.search("稀土 研究稀土材料") == [2])
      #expect(try await store.search("乐") == [3])
      #expect(try await store.search("“稀土学院”") == [1])
    },
    StorePromise("markup is not text, and an entity is the character it stands for") { store in
      try await store.add([
        try Sample.article(
          1, title: "One", content: #"<p class="lead">R&amp;D at Jiang<b>xi</b></p><p>ends<!-- hidden --></p><img alt="a > b"/>here"#)
      ])
      for words in ["class", "lead", "hidden", "amp", "endshere", "<p>"] { #expect(try await store.search(words) == [], "\(words)") }
      for words in ["R&D", "jiangxi", "ends", "here"] { #expect(try await store.search(words) == [1], "\(words)") }
    },
    StorePromise("width, accents and their encoding do not hide a word") { store in
      try await store.add([try Sample.article(1, title: "ＡＢＣ Cafe\u{301} ÉCOLE")])
      for words in ["abc", "caf\u{E9}", "école", "ＡＢＣ"] { #expect(try await store.search(words) == [1], "\(words)") }
    },
    StorePromise("no words are an error, whatever they are") { store in
      try await store.add([try Sample.article(1)])
      var generator = SeededGenerator(seed: 24)
      for _ in 0..<500 {
        let words = HostileText.random(upTo: 6, using: &generator)
        _ = try await store.search(words)
      }
      for words in ["AND", "NOT rare", "a OR", "title:rare", "rare*", "^rare", "NEAR(a b)", "\"", "'", "(", "-", "{x}: y"] {
        _ = try await store.search(words)
      }
      _ = try await store.search(String(repeating: "wort ", count: 20_000) + (0..<5000).map { "w\($0)" }.joined(separator: " "))
    },
    StorePromise("no words find nothing") { store in
      try await store.add([try Sample.article(1)])
      for words in ["", " \n", "\u{0}", "...", "。"] { #expect(try await store.search(words) == []) }
    },
    StorePromise("a changed article is found by its new words only") { store in
      let before = try Sample.article(1, title: "Copper and tin")
      var after = before
      after.title = try Sample.text("Tungsten")
      try await store.add([before])
      let changed = after
      try await store.write { try $0.update(changed, changes: [.title], isSignificant: true, savedAt: Sample.day(2)) }
      #expect(try await store.search("copper") == [])
      #expect(try await store.search("tungsten") == [1])
    },
    StorePromise("no more are found than asked for, the newest of equals first") { store in
      try await store.add(try (1...5).map { try Sample.article($0, title: "Same 词") })
      #expect(try await store.search("same", limit: 2) == [5, 4])
      #expect(try await store.search("词", limit: 2) == [5, 4])
      #expect(try await store.search("same", limit: 0) == [])
    },
  ]
}

extension Store {
  /// The numbers of the sample articles found.
  fileprivate func search(_ words: String, limit: Int = 50) async throws -> [Int] {
    let found = try await read { try $0.search(words, limit: limit) }
    return found.compactMap { Int($0.id.string.split(separator: "/").last ?? "") }
  }
}
