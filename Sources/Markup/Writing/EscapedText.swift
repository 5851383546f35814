/// A long text as several documents of XML hold it: escaped for the first, copied for the others.
///
/// It keeps the text that was asked for last. Writers that share one are called in turn, and from one task.
public final class EscapedText {
  private var text: String?
  private let escaped = OutputBuffer(capacity: 0)

  /// Nothing yet.
  public init() {}

  /// Adds a text to an output, escaped as text between tags.
  func append(_ text: String, to output: OutputBuffer) {
    // The same string in another place is found equal without a look at its bytes.
    if text != self.text {
      escaped.clear()
      escaped.append(text, escapedBy: .xmlText)
      self.text = text
    }
    output.append(contentsOf: escaped)
  }
}
