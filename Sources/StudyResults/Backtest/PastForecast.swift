/// A forecast of a value that has since become known.
public struct PastForecast: Sendable, Equatable {
  /// The series' name.
  public var series: String
  /// Weeks known when it was made.
  public var origin: Int
  /// How many weeks after the last known one the value lies.
  public var horizon: Int
  /// Who made it.
  public var forecaster: String
  /// What happened.
  public var observed: Double
  /// The mean of the forecast.
  public var mean: Double
  /// Its quantiles at `Self.levels`.
  public var quantiles: [Double]
  /// The continuous ranked probability score, in the unit of the value.
  public var rankedProbabilityScore: Double
  /// Where in the forecast the observed value lies, 0…1.
  public var probabilityTransform: Double
  /// The model's weight, 0…1, and the name of the baseline; `nil` if it is no combination.
  public var mixture: Mixture?

  /// What a combination is made of.
  public struct Mixture: Sendable, Equatable {
    /// The model's weight, 0…1.
    public var modelWeight: Double
    /// The baseline that has the rest.
    public var baseline: String

    /// A weight and a baseline.
    public init(modelWeight: Double, baseline: String) {
      self.modelWeight = modelWeight
      self.baseline = baseline
    }
  }

  /// The chances at which quantiles are given: the ends of the bands of 50, 80 and 95 %, and the median.
  public static let levels = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975]

  /// A forecast with what happened.
  public init(
    series: String, origin: Int, horizon: Int, forecaster: String, observed: Double, mean: Double,
    quantiles: [Double], rankedProbabilityScore: Double, probabilityTransform: Double,
    mixture: Mixture?
  ) {
    self.series = series
    self.origin = origin
    self.horizon = horizon
    self.forecaster = forecaster
    self.observed = observed
    self.mean = mean
    self.quantiles = quantiles
    self.rankedProbabilityScore = rankedProbabilityScore
    self.probabilityTransform = probabilityTransform
    self.mixture = mixture
  }
}
