import CommunityEngine
import CommunityModel
import OutputAnalysis
import StudyResults

/// How far members came with each offer, over the replications of one strategy.
struct OfferRecord {
  private let names: [String]
  private var rows: [Row]

  /// A record without replications.
  init(_ offers: [Offer]) {
    names = offers.map(\.name)
    rows = offers.map { _ in Row() }
  }

  /// Takes in one replication, in the order of the plan's offers.
  mutating func add(_ offers: [OfferCounts]) {
    for (place, counts) in offers.enumerated() { rows[place].add(counts) }
  }

  /// What the replications say.
  func results() -> [OfferResult] {
    zip(names, rows).map { name, row in
      OfferResult(
        name: name, seen: MeanEstimate(row.seen), interested: MeanEstimate(row.interested),
        trusting: MeanEstimate(row.trusting), wanting: MeanEstimate(row.wanting),
        orders: MeanEstimate(row.orders), refunds: MeanEstimate(row.refunds),
        buyers: MeanEstimate(row.buyers), conversion: MeanEstimate(row.conversion))
    }
  }

  private struct Row {
    var seen = RunningMoments()
    var interested = RunningMoments()
    var trusting = RunningMoments()
    var wanting = RunningMoments()
    var orders = RunningMoments()
    var refunds = RunningMoments()
    var buyers = RunningMoments()
    var conversion = RunningMoments()

    mutating func add(_ counts: OfferCounts) {
      seen.add(Double(counts.seen))
      interested.add(Double(counts.interested))
      trusting.add(Double(counts.trusting))
      wanting.add(Double(counts.wanting))
      orders.add(Double(counts.orders))
      refunds.add(Double(counts.refunds))
      buyers.add(Double(counts.buyers))
      conversion.add(Double(counts.orders), per: counts.seen)
    }
  }
}
