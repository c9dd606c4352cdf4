import OutputAnalysis
import RandomStreams

/// The random numbers of one step of a search: the same for the same seed, step and purpose, whatever
/// else is drawn.
struct RandomNumbers {
  private let key: (UInt32, UInt32)
  private let step: UInt32
  private let purpose: UInt32
  private var drawn: UInt64 = 0

  /// What numbers are drawn for.
  enum Purpose: UInt32 {
    case hyperparameters, guesses, candidates
  }

  init(seed: UInt64, step: Int, purpose: Purpose) {
    key = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    self.step = UInt32(truncatingIfNeeded: step)
    self.purpose = purpose.rawValue
  }

  /// In (0, 1).
  mutating func uniform() -> Double {
    let words = philox4x32(
      counter: (
        UInt32(truncatingIfNeeded: drawn), UInt32(truncatingIfNeeded: drawn >> 32), step, purpose
      ), key: key)
    drawn += 1
    return openUnitDouble(words.0, words.1)
  }

  /// Of mean 0 and variance 1.
  mutating func normal() -> Double { NormalDistribution.quantile(uniform()) }

  /// In `0..<count`.
  mutating func place(below count: Int) -> Int { min(Int(uniform() * Double(count)), count - 1) }
}
