import CommunityModel
import OutputAnalysis
package import StudyResults

/// The summary of a search that programs read.
package enum SearchJSON {
  /// The format's name and version.
  package static let schema = "flywheel.search/1"

  /// Writes the summary, equal bytes for equal results.
  ///
  /// `outputs` are the paths of the files written.
  ///
  /// - Precondition: The result's scenario says what is searched.
  package static func text(
    of result: SearchResult, scenarioHash: String, outputs: [String]
  ) -> String {
    let findings = SearchFindings(result)
    let run = findings.run
    let head = [
      JSONMember("schema", .string(schema)),
      JSONMember("scenario", .string(result.scenario.name)),
      JSONMember("scenario_sha256", .string(scenarioHash)),
      JSONMember("version", .string(run.software.flywheel)),
      JSONMember("results_version", .integer(run.software.results)),
      JSONMember("seed", .natural(run.seed)),
      JSONMember("assumptions", .string(run.assumptions.rawValue)),
      JSONMember("interrupted", .boolean(run.isInterrupted)),
    ]
    let comparison = result.comparison
    return JSONValue.object(
      head + [
        JSONMember("search", search(findings)), JSONMember("recommended", recommended(findings)),
        JSONMember("selection", ComparisonJSON.selection(comparison)),
        JSONMember(
          "ranking",
          .array(comparison.ranking.map { ComparisonJSON.strategy($0, in: comparison) })),
        JSONMember("front", .array(result.front.map { front($0, in: findings) })),
        JSONMember("sensitivity", .array(result.sensitivity.map(sensitivity))),
        JSONMember("tornado", .array(result.tornado.map(tornado))),
        JSONMember("robustness", result.robustness.map(robustness) ?? nil),
        JSONMember("model_checks", .array(checks(findings))),
        JSONMember("preview_check", result.previewCheck.map(preview) ?? nil),
        JSONMember("outputs", .array(outputs.map(JSONValue.string))),
      ]
    ).text()
  }

  /// What was asked, how much was tried, and why no more.
  static func search(_ findings: SearchFindings) -> JSONValue {
    let (result, plan) = (findings.result, findings.plan)
    return [
      "goals": .array(
        plan.goals.map {
          ["metric": .string($0.figure.key), "goal": .string($0.goal.rawValue)]
        }),
      "worth": .number(plan.worth), "confidence": .number(plan.confidence),
      "constraints": .array(plan.constraints.map { .string($0.text) }),
      "variables": .array(plan.variables.map { .string($0.path) }),
      "evaluations": .integer(result.evaluations.count),
      "ruled_out": .integer(result.ruledOutCount),
      "stop_reason": .string(result.stopReason.rawValue),
      "last_expected_gain": .number(findings.lastExpectedGain ?? .nan),
    ]
  }

  /// The recommended plan, as it was tried and as it compares with today's; `null`: there is none.
  static func recommended(_ findings: SearchFindings) -> JSONValue {
    guard let place = findings.result.recommended, let best = findings.best else { return nil }
    let gain = findings.gain
    return [
      "name": .string(findings.name(ofStrategy: place)),
      "evaluation": .integer(findings.result.finalists[place] + 1),
      "is_today": .boolean(place == 0),
      "changes": .array(best.changes.map(JSONValue.string)),
      "known_cost": .number(best.knownCost),
      "chance_of_feasibility": .number(best.chanceOfFeasibility),
      "better_than_today": .number(gain?.mean ?? .nan),
      "better_than_today_se": .number(gain?.error ?? .nan),
      "better_than_today_low": .number(gain?.low ?? .nan),
      "better_than_today_high": .number(gain?.high ?? .nan),
    ]
  }

  private static func mean(_ estimate: MeanEstimate) -> JSONValue {
    ["mean": .number(estimate.mean), "se": .number(estimate.standardError)]
  }

  private static func interval(_ interval: ConfidenceInterval) -> JSONValue {
    [
      "value": .number(interval.center), "low": .number(interval.lowerBound),
      "high": .number(interval.upperBound),
    ]
  }

  private static func front(_ row: FrontPlan, in findings: SearchFindings) -> JSONValue {
    [
      "name": .string(findings.name(ofStrategy: row.strategy)),
      "evaluation": .integer(findings.result.finalists[row.strategy] + 1),
      "goals": .object(
        zip(findings.plan.goals, row.goals).map { JSONMember($0.figure.key, mean($1)) }),
      "chance_nondominated": .number(row.chanceNondominated),
    ]
  }

  private static func sensitivity(_ input: InputSensitivity) -> JSONValue {
    [
      "kind": .string(input.kind.rawValue), "method": .string(input.method.rawValue),
      "path": .string(input.path), "first_order": interval(input.firstOrder),
      "total": interval(input.total), "distinguishable": .boolean(input.isDistinguishable),
      "effect": input.effect.map(mean) ?? nil, "effect_sd": .number(input.effectSpread ?? .nan),
    ]
  }

  private static func tornado(_ bar: TornadoBar) -> JSONValue {
    let end = { (end: TornadoBar.End) -> JSONValue in
      ["value": .string(end.value), "change": mean(end.change)]
    }
    return [
      "kind": .string(bar.kind.rawValue), "path": .string(bar.path), "value": .string(bar.value),
      "low": bar.low.map(end) ?? nil, "high": bar.high.map(end) ?? nil,
    ]
  }

  private static func robustness(_ robustness: Robustness) -> JSONValue {
    [
      "futures": .integer(robustness.futures), "regret": .estimate(robustness.regret),
      "best_share": .number(robustness.bestShare),
      "worse_than_today_share": .number(robustness.worseThanTodayShare),
      "losing_share": .number(robustness.losingShare),
      "losing_box": robustness.losingBox.map(box) ?? nil,
    ]
  }

  private static func box(_ box: LosingBox) -> JSONValue {
    [
      "conditions": .array(
        box.conditions.map {
          [
            "path": .string($0.path), "low": .number($0.lower ?? .nan),
            "high": .number($0.upper ?? .nan), "quasi_p_value": .number($0.quasiPValue),
          ]
        }),
      "coverage": .number(box.coverage), "density": .number(box.density),
      "mass": .number(box.mass), "chance_without_pattern": .number(box.chanceWithoutPattern),
    ]
  }

  private static func checks(_ findings: SearchFindings) -> [JSONValue] {
    let names =
      findings.plan.goals.map(\.figure.key) + findings.plan.simulatedConstraints.map(\.text)
    return zip(names, findings.result.modelChecks).map { name, check in
      [
        "outcome": .string(name), "count": .integer(check.count),
        "explained_share": .number(check.explainedShare), "coverage": .number(check.coverage),
      ]
    }
  }

  private static func preview(_ check: PreviewCheck) -> JSONValue {
    [
      "count": .integer(check.count), "rank_correlation": .number(check.rankCorrelation),
      "median_error": .number(check.medianError), "screened": .integer(check.screenedCount),
    ]
  }
}
