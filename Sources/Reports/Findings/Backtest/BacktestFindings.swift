package import CommunityModel
import ForecastScoring
package import StudyResults

/// How good forecasts of a group's past would have been, in the form that the page and the terminal tell it.
package struct BacktestFindings: Sendable {
  /// What was found.
  package let result: BacktestResult

  /// Tells a result.
  package init(_ result: BacktestResult) { self.result = result }

  /// What a series is called.
  package func title(ofSeries name: String) -> LocalizedText {
    result.series.first { $0.name == name }?.title ?? LocalizedText(symbols: name)
  }

  /// The forecaster of a name.
  func forecaster(_ name: String) -> BacktestForecaster? {
    result.forecasters.first { $0.name == name }
  }

  /// Who makes forecasts that are judged: models and their combinations, in the order of the result.
  var judged: [BacktestForecaster] { result.forecasters.filter { $0.role != .baseline } }

  /// The line of the forecast that is recommended beside the best simple one: the first combination, else the
  /// first model.
  func mainLine(of outcome: BacktestOutcome) -> BacktestOutcome.Line? {
    let line = { (role: BacktestForecaster.Role) in
      outcome.lines.first { self.forecaster($0.forecaster)?.role == role }
    }
    return line(.combination) ?? line(.model)
  }

  /// The skill of a forecaster against the best baseline of its series and horizon.
  func skill(of forecaster: String, in outcome: BacktestOutcome) -> ForecastSkill? {
    result.skills.first {
      $0.series == outcome.series && $0.horizon == outcome.horizon && $0.forecaster == forecaster
        && $0.baseline == outcome.bestBaseline
    }
  }

  /// All forecasts of a forecaster for a series and horizon, by origin.
  func forecasts(by forecaster: String, in outcome: BacktestOutcome) -> [PastForecast] {
    result.forecasts.filter {
      $0.series == outcome.series && $0.horizon == outcome.horizon && $0.forecaster == forecaster
    }
  }

  /// How often the bands of a forecaster held.
  func bands(of forecaster: String, in outcome: BacktestOutcome) -> [BandCalibration] {
    result.calibration.filter {
      $0.series == outcome.series && $0.horizon == outcome.horizon && $0.forecaster == forecaster
    }
  }

  /// What the scores say of the recommended forecast against the best simple one.
  func judgement(of outcome: BacktestOutcome) -> BacktestVerdict.Judgement {
    guard let line = mainLine(of: outcome), let skill = skill(of: line.forecaster, in: outcome),
      skill.count >= BacktestVerdict.fewest
    else { return .tooFew }
    if skill.scores.rankedProbability >= skill.baselineScore { return .worse }
    return (skill.skillInterval?.lowerBound ?? 0) > 0 ? .better : .unclear
  }
}
