import CommunityModel
import StudyResults

extension TrackFindings {
  /// One for each number of which anything is known, those that are off first.
  var charts: [Chart] {
    let ranks: [TrackedSeries.Status: Int] = [.off: 0, .unusual: 1, .holds: 2]
    let order = known.enumerated().sorted {
      (ranks[$0.element.status] ?? 0, $0.offset) < (ranks[$1.element.status] ?? 0, $1.offset)
    }
    return order.map { chart($0.element) }
  }

  private func chart(_ series: TrackedSeries) -> Chart {
    let weeks = series.weeks.map {
      WeeksDrawing.Week(
        day: 7 * ($0.week - 1), observed: $0.observed, quantiles: $0.quantiles)
    }
    let drawing = WeeksDrawing(
      weeks: weeks, course: weeks.map { (day: $0.day, value: $0.observed ?? .nan) },
      title: series.title, scale: DayScale(firstDate: result.scenario.start))
    let state = Self.state(series)
    return Chart(
      key: "track-" + series.name.replacing("_", with: "-"),
      title: LocalizedText(
        "\(series.title.english.sentenceStart): \(state.english)",
        "\(series.title.chinese)：\(state.chinese)"),
      subtitle: LocalizedText(
        "Line: the median that was forecast; dark: 50% band, light: 80% band; points: what happened",
        "线：预测的中位数；深色：50% 区间，浅色：80% 区间；点：实际"),
      reading: LocalizedText(
        "The bands are as they were forecast, before anything happened. Of ten points eight should lie in the light band; weeks hang together, so that several in a row may lie outside by luck.",
        "区间是当初预测时的样子。十个点里应有八个落在浅色带里；相邻的周彼此有关，连着几周在外面也可能是运气。"),
      rows: drawing.rows,
      columns: WeeksDrawing.columns,
      specification: [JSONMember("layer", .array(drawing.layers))], height: 260)
  }
}
