import Model

/// The value of `images`: the word `keep`, or a mapping.
enum ImagesEntry {
  static let maxWidth = Key("maxWidth", "200 to 4000", .value("1600"), "Wider pictures are made this wide, in pixels.")
  static let all = [maxWidth]

  static var form: ValueForm<PicturePolicy> {
    ValueForm("'keep', or {maxWidth: 1600}") { $0 == "keep" ? PicturePolicy() : nil }
  }

  static func policy(_ reader: MappingReader) -> PicturePolicy? {
    PicturePolicy(maxWidth: reader.number(maxWidth, in: 200...4000) ?? PicturePolicy().maxWidth)
  }
}
