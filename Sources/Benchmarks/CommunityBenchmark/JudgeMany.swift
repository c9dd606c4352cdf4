import ArgumentParser
import CommunityHistory
import CommunityModel
import Foundation
import OutputAnalysis
import RealModule
import Studies
import StudyResults

/// Back-tests many communities and prints every forecaster's scores over all of them.
struct JudgeMany: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "many", abstract: "Many communities in one file, told apart by a column.")

  @Argument(help: "The file of the histories.")
  var file: String
  @Option(help: "The column that tells communities apart.")
  var group = "group"
  @OptionGroup var plan: JudgementPlan

  func run() async throws {
    let communities = try HistoryFile(path: file).subjects(by: group)
    var results: [BacktestResult] = []
    for (name, subject) in communities {
      do {
        results.append(try await plan.backtest(subject).run().result)
      } catch let error as BacktestError {
        FileHandle.standardError.write(Data("\(name): \(error)\n".utf8))
      }
    }
    print("\(results.count) of \(communities.count) communities are long enough.\n")
    print(
      "| series | weeks ahead | forecaster | communities | forecasts | CRPS of the last four weeks' mean's | 50 % | 80 % | 95 % |"
    )
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    guard let first = results.first else { return }
    for series in first.series.map(\.name) {
      for horizon in first.plan.horizons {
        for forecaster in first.forecasters {
          if let pooled = PooledSkill(results, series, horizon, forecaster.name) {
            print(pooled.line(title: forecaster.title.english))
          }
        }
      }
    }
  }
}

/// A forecaster's scores over several communities.
private struct PooledSkill {
  private let series: String
  private let horizon: Int
  /// The logarithm of the score over that of the mean of the last four weeks, of each community.
  private let logarithms: [Double]
  private let forecastCount: Int
  /// Of each level the share of bands that held.
  private let held: [Double]

  /// `nil` for what the others are held against.
  init?(_ results: [BacktestResult], _ series: String, _ horizon: Int, _ forecaster: String) {
    self.series = series
    self.horizon = horizon
    let reference = results.first?.forecasters.first { $0.role == .baseline }?.name
    let rows = results.compactMap { result in
      result.skills.first {
        $0.series == series && $0.horizon == horizon && $0.forecaster == forecaster
          && $0.baseline == reference
      }
    }
    guard !rows.isEmpty else { return nil }
    logarithms = rows.compactMap { row in
      row.skill.flatMap { $0 < 1 ? Double.log(1 - $0) : nil }
    }
    forecastCount = rows.reduce(0) { $0 + $1.count }
    let bands = results.flatMap(\.calibration).filter {
      $0.series == series && $0.horizon == horizon && $0.forecaster == forecaster
        && JudgementPlan.levels.contains($0.nominal)
    }
    held = Set(bands.map(\.nominal)).sorted().map { level in
      let own = bands.filter { $0.nominal == level }
      return Double(own.reduce(0) { $0 + $1.held }) / Double(own.reduce(0) { $0 + $1.count })
    }
  }

  /// The geometric mean of the ratios, with the interval that communities drawn at random would give it.
  func line(title: String) -> String {
    let moments = RunningMoments(logarithms)
    let error = (moments.variance / Double(max(logarithms.count, 1))).squareRoot()
    let ratio = [0, -1.96, 1.96].map { Figure.text(.exp(moments.mean + $0 * error), digits: 2) }
    let cells = [
      series, "\(horizon)", title, "\(logarithms.count)", "\(forecastCount)",
      "\(ratio[0]) [\(ratio[1]), \(ratio[2])]",
    ]
    return "| " + (cells + held.map(Figure.percent)).joined(separator: " | ") + " |"
  }
}
