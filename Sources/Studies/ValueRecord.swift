import CommunityEngine
import CommunityModel
import OutputAnalysis
import StudyResults

/// What people bought and cost by source and persona, over the replications of one strategy.
struct ValueRecord {
  private let sources: [String]
  private let personas: [String]
  /// All sources first, then one by one; in each all personas first, then one by one.
  private var rows: [Row]

  /// A record without replications.
  init(_ plan: CommunityPlan) {
    sources = plan.sources
    personas = plan.personas.map(\.name)
    let count = plan.offers.isEmpty ? 0 : (sources.count + 1) * (personas.count + 1)
    rows = Array(repeating: Row(), count: count)
  }

  /// Takes in one replication: `values[source * personaCount + persona]` and what sources cost.
  mutating func add(_ values: [ValueCounts], _ sources: [SourceCounts]) {
    guard !rows.isEmpty else { return }
    let width = personas.count + 1
    var table = Array(repeating: Sum(), count: rows.count)
    for (source, counts) in sources.enumerated() {
      let costEach = counts.joins > 0 ? counts.cost / Double(counts.joins) : 0
      for persona in personas.indices {
        let counts = values[source * personas.count + persona]
        for place in [0, 1 + persona, (source + 1) * width, (source + 1) * width + 1 + persona] {
          table[place].add(counts, costEach: costEach)
        }
      }
    }
    for (place, sum) in table.enumerated() { rows[place].add(sum) }
    for (source, counts) in sources.enumerated() where counts.cost > 0 {
      rows[(source + 1) * width].addPayback(counts.paybackDay.map(Double.init))
    }
  }

  /// What the replications say.
  func results() -> [ValueResult] {
    let width = personas.count + 1
    return rows.enumerated().map { place, row in
      let (source, persona) = (place / width, place % width)
      return row.result(
        source: source == 0 ? nil : sources[source - 1],
        persona: persona == 0 ? nil : personas[persona - 1])
    }
  }

  /// One replication.
  private struct Sum {
    var counts = ValueCounts()
    var cost = 0.0

    mutating func add(_ values: ValueCounts, costEach: Double) {
      counts.add(values)
      cost += costEach * Double(values.joins)
    }
  }

  private struct Row {
    private var joins = RunningMoments()
    private var buyers = RunningMoments()
    private var orders = RunningMoments()
    private var revenue = RunningMoments()
    private var margin = RunningMoments()
    private var lifetimeValue = RunningMoments()
    private var acquisitionCost = RunningMoments()
    private var valuePerCost = RunningMoments()
    private var paybackDay = RunningMoments()
    private var paidBack = RunningMoments()

    mutating func add(_ sum: Sum) {
      let counts = sum.counts
      joins.add(Double(counts.joins))
      buyers.add(Double(counts.buyers))
      orders.add(Double(counts.orders))
      revenue.add(counts.revenue)
      margin.add(counts.margin)
      lifetimeValue.add(counts.margin, per: counts.joins)
      acquisitionCost.add(sum.cost, per: counts.joins)
      if sum.cost > 0 { valuePerCost.add(counts.margin / sum.cost) }
    }

    mutating func addPayback(_ day: Double?) {
      paidBack.add(day == nil ? 0 : 1)
      if let day { paybackDay.add(day) }
    }

    func result(source: String?, persona: String?) -> ValueResult {
      ValueResult(
        source: source, persona: persona, joins: MeanEstimate(joins),
        buyers: MeanEstimate(buyers), orders: MeanEstimate(orders),
        revenue: MeanEstimate(revenue), margin: MeanEstimate(margin),
        lifetimeValue: MeanEstimate(lifetimeValue),
        acquisitionCost: MeanEstimate(acquisitionCost), valuePerCost: MeanEstimate(valuePerCost),
        paybackDay: MeanEstimate(paybackDay), paidBack: MeanEstimate(paidBack))
    }
  }
}
