import CommunityModel
import StudyResults

extension BacktestFindings {
  /// What was forecast of each week so long before, and what happened.
  func pastChart(_ outcome: BacktestOutcome) -> Chart? {
    guard let line = mainLine(of: outcome),
      let series = result.series.first(where: { $0.name == outcome.series })
    else { return nil }
    let forecasts = forecasts(by: line.forecaster, in: outcome)
    guard !forecasts.isEmpty else { return nil }
    let drawing = WeeksDrawing(
      weeks: weeks(of: forecasts),
      course: series.values.enumerated().map { (day: 7 * $0, value: $1 ?? .nan) },
      title: series.title, scale: DayScale(firstDate: result.firstDate))
    let (name, weeks) = (ahead(outcome), weeks(outcome.horizon))
    let title = name.english.sentenceStart
    return Chart(
      key: "past-\(outcome.series.replacing("_", with: "-"))-\(outcome.horizon)",
      title: LocalizedText(
        "\(title): the 80% band held \(line.held) of \(NumberWords.counted(line.count, "time", "times"))",
        "\(name.chinese)：\(line.count) 次里，80% 区间命中 \(line.held) 次"),
      subtitle: LocalizedText(
        "Line: the median forecast \(weeks.english) before; dark: 50% band, light: 80% band; points: what happened",
        "线：提前 \(weeks.chinese)预测的中位数；深色：50% 区间，浅色：80% 区间；点：实际"),
      reading: LocalizedText(
        "Each week is shown with what would have been said of it \(weeks.english) before, when nothing later was known. Of ten points eight should lie in the light band."
          + (drawing.isCut ? " What reaches far beyond what happened is cut off." : ""),
        "每一周都和\(weeks.chinese)前、还不知道后来情况时会说的话放在一起。十个点里应有八个落在浅色带里。"
          + (drawing.isCut ? "远远超出实际的部分只画到图的上沿。" : "")),
      rows: drawing.rows,
      columns: WeeksDrawing.columns,
      specification: [JSONMember("layer", .array(drawing.layers))], height: 260)
  }

  /// A week for every origin, also where a forecast is missing.
  private func weeks(of forecasts: [PastForecast]) -> [WeeksDrawing.Week] {
    guard let first = forecasts.first, let last = forecasts.last else { return [] }
    let byOrigin = Dictionary(forecasts.map { ($0.origin, $0) }) { known, _ in known }
    return stride(from: first.origin, through: last.origin, by: result.plan.step).map { origin in
      WeeksDrawing.Week(
        day: 7 * (origin + first.horizon - 1), observed: byOrigin[origin]?.observed,
        quantiles: byOrigin[origin]?.quantiles)
    }
  }
}
