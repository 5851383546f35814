import CLibXML2

/// What both parsers need of libxml2.
enum LibXML {
  /// Sets up libxml2's global tables; a static value is made once, whichever thread comes first.
  static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// The string at a pointer of libxml2; empty where there is none.
  static func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
    guard let pointer else { return "" }
    return String(cString: pointer)
  }

  /// The builder that was given to libxml2 as the user's data of a context.
  static func builder(_ data: UnsafeMutableRawPointer?) -> TreeBuilder? {
    guard let data else { return nil }
    return Unmanaged<TreeBuilder>.fromOpaque(data).takeUnretainedValue()
  }

  /// A complaint of libxml2 on one line.
  static func message(_ error: xmlError) -> String {
    guard let message = error.message else { return "it is not well-formed" }
    return String(cString: message).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What stands between `<!` and `>` of a document type declaration.
  static func doctype(name: UnsafePointer<xmlChar>?, publicID: UnsafePointer<xmlChar>?, systemID: UnsafePointer<xmlChar>?) -> String {
    let name = string(name)
    switch (publicID, systemID) {
    case (nil, nil): return "DOCTYPE \(name)"
    case (nil, let systemID): return "DOCTYPE \(name) SYSTEM \"\(string(systemID))\""
    case (let publicID, nil): return "DOCTYPE \(name) PUBLIC \"\(string(publicID))\""
    case (let publicID, let systemID): return "DOCTYPE \(name) PUBLIC \"\(string(publicID))\" \"\(string(systemID))\""
    }
  }
}
