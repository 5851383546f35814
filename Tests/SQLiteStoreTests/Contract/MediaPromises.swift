import Model
import Testing

extension StorePromise {
  static let media = [
    StorePromise("what became of a picture is remembered, and the newest word counts") { store in
      let address = try #require(WebAddress("https://img.example/a.jpg?x=1"))
      #expect(try await store.read { try $0.medium(from: address) } == nil)
      let refused = Medium(source: address, outcome: .refused("it moves"))
      try await store.write { try $0.save(refused, fetchedAt: Sample.day(1)) }
      #expect(try await store.read { try $0.medium(from: address) } == refused)
      let picture = KeptPicture(
        fileName: "ab12.jpeg", width: 640, height: 480, mediaType: try #require(MediaType("image/jpeg")), length: 12_345)
      let kept = Medium(source: address, outcome: .kept(picture))
      try await store.write { try $0.save(kept, fetchedAt: Sample.day(2)) }
      #expect(try await store.read { try $0.medium(from: address) } == kept)
    }
  ]
}
