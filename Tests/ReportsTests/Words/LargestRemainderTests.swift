import Testing

@testable import Reports

@Suite("Whole numbers that sum to the whole")
struct LargestRemainderTests {
  /// Seats by Hamilton's method; a worked example of the literature on apportionment (populations 41, 29,
  /// 17, 13 of 100 and 10 seats).
  @Test func `seats go to the largest remainders`() {
    #expect(LargestRemainder.wholes([41, 29, 17, 13], total: 10) == [4, 3, 2, 1])
  }

  @Test func `thirds sum to a hundred`() {
    #expect(LargestRemainder.wholes([1, 1, 1]) == [34, 33, 33])
  }

  @Test func `any shares sum to a hundred`() {
    for size in 1...40 {
      let shares = (0..<size).map { 1 / Double($0 * $0 + 3) }
      #expect(LargestRemainder.wholes(shares).reduce(0, +) == 100)
    }
  }

  @Test func `nothing to share out is nothing`() {
    #expect(LargestRemainder.wholes([0, 0]) == [0, 0])
    #expect(LargestRemainder.wholes([.nan, 1]) == [0, 0])
    #expect(LargestRemainder.wholes([]) == [])
  }
}
