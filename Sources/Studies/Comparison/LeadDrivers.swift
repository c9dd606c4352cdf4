import CommunityEngine
import CommunityModel
import OutputAnalysis
import StudyResults

/// What assumptions do to the lead of the selected strategy over another one.
struct LeadDrivers {
  /// The futures that both have, ascending, and the lead in each.
  private let numbers: [Int]
  private let leads: [Double]
  private let assumptions: [UncertainAssumption]

  private static let limit = 20
  /// A lead of so many standard errors is no matter of luck.
  private static let clearErrors = 2.0
  /// So many standard errors chance alone hardly shows for any of several hundred assumptions.
  private static let certainErrors = 4.0

  /// - Parameters:
  ///   - other: the other strategy beside the selected one.
  ///   - draws: what the replications of the selected strategy and of the other one draw.
  init(_ other: BesideSelected, drawing draws: [AssumptionDraws]) {
    numbers = other.numbers.sorted()
    leads = zip(other.selectedValues, other.values).map { $0 - $1 }
    assumptions = UncertainAssumption.all(of: draws)
  }

  /// The most important first.
  func drivers() -> [LeadDriver] {
    Array(assumptions.compactMap(driver).sorted { $0.share > $1.share }.prefix(Self.limit))
  }

  private func driver(_ uncertain: UncertainAssumption) -> LeadDriver? {
    let assumption = uncertain.assumption
    var line = SimpleRegression()
    for (number, lead) in zip(numbers, leads) { line.add(uncertain.deviation(in: number), lead) }
    guard line.explainedShare > 0, let range = assumption.range, let values = assumption.ends,
      let ends = uncertain.ends
    else { return nil }
    let isCertain = abs(line.slope) > Self.certainErrors * line.slopeStandardError
    let reversal = isCertain ? reversal(of: line, between: range) : nil
    return LeadDriver(
      assumption: assumption.path, meaning: assumption.meaning, unit: assumption.unit,
      value: assumption.value, ends: values, share: line.explainedShare,
      leadAtLowest: line.estimate(at: ends.lowest), leadAtHighest: line.estimate(at: ends.highest),
      breakEven: reversal.map(assumption.value(deviatingBy:)),
      learningValue: isCertain ? learningValue(of: uncertain, by: line) : 0, isCertain: isCertain)
  }

  /// How much the other strategy is better where a line says so, on average over all futures.
  private func learningValue(of uncertain: UncertainAssumption, by line: SimpleRegression) -> Double
  {
    let sign = RunningMoments(leads).mean < 0 ? -1.0 : 1
    let losses = numbers.map { max(0, -sign * line.value(at: uncertain.deviation(in: $0))) }
    return RunningMoments(losses).mean
  }

  /// The deviation at which a line crosses 0, if it is clearly on the other side at the end behind it.
  private func reversal(of line: SimpleRegression, between range: DeviationRange) -> Double? {
    let lead = RunningMoments(leads).mean
    // The value in use is on the side that the lead is.
    guard line.value(at: 0) * lead > 0 else { return nil }
    let isReversed = [range.lowest, range.highest].contains { end in
      let there = line.estimate(at: end)
      return there.mean * lead < 0
        && abs(there.mean) > Self.clearErrors * there.standardError
    }
    return isReversed ? range.lowest - line.value(at: range.lowest) / line.slope : nil
  }
}

extension SimpleRegression {
  fileprivate func estimate(at x: Double) -> MeanEstimate {
    MeanEstimate(mean: value(at: x), standardError: standardError(at: x))
  }
}
