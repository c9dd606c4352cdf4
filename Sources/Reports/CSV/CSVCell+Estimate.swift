import StudyResults

extension CSVCell {
  /// The columns of an estimate.
  static let estimateHeader = ["mean", "se"] + Quantiles.keys

  /// An estimate in the order of `estimateHeader`.
  static func cells(_ estimate: Estimate) -> [CSVCell] {
    ([estimate.mean, estimate.standardError] + estimate.quantiles.values).map(CSVCell.number)
  }

  /// A mean and its standard error.
  static func cells(_ estimate: MeanEstimate) -> [CSVCell] {
    [.number(estimate.mean), .number(estimate.standardError)]
  }

  /// A chance in the order of `estimateHeader`: something that happens or not has no quantiles.
  static func cells(_ event: EventChance) -> [CSVCell] {
    [.number(event.chance), .number(event.standardError)]
      + Quantiles.keys.map { _ in .text("") }
  }
}
