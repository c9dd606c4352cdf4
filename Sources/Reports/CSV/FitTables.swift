import CommunityModel
import StudyResults

extension CSVTable {
  /// What is known of every uncertain number before and after the history.
  init(parametersOf result: FitResult) {
    header = [
      "path", "value", "unit", "prior_p05", "prior_p50", "prior_p95", "posterior_p05",
      "posterior_p50", "posterior_p95", "learned", "verdict", "grade", "meaning_en", "meaning_zh",
    ]
    rows = result.parameters.map { row in
      [.text(row.assumption.path), .number(row.assumption.value), .text(row.assumption.unit)]
        + (row.prior + row.posterior).map(CSVCell.number)
        + [
          .number(row.learned), .text(row.verdict.rawValue), .text(row.assumption.grade.rawValue),
          .text(row.assumption.meaning.english), .text(row.assumption.meaning.chinese),
        ]
    }
  }

  /// The joint draws of the numbers that the history says something about, a row a draw.
  init(drawsOf result: FitResult) {
    let places = result.influential
    header = places.map { result.parameters[$0].assumption.path }
    rows = result.draws.map { draw in places.map { .number(draw[$0]) } }
  }

  /// The history beside what the draws let expect of it.
  init(checksOf result: FitResult) {
    header = [
      "metric", "from_day", "to_day", "actual", "expected_p05", "expected_p50",
      "expected_p95", "inside",
    ]
    let stretches = result.checks.map { check in
      Self.row(check.metric.rawValue, check.days, check.observed, check.expected, check.isInside)
    }
    let figures = result.figures.map { check in
      Self.row(
        check.metric.rawValue, 0..<result.days, check.observed, check.expected, check.isInside)
    }
    rows = stretches + figures
  }

  private static func row(
    _ metric: String, _ days: Range<Int>, _ observed: Double, _ expected: [Double],
    _ isInside: Bool
  ) -> [CSVCell] {
    [.text(metric), .count(days.lowerBound), .count(days.upperBound - 1), .number(observed)]
      + expected.map(CSVCell.number) + [.answer(isInside)]
  }
}

extension FitResult {
  /// Places of the numbers that move what was observed.
  var influential: [Int] { parameters.indices.filter { parameters[$0].isInfluential } }
}
