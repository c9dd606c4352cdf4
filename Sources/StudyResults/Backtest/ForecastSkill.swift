/// A forecaster held against a baseline over the same values.
public struct ForecastSkill: Sendable, Equatable {
  /// The series' name.
  public var series: String
  /// How many weeks ahead.
  public var horizon: Int
  /// The forecaster's name.
  public var forecaster: String
  /// The baseline's name.
  public var baseline: String
  /// How many values.
  public var count: Int
  /// The forecaster's mean scores.
  public var scores: MeanScores
  /// The baseline's mean ranked probability score.
  public var baselineScore: Double
  /// How much lower the forecaster's is, as a share of the baseline's; `nil` if that is 0.
  public var skill: Double?
  /// The ends of the 95 % interval of it by the stationary bootstrap; `nil` if they cannot be told.
  public var skillInterval: ClosedRange<Double>?
  /// The chance of scores as different if both are as good (Diebold and Mariano); `nil` for too few values.
  public var pValue: Double?

  /// A comparison.
  public init(
    series: String, horizon: Int, forecaster: String, baseline: String, count: Int,
    scores: MeanScores, baselineScore: Double, skill: Double?,
    skillInterval: ClosedRange<Double>?, pValue: Double?
  ) {
    self.series = series
    self.horizon = horizon
    self.forecaster = forecaster
    self.baseline = baseline
    self.count = count
    self.scores = scores
    self.baselineScore = baselineScore
    self.skill = skill
    self.skillInterval = skillInterval
    self.pValue = pValue
  }
}

/// How good forecasts were on average.
public struct MeanScores: Sendable, Equatable {
  /// The continuous ranked probability score, in the unit of the value.
  public var rankedProbability: Double
  /// The absolute error of the median as a share of what happened; `nil` if nothing ever happened.
  public var percentageError: Double?
  /// The absolute error of the median in units of the naive forecast's (MASE); `nil` if that has none.
  public var scaledError: Double?

  /// Mean scores.
  public init(rankedProbability: Double, percentageError: Double?, scaledError: Double?) {
    self.rankedProbability = rankedProbability
    self.percentageError = percentageError
    self.scaledError = scaledError
  }
}

/// How often a band of a forecaster held.
public struct BandCalibration: Sendable, Equatable {
  /// The series' name.
  public var series: String
  /// How many weeks ahead.
  public var horizon: Int
  /// The forecaster's name.
  public var forecaster: String
  /// The chance that the band claims, in (0, 1).
  public var nominal: Double
  /// How many held.
  public var held: Int
  /// Of how many.
  public var count: Int
  /// The 95 % interval of the chance that it holds, as for independent forecasts.
  public var interval: ClosedRange<Double>

  /// A row of the table.
  public init(
    series: String, horizon: Int, forecaster: String, nominal: Double, held: Int, count: Int,
    interval: ClosedRange<Double>
  ) {
    self.series = series
    self.horizon = horizon
    self.forecaster = forecaster
    self.nominal = nominal
    self.held = held
    self.count = count
    self.interval = interval
  }
}
