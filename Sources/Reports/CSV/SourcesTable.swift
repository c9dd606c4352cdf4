import StudyResults

extension CSVTable {
  /// Where members came from, what became of them and what they cost, a row a source.
  init(sourcesOf result: ForecastResult) {
    let measures = SourceResult.measures.flatMap { [$0.key, $0.key + "_se"] }
    header = ["strategy", "source", "kind", "joins", "members_at_end", "share"] + measures
    rows = result.strategies.flatMap { strategy in
      strategy.sources.map { source in
        let estimates = SourceResult.measures.map { source[keyPath: $0.path] }
        return [
          .text(strategy.name), .text(source.name), .text(source.kind.rawValue),
          .number(source.joins.mean), .number(source.membersAtEnd.mean), .number(source.share),
        ] + estimates.flatMap(CSVCell.cells)
      }
    }
  }
}

extension SourceResult {
  /// What is reported as a mean and its standard error, by the names in files.
  static var measures: [(key: String, path: KeyPath<SourceResult, MeanEstimate>)] {
    [
      ("engaged_at_end", \.engagedAtEnd), ("retention_day_30", \.retentionDay30),
      ("messages", \.messages), ("invited", \.invited), ("reached", \.reached),
      ("contacts", \.contacts), ("cost", \.cost), ("cost_per_join", \.costPerJoin),
      ("cost_per_retained_day_30", \.costPerRetained),
    ]
  }
}
