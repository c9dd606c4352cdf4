import RealModule

/// SplitMix64 by Steele, Lea and Flood (2014), for repeatable tests.
struct TestGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// A number in (0, 1).
  mutating func uniform() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }

  /// A standard normal number, by Box and Muller.
  mutating func normal() -> Double {
    (-2 * .log(uniform())).squareRoot() * .cos(2 * .pi * uniform())
  }

  /// A Poisson number of a small mean, by counting products of uniforms.
  mutating func poisson(_ mean: Double) -> Int {
    var (count, product) = (0, uniform())
    while product > .exp(-mean) {
      product *= uniform()
      count += 1
    }
    return count
  }
}
