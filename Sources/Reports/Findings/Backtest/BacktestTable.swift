import CommunityModel
import StudyResults

extension BacktestFindings {
  /// Every forecaster's scores, and how they compare with those of the best baseline.
  var figures: FiguresTable? {
    let groups = result.verdicts.compactMap(group)
    guard !groups.isEmpty else { return nil }
    return FiguresTable(
      title: LocalizedText(
        "The scores (paste straight into Excel)", "评分一览（可直接复制到 Excel）"),
      columns: [
        .init(name: LocalizedText("forecast by", "预测方法")),
        .init(name: LocalizedText("past forecasts", "预测次数")),
        .init(name: LocalizedText("error", "误差")), .init(name: LocalizedText(symbols: "CRPS")),
        .init(name: LocalizedText("CRPS lower than the best baseline's", "CRPS 比最佳基准低")),
        .init(name: LocalizedText("19 chances in 20", "95% 区间")),
        .init(name: LocalizedText("80% band held", "80% 区间命中")),
      ], groups: groups)
  }

  /// The best in the first place.
  private func group(_ outcome: BacktestOutcome) -> FiguresTable.Group? {
    let found = result.forecasters.compactMap { forecaster -> Entry? in
      if let skill = skill(of: forecaster.name, in: outcome) {
        return Entry(
          name: forecaster.name, count: skill.count, scores: skill.scores, skill: skill)
      }
      return outcome.lines.first { $0.forecaster == forecaster.name }.map {
        Entry(name: $0.forecaster, count: $0.count, scores: $0.scores, skill: nil)
      }
    }
    guard !found.isEmpty else { return nil }
    let main = mainLine(of: outcome)?.forecaster
    return FiguresTable.Group(
      name: LocalizedText(ahead(outcome).english.sentenceStart, ahead(outcome).chinese),
      rows: found.sorted { $0.scores.rankedProbability < $1.scores.rankedProbability }.map {
        row($0, isMain: $0.name == main, outcome)
      })
  }

  private struct Entry {
    let name: String
    let count: Int
    let scores: MeanScores
    let skill: ForecastSkill?
  }

  private func row(
    _ entry: Entry, isMain: Bool, _ outcome: BacktestOutcome
  ) -> FiguresTable.Row {
    let held = bands(of: entry.name, in: outcome).first { $0.nominal == 0.8 }
    let interval = entry.skill?.skillInterval.map {
      RangeWords.symbols(Self.signed($0.lowerBound), Self.signed($0.upperBound))
    }
    let cells = [
      NumberWords.count(Double(entry.count)), Self.error(entry.scores),
      Self.score(entry.scores.rankedProbability),
      entry.skill?.skill.map(Self.signed) ?? NumberWords.absent, interval ?? NumberWords.absent,
      held.map { NumberWords.percent(Double($0.held) / Double($0.count)) } ?? NumberWords.absent,
    ]
    return FiguresTable.Row(
      name: name(ofForecaster: entry.name), cells: cells.map(LocalizedText.init(symbols:)),
      isBest: isMain)
  }

  /// A share that may be below 0, in whole percent.
  private static func signed(_ share: Double) -> String {
    NumberWords.count(share * 100) + "%"
  }
}
