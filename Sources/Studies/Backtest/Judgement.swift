import CommunityModel
import ForecastScoring
import OutputAnalysis
import StudyResults

/// What the forecasts of one series at one horizon come to.
struct Judgement: Sendable {
  let forecasts: [PastForecast]
  let skills: [ForecastSkill]
  let calibration: [BandCalibration]
  let outcome: BacktestOutcome

  /// - Parameters:
  ///   - rows: of models and baselines, of this series and horizon alone.
  ///   - series: its name.
  ///   - horizon: how many weeks ahead.
  ///   - overlap: how many origins in a row share weeks.
  ///   - models: what is judged.
  ///   - baselines: what a model must beat.
  ///   - seed: what resamples follow from.
  init(
    of rows: [ScoredForecast], series: String, horizon: Int, overlap: Int, models: [Forecaster],
    baselines: [Forecaster], seed: UInt64
  ) {
    let names = baselines.map(\.name)
    let single = ScoreTable(rows)
    var mixtures: [String: [PastForecast.Mixture]] = [:]
    var combined: [ScoredForecast] = []
    for model in models {
      let name = Self.combination(of: model, among: models).name
      let combination = ForecastCombination(model: model.name, baselines: names)
      let past = combination.forecasts(
        in: single, series: series, horizon: horizon, overlap: overlap)
      mixtures[name] = past.map {
        PastForecast.Mixture(modelWeight: $0.choice.weight, baseline: $0.choice.baseline)
      }
      combined += past.map {
        ScoredForecast(of: $0.row.target, by: name, forecast: $0.row.forecast, estimator: .plain)
      }
    }
    let table = ScoreTable(rows + combined)
    let judged = models.map(\.name) + models.map { Self.combination(of: $0, among: models).name }
    let best = single.best(of: names, series: series, horizon: horizon)
    forecasts = (judged + names).flatMap { name in
      table.rows(by: name).enumerated().map {
        PastForecast($0.element, mixture: mixtures[name]?[$0.offset])
      }
    }
    calibration = (judged + names).flatMap { name in
      let rows = table.rows(by: name)
      return rows.isEmpty
        ? []
        : IntervalCoverage.table(of: rows).map {
          BandCalibration(series: series, horizon: horizon, forecaster: name, $0)
        }
    }
    func comparison(_ pairs: [(ScoredForecast, ScoredForecast)], _ name: String, _ other: String)
      -> ForecastComparison?
    {
      ForecastComparison(
        of: pairs, overlap: overlap,
        random: RandomSequence(
          seed: seed, name: [series, "\(horizon)", name, other].joined(separator: "\u{1F}")))
    }
    var skills: [ForecastSkill] = []
    var sentences: [String: LocalizedText] = [:]
    for name in judged + names {
      for baseline in baselines where baseline.name != name {
        let pairs = table.pairs(
          of: name, and: baseline.name, series: series, horizon: horizon)
        let found = comparison(pairs, name, baseline.name)
        if let found, let summary = ScoreSummary(pairs.map(\.0)) {
          skills.append(
            ForecastSkill(
              series: series, horizon: horizon, forecaster: name, baseline: baseline.name,
              scores: MeanScores(summary), found))
        }
        if baseline.name == best, judged.contains(name), !pairs.isEmpty {
          sentences[name] =
            BacktestVerdict(pairs: pairs, comparison: found, baselineTitle: baseline.title).sentence
        }
      }
    }
    self.skills = skills
    let lines = (judged + [best].compactMap(\.self)).compactMap { name in
      BacktestOutcome.Line(name, table.rows(by: name), sentence: sentences[name])
    }
    outcome = BacktestOutcome(
      series: series, horizon: horizon, bestBaseline: best, lines: lines)
  }

  /// A model with the best baseline; its name says which model, where there are several.
  static func combination(of model: Forecaster, among models: [Forecaster]) -> BacktestForecaster {
    BacktestForecaster(
      name: models.count == 1 ? "combined" : "combined-" + model.name,
      title: LocalizedText(
        "\(model.title.english) with the best baseline", "\(model.title.chinese)与最佳基准的组合"),
      role: .combination)
  }
}

extension PastForecast {
  fileprivate init(_ row: ScoredForecast, mixture: Mixture?) {
    self.init(
      series: row.target.series, origin: row.target.origin, horizon: row.target.horizon,
      forecaster: row.forecaster, observed: row.target.observed, mean: row.mean,
      quantiles: row.forecast.quantiles(at: Self.levels),
      rankedProbabilityScore: row.rankedProbabilityScore,
      probabilityTransform: row.probabilityTransform, mixture: mixture)
  }
}

extension MeanScores {
  fileprivate init(_ summary: ScoreSummary) {
    self.init(
      rankedProbability: summary.rankedProbabilityScore, percentageError: summary.percentageError,
      scaledError: summary.scaledError)
  }
}

extension ForecastSkill {
  fileprivate init(
    series: String, horizon: Int, forecaster: String, baseline: String, scores: MeanScores,
    _ comparison: ForecastComparison
  ) {
    self.init(
      series: series, horizon: horizon, forecaster: forecaster, baseline: baseline,
      count: comparison.count, scores: scores, baselineScore: comparison.referenceScore,
      skill: comparison.skill,
      skillInterval: comparison.ratioInterval.map { 1 - $0.upperBound...1 - $0.lowerBound },
      pValue: comparison.test?.pValue)
  }
}

extension BandCalibration {
  fileprivate init(
    series: String, horizon: Int, forecaster: String, _ coverage: IntervalCoverage
  ) {
    let interval = coverage.interval
    self.init(
      series: series, horizon: horizon, forecaster: forecaster, nominal: coverage.level,
      held: coverage.heldCount, count: coverage.count,
      interval: interval.lowerBound...interval.upperBound)
  }
}

extension BacktestOutcome.Line {
  /// `nil` without a forecast.
  fileprivate init?(_ name: String, _ rows: [ScoredForecast], sentence: LocalizedText?) {
    guard let summary = ScoreSummary(rows) else { return nil }
    let held = IntervalCoverage.table(of: rows, levels: [0.8]).first
    self.init(
      forecaster: name, count: summary.count, scores: MeanScores(summary),
      held: held?.heldCount ?? 0, sentence: sentence)
  }
}
