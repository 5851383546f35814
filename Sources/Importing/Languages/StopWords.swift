import Model

/// The small words by which languages in Latin letters are told apart.
enum StopWords {
  /// The language whose small words make up most of a text; nil when none is clearly ahead.
  static func language(of text: String) -> DetectedLanguage? {
    let words = text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }.filter {
      $0.unicodeScalars.contains { Script(of: $0) == .latin }
    }
    guard words.count >= 6 else { return nil }
    var counts: [String: Int] = [:]
    for word in words {
      for language in table[String(word), default: []] { counts[language, default: 0] += 1 }
    }
    let hits = languages.map { (language: $0, count: counts[$0, default: 0]) }
    let ranked = hits.sorted { ($0.count, $1.language) > ($1.count, $0.language) }
    guard let best = ranked.first, best.count >= 3, best.count * 12 >= words.count, let tag = LanguageTag(best.language) else { return nil }
    let second = ranked.dropFirst().first?.count ?? 0
    guard best.count * 4 >= second * 5 else { return nil }
    let isStrong = words.count >= 40 && best.count * 6 >= words.count && best.count >= second * 2
    return DetectedLanguage(tag, isStrong: isStrong)
  }

  /// The languages that can be told.
  static let languages = Set(lists.keys)

  /// The languages that have a word.
  private static let table: [String: [String]] = lists.reduce(into: [:]) { table, entry in
    for word in Set(entry.value.split(separator: " ")) { table[String(word), default: []].append(entry.key) }
  }

  private static let lists: [String: String] = [
    "en": """
    the of and to in a is that for it was on with as be by at this have from are or an but not which has its were been will their who would more one all \
    can he she they you we his her our there when what about into than also these other after
    """,
    "de": """
    der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch \
    wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man
    """,
    "fr": """
    de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec son sa aux ou cette mais comme ont été nous être leur \
    ses ces tout elle fait d'un d'une qu'il c'est on
    """,
    "es": """
    de la que el en y a los se del las un por con no una su para es al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me \
    hasta hay donde quien desde todo nos durante ha fue son
    """,
    "it": """
    di e il la che in un per è una con non del le si da al dei i nel alla della sono anche più come ma ha gli delle lo dal questo su ai nella o se stato essere \
    degli dalla loro tra all'università dell'università
    """,
    "pt": """
    de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só \
    pelo pela até isso ela entre são
    """,
    "nl": """
    de het een en van in is dat op te zijn met voor niet die aan er om ook als dan maar bij of uit nog naar door over ze zich hij wordt heeft worden kunnen deze \
    werd meer tot wel geen
    """,
    "sv": """
    och att det i en på är som för av med till den har de inte om ett var men från vi så kan när han hon eller under efter också ska vid mot än mellan genom blir \
    där sin alla
    """,
    "da": """
    og i at det en den til er som på de med for af ikke der var et han har om jeg men sig fra havde hun blev eller kan også ved efter over ud når skal bliver hvor \
    mellem deres være vil
    """,
    "pl": """
    w i z na się do nie to że jest o jak za od po przez dla są oraz ale ten był być tym tego które który także może ich co jego czy lub już przy
    """,
    "tr": """
    ve bir bu da de için ile olarak olan çok daha gibi ise en kadar sonra olduğu ancak veya ne her olduğunu tarafından üzere göre hem var
    """,
    "id": """
    dan yang di untuk dengan pada ini dari dalam tidak akan adalah oleh itu juga ke sebagai telah dapat atau kepada para lebih bahwa karena mereka
    """,
    "vi": """
    và của các là có trong được cho với những một không này đã về để theo trên khi từ đến cũng tại người như ra
    """,
  ]
}
