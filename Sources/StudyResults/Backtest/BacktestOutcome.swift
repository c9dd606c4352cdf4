public import CommunityModel

/// What a back-test says of one series at one horizon.
public struct BacktestOutcome: Sendable, Equatable {
  /// The series' name.
  public var series: String
  /// How many weeks ahead.
  public var horizon: Int
  /// The baseline of the lowest mean score, told only afterwards; `nil` if none has any forecast.
  public var bestBaseline: String?
  /// The models, their combinations and the best baseline.
  public var lines: [Line]

  /// One forecaster.
  public struct Line: Sendable, Equatable {
    /// Its name.
    public var forecaster: String
    /// How many forecasts.
    public var count: Int
    /// Its mean scores.
    public var scores: MeanScores
    /// How often the band of 80 % held.
    public var held: Int
    /// Against the best baseline, in plain words; `nil` for that itself.
    public var sentence: LocalizedText?

    /// A line of the summary.
    public init(
      forecaster: String, count: Int, scores: MeanScores, held: Int, sentence: LocalizedText?
    ) {
      self.forecaster = forecaster
      self.count = count
      self.scores = scores
      self.held = held
      self.sentence = sentence
    }
  }

  /// What is said of a series at a horizon.
  public init(series: String, horizon: Int, bestBaseline: String?, lines: [Line]) {
    self.series = series
    self.horizon = horizon
    self.bestBaseline = bestBaseline
    self.lines = lines
  }
}
