import CommunityModel
import OutputAnalysis
import StrategyOptimizer
import StudyResults

/// One strategy beside the selected one in one measure, over all futures that both have.
struct BesideSelected {
  /// By how much its mean is larger than that of the selected strategy.
  let difference: Double
  /// The spread of that between futures.
  let deviation: Double
  /// The futures that both have.
  let numbers: Set<Int>
  /// Its values in them, and those of the selected strategy.
  let values: [Double]
  let selectedValues: [Double]
  /// Its mean as it compares with the selected strategy's: that one's over all its futures, and the
  /// difference over those that both have.
  let mean: MeanEstimate

  /// Futures without a value are left out.
  init(_ record: ComparisonRecord, _ selected: ComparisonRecord, measure: Int) {
    let indices = ComparisonRecord.common([record, selected])
    var moments = PairedMoments(systemCount: 2)
    var numbers: Set<Int> = []
    var (values, selectedValues): ([Double], [Double]) = ([], [])
    let (all, allSelected) = (record.values(of: measure), selected.values(of: measure))
    for (own, beside) in zip(indices[0], indices[1]) {
      let pair = [all[own], allSelected[beside]]
      guard pair.allSatisfy(\.isFinite) else { continue }
      moments.add(pair)
      numbers.insert(record.numbers[own])
      values.append(pair[0])
      selectedValues.append(pair[1])
    }
    self.numbers = numbers
    self.values = values
    self.selectedValues = selectedValues
    difference = moments.meanDifference(0, 1)
    deviation = moments.differenceVariance(0, 1).squareRoot()
    let ofSelected = RunningMoments(allSelected.filter(\.isFinite))
    // The mean of the selected one is over all its futures, of which these are a part.
    let covariance = moments.covariance(0, 1) - moments.variance(1)
    let variance =
      deviation * deviation / Double(moments.count)
      + (ofSelected.variance + 2 * covariance) / Double(ofSelected.count)
    mean = MeanEstimate(
      mean: ofSelected.mean + difference, standardError: variance < 0 ? 0 : variance.squareRoot())
  }

  /// By how much it is better than the selected strategy, where larger is better after multiplication with
  /// `sign`.
  func lead(sign: Double) -> SharedLead {
    SharedLead(mean: sign * difference, deviation: deviation, replications: numbers)
  }

  /// By how much the selected strategy is better at least: the bound that the default procedure decides by.
  ///
  /// With the comparison's confidence, and whenever one looks, the selected strategy is ahead of the best
  /// of the others by no less than the smallest of these bounds.
  func leadOfSelectedAtLeast(for asked: ComparisonPlan, strategyCount: Int) -> Double {
    let goal = SelectionGoal(
      systemCount: strategyCount, worth: asked.worth, confidence: asked.confidence)
    let lead = -asked.sign * difference
    guard numbers.count >= 2 else { return -.infinity }
    guard deviation > 0 else { return numbers.count >= goal.constantLook ? lead : -.infinity }
    let bound = TMixture.standard.oneSidedBound(
      level: goal.errorPerComparison, count: numbers.count)
    return lead - bound * deviation / Double(numbers.count).squareRoot()
  }
}
