import CommunityModel
import StudyResults

extension TrackFindings {
  /// The last known week of each number.
  var figures: FiguresTable? {
    guard !known.isEmpty else { return nil }
    return FiguresTable(
      title: LocalizedText(
        "The numbers (paste straight into Excel)", "数字一览（可直接复制到 Excel）"),
      columns: [
        .init(name: LocalizedText("number", "数字")), .init(name: LocalizedText("week", "周")),
        .init(name: LocalizedText("actual", "实际")), .init(name: LocalizedText("forecast", "预测")),
        .init(name: LocalizedText("80% band", "80% 区间")),
        .init(name: LocalizedText("weeks in it", "区间内的周数")),
        .init(name: LocalizedText("so far", "至今相差")),
        .init(name: LocalizedText("state", "状态"), isText: true),
      ],
      groups: [FiguresTable.Group(rows: known.compactMap(row))])
  }

  private func row(_ series: TrackedSeries) -> FiguresTable.Row? {
    guard let week = series.weeks.last(where: { $0.observed != nil }), let actual = week.observed
    else { return nil }
    let value = { LocalizedText(symbols: Self.value($0, of: series)) }
    return FiguresTable.Row(
      name: series.title,
      cells: [
        LocalizedText(symbols: "\(week.week)"), value(actual), value(week.quantiles[3]),
        RangeWords.text(
          Self.value(week.quantiles[1], of: series), Self.value(week.quantiles[5], of: series)),
        LocalizedText(symbols: "\(series.insideCount)/\(series.knownCount)"),
        LocalizedText(symbols: series.deviation.map(Self.signed) ?? NumberWords.absent),
        Self.status(series) ?? LocalizedText("holds", "成立"),
      ], isBest: series.status != .holds)
  }
}
