import OutputAnalysis
import RandomStreams

/// The random numbers of one step of a search: the same for the same seed, step and purpose, whatever
/// else is drawn.
package struct RandomNumbers {
  private let key: (UInt32, UInt32)
  private let step: UInt32
  private let purpose: UInt32
  private var drawn: UInt64 = 0

  /// What numbers are drawn for.
  package enum Purpose: UInt32 {
    case hyperparameters, guesses, candidates, posterior
  }

  /// Numbers that follow from a seed, a step and a purpose.
  package init(seed: UInt64, step: Int, purpose: Purpose) {
    key = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    self.step = UInt32(truncatingIfNeeded: step)
    self.purpose = purpose.rawValue
  }

  /// In (0, 1).
  package mutating func uniform() -> Double {
    let words = philox4x32(
      counter: (
        UInt32(truncatingIfNeeded: drawn), UInt32(truncatingIfNeeded: drawn >> 32), step, purpose
      ), key: key)
    drawn += 1
    return openUnitDouble(words.0, words.1)
  }

  /// Of mean 0 and variance 1.
  package mutating func normal() -> Double { NormalDistribution.quantile(uniform()) }

  /// In `0..<count`.
  package mutating func place(below count: Int) -> Int {
    min(Int(uniform() * Double(count)), count - 1)
  }
}
