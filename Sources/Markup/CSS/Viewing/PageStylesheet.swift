/// A `<style>` of a page, read once for everybody who looks at it.
public struct PageStylesheet {
  /// The `<style>`.
  public let element: Element
  /// How many bytes of CSS are in it.
  public let size: Int
  /// What it uses.
  public let inventory: StylesheetInventory
  let sheet: Stylesheet

  /// Reads what is in a `<style>`.
  public init(_ style: Element) {
    element = style
    sheet = Stylesheet(style.text)
    size = sheet.source.bytes.count
    inventory = StylesheetInventory(sheet)
  }
}
