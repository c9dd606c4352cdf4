import OutputAnalysis
import RealModule

/// What happened laid over a saved forecast, week by week, with an alarm when the forecast is off.
///
/// With paths each week is judged given the weeks before it, and evidence is summed up (see
/// `ChangeEvidence`); with bands alone nothing is known of how weeks move together, so that a week gives
/// the alarm by itself, beyond the band that a week leaves with the chance α/weeks (Bonferroni). Either way
/// a true forecast ever gives an alarm with a chance of at most α; with paths as far as a Gaussian copula
/// fits them.
package struct ForecastTracking: Sendable, Equatable {
  /// Each week of the forecast.
  package let weeks: [TrackedWeek]
  /// `nil` if there is no sign that the forecast is off.
  package let alarm: ForecastAlarm?
  /// α, the largest chance of ever giving an alarm over a true forecast.
  package let falseAlarmRate: Double

  /// The largest chance of a false alarm, if nothing else is told.
  package static let defaultFalseAlarmRate = 0.05

  /// Lays what happened over a forecast.
  ///
  /// There is none if the forecast is not well formed: no week, rows of different lengths, quantiles that
  /// do not ascend, numbers that are not finite, or fewer than two paths.
  ///
  /// - Parameters:
  ///   - forecast: as it was saved.
  ///   - observed: from the forecast's first week on, `nil` where missing; weeks beyond the forecast are left
  ///     out.
  ///   - falseAlarmRate: α, the largest chance of ever giving an alarm over a true forecast.
  ///   - seed: what breaks ties of counts.
  /// - Precondition: `falseAlarmRate` is in (0, 1).
  package init?(
    of forecast: SavedForecast, observed: [Double?],
    falseAlarmRate: Double = defaultFalseAlarmRate, seed: UInt64
  ) {
    precondition(falseAlarmRate > 0 && falseAlarmRate < 1, "a false alarm rate is in (0, 1)")
    let laws = (0..<forecast.weekCount).compactMap { forecast.law(week: $0) }
    guard !laws.isEmpty, laws.count == forecast.weekCount else { return nil }
    if case .paths(let paths) = forecast, paths.count < 2 { return nil }
    let values = ForecastSeries(name: "", values: observed).values
    var random = RandomSequence(seed: seed, name: "tracking")
    let scores = laws.enumerated().map { week, law -> Double? in
      let uniform = random.uniform()
      let value = week < values.count ? values[week] : nil
      return value.map { law.normalScore(of: $0, uniform: uniform) }
    }
    let known = scores.enumerated().compactMap { week, score in
      score.map { (week: week, score: $0) }
    }
    let finding =
      Finding(paths: forecast, known: known, weekCount: laws.count, rate: falseAlarmRate)
      ?? Finding(bandsOf: known, weekCount: laws.count, rate: falseAlarmRate)
    weeks = laws.enumerated().map { week, law in
      TrackedWeek(
        week: week + 1, observed: week < values.count ? values[week] : nil,
        median: law.quantiles(at: [0.5])[0], intervals: law.standardIntervals,
        normalScore: scores[week], evidence: finding.evidence[week])
    }
    let tracked = weeks
    alarm = finding.alarm.map { alarm in
      let after = tracked.filter { $0.week > alarm.since && $0.observed != nil }
      let expected = after.reduce(0) { $0 + $1.median }
      let happened = after.reduce(0) { $0 + ($1.observed ?? 0) }
      return ForecastAlarm(
        week: alarm.week + 1, since: alarm.since + 1,
        deviation: expected > 0 ? happened / expected - 1 : nil)
    }
    self.falseAlarmRate = falseAlarmRate
  }
}

/// What the scores of the weeks say; weeks are numbered from 0.
private struct Finding {
  var evidence: [Int: Double] = [:]
  var alarm: (week: Int, since: Int)?

  /// `nil` if the forecast has no paths, or too few for its weeks.
  init?(
    paths forecast: SavedForecast, known: [(week: Int, score: Double)], weekCount: Int, rate: Double
  ) {
    guard case .paths(let paths) = forecast,
      weekCount <= PathDependence.weekLimit(pathCount: paths.count)
    else { return nil }
    let change = ChangeEvidence(PathDependence(paths).innovations(of: known), limit: weekCount)
    for (place, one) in known.enumerated() {
      evidence[one.week] = Double.exp(change.logarithms[place])
    }
    let first = change.logarithms.firstIndex { $0 >= -Double.log(rate) }
    alarm = first.map { (known[$0].week, known[change.beginnings[$0]].week) }
  }

  init(bandsOf known: [(week: Int, score: Double)], weekCount: Int, rate: Double) {
    let bound = -NormalDistribution.quantile(rate / Double(2 * weekCount))
    guard let place = known.firstIndex(where: { $0.score.magnitude > bound }) else { return }
    // It was off in the same direction in the weeks just before, too.
    let isAbove = known[place].score > 0
    let run = known[...place].reversed().prefix { ($0.score > 0) == isAbove }
    alarm = (known[place].week, run.last?.week ?? known[place].week)
  }
}

extension WeekLaw {
  fileprivate var standardIntervals: [CentralInterval] {
    CentralInterval.standardLevels.map { level in
      let ends = quantiles(at: [(1 - level) / 2, (1 + level) / 2])
      return CentralInterval(level: level, lower: ends[0], upper: ends[1])
    }
  }
}
