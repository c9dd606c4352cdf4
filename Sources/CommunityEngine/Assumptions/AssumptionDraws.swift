package import CommunityModel
import RandomStreams

/// The uncertain numbers of a plan in every replication.
///
/// A number's deviation is a pure function of (seed, replication, path): strategies share it, and what
/// else is in the plan does not matter.
package struct AssumptionDraws: Sendable {
  private let plan: CommunityPlan
  private let draws: [Draw]
  /// Those of the plans that hold in phases: the same numbers deviate by the same.
  private let phases: [AssumptionDraws]

  private struct Draw: Sendable {
    let assumption: Assumption
    let law: TriangularLaw
    let stream: NamedStream

    func deviation(in replication: Int) -> Double {
      let words = stream.words(replication: ReplicationNumber.world(of: replication))
      return law.quantile(openUnitDouble(words.0, words.1))
    }
  }

  /// The numbers of a plan that are uncertain.
  package init(_ plan: CommunityPlan, seed: UInt64) {
    self.plan = plan
    phases = plan.phases.map { AssumptionDraws($0.plan, seed: seed) }
    draws = plan.assumptions.compactMap { assumption in
      assumption.range.map { range in
        Draw(
          assumption: assumption,
          law: TriangularLaw(lowest: range.lowest, highest: range.highest),
          stream: NamedStream(
            name: assumption.path, seed: seed, purpose: DrawPurpose.assumption.rawValue))
      }
    }
  }

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
