import CommunityModel
import StudyResults

extension CSVTable {
  /// Every number the plans rest on: what it is, how well it is supported, between which values it
  /// was drawn.
  ///
  /// Numbers that are the same for all strategies stand there once.
  init(assumptionsOf result: ForecastResult) {
    header = [
      "strategy", "path", "value", "unit", "low", "high", "grade", "source", "meaning_en",
      "meaning_zh",
    ]
    let isDrawn = result.run.assumptions == .drawn
    let rowsByStrategy = result.scenario.strategies.map { strategy in
      strategy.plan.assumptions.map { Self.row($0, isDrawn: isDrawn) }
        + strategy.plan.phases.flatMap { phase in
          phase.changedAssumptions(in: strategy.plan).map {
            Self.row($0, of: phase.name, isDrawn: isDrawn)
          }
        }
    }
    let shared = rowsByStrategy.dropFirst().reduce(rowsByStrategy.first ?? []) { rows, others in
      rows.filter(Set(others).contains)
    }
    let known = Set(shared)
    let own = zip(result.scenario.strategies, rowsByStrategy).flatMap { strategy, rows in
      rows.filter { !known.contains($0) }.map { [.text(strategy.name)] + $0 }
    }
    rows = shared.map { [.text("all")] + $0 } + own
  }

  /// A number of the plan, or of one that holds in a phase.
  private static func row(
    _ assumption: Assumption, of phase: String? = nil, isDrawn: Bool
  ) -> [CSVCell] {
    let path = phase.map { "phases.\($0).\(assumption.path)" } ?? assumption.path
    let ends = isDrawn ? assumption.ends : nil
    let limits: [CSVCell] = [ends?.lowerBound, ends?.upperBound].map { end in
      end.map(CSVCell.number) ?? .text("")
    }
    return [
      .text(path), .number(assumption.value), .text(assumption.unit),
    ] + limits + [
      .text(assumption.grade.rawValue), .text(assumption.source),
      .text(assumption.meaning.english), .text(assumption.meaning.chinese),
    ]
  }
}
