public import CommunityModel

/// What one assumption does to the lead of the selected strategy over the next best.
///
/// All by a straight line through the futures that both have, in which every assumption is drawn.
public struct LeadDriver: Sendable, Equatable {
  /// The assumption's path, such as `mechanics.strain_satisfaction`.
  public var assumption: String
  /// What it is, for people.
  public var meaning: LocalizedText
  /// The unit of `value`, `ends` and `breakEven`, in words for people.
  public var unit: String
  /// The value in use: that of the selected strategy, or of the other one if only that has it.
  public var value: Double
  /// Its plausible values.
  public var ends: ClosedRange<Double>
  /// The share of the lead's variance between futures that it explains alone, 0…1; of a number
  /// drawn jointly with others with what it tells about them, so that shares may sum to more than 1.
  public var share: Double
  /// The lead where the assumption is at the lower of `ends`, all else as drawn: selected less next best, in
  /// the unit of the measure's figure also where less is better; the error is that of the line there.
  public var leadAtLowest: MeanEstimate
  /// Likewise at the upper of `ends`.
  public var leadAtHighest: MeanEstimate
  /// The value at which both are equally good.
  ///
  /// `nil` if that is not within `ends`, the order at the end behind it is not clearly the other one (by two
  /// standard errors), or the effect is not certain.
  public var breakEven: Double?
  /// What knowing the assumption before choosing between the two would gain on average, in the unit of the
  /// measure: where the line says that the next best is better, it would be chosen.
  ///
  /// The expected value of partial perfect information by regression; 0 if the effect is not certain.
  ///
  /// Citation: M. Strong, J. E. Oakley, A. Brennan (2014), "Estimating multiparameter partial expected value
  /// of perfect information from a probabilistic sensitivity analysis sample", Medical Decision Making 34,
  /// doi:10.1177/0272989X13505910.
  public var learningValue: Double
  /// Whether chance alone would hardly show such an effect for any of several hundred assumptions: it is
  /// more than four of its standard errors.
  public var isCertain: Bool

  /// Makes a row.
  public init(
    assumption: String, meaning: LocalizedText, unit: String, value: Double,
    ends: ClosedRange<Double>, share: Double, leadAtLowest: MeanEstimate,
    leadAtHighest: MeanEstimate, breakEven: Double?, learningValue: Double,
    isCertain: Bool
  ) {
    self.assumption = assumption
    self.meaning = meaning
    self.unit = unit
    self.value = value
    self.ends = ends
    self.share = share
    self.leadAtLowest = leadAtLowest
    self.leadAtHighest = leadAtHighest
    self.breakEven = breakEven
    self.learningValue = learningValue
    self.isCertain = isCertain
  }
}
