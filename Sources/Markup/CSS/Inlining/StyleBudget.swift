/// How much CSS Gmail takes: it drops the block that goes beyond, and every one behind it.
enum StyleBudget {
  /// The bytes in all `<style>` elements together.
  static let bytes = 16_384

  /// A warning for a page that holds more.
  static func repairs(of document: Document) -> [Repair] {
    var sum = 0
    document.visit { node in
      guard case .element(let element) = node, element.name == "style" else { return .inside }
      sum += element.text.utf8.count
      return .behind
    }
    guard sum > bytes else { return [] }
    return [
      Repair(
        "\(sum) bytes of CSS stay in <style>, and Gmail drops the blocks beyond \(bytes): remove rules that no element needs, or put what "
          + "matters least into the last <style>")
    ]
  }
}
