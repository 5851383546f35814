import Foundation

/// The names in a by-line.
enum PersonNames {
  /// Splits `张三、李四`, `Li Hua and Wang Wei` and `张三 李四`; leaves out accounts such as `admin`.
  static func names(in text: String) -> [String] {
    var parts = text.split { "、,，;；&|｜/／".contains($0) }.map { $0.trimmingCharacters(in: LinePhrases.ornaments) }
    parts = parts.flatMap { $0.components(separatedBy: " and ") }.flatMap(splitBetweenHanNames)
    parts = parts.map { $0.trimmingCharacters(in: LinePhrases.ornaments) }
    return parts.filter { isName($0) }
  }

  /// Whether every word looks like part of a name: `Li Hua and Ludwig van Beethoven`, not `the end of the year`.
  static func areCapitalised(_ text: String) -> Bool {
    let words = text.split { $0 == " " || $0 == "," || $0 == "&" }
    let particles: Set<Substring> = ["and", "de", "van", "von", "der", "da", "del", "la", "bin", "al"]
    return (1...12).contains(words.count) && words.first?.first?.isLowercase == false
      && words.allSatisfy { word in particles.contains(word) || word.first.map { $0.isLetter && !$0.isLowercase } ?? false }
  }

  private static func splitBetweenHanNames(_ text: String) -> [String] {
    let words = text.split(separator: " ")
    let isAllHan =
      words.count > 1 && words.allSatisfy { (2...4).contains($0.count) && $0.unicodeScalars.allSatisfy { Script(of: $0) == .han } }
    return isAllHan ? words.map(String.init) : [text]
  }

  private static func isName(_ text: String) -> Bool {
    guard (2...80).contains(text.count), text.contains(where: \.isLetter), text.split(separator: " ").count <= 8 else { return false }
    return !accounts.contains(text.lowercased())
  }

  private static let accounts: Set<String> = [
    "admin", "administrator", "root", "webmaster", "editor", "author", "guest", "user", "system", "staff", "管理员", "系统管理员", "超级管理员", "网站管理员",
    "佚名", "匿名", "未知",
    "本站", "原创",
  ]
}
