import CommunityModel
import Testing

@testable import CommunityEngine

struct ReplicationOutcomeEncodingTests {
  @Test(arguments: RandomPlan.numbers)
  func `outcomes of random plans come back to the bit`(number: Int) async throws {
    for outcome in try await RandomPlan.outcomes(number) {
      let bytes = outcome.encoded
      let copy = try ReplicationOutcome(encoded: bytes)
      #expect(difference(copy, outcome) == nil)
      #expect(copy.encoded == bytes)
    }
  }

  @Test func `every bit pattern of a real number comes back`() async throws {
    var outcome = try #require(try await RandomPlan.outcomes(0).first)
    let days = outcome.days
    let signalling = Float(bitPattern: 0x7FA0_1234)
    let oddities: [Float] = [
      -0.0, 0, signalling, -.infinity, .leastNonzeroMagnitude, 16_777_216, 16_777_218, -3, 0.1,
    ]
    for place in outcome.daily.indices {
      outcome.daily[place] = oddities[(place * 7 + place / days) % oddities.count]
    }
    for day in 0..<days { outcome.daily[day] = signalling }
    for place in outcome.summary.indices {
      outcome.summary[place] = Double(bitPattern: 0xFFF4_0000_0000_0000 | UInt64(place))
    }
    outcome.memberDays = .min
    let copy = try ReplicationOutcome(encoded: outcome.encoded)
    #expect(copy.daily.map(\.bitPattern) == outcome.daily.map(\.bitPattern))
    #expect(copy.summary.map(\.bitPattern) == outcome.summary.map(\.bitPattern))
    #expect(copy.memberDays == .min)
  }

  @Test func `other bytes are refused`() async throws {
    let bytes = try #require(try await RandomPlan.outcomes(0).first).encoded
    for length in stride(from: 0, to: bytes.count, by: 17) {
      #expect(throws: MalformedOutcome.self) {
        try ReplicationOutcome(encoded: Array(bytes.prefix(length)))
      }
    }
    #expect(throws: MalformedOutcome.self) { try ReplicationOutcome(encoded: bytes + [0]) }
    // Any byte may be wrong: what comes of it is an outcome or an error, never a crash.
    for place in stride(from: 0, to: bytes.count, by: 5) {
      var damaged = bytes
      damaged[place] ^= 0xFF
      _ = try? ReplicationOutcome(encoded: damaged)
    }
  }
}
