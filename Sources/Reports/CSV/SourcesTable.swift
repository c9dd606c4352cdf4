import StudyResults

extension CSVTable {
  /// Where members came from, a row a source.
  init(sourcesOf result: ForecastResult) {
    header = ["strategy", "source", "kind", "joins", "members_at_end", "share"]
    rows = result.strategies.flatMap { strategy in
      strategy.sources.map { source in
        [
          .text(strategy.name), .text(source.name), .text(source.kind.rawValue),
          .number(source.joins.mean), .number(source.membersAtEnd.mean), .number(source.share),
        ]
      }
    }
  }
}
