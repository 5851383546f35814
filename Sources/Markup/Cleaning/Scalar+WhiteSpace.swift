extension Unicode.Scalar {
  /// Whether it is white space (Unicode, `White_Space`); most text is ASCII, for which no table has to be asked.
  var isWhiteSpace: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}
