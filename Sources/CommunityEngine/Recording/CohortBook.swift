import ReplicationOutcomes

/// Who joined in which week, and who of them came back or stayed.
struct CohortBook: Sendable {
  private(set) var cohorts: [CohortCounts]
  private var tenure: TenureBook
  private let personaCount: Int
  private let horizonDays: Int
  private let tenureDays = CohortCounts.tenureDays

  init(personaCount: Int, horizonDays: Int) {
    self.personaCount = personaCount
    self.horizonDays = horizonDays
    let weeks = (horizonDays + 6) / 7
    cohorts = Array(repeating: CohortCounts(), count: weeks * personaCount)
    tenure = TenureBook(horizonDays: horizonDays)
  }

  /// Some people join.
  mutating func join(_ people: Int, persona: Int, day: Int) {
    guard people > 0 else { return }
    cohorts[place(persona: persona, joinedDay: day)].join(
      people, tenureDays: tenureDays, daysLeft: horizonDays - day)
    tenure.join(people, day: day)
  }

  /// A member brings someone, perhaps for the first time.
  mutating func invite(persona: Int, joinedDay: Int, isFirst: Bool) {
    let place = place(persona: persona, joinedDay: joinedDay)
    cohorts[place].invited += 1
    cohorts[place].referrers += isFirst ? 1 : 0
  }

  /// A member has written at least once.
  mutating func activate(persona: Int, joinedDay: Int) {
    cohorts[place(persona: persona, joinedDay: joinedDay)].activated += 1
  }

  /// A member keeps something bought for the first time.
  mutating func convert(persona: Int, joinedDay: Int) {
    cohorts[place(persona: persona, joinedDay: joinedDay)].converted += 1
  }

  /// Members of a persona visit who joined 1, 7 and 30 days ago.
  mutating func visit(persona: Int, day: Int, _ counts: VisitCounts) {
    visit(persona: persona, joinedDay: day - 1, at: 0, counts.tenure1)
    visit(persona: persona, joinedDay: day - 7, at: 1, counts.tenure7)
    visit(persona: persona, joinedDay: day - 30, at: 2, counts.tenure30)
  }

  private mutating func visit(persona: Int, joinedDay: Int, at index: Int, _ visitors: Int32) {
    guard visitors > 0 else { return }
    cohorts[place(persona: persona, joinedDay: joinedDay)].visited[index] += Int(visitors)
  }

  /// Someone leaves at the end of a day.
  mutating func leave(persona: Int, joinedDay: Int, day: Int) {
    cohorts[place(persona: persona, joinedDay: joinedDay)].leave(
      tenureDays: tenureDays, daysLeft: horizonDays - joinedDay, after: day - joinedDay)
    tenure.leave(joinedDay: joinedDay, day: day)
  }

  /// Shows all counts.
  mutating func eachCount(_ visit: (inout Int) -> Void) {
    for cohort in cohorts.indices { cohorts[cohort].eachCount(visit) }
    tenure.eachCount(visit)
  }

  /// Those who could be members and those who were after 0, 1, 2, … weeks.
  func tenureCounts() -> [TenureCount] { tenure.counts() }

  /// Share of all eligible who visited on each tenure day; NaN if nobody was eligible.
  func retention() -> [Double] {
    CohortCounts.tenureDays.indices.map { index in
      let visited = cohorts.reduce(0) { $0 + $1.visited[index] }
      let eligible = cohorts.reduce(0) { $0 + $1.eligible[index] }
      return eligible > 0 ? Double(visited) / Double(eligible) : .nan
    }
  }

  private func place(persona: Int, joinedDay: Int) -> Int {
    joinedDay / 7 * personaCount + persona
  }
}

extension CohortCounts {
  /// Some people join so many days before the end of the horizon.
  fileprivate mutating func join(_ people: Int, tenureDays: [Int], daysLeft: Int) {
    joined += people
    for place in tenureDays.indices where tenureDays[place] < daysLeft {
      eligible[place] += people
      present[place] += people
    }
  }

  /// Someone who joined so many days before the end of the horizon leaves after so many days.
  fileprivate mutating func leave(tenureDays: [Int], daysLeft: Int, after days: Int) {
    for place in tenureDays.indices
    where tenureDays[place] < daysLeft && tenureDays[place] > days {
      present[place] -= 1
    }
  }
}
