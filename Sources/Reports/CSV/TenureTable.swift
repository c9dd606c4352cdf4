import StudyResults

extension CSVTable {
  /// How many stay how long, a row a whole week since joining.
  init(tenureOf result: ForecastResult) {
    header = ["strategy", "week"] + CSVCell.estimateHeader
    rows = result.strategies.flatMap { strategy in
      strategy.tenure.map { row in
        [.text(strategy.name), .count(row.week)] + CSVCell.cells(row.stayed)
      }
    }
  }
}
