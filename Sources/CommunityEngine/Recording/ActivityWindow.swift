/// Lapsed and departed members who still count as actives of the last so many days.
///
/// Someone who visited within the window is an active, even if they have fallen silent or left since.
/// Engaged members are counted by their visit history; for the others, each fall into silence says at
/// once until which day they count.
struct ActivityWindow: Sendable {
  /// Days of the window, today included.
  let length: Int
  /// Members counted today who are not engaged.
  private(set) var count = 0
  /// Changes of `count` at the start of each day.
  private var change: [Int]

  init(length: Int, horizonDays: Int) {
    self.length = length
    change = Array(repeating: 0, count: horizonDays)
  }

  /// Starts a day: those whose last visit is too long ago drop out.
  mutating func begin(day: Int) {
    count += change[day]
  }

  /// A member stops being engaged at the end of a day, by lapsing or leaving.
  mutating func fallSilent(_ member: Member, day: Int) {
    let dropDay = dropDay(of: member, engagedUntil: day)
    guard dropDay > day + 1 else { return }
    add(1, on: day + 1)
    add(-1, on: dropDay)
  }

  /// A lapsed member is engaged again on a day whose `begin` is over.
  mutating func comeBack(_ member: Member, lapsedOn lapseDay: Int, day: Int) {
    let dropDay = dropDay(of: member, engagedUntil: lapseDay)
    guard dropDay > day else { return }
    count -= 1
    add(1, on: dropDay)
  }

  /// The first day on which they no longer count without another visit; 0 if they never visited.
  private func dropDay(of member: Member, engagedUntil day: Int) -> Int {
    guard member.visitHistory != 0 else { return 0 }
    return day - member.visitHistory.trailingZeroBitCount + length
  }

  private mutating func add(_ number: Int, on day: Int) {
    if day < change.count { change[day] += number }
  }
}
