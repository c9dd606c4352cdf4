public import CommunityModel

/// Why futures differ in one figure: luck, or not knowing the assumptions.
public struct Uncertainty: Sendable, Equatable {
  /// The figure.
  public var figure: Figure
  /// Its mean over the futures.
  public var mean: Double
  /// Its standard deviation between futures.
  public var standardDeviation: Double
  /// The share of the variance that is luck, 0…1; not a number if futures do not differ
  /// or too few were simulated to tell.
  public var luckShare: Double

  /// Makes a row.
  public init(figure: Figure, mean: Double, standardDeviation: Double, luckShare: Double) {
    self.figure = figure
    self.mean = mean
    self.standardDeviation = standardDeviation
    self.luckShare = luckShare
  }

  /// The share of the variance that is not knowing the assumptions.
  public var assumptionsShare: Double { 1 - luckShare }
}

/// What one assumption does to one figure.
public struct AssumptionDriver: Sendable, Equatable {
  /// The figure.
  public var figure: Figure
  /// The assumption's path, such as `mechanics.strain_satisfaction`.
  public var assumption: String
  /// What it is, for people.
  public var meaning: LocalizedText
  /// The share of the figure's variance that it explains alone, by a straight line: what knowing the
  /// number would take away.
  ///
  /// Of a number drawn jointly with others this includes what it tells about them, so that shares
  /// overlap and may sum to more than 1.
  ///
  /// Citation: A. Saltelli, S. Tarantola (2002), "On the relative importance of input factors in
  /// mathematical models", JASA 97(459), doi:10.1198/016214502388618447.
  public var share: Double
  /// By how much the figure rises from the assumption's lowest to its highest plausible value.
  public var effect: Double
  /// The standard error of the effect.
  public var effectStandardError: Double

  /// Makes a row.
  public init(
    figure: Figure, assumption: String, meaning: LocalizedText, share: Double, effect: Double,
    effectStandardError: Double
  ) {
    self.figure = figure
    self.assumption = assumption
    self.meaning = meaning
    self.share = share
    self.effect = effect
    self.effectStandardError = effectStandardError
  }

  /// Whether chance alone would hardly show such an effect for any of several hundred assumptions.
  public var isCertain: Bool { abs(effect) > 4 * effectStandardError }
}
