import CommunityModel
import Foundation

/// Joins from a huge pool by one channel: given the conversion they are Poisson, and nothing else
/// matters, so everything has a closed form.
enum WallScenario {
  /// Expected joins if the conversion is what the plan says, 0.1.
  static let expectedJoins = 200.0
  /// How far the logarithm of the conversion deviates at most; its law is triangular.
  static let reach = log(1.5)

  /// Expected joins where the conversion is drawn: with t triangular on ±a, E e^t = (sinh(a/2)/(a/2))².
  static var meanJoins: Double { expectedJoins * pow(sinh(reach / 2) / (reach / 2), 2) }

  /// By how much the best straight line rises for one unit of the deviation.
  ///
  /// It is Cov(t, λ e^t)/Var t = λ E[t e^t]/(a²/6), and E[t e^t] is the derivative of
  /// (sinh(sa/2)/(sa/2))² at s = 1.
  static var slope: Double {
    let half = reach / 2
    let derivative =
      2 * sinh(half) / half * (cosh(half) / half - sinh(half) / (half * half)) * half
    return expectedJoins * derivative / (reach * reach / 6)
  }

  static func make() -> Scenario {
    var persona = Persona(name: "visitor")
    persona.pool = 1_000_000_000
    persona.statedMatch = 1
    persona.visit = -50
    persona.attentionPerDay = 1_000
    var plan = CommunityPlan(personas: [persona])
    plan.channels = [
      Channel(
        name: "wall", supply: .reach(perDay: expectedJoins, conversion: 0.1), mix: [1],
        days: 0...9)
    ]
    let conversion = plan.assumptions.first { $0.path == "channels.wall.conversion" }
    plan.statedAssumptions =
      conversion.map {
        [StatedAssumption($0, between: 0.1 / 1.5...0.1 * 1.5)]
      } ?? []
    return Scenario(
      name: "wall", title: LocalizedText("Wall", "墙"),
      start: CalendarDate(daysSinceEpoch: 20_000), horizonDays: 10, currency: "CNY", seed: 3,
      replications: .fixed(2_000),
      strategies: [Strategy(name: "plan", changes: [], plan: plan)], events: [])
  }
}
