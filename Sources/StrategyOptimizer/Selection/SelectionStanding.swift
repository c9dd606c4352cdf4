/// What a selection knows at some moment.
package struct SelectionStanding: Sendable, Equatable {
  /// Place of the system that is ahead: the selected one after the decision.
  package let leader: Int

  /// Confidence that the leader is within the worth of the best, in 0...1; 0 if the data say nothing.
  ///
  /// Valid whenever it is looked at, however often and for whatever reason: the chance that a bad
  /// leader is ever shown with a confidence of `c` or more is at most `1 - c` (for independent,
  /// normally distributed differences).
  package let achievedConfidence: Double

  /// For each system the number of replications after which it was set aside; nil while it is one of
  /// the survivors.
  package let setAsideAfter: [Int?]

  /// A rough guess of the replications still needed, from the differences seen so far; nil if there
  /// is nothing to guess from, 0 after the decision.
  package let expectedFurtherReplications: Double?
}
