import RandomStreams
import TestSupport
import Testing

@Suite struct PersonStreamTests {
  @Test func `the words are the Philox block of the documented counter`() {
    let stream = PersonStream(seed: 0x299f_31d0_a409_3822, replication: 0x1319_8a2e, persona: 9)
    let words = stream.words(person: 0x243f_6a88, place: 0xa3_08d3, purpose: 0x85)
    let block = philox4x32(
      counter: (0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 9), key: (0xa409_3822, 0x299f_31d0))
    #expect(words == block)
  }

  @Test func `no two draw sites share a word pair`() {
    var seen: Set<UInt64> = []
    var siteCount = 0
    for seed: UInt64 in [0, 1, 1 << 32] {
      for replication in 0..<5 {
        for persona in 0..<5 {
          let stream = PersonStream(seed: seed, replication: replication, persona: persona)
          for person in [0, 1, 2, 3, 1 << 30, 1 << 31] as [UInt32] {
            for place in [0, 1, 2, 3, 4, 255, 256, (1 << 24) - 1] {
              for purpose: UInt8 in 1...4 {
                let words = stream.words(person: person, place: place, purpose: purpose)
                seen.insert(UInt64(words.0) << 32 | UInt64(words.1))
                seen.insert(UInt64(words.2) << 32 | UInt64(words.3))
                siteCount += 1
              }
            }
          }
        }
      }
    }
    #expect(siteCount == 14_400)
    #expect(seen.count == 2 * siteCount)
  }

  @Test(arguments: ["person", "place", "purpose", "replication", "persona", "seed"])
  func `neighbours are not correlated`(dimension: String) {
    // Under independence r √n is standard normal.
    let count = 40_000
    let here = (0..<count).map { uniform(at: $0, dimension: "") }
    let beside = (0..<count).map { uniform(at: $0, dimension: dimension) }
    #expect(abs(correlation(here, beside)) * Double(count).squareRoot() < 5)
  }

  @Test func `a stream is fully correlated with itself`() {
    let here = (0..<1_000).map { uniform(at: $0, dimension: "") }
    #expect(abs(correlation(here, here) - 1) < 1e-12)
  }

  @Test(arguments: [-1, 1 << 24, Int.max])
  func `a place beyond 24 bits is refused`(place: Int) async {
    await #expect(processExitsWith: .failure) { [place] in
      _ = PersonStream.site(place: place, purpose: 1)
    }
  }

  @Test func `the last place of 24 bits is allowed`() {
    #expect(PersonStream.site(place: (1 << 24) - 1, purpose: 0xFF) == .max)
  }

  /// A uniform of person `index`, or of the neighbouring site in one dimension.
  private func uniform(at index: Int, dimension: String) -> Double {
    let step = { (name: String) in dimension == name ? 1 : 0 }
    let stream = PersonStream(
      seed: 11 + UInt64(step("seed")), replication: 4 + step("replication"),
      persona: 2 + step("persona"))
    let words = stream.words(
      person: UInt32(index + step("person")), place: 30 + step("place"),
      purpose: UInt8(1 + step("purpose")))
    return openUnitDouble(words.0)
  }

  private func correlation(_ left: [Double], _ right: [Double]) -> Double {
    let (meanLeft, meanRight) = (StandardErrors(left).mean, StandardErrors(right).mean)
    let product = { (a: [Double], b: [Double], meanA: Double, meanB: Double) in
      zip(a, b).reduce(0) { $0 + ($1.0 - meanA) * ($1.1 - meanB) }
    }
    return product(left, right, meanLeft, meanRight)
      / (product(left, left, meanLeft, meanLeft) * product(right, right, meanRight, meanRight))
      .squareRoot()
  }
}
