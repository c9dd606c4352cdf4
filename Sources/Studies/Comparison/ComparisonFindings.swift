import CommunityEngine
import CommunityModel
import OutputAnalysis
import StrategyOptimizer
import StudyResults

/// What the records of a comparison say.
struct ComparisonFindings {
  private let records: [ComparisonRecord]
  private let dailyDifferences: DailyDifferences
  private let scenario: Scenario
  private let asked: ComparisonPlan
  private let selection: SelectionResult
  /// Indices in each record of the replications that all strategies have.
  private let common: [[Int]]
  private let pairs: [Pair]

  /// Two strategies, the first before the second, with the indices of the replications that both have.
  private struct Pair {
    let first: Int
    let second: Int
    let indices: [(Int, Int)]
  }

  init(
    _ records: [ComparisonRecord], _ dailyDifferences: DailyDifferences, of scenario: Scenario,
    _ selection: SelectionResult
  ) {
    self.records = records
    self.dailyDifferences = dailyDifferences
    self.scenario = scenario
    asked = scenario.comparison
    self.selection = selection
    common = ComparisonRecord.common(records)
    pairs = records.indices.flatMap { first in
      (first + 1..<max(first + 1, records.count)).map { second in
        let indices = ComparisonRecord.common([records[first], records[second]])
        return Pair(first: first, second: second, indices: Array(zip(indices[0], indices[1])))
      }
    }
  }

  /// The strategies from the best mean to the worst, the selected one first among equals.
  func ranking(setAsideAfter: [Int?]) -> [RankedStrategy] {
    let besides = records.map { BesideSelected($0, selected, measure: 0) }
    let common = commonMoments(of: 0)
    let best = common.bestChances(
      beside: selection.best, leads: besides.map { $0.lead(sign: asked.sign) })
    // How far each mean is from the best of the others, over the futures that all have.
    let leads =
      records.count > 1 ? common.comparisonsWithBest(level: asked.confidence) : nil
    let front = ParetoFront(
      measures: asked.measures, rows: commonRows(of: asked.measures.indices), seed: scenario.seed)
    let tail = TailRisk(asked, seed: scenario.seed)
    let together = commonRows(of: 0..<1).map { row in row.map { asked.sign * $0[0] } }
    let firstShares = Hindsight.firstShares(of: together)
    let regrets = Hindsight.regrets(of: together)
    let rows = records.indices.map { place in
      let (record, beside) = (records[place], besides[place])
      let isSelected = place == selection.best
      let values = record.values(of: 0)
      let outcome = StudyResults.Estimate(of: values)
      return RankedStrategy(
        place: place, name: scenario.strategies[place].name, replications: record.count,
        setAsideAfter: setAsideAfter[place], outcome: outcome.moved(to: beside.mean),
        leadAtLeast: isSelected
          ? nil : beside.leadOfSelectedAtLeast(for: asked, strategyCount: records.count),
        leadLow: leads.map { $0[place].lowerBound }, leadHigh: leads.map { $0[place].upperBound },
        tailMean: tail.mean(of: values) + beside.mean.mean - outcome.mean,
        saferShare: isSelected
          ? nil : tail.shareBetter(beside.values, than: beside.selectedValues),
        chanceOfBest: MeanEstimate(best.chances[place]),
        expectedRegret: MeanEstimate(best.expectedRegrets[place]),
        firstShare: firstShares[place], hindsightRegret: regrets[place],
        alongside: asked.alongside.indices.map { alongside in
          BesideSelected(record, selected, measure: 1 + alongside).mean
        },
        events: zip(scenario.events, record.eventCounts).map {
          EventChance(event: $0, happened: $1, replications: record.count)
        },
        dominatedBy: front.dominating(place), frontShare: front.shares[place])
    }
    return rows.sorted { left, right in
      let (one, other) = (asked.sign * left.outcome.mean, asked.sign * right.outcome.mean)
      if one != other { return one > other }
      return left.place == selection.best
        || (right.place != selection.best && left.place < right.place)
    }
  }

  private var selected: ComparisonRecord { records[selection.best] }

  /// All pairs in all figures, then in the daily metrics that were asked for, day by day.
  func differences() -> [StrategyDifference] {
    let figures = records[0].figures.indices.flatMap { place in
      let values = records.map { $0.values(of: place) }
      return differences(
        in: records[0].figures[place], isAsked: place < asked.measures.count
      ) { record, index in values[record][index] }
    }
    let days = asked.dailyMetrics.flatMap { metric in
      (0..<scenario.horizonDays).flatMap { day -> [StrategyDifference] in
        let figure = Figure.daily(metric, day: day)
        guard !records[0].figures.contains(figure) else { return [] }
        return zip(pairs, dailyDifferences.all(of: metric, day: day)).compactMap {
          difference(of: $0, in: figure, critical: nil, $1)
        }
      }
    }
    return figures + days
  }

  /// What assumptions do to the lead of the selected strategy over another one, where any are drawn.
  func leadDrivers(over other: Int, drawing draws: [AssumptionDraws?]) -> [LeadDriver] {
    LeadDrivers(
      BesideSelected(records[other], selected, measure: 0),
      drawing: [draws[selection.best], draws[other]].compactMap { $0 }
    ).drivers()
  }

  // MARK: Pairs

  private func differences(
    in figure: Figure, isAsked: Bool, value: (_ record: Int, _ index: Int) -> Double
  ) -> [StrategyDifference] {
    let critical = isAsked ? criticalValue(value) : nil
    return pairs.compactMap { pair in
      var seen = PairedValues()
      for (one, other) in pair.indices {
        seen.add(value(pair.first, one), value(pair.second, other))
      }
      return difference(of: pair, in: figure, critical: critical, seen)
    }
  }

  /// How many standard errors all pairs' ranges reach; `nil` if no two futures have all values.
  private func criticalValue(_ value: (_ record: Int, _ index: Int) -> Double) -> Double? {
    guard records.count > 1 else { return nil }
    var together = PairedMoments(systemCount: records.count)
    for row in common[0].indices {
      let values = records.indices.map { value($0, common[$0][row]) }
      if values.allSatisfy(\.isFinite) { together.add(values) }
    }
    guard together.count >= 2 else { return nil }
    return together.simultaneousIntervals(level: asked.confidence).criticalValue
  }

  /// `nil` without two futures in which both have a value.
  private func difference(
    of pair: Pair, in figure: Figure, critical: Double?, _ seen: PairedValues
  ) -> StrategyDifference? {
    let moments = seen.moments
    guard moments.count >= 2 else { return nil }
    let compared = moments.comparison(0, 1)
    let mean = compared.meanDifference
    let student = StudentTDistribution(degreesOfFreedom: Double(moments.degreesOfFreedom))
    let reach =
      compared.standardError == 0
      ? 0
      : (critical
        ?? student.bonferroniQuantile(asked.confidence, count: pairs.count, isTwoSided: true))
        * compared.standardError
    let anytime = anytimeReach(moments)
    return StrategyDifference(
      first: pair.first, second: pair.second, figure: figure, replications: moments.count,
      mean: MeanEstimate(mean: mean, standardError: compared.standardError),
      low: mean - reach, high: mean + reach,
      anytimeLow: mean - anytime, anytimeHigh: mean + anytime,
      winShare: seen.wins / Double(moments.count), correlation: compared.correlation,
      varianceReduction: compared.varianceReductionFactor)
  }

  /// How far the range of a difference reaches that is right for all pairs whenever one looks.
  private func anytimeReach(_ moments: PairedMoments) -> Double {
    let level = (1 - asked.confidence) / Double(pairs.count)
    let deviation = moments.differenceVariance(0, 1).squareRoot()
    guard deviation > 0 else {
      let goal = SelectionGoal(systemCount: 1, worth: 0, confidence: 1 - level)
      return moments.count >= goal.constantLook ? 0 : .infinity
    }
    return TMixture.standard.radius(level: level, count: moments.count) * deviation
  }

  // MARK: Replications in common

  /// The moments of a figure over the replications that all strategies have, larger being better.
  private func commonMoments(of figure: Int) -> PairedMoments {
    PairedMoments(
      systemCount: records.count,
      rows: commonRows(of: figure..<figure + 1).map { row in row.map { asked.sign * $0[0] } })
  }

  /// `rows[replication][strategy][figure]` of the replications that all strategies have.
  private func commonRows(of figures: Range<Int>) -> [[[Double]]] {
    let values = records.map { record in figures.map { record.values(of: $0) } }
    return common[0].indices.map { row in
      records.indices.map { place in values[place].map { $0[common[place][row]] } }
    }
  }
}

extension ComparisonPlan {
  /// The measure that decides, then those alongside.
  var measures: [ComparisonMeasure] { [measure] + alongside }
}

extension StudyResults.Estimate {
  /// Around another mean, with the same spread.
  fileprivate func moved(to mean: MeanEstimate) -> Self {
    var moved = self
    moved.mean = mean.mean
    moved.standardError = mean.standardError
    moved.quantiles = Quantiles(quantiles.values.map { $0 + mean.mean - self.mean })
    return moved
  }
}

extension MeanEstimate {
  fileprivate init(_ estimate: StrategyOptimizer.Estimate) {
    self.init(mean: estimate.value, standardError: estimate.standardError)
  }
}
