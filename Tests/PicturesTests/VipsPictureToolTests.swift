import Foundation
import Model
import Pictures
import Publishing
import TestSupport
import Testing

/// Pictures as they come from the web, good and bad, given to the real libvips.
@Suite(.serialized, .timeLimit(.minutes(2))) struct VipsPictureToolTests {
  private let tool = VipsPictureTool()

  /// A picture that libvips's own command makes: black, of a size, in the format of the ending.
  private func picture(_ width: Int, _ height: Int, _ name: String) throws -> Data {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: name)
    let made = try Peer.run("vips", ["black", file.path(), "\(width)", "\(height)", "--bands", "3"])
    try #require(made.status == 0, "\(made.errors)")
    return try Data(contentsOf: file)
  }

  private func refusal(_ bytes: Data, time: Duration = .seconds(30)) async -> String {
    do {
      let picture = try await VipsPictureTool(time: time).prepared(bytes, maxWidth: 1600)
      return "taken: \(picture.width) × \(picture.height)"
    } catch {
      return error.reason
    }
  }

  @Test(arguments: [("a.jpg", "image/jpeg"), ("a.png", "image/png"), ("a.webp", "image/jpeg"), ("a.gif", "image/png")])
  func aPictureIsMeasuredAndWrittenAnew(name: String, type: String) async throws {
    let picture = try await tool.prepared(try picture(64, 48, name), maxWidth: 1600)
    #expect(picture.width == 64 && picture.height == 48)
    #expect(picture.mediaType.string == type)
    let again = try await tool.prepared(picture.bytes, maxWidth: 1600)
    #expect(again.width == 64)
  }

  @Test func aTransparentPictureStaysSo() async throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "a.webp")
    try #require(try Peer.run("vips", ["black", file.path() + "[lossless]", "40", "30", "--bands", "4"]).status == 0)
    #expect(try await tool.prepared(try Data(contentsOf: file), maxWidth: 1600).mediaType.string == "image/png")
  }

  @Test func aWidePictureIsMadeNarrowerAndANarrowOneIsLeft() async throws {
    let wide = try await tool.prepared(try picture(2000, 1000, "a.png"), maxWidth: 500)
    #expect(wide.width == 500 && wide.height == 250)
    let tall = try await tool.prepared(try picture(300, 3000, "a.png"), maxWidth: 500)
    #expect(tall.width == 300 && tall.height == 3000)
  }

  @Test func theSamePictureIsTheSameBytes() async throws {
    let bytes = try picture(64, 48, "a.jpg")
    #expect(try await tool.prepared(bytes, maxWidth: 1600) == tool.prepared(bytes, maxWidth: 1600))
  }

  @Test func aBombIsRefusedBeforeItIsDecoded() async throws {
    #expect(await refusal(try picture(12_000, 12_000, "a.png")) == "it has 12000 × 12000 points, more than 50 million")
    #expect(await refusal(try picture(30_000, 10, "a.png")).contains("30000 × 10 points"))
  }

  @Test func whatMovesIsRefused() async throws {
    #expect(await refusal(Self.moving) == "it moves, and only still pictures are kept")
  }

  /// Two frames of one point.
  private static let moving = Data(
    [0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF]
      + Array(repeating: [0x21, 0xF9, 4, 0, 10, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0], count: 2).flatMap(\.self)
      + [0x3B])

  @Test(arguments: [
    ("", "it is empty"), ("<svg xmlns='http://www.w3.org/2000/svg'><script>x</script></svg>", "it is a drawing (SVG)"),
    ("<?xml version='1.0'?><!-- a --><svg/>", "it is a drawing (SVG)"), ("<!DOCTYPE html><html>Sign in", "it is a web page, no picture"),
    ("\u{0}\u{0}\u{0}\u{20}ftypavif", "it is an AVIF or HEIC picture"), ("%PDF-1.7", "it is none of the pictures"),
    ("push graphic-context\nviewbox 0 0 1 1", "it is none of the pictures"),
  ])
  func whatIsNoPictureOfOursIsRefused(text: String, reason: String) async {
    #expect(await refusal(Data(text.utf8)).hasPrefix(reason))
  }

  @Test func aBrokenPictureIsRefusedAndNeverStopsTheProgram() async throws {
    let whole = try picture(400, 300, "a.png")
    #expect(await refusal(whole.prefix(60)) != "taken: 400 × 300")
    let noise = try picture(400, 300, "a.jpg")
    #expect(await refusal(noise.prefix(noise.count / 2)) == "it breaks off")
    #expect(await refusal(Data([0x89] + Array("PNG\r\n\u{1A}\n".utf8) + Array(repeating: 0x41, count: 500))).hasPrefix("it cannot be read"))
    #expect(await refusal(Data([0xFF, 0xD8, 0xFF] + Array(repeating: 0, count: 500))).hasPrefix("it cannot be read"))
  }

  @Test func aToolThatTakesTooLongIsStopped() async throws {
    #expect(await refusal(try picture(6000, 6000, "a.png"), time: .milliseconds(1)).contains("more time or memory"))
  }

  @Test func nothingIsLeftBehind() async throws {
    let folder = FileManager.default.temporaryDirectory
    let before = try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0.hasPrefix("tidings-picture-") }
    _ = try await tool.prepared(try picture(10, 10, "a.png"), maxWidth: 1600)
    let after = try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0.hasPrefix("tidings-picture-") }
    #expect(Set(after).subtracting(before).isEmpty)
  }
}
