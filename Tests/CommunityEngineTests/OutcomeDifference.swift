import CommunityEngine
import CommunityModel

/// The first thing in which two outcomes differ by a bit, in words; `nil` if they are the same.
///
/// NaN equals NaN here, unlike with `==`.
func difference(_ left: ReplicationOutcome, _ right: ReplicationOutcome) -> String? {
  if left.days != right.days { return "days: \(left.days), \(right.days)" }
  if let difference = dailyDifference(left, right) { return difference }
  for (metric, values) in zip(SummaryMetric.allCases, zip(left.summary, right.summary))
  where values.0.bitPattern != values.1.bitPattern && !(values.0.isNaN && values.1.isNaN) {
    return "\(metric.key): \(values.0), \(values.1)"
  }
  for (place, counts) in zip(left.cohorts, right.cohorts).enumerated()
  where counts.0 != counts.1 {
    return "cohort \(place): \(counts.0), \(counts.1)"
  }
  if left.cohorts.count != right.cohorts.count { return "number of cohorts" }
  for (source, counts) in zip(left.sources, right.sources).enumerated()
  where counts.0 != counts.1 {
    return "source \(source): \(counts.0), \(counts.1)"
  }
  if left.sources.count != right.sources.count { return "number of sources" }
  for (place, counts) in zip(left.generations, right.generations).enumerated()
  where counts.0 != counts.1 {
    return "generation \(place): \(counts.0), \(counts.1)"
  }
  if left.generations.count != right.generations.count { return "number of generations" }
  if left.costs != right.costs { return "costs: \(left.costs), \(right.costs)" }
  if left.hours != right.hours { return "hours: \(left.hours), \(right.hours)" }
  if left.memberDays != right.memberDays {
    return "member-days: \(left.memberDays), \(right.memberDays)"
  }
  return nil
}

/// The earliest difference of the daily series, up to a day that is left out.
func dailyDifference(
  _ left: ReplicationOutcome, _ right: ReplicationOutcome, before end: Int = .max
) -> String? {
  for day in 0..<min(left.days, right.days, end) {
    for metric in Metric.allCases {
      let values = (value(of: metric, on: day, in: left), value(of: metric, on: day, in: right))
      if values.0.bitPattern != values.1.bitPattern {
        return "\(metric.key) on day \(day): \(values.0), \(values.1)"
      }
    }
  }
  return nil
}

/// One daily value.
func value(of metric: Metric, on day: Int, in outcome: ReplicationOutcome) -> Float {
  outcome.daily[metric.index * outcome.days + day]
}
