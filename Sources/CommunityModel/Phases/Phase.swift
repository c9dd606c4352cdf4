/// A part of the community's life with changes to the plan of its own: launch, operate, close.
public struct Phase: Sendable, Equatable, Codable {
  /// When it begins.
  public enum Start: Sendable, Equatable, Codable {
    /// On a day, whatever came before.
    case day(Int)
    /// On the day after the first on which a condition held while the phase before it was in force.
    case when(MetricCondition)
  }

  /// The name used in the file and in results.
  public var name: String
  /// When it begins.
  public var start: Start
  /// The changes as the file states them, `key: value`.
  public var changes: [String]
  /// Who goes along to a successor group when it begins; `nil`: groups stay as they are.
  public var migration: Migration?
  /// The plan with the changes made.
  ///
  /// It has the same people (personas and mechanics), and the same channels, streams, activities, offers and so on, in the same order; what
  /// the changes take away does nothing. What only counts on day 0 is that of the plan itself.
  public var plan: CommunityPlan

  /// Makes a phase.
  public init(
    name: String, start: Start, changes: [String], migration: Migration? = nil,
    plan: CommunityPlan
  ) {
    self.name = name
    self.start = start
    self.changes = changes
    self.migration = migration
    self.plan = plan
  }

  /// Phases one plan may have.
  public static let limit = 16
}

extension Phase {
  /// The numbers that the phase changes, as they are in it.
  package func changedAssumptions(in plan: CommunityPlan) -> [Assumption] {
    let before = Dictionary(plan.assumptions.map { ($0.path, $0.value) }) { first, _ in first }
    return self.plan.assumptions.filter { before[$0.path] != $0.value }
  }
}
