extension DailySeries {
  /// The days of a log.
  ///
  /// - Joins are those seen or counted by the mapping; members are all who are members at the end of the
  ///   day, those whose join was not seen too.
  /// - Active is who visited, wrote, invited or bought.
  /// - What a log never has is not known: a log without a single leave does not say that nobody left.
  /// - Weekly and monthly actives are not known before the log has 7 and 28 days.
  package init(_ log: MemberLog) {
    let seen = log.kindsSeen
    var counts = DayCounts(dayCount: log.dayCount)
    counts.addMembership(log.spells)
    counts.addEvents(log.events, memberCount: log.memberCount)
    var columns: [HistoryMeasure: [Double?]] = [.members: counts.members]
    let hasJoins = log.spells.contains(where: \.isJoinCounted)
    if hasJoins { columns[.joins] = counts.joins }
    if seen.contains(.leave) { columns[.leaves] = counts.leaves }
    if seen.contains(.message) {
      columns[.posters] = counts.posters
      columns[.messages] = counts.messages
    }
    if seen.contains(.invite) { columns[.invites] = counts.invites }
    if seen.contains(.purchase) {
      columns[.purchases] = counts.purchases
      columns[.revenue] = counts.revenue
    }
    if !seen.isDisjoint(with: [.visit, .message, .invite, .purchase]) {
      columns[.active] = counts.active
      columns[.weeklyActive] = counts.trailing(7)
      columns[.monthlyActive] = counts.trailing(28)
    }
    self.init(firstDate: log.firstDate, dayCount: log.dayCount, columns: columns)
  }
}

/// Sums of a log by day.
private struct DayCounts {
  var joins: [Double]
  var leaves: [Double]
  var members: [Double]
  var active: [Double]
  var posters: [Double]
  var messages: [Double]
  var invites: [Double]
  var purchases: [Double]
  var revenue: [Double]
  /// For every member and day of activity, the day and the member's day of activity before.
  private var activeDays: [(day: Int, before: Int?)] = []

  init(dayCount: Int) {
    let zeros = [Double](repeating: 0, count: dayCount)
    (joins, leaves, members, active, posters) = (zeros, zeros, zeros, zeros, zeros)
    (messages, invites, purchases, revenue) = (zeros, zeros, zeros, zeros)
  }

  mutating func addMembership(_ spells: [MembershipSpell]) {
    var change = members
    for spell in spells {
      change[spell.firstDay] += 1
      if spell.isJoinCounted { joins[spell.firstDay] += 1 }
      guard let leaveDay = spell.leaveDay else { continue }
      leaves[leaveDay] += 1
      change[leaveDay] -= 1
    }
    var total = 0.0
    for day in change.indices {
      total += change[day]
      members[day] = total
    }
  }

  mutating func addEvents(_ events: [MemberEvent], memberCount: Int) {
    var lastActive = [Int?](repeating: nil, count: memberCount)
    var lastPost = lastActive
    for event in events where event.isActivity {
      let (member, day) = (event.member, event.day)
      if lastActive[member] != day {
        active[day] += 1
        activeDays.append((day, lastActive[member]))
        lastActive[member] = day
      }
      switch event.kind {
      case .message:
        messages[day] += 1
        if lastPost[member] != day { posters[day] += 1 }
        lastPost[member] = day
      case .invite: invites[day] += 1
      case .purchase:
        purchases[day] += 1
        revenue[day] += event.amount ?? 0
      case .visit, .join, .leave: break
      }
    }
  }

  /// People active within so many days, each day and those before it.
  func trailing(_ length: Int) -> [Double?] {
    let dayCount = active.count
    var change = [Double](repeating: 0, count: dayCount + 1)
    // A day of activity counts on the days that follow it which the one before does not reach.
    for (day, before) in activeDays {
      let start = max(day, before.map { $0 + length } ?? day)
      change[min(start, dayCount)] += 1
      change[min(day + length, dayCount)] -= 1
    }
    var total = 0.0
    return (0..<dayCount).map { day in
      total += change[day]
      return day >= length - 1 ? total : nil
    }
  }
}
