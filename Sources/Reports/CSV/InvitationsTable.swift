import StudyResults

extension CSVTable {
  /// The invitation trees, a row a generation: how many joined, whom they brought, whether they stayed.
  init(invitationsOf result: ForecastResult) {
    let measures = GenerationResult.measures.flatMap { [$0.key, $0.key + "_se"] }
    header = ["strategy", "generation", "joined", "joined_se", "share"] + measures
    rows = result.strategies.flatMap { strategy in
      strategy.generations.map { generation in
        let estimates = GenerationResult.measures.map { generation[keyPath: $0.path] }
        return [
          .text(strategy.name), .text(generation.label), .number(generation.joined.mean),
          .number(generation.joined.standardError), .number(generation.share),
        ] + estimates.flatMap(CSVCell.cells)
      }
    }
  }
}

extension GenerationResult {
  /// The generation's name in files: its number, with a plus for all that are deeper.
  var label: String { "\(generation)" + (includesDeeper ? "+" : "") }

  /// What is reported as a mean and its standard error, by the names in files.
  static var measures: [(key: String, path: KeyPath<GenerationResult, MeanEstimate>)] {
    [
      ("invited", \.invited), ("k_factor", \.kFactor), ("retention_day_30", \.retentionDay30),
      ("engaged_at_end", \.engagedAtEnd),
    ]
  }
}
