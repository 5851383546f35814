/// Colours as mail clients understand them.
enum CSSColor {
  /// Whether this is a colour: `#rgb`, `#rrggbb`, `rgb()`, `rgba()`, `hsl()`, `hsla()` or a name of CSS.
  static func isColor(_ value: String) -> Bool {
    if value.utf8.first == UInt8(ascii: "#") {
      let digits = value.utf8.dropFirst()
      return (digits.count == 3 || digits.count == 6) && digits.allSatisfy(isHexadecimal)
    }
    let lowered = value.lowercased()
    return names.contains(Substring(lowered)) || isFunction(lowered)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): true
    default: false
    }
  }

  /// The colour in the form that old clients know: `#abc` becomes `#aabbcc`.
  static func expanded(_ value: String) -> String {
    guard value.utf8.count == 4, value.utf8.first == UInt8(ascii: "#") else { return value }
    return "#" + value.dropFirst().map { "\($0)\($0)" }.joined()
  }

  private static func isFunction(_ value: String) -> Bool {
    guard let parenthesis = value.firstIndex(of: "("), value.hasSuffix(")") else { return false }
    guard ["rgb", "rgba", "hsl", "hsla"].contains(value[..<parenthesis]) else { return false }
    let inside = value[value.index(after: parenthesis)...].dropLast()
    let parts = inside.split { $0 == "," || $0 == "/" || $0 == " " }
    return (3...4).contains(parts.count) && parts.allSatisfy(isNumber)
  }

  private static func isNumber(_ part: Substring) -> Bool {
    let digits = part.hasSuffix("%") ? part.dropLast() : part.hasSuffix("deg") ? part.dropLast(3) : part
    return !digits.isEmpty && digits.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
  }

  /// The names of CSS Color 4, section 6.
  private static let names: Set<Substring> = Set(
    """
    aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse
    chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta
    darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet
    deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green
    greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral
    lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray
    lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple
    mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite
    navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink
    plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue
    slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow
    yellowgreen transparent inherit currentcolor
    """.split { $0 == " " || $0 == "\n" })
}
