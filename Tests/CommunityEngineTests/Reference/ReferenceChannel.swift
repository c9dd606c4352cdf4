import CommunityModel
import PortableMath

/// What a channel that reaches people brings on a day, told factor by factor.
struct ReferenceChannel {
  private let channel: Channel
  private let plan: CommunityPlan

  init(_ channel: Channel, _ plan: CommunityPlan) {
    self.channel = channel
    self.plan = plan
  }

  /// Expected joins of a persona on a day while its pool is full.
  func joins(of persona: Int, on day: Int, reputation: Double) -> Double {
    let reachDay = day - Int(channel.twoStep?.lagDays ?? 0)
    guard reachDay >= 0 else { return 0 }
    let accepting = channel.twoStep?.acceptShare ?? 1
    return converted(persona, reachedOn: reachDay)
      * (dayFactor(reachDay) * accepting * (0.5 + reputation))
  }

  /// People expected to add the operator on a day.
  func contacts(on day: Int, reputation: Double) -> Double {
    guard channel.twoStep != nil else { return 0 }
    var contacts = 0.0
    for persona in plan.personas.indices {
      contacts += converted(persona, reachedOn: day) * dayFactor(day)
    }
    return contacts * (0.5 + reputation)
  }

  /// The share of the people reached who join; 0 where joins are counted.
  private var conversion: Double {
    switch channel.supply {
    case .reach(_, let share), .schedule(_, let share): share
    case .measured: 0
    }
  }

  /// Those of a persona whom a day's reach would convert if all days were alike.
  private func converted(_ persona: Int, reachedOn day: Int) -> Double {
    let positioning = plan.positioning
    let matches = plan.personas.map { positioning.match(of: $0) }
    var mix = channel.mix
    if positioning.targeting > 0 {
      let weights = zip(mix, matches).map { share, match in
        match > 0 ? share * exponential(4 * positioning.targeting * naturalLogarithm(match)) : 0
      }
      let total = weights.reduce(0, +)
      mix = weights.map { total > 0 ? $0 / total : 0 }
    }
    return channel.reach(onDay: day) * conversion * (1 - plan.platform.joinFriction)
      * mix[persona] * positioning.promiseFactor * positioning.admitted(match: matches[persona])
  }

  /// Hook, wear-out, calendar and the share that adds the operator.
  private func dayFactor(_ day: Int) -> Double {
    var factor = min(channel.hook?.conversionFactor ?? 1, 1 / conversion)
    if let halfLife = channel.wearOutDays {
      let daysBefore = (0..<day).count { channel.reach(onDay: $0) > 0 }
      let logarithmOf2 = 0x1.62e42fefa39efp-1
      factor *= exponential(-(Double(daysBefore) / halfLife) * logarithmOf2)
    }
    factor *= plan.calendar.effect(ofDay: day).joinFactor
    return factor * (channel.twoStep?.addShare ?? 1)
  }
}
