import ArgumentParser
import CommunityHistory
import CommunityModel
import Studies
import StudyResults

/// Back-tests one community and prints every forecaster's scores.
struct JudgeOne: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "one", abstract: "One community: its history as `flywheel backtest` reads it.")

  @Argument(help: "The file of the history.")
  var file: String
  @OptionGroup var plan: JudgementPlan

  func run() async throws {
    let subject = try HistoryFile(path: file).subject()
    let result = try await plan.backtest(subject).run().result
    print(
      "| series | weeks ahead | forecaster | forecasts | error | CRPS | of the best baseline's | 50 % | 80 % | 95 % |"
    )
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    for verdict in result.verdicts {
      for forecaster in result.forecasters {
        let rows = result.skills.filter {
          $0.series == verdict.series && $0.horizon == verdict.horizon
            && $0.forecaster == forecaster.name
        }
        if let row = rows.first(where: { $0.baseline == verdict.bestBaseline }) ?? rows.first {
          print(
            line(row, of: forecaster, isBest: forecaster.name == verdict.bestBaseline, in: result))
        }
      }
    }
  }

  private func line(
    _ row: ForecastSkill, of forecaster: BacktestForecaster, isBest: Bool,
    in result: BacktestResult
  ) -> String {
    let ratio = isBest ? "1" : row.skill.map { Figure.text(1 - $0, digits: 2) } ?? "–"
    let interval =
      isBest
      ? nil
      : row.skillInterval.map { skill in
        " [\(Figure.text(1 - skill.upperBound, digits: 2)), "
          + "\(Figure.text(1 - skill.lowerBound, digits: 2))]"
      }
    let held = result.calibration.filter {
      $0.series == row.series && $0.horizon == row.horizon && $0.forecaster == row.forecaster
        && JudgementPlan.levels.contains($0.nominal)
    }.map { Figure.percent(Double($0.held) / Double($0.count)) }
    let cells = [
      row.series, "\(row.horizon)", forecaster.title.english, "\(row.count)",
      row.scores.percentageError.map(Figure.percent) ?? "–",
      Figure.text(row.scores.rankedProbability, digits: 1), ratio + (interval ?? ""),
    ]
    return "| " + (cells + held).joined(separator: " | ") + " |"
  }
}
