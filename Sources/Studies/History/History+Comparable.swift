import CommunityEngine
import CommunityHistory
import CommunityModel

extension History {
  /// What it knows and the simulator counts in the same way.
  ///
  /// A log without visits knows only those active members who wrote or bought: fewer than visit.
  var comparableMeasures: Set<HistoryMeasure> {
    let measures = days.knownMeasures.filter { $0.simulated != nil }
    guard let log, !log.kindsSeen.contains(.visit) else { return Set(measures) }
    return Set(measures).subtracting([.active, .weeklyActive])
  }
}

extension HistoryMeasure {
  /// What the simulator counts in the same way; monthly actives are of 28 days in a history.
  var simulated: Metric? {
    switch self {
    case .joins: .joins
    case .leaves: .leaves
    case .members: .members
    case .active: .visitors
    case .posters: .posters
    case .messages: .messages
    case .weeklyActive: .weeklyActives
    case .purchases: .orders
    case .monthlyActive, .invites, .revenue: nil
    }
  }
}

extension ReplicationOutcome {
  /// A metric in some days: at their end, or all days together.
  func value(of metric: Metric, during days: Range<Int>, atEnd: Bool) -> Double {
    let series = series(of: metric)
    let values = days.map { Double(series[series.startIndex + $0]) }
    return atEnd ? values[values.count - 1] : values.reduce(0, +)
  }
}
