import Testing

@testable import LivePage

/// The token of the address.
struct AccessTokenTests {
  @Test func `a token is 32 characters that need no escaping, each of 64 as likely`() {
    var generator = SplitMix64(state: 10)
    var counts: [Character: Int] = [:]
    var tokens: Set<String> = []
    for _ in 0..<2000 {
      let token = AccessToken(using: &generator)
      #expect(token.text.wholeMatch(of: /[A-Za-z0-9_-]{32}/) != nil)
      tokens.insert(token.text)
      for character in token.text { counts[character, default: 0] += 1 }
    }
    #expect(tokens.count == 2000)
    // Each of 64 characters is expected 1,000 times of 64,000. Chi-square with 63 degrees of freedom is
    // above 135 with a chance of one in a million (scipy.stats.chi2.isf(1e-6, 63) = 128.2).
    let chiSquare = counts.values.map { Double(($0 - 1000) * ($0 - 1000)) / 1000 }.reduce(0, +)
    #expect(counts.count == 64)
    #expect(chiSquare < 135)
  }

  @Test func `a token matches itself and nothing that differs in one place or in length`() {
    var generator = SplitMix64(state: 11)
    let token = AccessToken(using: &generator)
    let right = Array(token.text.utf8)
    #expect(token.matches(right))
    for place in right.indices {
      for bit in 0..<8 {
        var wrong = right
        wrong[place] ^= 1 << bit
        #expect(!token.matches(wrong))
      }
    }
    #expect(!token.matches(right.dropLast()))
    #expect(!token.matches(right + [65]))
    #expect(!token.matches([]))
  }
}
