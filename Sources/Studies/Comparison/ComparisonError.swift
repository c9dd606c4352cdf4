package import CommunityModel

/// Why strategies cannot be compared.
package enum ComparisonError: Error, Sendable, Equatable {
  /// The measure has no value in a future of a strategy, such as the payback day of one that never pays
  /// back: means of the others would not be of the same futures.
  case noValue(Figure, strategy: String, replication: Int)
  /// The measure has no value in a future of a plan that takes some of the changes of a strategy, so that
  /// what each change adds cannot be told.
  case noValueInMixture(Figure)
}
