public import Foundation
import Model
public import Publishing

/// Prepares pictures with libvips's own programs, `vipsheader` and `vipsthumbnail`, each in a process of its own.
public struct VipsPictureTool: PictureTool {
  /// The most points of a picture: a bomb of 100 KiB can have thousands of millions.
  static let mostPoints = 50_000_000
  /// The longest side, in points.
  static let longestSide = 20_000

  private let time: Duration

  /// A tool whose programs may each take this long.
  public init(time: Duration = .seconds(30)) {
    self.time = time
  }

  /// The picture, written anew; see `PictureTool`.
  public func prepared(_ bytes: Data, maxWidth: Int) async throws(PictureError) -> PreparedPicture {
    let kind = try PictureKind(bytes)
    let folder = FileManager.default.temporaryDirectory.appending(path: "tidings-picture-\(UUID().uuidString)", directoryHint: .isDirectory)
    defer { Self.remove(folder) }
    let source = folder.appending(path: "source.\(kind.fileEnding)")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try bytes.write(to: source)
    } catch {
      throw .failed("there is no place to work in: \(error.localizedDescription)")
    }
    let program = BoundedProgram(folder: folder, time: time)
    let header = try await Self.header(of: source, program)
    try Self.check(header)
    let written = kind.written(isTransparent: header["bands"] == "4")
    let target = folder.appending(path: "target.\(written.fileEnding)")
    _ = try await program.run(
      "vipsthumbnail",
      [
        source.path(), "--size", "\(maxWidth)x\(Self.longestSide)>", "--export-profile", "srgb", "-o", target.path() + written.options,
      ])
    return try await Self.picture(at: target, written, program)
  }

  private static func picture(at file: URL, _ kind: PictureKind, _ program: BoundedProgram) async throws(PictureError) -> PreparedPicture {
    let fields = try await header(of: file, program)
    guard let type = MediaType("image/\(kind.rawValue)"), let width = fields["width"].flatMap({ Int($0) }),
      let height = fields["height"].flatMap({ Int($0) })
    else { throw .failed("the size of the written picture is not known") }
    do {
      return PreparedPicture(bytes: try Data(contentsOf: file), width: width, height: height, mediaType: type)
    } catch {
      throw .failed("the written picture cannot be read: \(error.localizedDescription)")
    }
  }

  /// What `vipsheader` tells of a file without decoding its points.
  private static func header(of file: URL, _ program: BoundedProgram) async throws(PictureError) -> [String: String] {
    var fields: [String: String] = [:]
    for line in try await program.run("vipsheader", ["-a", file.path()]).split(separator: "\n") {
      let halves = line.split(separator: ":", maxSplits: 1)
      if halves.count == 2 { fields[String(halves[0])] = halves[1].trimmingCharacters(in: .whitespaces) }
    }
    return fields
  }

  private static func check(_ fields: [String: String]) throws(PictureError) {
    guard let width = fields["width"].flatMap({ Int($0) }), let height = fields["height"].flatMap({ Int($0) }), width > 0, height > 0 else {
      throw .refused("it has no size")
    }
    guard width <= longestSide, height <= longestSide, width * height <= mostPoints else {
      throw .refused("it has \(width) × \(height) points, more than \(mostPoints / 1_000_000) million")
    }
    if let pages = fields["n-pages"].flatMap({ Int($0) }), pages > 1 { throw .refused("it moves, and only still pictures are kept") }
  }

  private static func remove(_ folder: URL) {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      // It lies among the system's temporary files, which the system clears away.
    }
  }
}
