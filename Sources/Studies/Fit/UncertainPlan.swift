import CommunityEngine
import CommunityModel
import OutputAnalysis

/// A plan whose uncertain numbers can be set together, by their normal scores.
struct UncertainPlan {
  /// The uncertain numbers, in the order of `CommunityPlan.assumptions`.
  let assumptions: [Assumption]
  private let plan: CommunityPlan
  private let laws: [TriangularLaw]
  /// The same numbers of the plans that hold in phases, as far as they have them.
  private let phases: [[Assumption?]]

  init(_ plan: CommunityPlan) {
    self.plan = plan
    var assumptions: [Assumption] = []
    var laws: [TriangularLaw] = []
    for assumption in plan.assumptions {
      guard let range = assumption.range else { continue }
      assumptions.append(assumption)
      laws.append(TriangularLaw(lowest: range.lowest, highest: range.highest))
    }
    self.assumptions = assumptions
    self.laws = laws
    phases = plan.phases.map { phase in
      let own = Dictionary(
        phase.plan.assumptions.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
      return assumptions.map { own[$0.path] }
    }
  }

  /// The value of a number at a normal score.
  func value(of place: Int, at score: Double) -> Double {
    assumptions[place].value(deviatingBy: deviation(of: place, at: score))
  }

  /// The plan with all uncertain numbers at their normal scores.
  func plan(at scores: [Double]) -> CommunityPlan {
    var drawn = plan
    for (place, score) in scores.enumerated() {
      let deviation = deviation(of: place, at: score)
      assumptions[place].deviate(by: deviation, in: &drawn)
      for phase in phases.indices {
        phases[phase][place]?.deviate(by: deviation, in: &drawn.phases[phase].plan)
      }
    }
    return drawn
  }

  private func deviation(of place: Int, at score: Double) -> Double {
    laws[place].quantile(NormalDistribution.cumulative(score))
  }
}
