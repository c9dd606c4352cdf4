package import CommunityModel
import RandomStreams

/// The uncertain numbers of a plan in every replication.
///
/// A number's deviation is a pure function of (seed, replication, path): strategies share it, and what
/// else is in the plan does not matter. Numbers with a posterior are drawn together: a replication
/// takes one of its joint draws, each with the same probability.
package struct AssumptionDraws: Sendable {
  private let plan: CommunityPlan
  private let draws: [Draw]
  /// Those of the plans that hold in phases: the same numbers deviate by the same.
  private let phases: [AssumptionDraws]

  private struct Draw: Sendable {
    let assumption: Assumption
    let law: Law
    let stream: NamedStream

    init(_ assumption: Assumption, _ law: Law, named name: String, seed: UInt64) {
      self.assumption = assumption
      self.law = law
      stream = NamedStream(name: name, seed: seed, purpose: DrawPurpose.assumption.rawValue)
    }

    func deviation(in replication: Int) -> Double {
      let words = stream.words(replication: ReplicationNumber.world(of: replication))
      return law.quantile(openUnitDouble(words.0, words.1))
    }
  }

  private enum Law: Sendable {
    case triangular(TriangularLaw)
    /// Joint draws in their own order: one place leads to the same row of every column.
    case posterior([Double])

    func quantile(_ p: Double) -> Double {
      switch self {
      case .triangular(let law): law.quantile(p)
      case .posterior(let deviations): deviations[Int(p * Double(deviations.count))]
      }
    }
  }

  /// The numbers of a plan that are uncertain.
  package init(_ plan: CommunityPlan, seed: UInt64) {
    var settled = plan
    var draws: [Draw] = []
    for assumption in plan.assumptions {
      if let column = plan.posterior?.column(of: assumption.path) {
        if column.isCertain {
          assumption.deviate(by: column.deviations[0], in: &settled)
        } else {
          draws.append(
            Draw(
              assumption, .posterior(column.deviations), named: Self.posteriorStream, seed: seed))
        }
      } else if let range = assumption.range {
        let law = TriangularLaw(lowest: range.lowest, highest: range.highest)
        draws.append(Draw(assumption, .triangular(law), named: assumption.path, seed: seed))
      }
    }
    self.plan = settled
    self.draws = draws
    phases = plan.phases.map { AssumptionDraws($0.plan, seed: seed) }
  }

  /// What names the choice of a joint draw: no path of keys.
  private static let posteriorStream = "posterior draw"

  /// The uncertain numbers, in the order of `CommunityPlan.assumptions`.
  package var assumptions: [Assumption] { draws.map(\.assumption) }

  /// The deviation of one of `assumptions`, on the scale of its range.
  package func deviation(of place: Int, in replication: Int) -> Double {
    draws[place].deviation(in: replication)
  }

  /// The plan with the values of a replication.
  package func plan(in replication: Int) -> CommunityPlan {
    var drawn = plan
    for draw in draws {
      draw.assumption.deviate(by: draw.deviation(in: replication), in: &drawn)
    }
    for (place, phase) in phases.enumerated() {
      drawn.phases[place].plan = phase.plan(in: replication)
    }
    return drawn
  }
}
