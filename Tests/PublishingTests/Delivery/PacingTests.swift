import Model
import Testing

@testable import Publishing

@Suite struct PacingTests {
  @Test func aRateHoldsInEveryStretchOfItsSpan() throws {
    let (ten, hundred) = (try #require(MessageRate(10, per: .second)), try #require(MessageRate(100, per: .minute)))
    var meter = RateMeter([ten, hundred])
    let start = ContinuousClock.now
    var (now, times) = (start, [ContinuousClock.Instant]())
    while times.count < 300 {
      if let pause = meter.pause(at: now) {
        now += pause
      } else {
        meter.count(at: now)
        times.append(now)
      }
    }
    for (index, time) in times.enumerated() {
      #expect(times[index...].prefix { $0 - time < .seconds(1) }.count <= 10)
      #expect(times[index...].prefix { $0 - time < .seconds(60) }.count <= 100)
    }
    #expect(now - start < .seconds(181), "and no slower than it must be")
  }

  @Test func aBurdenedRelayGetsFewerConnectionsAndSlowlyMoreAgain() {
    var pace = LinePace(limit: 10)
    #expect(pace.allowed == 10)
    pace.burdened()
    #expect(pace.allowed == 5)
    for _ in 0..<10 { pace.burdened() }
    #expect(pace.allowed == 1)
    for _ in 0..<19 { pace.succeeded() }
    #expect(pace.allowed == 1)
    for _ in 0..<2_000 { pace.succeeded() }
    #expect(pace.allowed == 10)
  }
}
