/// When each member joined, was active and left.
struct MemberLives {
  /// A member whose join is known.
  struct Life {
    let joinDay: Int
    /// Days of activity in order, each once, those before the join left out.
    var activeDays: [Int] = []
    let leaveDay: Int?
    /// What the member wrote, and did at all, the day of joining included.
    var messageCount = 0
    var actionCount = 0
    /// The last day of the history.
    let lastDay: Int

    /// Days from joining to the end of the history.
    var observedDays: Int { lastDay - joinDay }
  }

  /// The lives in the order of members.
  let lives: [Life]

  /// The lives of a log, by the first time that each was a member.
  ///
  /// Those whose join was not seen can be left out: how long they had been members is not known.
  init(_ log: MemberLog, countedJoinsOnly: Bool) {
    var lives = log.firstSpells.map { spell in
      spell.flatMap { spell in
        spell.isJoinCounted || !countedJoinsOnly
          ? Life(joinDay: spell.firstDay, leaveDay: spell.leaveDay, lastDay: log.dayCount - 1) : nil
      }
    }
    for event in log.events where event.isActivity {
      guard let life = lives[event.member], event.day >= life.joinDay else { continue }
      if life.activeDays.last != event.day { lives[event.member]?.activeDays.append(event.day) }
      lives[event.member]?.actionCount += 1
      if event.kind == .message { lives[event.member]?.messageCount += 1 }
    }
    self.lives = lives.compactMap(\.self)
  }
}

extension MemberLives.Life {
  /// Whether the member was active in a window; `nil` if not observed long enough.
  func wasActive(in window: RetentionWindow) -> Bool? {
    guard observedDays >= window.neededDays else { return nil }
    return activeDays.contains { day in
      day >= joinDay + window.firstDay && day <= joinDay + (window.lastDay ?? observedDays)
    }
  }

  /// Days from joining to leaving, censored at the end of the history.
  var daysToLeaving: (day: Int, hasEnded: Bool) {
    leaveDay.map { ($0 - joinDay, true) } ?? (observedDays, false)
  }

  /// Days from joining to the last activity, the joining itself if there was none.
  ///
  /// Who was active, or joined, within the last `recentDays` days of the history may be active again and
  /// is censored then; who left is not.
  func daysToSilence(recentDays: Int) -> (day: Int, hasEnded: Bool) {
    let last = activeDays.last { leaveDay == nil || $0 <= leaveDay ?? 0 } ?? joinDay
    return (last - joinDay, leaveDay != nil || lastDay - last >= recentDays)
  }
}
