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
      #expect(copy.mayBe(of: RandomPlan.plan(number), horizonDays: RandomPlan.horizonDays))
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
    outcome.memberDays = -1 << 44
    let copy = try ReplicationOutcome(encoded: outcome.encoded)
    #expect(copy.daily.map(\.bitPattern) == outcome.daily.map(\.bitPattern))
    #expect(copy.summary.map(\.bitPattern) == outcome.summary.map(\.bitPattern))
    #expect(copy.memberDays == -1 << 44)
  }

  @Test func `claims that cost memory are refused before they do`() async throws {
    let bytes = try #require(try await RandomPlan.outcomes(0).first).encoded
    // Counts as large as there are, of days, of daily values and of everything after them.
    let largest: [UInt8] = [0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01]
    for place in bytes.indices {
      for claim in [largest, [0xFE, 0xFF, 0xFF, 0xFF, 0x0F], [0x80, 0x89, 0x7A]] {
        let claimed = bytes[..<place] + claim + bytes[(place + 1)...]
        if let outcome = try? ReplicationOutcome(encoded: Array(claimed)) {
          #expect(outcome.encoded == Array(claimed), "at \(place)")
        }
      }
    }
  }

  @Test func `an outcome of one plan is none of another`() async throws {
    let outcome = try #require(try await RandomPlan.outcomes(0).first)
    let plan = RandomPlan.plan(0)
    #expect(!outcome.mayBe(of: plan, horizonDays: RandomPlan.horizonDays + 1))
    var other = plan
    other.personas.append(Persona(name: "other"))
    #expect(!outcome.mayBe(of: other, horizonDays: RandomPlan.horizonDays))
    other = plan
    other.channels.append(
      Channel(name: "other", supply: .reach(perDay: 1, conversion: 1), mix: [1], days: 0...1))
    #expect(!outcome.mayBe(of: other, horizonDays: RandomPlan.horizonDays))
  }

  @Test func `an outcome has one form only`() async throws {
    let bytes = try #require(try await RandomPlan.outcomes(0).first).encoded
    var acceptedCount = 0
    for place in bytes.indices {
      for flip in [0x80, 0x01, 0x7F] as [UInt8] {
        var other = bytes
        other[place] ^= flip
        guard let outcome = try? ReplicationOutcome(encoded: other) else { continue }
        acceptedCount += 1
        #expect(outcome.encoded == other, "at \(place)")
      }
      // The same number, written longer than it needs.
      let longer = bytes[..<place] + [bytes[place] | 0x80, 0] + bytes[(place + 1)...]
      if let outcome = try? ReplicationOutcome(encoded: Array(longer)) {
        #expect(outcome.encoded == Array(longer), "at \(place)")
      }
    }
    #expect(acceptedCount > 0)
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
