import CommunityModel
import OutputAnalysis
import StudyResults

extension CSVTable {
  /// Every plan that was tried, a row an evaluation.
  init(evaluationsOf findings: SearchFindings) {
    let (result, plan) = (findings.result, findings.plan)
    header =
      ["number", "origin"] + plan.variables.map { "variable:" + $0.path }
      + ["changes", "replications"]
      + plan.goals.flatMap { [$0.figure.key, $0.figure.key + "_se"] }
      + plan.simulatedConstraints.flatMap { ["constraint:" + $0.text, "constraint:\($0.text)_se"] }
      + [
        "known_cost", "preview", "expected_gain", "expected", "expected_se",
        "chance_of_feasibility", "leader", "leader_expected",
      ]
    rows = result.evaluations.enumerated().map { place, tried in
      let values = zip(plan.variables, tried.design).map { CSVCell.value($1, in: $0.domain) }
      let expected = tried.expected.map(CSVCell.cells) ?? [.text(""), .text("")]
      return [.count(place + 1), .text(tried.origin.rawValue)] + values
        + [.text(tried.changes.joined(separator: "; ")), .count(tried.replications)]
        + (tried.goals + tried.constraints).flatMap(CSVCell.cells)
        + [.number(tried.knownCost), .optional(tried.preview), .optional(tried.expectedGain)]
        + expected
        + [
          .number(tried.chanceOfFeasibility), tried.leader.map { .count($0 + 1) } ?? .text(""),
          .optional(tried.leaderExpected),
        ]
    }
  }

  /// The searched values of every plan compared at the end beside those of the file, a row a value.
  init(changesOf findings: SearchFindings) {
    header = ["strategy", "recommended", "path", "today", "value", "changed"]
    let plan = findings.plan
    rows = findings.result.finalists.indices.flatMap { strategy in
      let tried = findings.evaluation(ofStrategy: strategy)
      return plan.variables.indices.map { place -> [CSVCell] in
        let domain = plan.variables[place].domain
        let (old, new) = (findings.today.design[place], tried.design[place])
        return [
          .text(findings.name(ofStrategy: strategy)),
          .answer(strategy == findings.result.recommended), .text(plan.variables[place].path),
          .value(old, in: domain), .value(new, in: domain), .answer(old != new),
        ]
      }
    }
  }

  /// The plans on the front of several goals, from the best of the first goal down.
  init(frontOf findings: SearchFindings) {
    header =
      ["strategy", "number", "recommended"]
      + findings.plan.goals.flatMap { [$0.figure.key, $0.figure.key + "_se"] }
      + ["front_share", "changes"]
    rows = findings.result.front.map { row in
      [
        .text(findings.name(ofStrategy: row.strategy)),
        .count(findings.result.finalists[row.strategy] + 1),
        .answer(row.strategy == findings.result.recommended),
      ] + row.goals.flatMap(CSVCell.cells)
        + [
          .number(row.chanceNondominated),
          .text(
            findings.evaluation(ofStrategy: row.strategy).changes.joined(separator: "; ")),
        ]
    }
  }

  /// How much each number moves the first goal when all move at once.
  init(sensitivityOf result: SearchResult) {
    header = [
      "kind", "method", "path", "meaning_en", "meaning_zh", "first_order", "first_order_low",
      "first_order_high", "total", "total_low", "total_high", "distinguishable", "effect",
      "effect_se", "effect_sd",
    ]
    rows = result.sensitivity.map { input in
      [
        .text(input.kind.rawValue), .text(input.method.rawValue), .text(input.path),
        .text(input.meaning.english), .text(input.meaning.chinese),
      ] + CSVCell.cells(input.firstOrder) + CSVCell.cells(input.total)
        + [.answer(input.isDistinguishable)]
        + (input.effect.map(CSVCell.cells) ?? [.text(""), .text("")])
        + [.optional(input.effectSpread)]
    }
  }

  /// The first goal with one number at either end of its range, less that of the recommended plan.
  init(tornadoOf result: SearchResult) {
    header = [
      "kind", "path", "meaning_en", "meaning_zh", "unit", "value", "low_value", "low_change",
      "low_change_se", "high_value", "high_change", "high_change_se",
    ]
    let end = { (end: TornadoBar.End?) in
      end.map { [.text($0.value)] + CSVCell.cells($0.change) }
        ?? [CSVCell.text(""), .text(""), .text("")]
    }
    rows = result.tornado.map { bar in
      [
        .text(bar.kind.rawValue), .text(bar.path), .text(bar.meaning.english),
        .text(bar.meaning.chinese), .text(bar.unit), .text(bar.value),
      ] + end(bar.low) + end(bar.high)
    }
  }

  /// What the model expects along each variable, a row a value.
  init(dependenceOf findings: SearchFindings) {
    header = [
      "path", "value", "recommended", "expected", "expected_se", "chance_of_feasibility",
    ]
    rows = findings.result.dependence.flatMap { curve in
      let variable = findings.plan.variables[curve.variable]
      return curve.points.enumerated().map { place, point in
        [
          .text(variable.path), .value(point.value, in: variable.domain),
          .answer(place == curve.recommended),
        ] + CSVCell.cells(point.goal) + [.number(point.chanceOfFeasibility)]
      }
    }
  }

  /// How the recommended plan does where the assumptions are different, a row a future.
  init(robustnessOf robustness: Robustness, in findings: SearchFindings) {
    header = ["replication", "recommended", "today", "best", "regret"]
    rows = robustness.rows.map { row in
      [
        .count(row.replication), .number(row.recommended), .number(row.today),
        .text(findings.name(ofStrategy: row.best)), .number(row.regret),
      ]
    }
  }

  /// Where the recommended plan loses: a row a condition, all of which hold.
  init(losingBox box: LosingBox) {
    header = [
      "path", "meaning_en", "meaning_zh", "unit", "low", "high", "quasi_p_value", "coverage",
      "density", "mass", "chance_without_pattern",
    ]
    rows = box.conditions.map { condition in
      [
        .text(condition.path), .text(condition.meaning.english), .text(condition.meaning.chinese),
        .text(condition.unit), .optional(condition.lower), .optional(condition.upper),
        .number(condition.quasiPValue), .number(box.coverage), .number(box.density),
        .number(box.mass), .number(box.chanceWithoutPattern),
      ]
    }
  }
}

extension CSVCell {
  /// A searched value: a number, the text of an option, or days with blanks between them.
  fileprivate static func value(_ value: SearchValue?, in domain: SearchDomain) -> CSVCell {
    switch value {
    case nil: .text("")
    case .real(let number): .number(number)
    case .integer(let number): .count(number)
    case .choice(let place): .text(SearchValueWords.option(place, of: domain))
    case .days(let days): .text(days.map(String.init).joined(separator: " "))
    }
  }

  /// The middle and the ends of a range.
  fileprivate static func cells(_ interval: ConfidenceInterval) -> [CSVCell] {
    [.number(interval.center), .number(interval.lowerBound), .number(interval.upperBound)]
  }
}
