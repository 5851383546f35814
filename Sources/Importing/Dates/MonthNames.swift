/// The names of the months, in full and as they are shortened, in the languages that pages are written in.
enum MonthNames {
  /// 1 to 12 for a name in lower case, nil for any other word.
  static func number(of word: String) -> Int? { numbers[word] }

  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (index, names) in names.enumerated() {
      for name in names.split(separator: " ") { numbers[String(name)] = index + 1 }
    }
    return numbers
  }()

  /// English, German, French, Spanish, Italian, Portuguese, Dutch, Danish and Norwegian, Swedish, Polish, Czech, Turkish, Russian, Indonesian;
  /// Greek, Finnish, Hungarian, Romanian, Ukrainian.
  private static let names = [
    "january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari stycznia styczeń sty ledna leden ocak oca января январь янв"
      + " ιανουαρίου ιαν tammikuuta január ianuarie січня січ",
    "february feb februar feber février févr fév fevrier febrero febbraio fevereiro fev februari lutego luty lut února únor şubat şub февраля февраль фев"
      + " φεβρουαρίου φεβ helmikuuta február februarie лютого лют",
    "march mar märz mrz maerz mars marzo março marco maart mrt marts marca marzec března březen mart марта март мар maret"
      + " μαρτίου μαρ μάρ maaliskuuta március martie березня бер",
    "april apr avril avr abril abr aprile kwietnia kwiecień kwi dubna duben nisan nis апреля апрель апр"
      + " απριλίου απρ huhtikuuta április aprilie квітня кві",
    "may mai mayo maggio mag maio mei maj maja května květen mayıs мая май"
      + " μαΐου μαΐ μάι toukokuuta május травня тра",
    "june jun juni juin junio giugno giu junho czerwca czerwiec cze června červen haziran haz июня июнь июн"
      + " ιουνίου ιουν ιούν kesäkuuta június iunie червня чер",
    "july jul juli juillet juil julio luglio lug julho lipca lipiec lip července červenec temmuz tem июля июль июл"
      + " ιουλίου ιουλ ιούλ heinäkuuta július iulie липня лип",
    "august aug août aout agosto ago augustus sierpnia sierpień sie srpna srpen ağustos ağu августа август авг agustus"
      + " αυγούστου αυγ αύγ elokuuta augusztus серпня сер",
    "september sep sept septembre septiembre settembre set setembro września wrzesień wrz září eylül eyl сентября сентябрь сен сент"
      + " σεπτεμβρίου σεπ syyskuuta szeptember septembrie вересня вер",
    "october oct oktober okt octobre octubre ottobre ott outubro out października październik paź října říjen ekim eki октября октябрь окт"
      + " οκτωβρίου οκτ lokakuuta október octombrie жовтня жов",
    "november nov novembre noviembre novembro listopada listopad lis kasım kas ноября ноябрь ноя"
      + " νοεμβρίου νοε νοέ marraskuuta noiembrie листопада лис",
    "december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro desember des grudnia grudzień gru prosince prosinec aralık ara "
      + " δεκεμβρίου δεκ joulukuuta decembrie грудня гру "
      + "декабря декабрь дек desember",
  ]
}

/// The names of the days of the week, which are read over: a date does not become better or worse by them.
enum WeekdayNames {
  /// Whether a word in lower case is one.
  static func contains(_ word: String) -> Bool { names.contains(word) }

  private static let names: Set<String> = Set(
    """
    mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday \
    mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag \
    lun mar mer jeu ven sam dim lundi mardi mercredi jeudi vendredi samedi dimanche \
    lunes martes miércoles jueves viernes sábado domingo mié jue vie sáb dom \
    lun mar mer gio ven sab dom seg ter qua qui sex sáb ma wo vr za zo pon wt śr czw pt sob niedz nie pzt sal çar per cum cmt paz \
    man tir ons tor fre lør søn mån tis lör sön po út st čt pá ne 월 화 수 목 금 토 일 lunedì martedì mercoledì giovedì venerdì sabato domenica segunda terça quarta quinta sexta \
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag пн вт ср чт пт сб вс понедельник вторник среда четверг пятница суббота воскресенье
    """.split(separator: " ").map(String.init))
}
