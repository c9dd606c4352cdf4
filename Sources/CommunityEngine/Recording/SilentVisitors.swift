/// Lapsed and departed members by the day of their last visit.
///
/// Someone who visited within a window is an active of it, even if they have fallen silent or left
/// since. Engaged members are counted by their visit history, the others here.
struct SilentVisitors: Sendable {
  private var countByLastVisit: [Int]

  init(horizonDays: Int) {
    countByLastVisit = Array(repeating: 0, count: horizonDays)
  }

  /// How many visited within the last so many days, `day` included.
  func count(lastDays length: Int, day: Int) -> Int {
    countByLastVisit[max(0, day + 1 - length)...day].reduce(0, +)
  }

  /// Those from a place on stop being engaged at the end of a day, by lapsing or leaving.
  mutating func fallSilent(_ members: [Member], from first: Int) {
    var count = countByLastVisit.mutableSpan
    for place in first..<members.count {
      if let day = members[place].lastVisitDay { count[day] += 1 }
    }
  }

  /// Those from a place on are engaged again; they are given as they were at lapsing.
  mutating func comeBack(_ members: [Member], from first: Int) {
    var count = countByLastVisit.mutableSpan
    for place in first..<members.count {
      if let day = members[place].lastVisitDay { count[day] -= 1 }
    }
  }
}

extension Member {
  /// The day of their last visit as known at `lastEngagedDay`, `nil` if there was none within 32 days.
  fileprivate var lastVisitDay: Int? {
    guard visitHistory != 0 else { return nil }
    return Int(lastEngagedDay) - visitHistory.trailingZeroBitCount
  }
}
