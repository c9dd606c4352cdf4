package import CommunityModel

/// What every member did, in the order of time.
package struct MemberLog: Sendable, Equatable {
  /// The date of day 0; `nil` if days are only numbered.
  package let firstDate: CalendarDate?
  /// Days from the first event to the last one, both included; at least 1.
  package let dayCount: Int
  /// For every member 0..<n the first 64 bits of HMAC-SHA256 of the id: equal in two files of the same
  /// salt for the same person, and nothing else.
  package let memberHashes: [UInt64]
  /// The events in the order of time; days count from 0.
  package let events: [MemberEvent]
  /// When each was a member, by member and then by day.
  ///
  /// People who are only named by others have none.
  package let spells: [MembershipSpell]

  /// Members and people who are only named by others.
  package var memberCount: Int { memberHashes.count }

  /// For every member the first time as a member; `nil` for people who are only named by others.
  package var firstSpells: [MembershipSpell?] {
    var first = [MembershipSpell?](repeating: nil, count: memberCount)
    for spell in spells.reversed() { first[spell.member] = spell }
    return first
  }

  /// The kinds of events that the log has any of: the number of others is not known.
  package var kindsSeen: Set<EventKind> { Set(events.lazy.map(\.kind)) }

  /// A log whose days start with that of the first event; `nil` if there is no event.
  ///
  /// The events are in the order of time. With dates their days count from 1970-01-01, else from
  /// anywhere.
  init?(
    memberHashes: [UInt64], events: [MemberEvent], spells: [MembershipSpell], hasDates: Bool
  ) {
    guard let first = events.first?.day, let last = events.last?.day else { return nil }
    firstDate = hasDates ? CalendarDate(daysSinceEpoch: first) : nil
    dayCount = last - first + 1
    self.memberHashes = memberHashes
    self.events = events.map {
      var event = $0
      event.day -= first
      return event
    }
    self.spells = spells.map {
      var spell = $0
      spell.firstDay -= first
      spell.leaveDay = $0.leaveDay.map { $0 - first }
      return spell
    }
  }
}
