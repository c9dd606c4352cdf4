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
    rows = result.checks.map { check in
      [
        .text(check.metric.rawValue), .count(check.days.lowerBound),
        .count(check.days.upperBound - 1), .number(check.observed),
      ] + check.expected.map(CSVCell.number) + [.answer(check.isInside)]
    }
  }
}

extension FitResult {
  /// Places of the numbers that move what was observed.
  var influential: [Int] { parameters.indices.filter { parameters[$0].isInfluential } }
}
