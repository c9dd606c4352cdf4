import CommunityModel
import RealModule
import TestSupport

/// What a visit to the core model's feed is worth to a newcomer, in closed form.
///
/// enjoyed − overload cost, with enjoyed = match · Σ w (1 − exp(−X/saturation)), X the operator's posts
/// and the members' messages, and overload = clip(V/attention − 1, 0, cap), V all of them.
enum ReadingBenefit {
  /// For the four kinds of people, mixed as their pools.
  static func mixed(messages: Double) -> Double {
    let people = plan.personas.reduce(0) { $0 + $1.pool }
    return plan.personas.reduce(0) { $0 + $1.pool / people * benefit(of: $1, messages: messages) }
  }

  /// For one kind of people.
  static func benefit(of persona: Persona, messages: Double) -> Double {
    let mechanics = plan.mechanics
    let enjoyed = CoreValue.allCases.reduce(0.0) { sum, value in
      let found = supply(of: value) + mechanics.contribution[value] * messages
      return sum - persona.value[value] * .expMinusOne(-found / mechanics.saturation[value])
    }
    let load = (posts + messages) / persona.attentionPerDay - 1
    let overload = min(max(load, 0), mechanics.overloadCap)
    return plan.positioning.match(of: persona) * enjoyed - mechanics.overloadCost * overload
  }

  /// The whole number of messages a day at which a benefit is largest.
  static func peak(_ benefit: (Double) -> Double) -> Int {
    let values = (0...500).map { benefit(Double($0)) }
    return values.indices.reduce(0) { values[$1] > values[$0] ? $1 : $0 }
  }

  static var personas: [Persona] { plan.personas }

  /// The operator's posts a day.
  static let posts = plan.content.reduce(0) { $0 + $1.postsPerWeek / 7 }

  private static let plan = CorePlan.plan()

  private static func supply(of value: CoreValue) -> Double {
    plan.content.reduce(0) { sum, stream in
      stream.value == value
        ? sum + stream.postsPerWeek / 7 * stream.quality * stream.quality : sum
    }
  }
}
