import Foundation

/// What a selection has to find: a strategy no worse than the best by more than `worth`.
///
/// Larger is better; whoever minimises negates the values.
package struct SelectionGoal: Sendable, Equatable {
  /// How many systems (strategies) compete, at least 1.
  package let systemCount: Int

  /// The smallest difference of means that is worth telling apart, at least 0.
  ///
  /// In the unit of the values. With 0, only the best itself will do, and equals can never be told
  /// apart.
  package let worth: Double

  /// The chance that the selected system is within `worth` of the best, in (0, 1).
  package let confidence: Double

  /// - Precondition: `systemCount` is positive, `worth` finite and not negative, `confidence` in
  ///   (0, 1).
  package init(systemCount: Int, worth: Double, confidence: Double = 0.95) {
    precondition(systemCount >= 1, "a selection needs at least one system")
    precondition(worth >= 0 && worth.isFinite, "the worth must be finite and not negative")
    precondition(confidence > 0 && confidence < 1, "the confidence must be in (0, 1)")
    self.systemCount = systemCount
    self.worth = worth
    self.confidence = confidence
  }

  /// How many comparisons may go wrong.
  ///
  /// A wrong selection needs one of the `systemCount - 1` others to win its comparison with the best by
  /// chance. Without a worth the selected system is said to be strictly better than the rest; among
  /// equals the best may then also win by chance over its equal, which is one comparison more.
  var comparisonCount: Double {
    Double(worth > 0 ? max(1, systemCount - 1) : systemCount)
  }

  /// The chance of error that each comparison with the best may spend, so that they add up to
  /// `1 - confidence`.
  package var errorPerComparison: Double { (1 - confidence) / comparisonCount }

  /// Replications after which a difference that never varied counts as constant.
  ///
  /// If it took another value in one replication of a hundred or more, that would have been seen with the
  /// confidence of a comparison. Nothing can be said of what is rarer.
  package var constantLook: Int { Self.constantLook(error: errorPerComparison) }

  static func constantLook(error: Double) -> Int {
    max(2, Int((log(error) / log(1 - rarity)).rounded(.up)))
  }

  /// The chance that a difference that has not varied so often varies in one replication of a hundred.
  static func errorChance(ofConstantSeen count: Int) -> Double {
    exp(Double(count) * log(1 - rarity))
  }

  private static let rarity = 0.01
}
