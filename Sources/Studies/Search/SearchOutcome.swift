package import CommunityEngine
package import CommunityModel
import OutputAnalysis
import RealModule
import StrategyOptimizer
package import StudyResults

/// What a search reads off the futures of a plan: the goals, then what is constrained.
package struct SearchOutcomes: Sendable {
  private let goals: [ComparisonMeasure]
  private let constraints: [SearchConstraint.Demand]
  private let scenario: Scenario

  /// What the search of a scenario asks for.
  package init(_ search: SearchPlan, of scenario: Scenario) {
    goals = search.goals
    constraints = search.simulatedConstraints.map(\.demand)
    self.scenario = scenario
  }

  var goalCount: Int { goals.count }
  var constraintCount: Int { constraints.count }

  /// The figure behind a value; an event that happens or not always has one.
  func figure(at place: Int) -> Figure {
    guard place >= goals.count else { return goals[place].figure }
    switch constraints[place - goals.count] {
    case .mean(let condition), .chance(.figure(let condition), _, share: _):
      return condition.figure
    case .chance(.event(let event), _, share: _):
      return .daily(event.condition.metric, day: event.byDay)
    case .rule: preconditionFailure("a rule has no figure")
    }
  }

  /// The values in one future, in the units of their figures; 1 or 0 of what happens or does not.
  package func values(in outcome: ReplicationOutcome) -> [Double] {
    goals.map { outcome.value(of: $0.figure) } + constraints.map { value(of: $0, in: outcome) }
  }

  private func value(
    of demand: SearchConstraint.Demand, in outcome: ReplicationOutcome
  ) -> Double {
    switch demand {
    case .mean(let condition): outcome.value(of: condition.figure)
    case .chance(.event(let event), _, share: _):
      event.happens(in: outcome, of: scenario) ? 1 : 0
    case .chance(.figure(let condition), _, share: _):
      condition.comparison.holds(outcome.value(of: condition.figure), condition.bound) ? 1 : 0
    case .rule: preconditionFailure("a rule is known before anything is simulated")
    }
  }

  /// What the optimizer is told of at least two futures, of each what `values` gives: goals larger being
  /// better, constraints met from 0 on.
  func evaluation(of design: [Double], _ rows: [[Double]]) -> Evaluation {
    let estimates = (0..<goals.count + constraints.count).map { place in
      let moments = RunningMoments(rows.map { $0[place] })
      let variance = moments.variance / Double(moments.count)
      guard place >= goals.count else {
        return (goals[place].sign * moments.mean, variance)
      }
      return margin(of: constraints[place - goals.count], moments, variance: variance)
    }
    return Evaluation(
      design: design, outcomes: estimates.map(\.0), variances: estimates.map(\.1),
      replications: rows.count)
  }

  /// By how much a constraint is met, and the variance of that.
  ///
  /// Chances are compared by the arcsine of their roots, whose variance does not depend on the chance:
  /// F. J. Anscombe (1948), "The transformation of Poisson, binomial and negative-binomial data",
  /// Biometrika 35, doi:10.1093/biomet/35.3-4.246.
  private func margin(
    of demand: SearchConstraint.Demand, _ moments: RunningMoments, variance: Double
  ) -> (Double, Double) {
    switch demand {
    case .mean(let condition):
      return (condition.comparison.sign * (moments.mean - condition.bound), variance)
    case .chance(_, let comparison, let share):
      let count = Double(moments.count)
      let seen = (moments.mean * count + 0.375) / (count + 0.75)
      let margin = Double.asin(seen.squareRoot()) - .asin(share.squareRoot())
      return (comparison.sign * margin, 1 / (4 * count + 2))
    case .rule: preconditionFailure("a rule is known before anything is simulated")
    }
  }

  /// The means of goals and constraints, in the units of their figures.
  package func estimates(
    of rows: [[Double]]
  ) -> (goals: [MeanEstimate], constraints: [MeanEstimate]) {
    let all = (0..<goals.count + constraints.count).map { place in
      let moments = RunningMoments(rows.map { $0[place] })
      return MeanEstimate(mean: moments.mean, standardError: moments.standardError)
    }
    return (Array(all.prefix(goals.count)), Array(all.dropFirst(goals.count)))
  }

  /// Whether all constraints are met by the means over some futures.
  func isFeasible(_ rows: [[Double]]) -> Bool {
    let means = estimates(of: rows).constraints.map(\.mean)
    return zip(constraints, means).allSatisfy { demand, mean in
      switch demand {
      case .mean(let condition): condition.comparison.holds(mean, condition.bound)
      case .chance(_, let comparison, let share): comparison.holds(mean, share)
      case .rule: true
      }
    }
  }
}

extension ComparisonMeasure {
  /// What values are multiplied with so that larger is better.
  package var sign: Double { goal == .maximize ? 1 : -1 }
}

extension MetricCondition.Comparison {
  /// What a difference from the bound is multiplied with so that a positive one keeps to it.
  package var sign: Double {
    switch self {
    case .atLeast, .above: 1
    case .atMost, .below: -1
    }
  }
}
