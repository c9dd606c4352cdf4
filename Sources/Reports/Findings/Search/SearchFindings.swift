import CommunityModel
package import StudyResults

/// What a search found, in the form that its report and the terminal tell it.
package struct SearchFindings: Sendable {
  /// What was found.
  package let result: SearchResult
  /// What was searched for, and within which limits.
  let plan: SearchPlan

  /// The findings of a search.
  ///
  /// - Precondition: the scenario says what is searched.
  package init(_ result: SearchResult) {
    guard let plan = result.scenario.search else {
      preconditionFailure("The scenario of a search says what is searched.")
    }
    self.result = result
    self.plan = plan
  }

  /// What decides.
  var goal: ComparisonMeasure { plan.goals[0] }
  var isUpBetter: Bool { goal.goal == .maximize }
  /// What people call it.
  var goalName: LocalizedText { name(of: goal) }
  /// How its values are written.
  var format: FigureFormat { format(of: goal) }

  func name(of goal: ComparisonMeasure) -> LocalizedText {
    goal.figure.name(horizonDays: result.scenario.horizonDays)
  }

  func format(of goal: ComparisonMeasure) -> FigureFormat {
    FigureFormat(unit: goal.figure.unit, currency: result.scenario.currency)
  }

  /// The plan of the file.
  var today: EvaluatedPlan { result.evaluations[0] }
  /// The recommended plan, as it was tried.
  var best: EvaluatedPlan? { result.recommended.map(evaluation(ofStrategy:)) }
  /// What results call it.
  package var bestName: String? { result.recommended.map(name(ofStrategy:)) }
  /// Whether something else than the plan of the file is recommended.
  package var isNew: Bool { result.recommended.map { $0 > 0 } ?? false }

  /// What results call a strategy of the comparison.
  func name(ofStrategy place: Int) -> String { result.comparison.scenario.strategies[place].name }

  /// A strategy of the comparison, as it was tried.
  package func evaluation(ofStrategy place: Int) -> EvaluatedPlan {
    result.evaluations[result.finalists[place]]
  }

  /// Plans that were tried; one that was tried again counts once.
  var triedCount: Int { result.evaluations.count { $0.origin != .repeated } }

  /// How the run went; interrupted if the search was.
  var run: RunFacts {
    var run = result.run
    if result.stopReason == .interrupted { run.stopReason = .interrupted }
    return run
  }

  /// The mean of a goal of a strategy of the comparison: in the futures simulated at the end, or where those
  /// do not have it, as it was tried.
  package func mean(ofGoal place: Int, strategy: Int) -> MeanEstimate {
    let comparison = result.comparison
    let ranked = comparison.ranking.first { $0.place == strategy }
    let alongside = comparison.scenario.comparison.alongside.firstIndex {
      $0.figure == plan.goals[place].figure
    }
    guard let ranked, let alongside else { return evaluation(ofStrategy: strategy).goals[place] }
    return ranked.alongside[alongside]
  }

  /// The mean of the first goal of a strategy of the comparison, in the futures simulated at the end.
  func outcome(ofStrategy place: Int) -> Estimate? {
    result.comparison.ranking.first { $0.place == place }?.outcome
  }
}

/// By how much the recommended plan is better than that of the file, in the first goal.
package struct SearchGain: Sendable {
  /// Above 0: the recommended one is better.
  package var mean: Double
  /// The standard error.
  package var error: Double
  /// The range that is right whenever one looks; infinite where nothing is known yet.
  var low: Double
  var high: Double
  /// The share of futures in which the recommended one does better; equals count half.
  var aheadShare: Double
  /// Futures that both have.
  var futures: Int

  /// Whether it is better, as surely as was asked.
  var isClear: Bool { low > 0 }
}

extension SearchFindings {
  /// The advantage over the plan of the file; `nil` where that, or nothing, is recommended.
  package var gain: SearchGain? {
    guard let place = result.recommended, place > 0,
      let pair = result.comparison.difference(place, 0)
    else { return nil }
    let better = isUpBetter ? pair : pair.reversed
    return SearchGain(
      mean: better.mean.mean, error: better.mean.standardError, low: better.anytimeLow,
      high: better.anytimeHigh, aheadShare: better.winShare, futures: better.replications)
  }

  /// Whether the plan of the file is unlikely to keep to the limits.
  var isTodayUnlikely: Bool { today.chanceOfFeasibility < Self.likelyShare }

  /// The chance from which on a plan is said to be likely to keep to the limits.
  static let likelyShare = 0.5

  /// The gain that was expected of the last plan that the model proposed; `nil` if it proposed none.
  package var lastExpectedGain: Double? {
    result.evaluations.last { $0.expectedGain != nil }?.expectedGain
  }

  /// The limit that most of the plans tried missed, and by how many of them; `nil` if all were kept.
  var mostMissed: (constraint: SearchConstraint, plans: Int)? {
    let missed = plan.simulatedConstraints.enumerated().map { place, constraint in
      (
        constraint: constraint,
        plans: result.evaluations.count {
          $0.origin != .repeated && constraint.demand.isMissed(by: $0.constraints[place].mean)
        }
      )
    }
    return missed.max { $0.plans < $1.plans }.flatMap { $0.plans > 0 ? $0 : nil }
  }
}

extension SearchConstraint.Demand {
  /// Whether a mean, or a chance, is not what is demanded; of what has no value nothing is said.
  fileprivate func isMissed(by mean: Double) -> Bool {
    guard mean.isFinite else { return false }
    return switch self {
    case .mean(let condition): !condition.comparison.holds(mean, condition.bound)
    case .chance(_, let comparison, let share): !comparison.holds(mean, share)
    case .rule: false
    }
  }
}
