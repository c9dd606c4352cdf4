import CommunityModel
import PortableMath

/// What a channel that reaches people brings, told factor by factor.
///
/// Everything about a day's reach is as the plan in force on it says.
struct ReferenceChannel {
  private let place: Int
  private let course: ReferenceCourse

  /// The channel at a place of the plan.
  init(_ place: Int, _ course: ReferenceCourse) {
    self.place = place
    self.course = course
  }

  /// Expected joins of a persona on a day while its pool is full.
  func joins(of persona: Int, on day: Int, reputation: Double) -> Double {
    var joins = 0.0
    for reachDay in 0...day {
      let twoStep = channel(on: reachDay).twoStep
      guard reachDay + Int(twoStep?.lagDays ?? 0) == day else { continue }
      joins +=
        converted(persona, reachedOn: reachDay)
        * (dayFactor(reachDay) * (twoStep?.acceptShare ?? 1) * (0.5 + reputation))
    }
    return joins
  }

  /// People expected to add the operator on a day.
  func contacts(on day: Int, reputation: Double) -> Double {
    guard channel(on: day).twoStep != nil else { return 0 }
    var contacts = 0.0
    for persona in course.whole.personas.indices {
      contacts += converted(persona, reachedOn: day) * dayFactor(day)
    }
    return contacts * (0.5 + reputation)
  }

  private func channel(on day: Int) -> Channel { course.plan(on: day).channels[place] }

  private func reach(on day: Int) -> Double { channel(on: day).reach(onDay: day) }

  /// The share of the people reached who join; 0 where joins are counted.
  private func conversion(on day: Int) -> Double {
    switch channel(on: day).supply {
    case .reach(_, let share), .schedule(_, let share): share
    case .measured: 0
    }
  }

  /// Those of a persona whom a day's reach would convert if all days were alike.
  private func converted(_ persona: Int, reachedOn day: Int) -> Double {
    let plan = course.plan(on: day)
    let positioning = plan.positioning
    let matches = plan.personas.map { positioning.match(of: $0) }
    var mix = channel(on: day).mix
    if positioning.targeting > 0 {
      let weights = zip(mix, matches).map { share, match in
        match > 0 ? share * exponential(4 * positioning.targeting * naturalLogarithm(match)) : 0
      }
      let total = weights.reduce(0, +)
      mix = weights.map { total > 0 ? $0 / total : 0 }
    }
    return reach(on: day) * conversion(on: day) * (1 - plan.platform.joinFriction)
      * mix[persona] * positioning.promiseFactor * positioning.admitted(match: matches[persona])
  }

  /// Hook, wear-out, calendar and the share that adds the operator.
  private func dayFactor(_ day: Int) -> Double {
    let channel = channel(on: day)
    var factor = min(channel.hook?.conversionFactor ?? 1, 1 / conversion(on: day))
    if let halfLife = channel.wearOutDays {
      let daysBefore = (0..<day).count { reach(on: $0) > 0 }
      let logarithmOf2 = 0x1.62e42fefa39efp-1
      factor *= exponential(-(Double(daysBefore) / halfLife) * logarithmOf2)
    }
    factor *= course.plan(on: day).calendar.effect(ofDay: day).joinFactor
    return factor * (channel.twoStep?.addShare ?? 1)
  }
}
