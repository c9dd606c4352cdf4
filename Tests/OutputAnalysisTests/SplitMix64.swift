import Foundation

/// A small seeded generator, so that these tests depend on no other module.
///
/// Citation: G. L. Steele, D. Lea, C. H. Flood (2014), "Fast splittable pseudorandom number
/// generators", doi:10.1145/2660193.2660195.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// Uniform in the open interval (0, 1).
  mutating func uniform() -> Double {
    (Double(next() >> 12) + 0.5) * 0x1p-52
  }

  /// Normal, by the method of Box and Muller.
  mutating func normal() -> Double {
    (-2 * log(uniform())).squareRoot() * cos(2 * Double.pi * uniform())
  }

  /// Exponential with mean 1.
  mutating func exponential() -> Double { -log(uniform()) }

  /// Poisson, by counting arrivals in an interval of length `mean`.
  mutating func poisson(mean: Double) -> Double {
    let floor = exp(-mean)
    var product = uniform()
    var arrivals = 0.0
    while product > floor {
      product *= uniform()
      arrivals += 1
    }
    return arrivals
  }
}
