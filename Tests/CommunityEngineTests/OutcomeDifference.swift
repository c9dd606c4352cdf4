import CommunityEngine
import CommunityModel

/// The first thing in which two outcomes differ by a bit, in words; `nil` if they are the same.
///
/// NaN equals NaN here, unlike with `==`.
func difference(_ left: ReplicationOutcome, _ right: ReplicationOutcome) -> String? {
  if left.days != right.days { return "days: \(left.days), \(right.days)" }
  if let difference = dailyDifference(left, right) { return difference }
  if let difference = summaryDifference(left, right) { return difference }
  for (place, counts) in zip(left.cohorts, right.cohorts).enumerated()
  where counts.0 != counts.1 {
    return "cohort \(place): \(counts.0), \(counts.1)"
  }
  if left.cohorts.count != right.cohorts.count { return "number of cohorts" }
  if left.tenure != right.tenure { return "tenure: \(left.tenure), \(right.tenure)" }
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
  if let difference = salesDifference(left, right) { return difference }
  if left.costs != right.costs { return "costs: \(left.costs), \(right.costs)" }
  if left.hours != right.hours { return "hours: \(left.hours), \(right.hours)" }
  if left.memberDays != right.memberDays {
    return "member-days: \(left.memberDays), \(right.memberDays)"
  }
  return nil
}

private func summaryDifference(
  _ left: ReplicationOutcome, _ right: ReplicationOutcome
) -> String? {
  for (metric, values) in zip(SummaryMetric.allCases, zip(left.summary, right.summary))
  where values.0.bitPattern != values.1.bitPattern && !(values.0.isNaN && values.1.isNaN) {
    // Sums over all orders, in an order that means nothing.
    if [.lifetimeValue, .valuePerCost].contains(metric), isNear(values.0, values.1) { continue }
    return "\(metric.key): \(values.0), \(values.1)"
  }
  return nil
}

private func salesDifference(
  _ left: ReplicationOutcome, _ right: ReplicationOutcome
) -> String? {
  if left.phaseStarts != right.phaseStarts {
    return "phases: \(left.phaseStarts), \(right.phaseStarts)"
  }
  for (place, counts) in zip(left.offers, right.offers).enumerated() where counts.0 != counts.1 {
    return "offer \(place): \(counts.0), \(counts.1)"
  }
  if left.offers.count != right.offers.count { return "number of offers" }
  for (place, values) in zip(left.values, right.values).enumerated()
  where !isNear(values.0, values.1) {
    return "value \(place): \(values.0), \(values.1)"
  }
  if left.values.count != right.values.count { return "number of values" }
  if left.incomes != right.incomes { return "incomes: \(left.incomes), \(right.incomes)" }
  return nil
}

/// Whether counts are the same, and money but for the order in which it was added.
private func isNear(_ left: ValueCounts, _ right: ValueCounts) -> Bool {
  left.joins == right.joins && left.buyers == right.buyers && left.orders == right.orders
    && left.refunds == right.refunds && isNear(left.revenue, right.revenue)
    && isNear(left.margin, right.margin)
}

private func isNear(_ left: Double, _ right: Double) -> Bool {
  abs(left - right) <= 1e-9 * max(abs(left), abs(right))
}

/// The earliest difference of the daily series, up to a day that is left out.
func dailyDifference(
  _ left: ReplicationOutcome, _ right: ReplicationOutcome, before end: Int = .max,
  except ignored: Metric? = nil
) -> String? {
  for day in 0..<min(left.days, right.days, end) {
    for metric in Metric.allCases where metric != ignored {
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
