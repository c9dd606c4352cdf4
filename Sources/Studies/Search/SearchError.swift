package import CommunityModel

/// Why a search cannot go on.
package enum SearchError: Error, Sendable, Equatable {
  /// A goal, or a figure that is constrained, has no value in a future of a plan.
  case noValue(Figure, changes: [String], replication: Int)
  /// Rules, known costs or what is valid leave no plan to try.
  case nothingAllowed
}
