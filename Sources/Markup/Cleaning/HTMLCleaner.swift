/// Turns the HTML of any page into content that may stand in a feed or a mail.
///
/// Only the elements and attributes of `AllowList` come through: nothing that runs, loads a frame, submits or tracks.
/// What remains is put in order: paragraphs are `p`, blocks never lie in inline elements, white space is collapsed,
/// addresses are absolute. Everything left out is told as a repair.
public struct HTMLCleaner {
  private let resolve: (String) -> String?

  /// A cleaner that makes addresses absolute with this function; where it answers nil the link or image is removed.
  public init(resolve: @escaping (String) -> String?) {
    self.resolve = resolve
  }

  /// Cleans nodes, which stay as they are; the result is new.
  public func clean(_ nodes: [Node]) -> CleanedHTML {
    let pass = CleaningPass(addresses: AddressPolicy(resolve: resolve))
    let flow = Flow()
    pass.clean(nodes, into: flow, wrappers: [], depth: 0)
    let blocks = flow.blocks(.always, log: &pass.log)
    return CleanedHTML(
      html: HTMLSerializer.html(blocks), repairs: pass.log.repairs, images: pass.images, text: BlockText.text(blocks),
      firstParagraph: BlockText.firstParagraph(blocks))
  }
}
