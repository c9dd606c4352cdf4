import CommunityEngine
import CommunityHistory
import CommunityModel

/// What single members did, in figures that a log and a simulated future have in common.
///
/// - Retention is the share of those who joined after the first week that visited so many days after joining:
///   of people who were there before, a log does not know since when.
/// - How unequally members write is known if the log covers the community from its first week on.
struct MemberFigures {
  /// The figures that are known.
  let metrics: [SummaryMetric]
  /// What was observed of them, in their order.
  let observed: [Double]
  private let tenurePlaces: [Int]

  /// - Parameters:
  ///   - log: what members did; `nil` if only counts of days are known.
  ///   - offset: the day of the scenario that is the log's first.
  ///   - days: the first days of the scenario that are compared.
  init(of log: MemberLog?, offset: Int, days: Int) {
    var metrics: [SummaryMetric] = []
    var observed: [Double] = []
    var places: [Int] = []
    if let log, log.kindsSeen.contains(.visit) {
      let retained = JoinerRetention(of: log, offset: offset, days: days)
      places = Self.retention.indices.filter { retained.eligible[$0] >= Self.leastJoiners }
      metrics = places.map { Self.retention[$0] }
      observed = places.map { Self.share(retained.visited[$0], of: retained.eligible[$0]) }
    }
    if let log, log.kindsSeen.contains(.message), 0..<Self.weekLength ~= offset,
      offset + log.dayCount <= days, let inequality = ParticipationInequality(log)
    {
      metrics += Self.writing
      observed += [inequality.neverPostedShare, inequality.top10PercentShare.value]
    }
    self.metrics = metrics
    self.observed = observed
    tenurePlaces = places
  }

  /// The figures of a simulated future of the days compared.
  func values(of outcome: ReplicationOutcome) -> [Double] {
    let weeks = (outcome.days + Self.weekLength - 1) / Self.weekLength
    let later = outcome.cohorts.dropFirst(outcome.cohorts.count / weeks)
    let retention = tenurePlaces.map { place in
      Self.share(
        later.reduce(0) { $0 + $1.visited[place] }, of: later.reduce(0) { $0 + $1.eligible[place] })
    }
    let writing = metrics.dropFirst(tenurePlaces.count).map { metric in
      let value = outcome.value(of: .summary(metric))
      return value.isFinite ? value : 0
    }
    return retention + writing
  }

  /// In the order of `CohortCounts.tenureDays`.
  private static let retention: [SummaryMetric] = [.retentionDay1, .retentionDay7, .retentionDay30]
  private static let writing: [SummaryMetric] = [.silentShare, .top10PercentShare]
  fileprivate static let weekLength = 7
  /// A share of fewer says too little.
  private static let leastJoiners = 20

  /// Drawn a little to the middle, so that there is one of nobody too.
  private static func share(_ count: Int, of all: Int) -> Double {
    (Double(count) + 0.5) / (Double(all) + 1)
  }
}

/// How many of those who joined after the first week were active so many days after joining.
private struct JoinerRetention {
  /// The day of the scenario from which joins count.
  private static let firstDay = MemberFigures.weekLength
  /// Those whose day lies within the days compared, by place in `CohortCounts.tenureDays`.
  private(set) var eligible = CohortCounts.tenureDays.map { _ in 0 }
  /// Those of them who were active on it.
  private(set) var visited = CohortCounts.tenureDays.map { _ in 0 }

  init(of log: MemberLog, offset: Int, days: Int) {
    let joinDays = log.firstSpells.map { spell -> Int? in
      guard let spell, spell.isJoinCounted, spell.firstDay + offset >= Self.firstDay else {
        return nil
      }
      return spell.firstDay
    }
    let end = min(days - offset, log.dayCount)
    for (place, tenure) in CohortCounts.tenureDays.enumerated() {
      eligible[place] = joinDays.count { $0.map { $0 + tenure < end } ?? false }
    }
    var lastCounted = [Int?](repeating: nil, count: joinDays.count)
    for event in log.events where event.isActivity && event.day < end {
      guard let joinDay = joinDays[event.member], lastCounted[event.member] != event.day,
        let place = CohortCounts.tenureDays.firstIndex(of: event.day - joinDay)
      else { continue }
      lastCounted[event.member] = event.day
      visited[place] += 1
    }
  }
}
