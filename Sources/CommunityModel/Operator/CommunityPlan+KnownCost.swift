extension CommunityPlan {
  /// Money that is spent on days 0 to `days` − 1 whatever members do: the least that any future costs.
  ///
  /// It counts the days and the reach of channels, posts, what an activity, a campaign and an offer cost
  /// each time, the team, tools, and seed members who find room for certain; not what is paid for each
  /// join, participant, order, prize or further group. Where a condition decides which phase is in force,
  /// the cheapest possible one counts.
  ///
  /// - Parameter days: days from day 0 on.
  /// - Returns: the money, exact but for rounding if members cost nothing and phases have dates.
  /// - Complexity: O(days · phases · what the plan has).
  public func knownCost(days: Int) -> Double {
    guard days > 0 else { return 0 }
    let plans = phases.isEmpty ? [equipped] : phases.map(\.plan.equipped)
    let inForce = (0..<days).map(phasesInForce)
    let occasions = plans.map { $0.occasions(days: days) }
    var cost = certainSeedCost
    for (day, phases) in inForce.enumerated() {
      cost += phases.map { plans[$0].runningCost(on: day) }.min() ?? 0
    }
    for item in occasions[0].indices {
      cost += Self.certainCost(of: occasions.map { $0[item] }, inForce)
    }
    return cost
  }

  /// The phases one of which is in force on a day, by their places: only the first, of a plan without.
  private func phasesInForce(on day: Int) -> ClosedRange<Int> {
    var (first, start) = (0, 0)
    for (place, phase) in phases.enumerated() {
      if case .day(let date) = phase.start, date <= day { (first, start) = (place, date) }
    }
    // A phase lasts at least a day before a condition ends it.
    let conditional = phases.dropFirst(first + 1).prefix {
      if case .when = $0.start { true } else { false }
    }
    return first...first + min(conditional.count, day - start)
  }

  /// Money for what goes on every day: channels, posts, the team and tools.
  private func runningCost(on day: Int) -> Double {
    let weekday = calendar.weekday(ofDay: day)
    var cost = 0.0
    for channel in channels {
      let reached = channel.reach(onDay: day)
      let runs = reached > 0 || (channel.isMeasured && channel.days.contains(day))
      cost += runs ? channel.costPerDay : 0
      cost += channel.costPerThousand * reached / 1_000 * (1 + positioning.targeting)
    }
    for stream in content where stream.days.contains(day) {
      cost += stream.costPerPost * stream.posts(on: weekday)
    }
    cost += team.reduce(0) { $0 + $1.hourlyCost * $1.hoursPerWeek / 7 }
    cost += (tools ?? []).reduce(0) { $0 + $1.costPerMonth / Tool.monthDays }
    return cost
  }

  /// Money for the seed members who are admitted for certain: all if groups multiply, else as many as
  /// the first one takes.
  private var certainSeedCost: Double {
    guard let seeding else { return 0 }
    let members = seedMembers.reduce(0, +)
    let room = [platform.capacity, platform.qrLimit].compactMap(\.self).min() ?? members
    return seeding.costEach * Double(replication == nil ? min(members, room) : members)
  }

  /// Something that costs money each time it begins.
  private struct Occasion {
    /// The first day of the time that each day lies in; `nil` in none.
    var firstDays: [Int?]
    var cost: Double
  }

  /// Activities, the campaign and offers, in the same order in all phases of a plan.
  private func occasions(days: Int) -> [Occasion] {
    let items =
      activities.map { ($0.occurrences, $0.cost + $0.prizeCost) }
      + (referral.map { [($0.occurrences, $0.cost)] } ?? [])
      + offers.map { ($0.occurrences, $0.cost) }
    return items.map {
      Occasion(firstDays: firstDays(of: $0, horizonDays: days), cost: $1)
    }
  }

  /// Money for the times of one thing that begin whichever phases are in force.
  ///
  /// A time is paid for once, in the phase in which it is first met. It is known to have begun once every
  /// phase that may be in force has it.
  ///
  /// - Parameters:
  ///   - phases: the thing in each phase.
  ///   - inForce: the phases that may be in force on each day.
  /// - Returns: the money, at least.
  private static func certainCost(
    of phases: [Occasion], _ inForce: [ClosedRange<Int>]
  ) -> Double {
    guard phases.contains(where: { $0.cost > 0 }) else { return 0 }
    var cheapest: [Int: Double] = [:]
    var begun: Set<Int> = []
    var cost = 0.0
    for (day, possible) in inForce.enumerated() {
      for place in possible {
        guard let first = phases[place].firstDays[day], !begun.contains(first) else { continue }
        cheapest[first] = min(cheapest[first] ?? .infinity, phases[place].cost)
      }
      guard let first = phases[possible.lowerBound].firstDays[day],
        possible.allSatisfy({ phases[$0].firstDays[day] == first }),
        let least = cheapest[first], begun.insert(first).inserted
      else { continue }
      cost += least
    }
    return cost
  }
}
