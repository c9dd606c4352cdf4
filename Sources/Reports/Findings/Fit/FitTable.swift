import CommunityModel
import StudyResults

extension FitFindings {
  /// The numbers that move what was observed, before and after.
  var figures: FiguresTable? {
    guard !influential.isEmpty else { return nil }
    return FiguresTable(
      title: LocalizedText(
        "The numbers (paste straight into Excel)", "数字一览（可直接复制到 Excel）"),
      columns: [
        .init(name: LocalizedText("number", "数值")), .init(name: LocalizedText("key", "参数名")),
        .init(name: LocalizedText("before (9 in 10)", "之前（九成）")),
        .init(name: LocalizedText("after (9 in 10)", "之后（九成）")),
        .init(name: LocalizedText("middle", "中位数")),
        .init(name: LocalizedText("learned", "学到")),
        .init(name: LocalizedText("what the history said", "历史说了什么"), isText: true),
      ],
      groups: [FiguresTable.Group(rows: influential.map(row))])
  }

  private func row(_ number: FittedNumber) -> FiguresTable.Row {
    FiguresTable.Row(
      name: number.name,
      cells: [
        LocalizedText(symbols: number.assumption.path), FittedNumber.range(number.prior),
        FittedNumber.range(number.posterior),
        LocalizedText(symbols: AssumptionValueWords.text(number.posterior[1])),
        LocalizedText(symbols: NumberWords.percent(number.learned)), number.verdict.words,
      ], isBest: number.verdict == .taught)
  }
}
