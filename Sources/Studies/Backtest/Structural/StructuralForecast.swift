import CommunityHistory
import ForecastScoring
import HistoryFitting

/// What the laws of joining, staying and writing say of the weeks after a history.
struct StructuralForecast {
  /// Nothing later than the origin is in it.
  private let history: DailySeries
  private let weeks: Int
  private let drawCount: Int
  private var random: RandomSequence

  init(after history: DailySeries, for question: ForecastQuestion) {
    self.history = history
    weeks = question.horizons.max() ?? 1
    drawCount = question.drawCount
    random = question.random(for: "structural")
  }

  /// By draw and week; `nil` if the laws say nothing of the measure or what is known does not suffice.
  mutating func paths(of measure: HistoryMeasure) throws(FittingError) -> [[Double]]? {
    guard
      let joins = try JoinPaths(
        after: history, weeks: weeks, drawCount: drawCount, random: &random)
    else { return measure == .members ? try seenNowAndThen() : nil }
    switch measure {
    case .joins: return joins.later
    case .members: return members(joins)
    case .weeklyActive: return try cohorts(of: measure, joins, countsPeople: true)
    case .messages: return try messages(joins)
    default: return nil
    }
  }

  /// Counts as the sum of cohorts.
  private mutating func cohorts(
    of measure: HistoryMeasure, _ joins: JoinPaths, countsPeople: Bool
  ) throws(FittingError) -> [[Double]]? {
    let counts = history.weekly(measure)
    guard counts.contains(where: { $0 != nil }) else { return nil }
    let fitted = try CohortActivity.fit(
      counts: counts, joins: joins.past, countsPeople: countsPeople)
    return zip(fitted.draws(count: drawCount, using: &random), joins.later).map { law, later in
      law.path(after: counts, joins: joins.past, laterJoins: later, using: &random)
    }
  }

  /// So many for each person active; where activity is not known, those of the cohorts.
  private mutating func messages(_ joins: JoinPaths) throws(FittingError) -> [[Double]]? {
    guard let active = try cohorts(of: .weeklyActive, joins, countsPeople: true) else {
      return try cohorts(of: .messages, joins, countsPeople: false)
    }
    let exposures = history.weekly(.weeklyActive)
    // A week in which activity is not known says nothing of the messages of those who are active.
    let counts = zip(history.weekly(.messages), exposures).map { $1 == nil ? nil : $0 }
    guard counts.contains(where: { $0 != nil }) else { return nil }
    let known = exposures.map { $0 ?? 0 }
    let fitted = try ProportionalCounts.fit(counts: counts, exposures: known)
    return zip(fitted.draws(count: drawCount, using: &random), active).map { law, later in
      law.path(after: counts, exposures: known, laterExposures: later, using: &random)
    }
  }

  /// Members that were counted too seldom to tell who joined.
  private mutating func seenNowAndThen() throws(FittingError) -> [[Double]] {
    let level = try WanderingLevel(history.weekly(.members))
    return (0..<drawCount).map { _ in level.path(weeks: weeks, using: &random) }
  }

  /// Those who are there and those who join, less as many a week as the number has fallen by so far.
  private mutating func members(_ joins: JoinPaths) -> [[Double]]? {
    let known = history[.members].compactMap { $0 }
    guard let last = known.last else { return nil }
    let isCountedFromRises = history.areArrivalsRises
    let falls = zip(known.dropFirst(), known).reduce(0) { $0 + max(0, $1.1 - $1.0) }
    let leaves = history[.leaves].compactMap { $0 }.reduce(0, +)
    let losses = isCountedFromRises ? falls : max(falls, leaves)
    let memberDays = known.reduce(0, +)
    let share = memberDays > 0 ? min(1, 7 * losses / memberDays) : 0
    return joins.later.map { later in
      var members = last
      return later.map { joined in
        members = max(0, members + joined - share * members)
        return members
      }
    }
  }
}
