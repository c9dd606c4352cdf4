import CommunityModel
import StudyResults

extension CSVTable {
  /// What the operator's money and hours went into, a row an item; `share` is that of all money or of
  /// all hours.
  init(costsOf result: ForecastResult) {
    header = ["strategy", "line", "item", "unit"] + CSVCell.estimateHeader + ["share"]
    rows = result.strategies.flatMap { strategy in
      strategy.budget.map { entry in
        [
          .text(strategy.name), .text(entry.item.line.rawValue), .text(entry.item.name),
          .text(entry.unit.rawValue),
        ] + CSVCell.cells(entry.amount) + [.number(entry.share)]
      }
    }
  }
}
