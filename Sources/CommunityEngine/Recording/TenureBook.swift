import ReplicationOutcomes

/// How long people stay, week by week from the day they joined.
///
/// Only what changes from one week to the next is kept, so that a person costs the same however long
/// they stay.
struct TenureBook: Sendable {
  private let horizonDays: Int
  /// People whose last week within the horizon this is.
  private var lastObserved: [Int]
  /// People gone by a week who were there the week before, less those whose last week that was.
  private var gone: [Int]

  init(horizonDays: Int) {
    self.horizonDays = horizonDays
    let weeks = (horizonDays + 6) / 7
    lastObserved = Array(repeating: 0, count: weeks)
    gone = Array(repeating: 0, count: weeks + 1)
  }

  /// Some people join.
  mutating func join(_ people: Int, day: Int) {
    lastObserved[lastWeek(joinedDay: day)] += people
  }

  /// Someone leaves at the end of a day.
  mutating func leave(joinedDay: Int, day: Int) {
    gone[(day - joinedDay) / 7 + 1] += 1
    gone[lastWeek(joinedDay: joinedDay) + 1] -= 1
  }

  /// Shows all counts.
  mutating func eachCount(_ visit: (inout Int) -> Void) {
    for week in lastObserved.indices { visit(&lastObserved[week]) }
    for week in gone.indices { visit(&gone[week]) }
  }

  /// Those who could be there and those who were after 0, 1, 2, … weeks, as far as the horizon reaches.
  func counts() -> [TenureCount] {
    var count = TenureCount()
    count.eligible = lastObserved.reduce(0, +)
    var absent = 0
    return lastObserved.indices.prefix(TenureCount.weekLimit + 1).map { week in
      absent += gone[week]
      count.present = count.eligible - absent
      defer { count.eligible -= lastObserved[week] }
      return count
    }
  }

  private func lastWeek(joinedDay: Int) -> Int {
    (horizonDays - 1 - joinedDay) / 7
  }
}
