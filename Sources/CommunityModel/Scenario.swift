/// The whole input: a plan, the strategies weighed against it, and what to report.
public struct Scenario: Sendable, Equatable {
  /// The name of the results' folder.
  public var name: String
  /// The title for people; the name if the file has none.
  public var title: LocalizedText
  /// The date of day 0.
  public var start: CalendarDate
  /// Days simulated; day `horizonDays − 1` is the last.
  public var horizonDays: Int
  /// The currency of all money, a code of three letters.
  public var currency: String
  /// The number all randomness follows from.
  public var seed: UInt64
  /// How many replications are run.
  public var replications: ReplicationPlan
  /// What is weighed: at least one, in the order of the file.
  public var strategies: [Strategy]
  /// The chances to report.
  public var events: [ScenarioEvent]
  /// How the strategies are compared.
  public var comparison: ComparisonPlan
  /// How the best plan is searched; `nil`: the file does not say it.
  public var search: SearchPlan?

  /// Makes a scenario; without a comparison, with the one of a file that says nothing of it.
  public init(
    name: String, title: LocalizedText, start: CalendarDate, horizonDays: Int, currency: String,
    seed: UInt64, replications: ReplicationPlan, strategies: [Strategy], events: [ScenarioEvent],
    comparison: ComparisonPlan? = nil, search: SearchPlan? = nil
  ) {
    self.name = name
    self.title = title
    self.start = start
    self.horizonDays = horizonDays
    self.currency = currency
    self.seed = seed
    self.replications = replications
    self.strategies = strategies
    self.events = events
    self.comparison = comparison ?? .default(horizonDays: horizonDays)
    self.search = search
  }

  /// Lengths a file may ask for, in days.
  public static let horizonRange = 1...3_660
  /// Strategies one scenario may weigh.
  public static let strategyLimit = 64

  /// The index of the day that a file's day number means: days beyond the horizon mean the last.
  public func dayIndex(_ day: Int) -> Int {
    min(day, horizonDays - 1)
  }
}

/// A named plan: the file's own, or with a set of changes.
public struct Strategy: Sendable, Equatable {
  /// The name in results.
  public var name: String
  /// The changes as the file states them, `key: value`; empty for the file as it stands.
  public var changes: [String]
  /// The plan with the changes made.
  public var plan: CommunityPlan

  /// Makes a strategy.
  public init(name: String, changes: [String], plan: CommunityPlan) {
    self.name = name
    self.changes = changes
    self.plan = plan
  }
}
