import CommunityEngine
import CommunityModel
import OutputAnalysis
import StudyResults

/// When futures of the same luck part under two strategies, seen in what people do.
struct FirstParting {
  private var days: [Int] = []
  private var metrics: [Metric: Int] = [:]
  private var gained = RunningMoments()
  private var lost = RunningMoments()

  /// What people do, in the order of a day: earlier ones are causes of later ones.
  private static let watched: [Metric] = [
    .joins, .returns, .visitors, .participations, .messages, .orders, .invitesAccepted, .lapses,
    .leaves, .members,
  ]

  /// Takes in a future under both.
  mutating func add(other: ReplicationOutcome, better: ReplicationOutcome) {
    let sum = { (outcome: ReplicationOutcome, metric: Metric) in
      outcome.series(of: metric).reduce(0) { $0 + Double($1) }
    }
    gained.add(sum(better, .joins) - sum(other, .joins))
    lost.add(
      [Metric.leaves, .lapses].reduce(0) { $0 + sum(better, $1) - sum(other, $1) })
    for day in 0..<other.days {
      let parted = Self.watched.first { metric in
        let (one, two) = (other.series(of: metric), better.series(of: metric))
        return one[one.startIndex + day] != two[two.startIndex + day]
      }
      guard let parted else { continue }
      days.append(day)
      metrics[parted, default: 0] += 1
      return
    }
  }

  /// What was seen.
  var result: Parting {
    let sorted = days.sorted()
    let first = Self.watched.max { metrics[$0, default: 0] < metrics[$1, default: 0] }
    return Parting(
      parted: days.count, medianDay: sorted.isEmpty ? nil : sorted[sorted.count / 2],
      metric: sorted.isEmpty ? nil : first, gained: MeanEstimate(gained), lost: MeanEstimate(lost))
  }
}
