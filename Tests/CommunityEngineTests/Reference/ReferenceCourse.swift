import CommunityModel
import PortableMath

/// The plans that were in force one after the other, each as its tools let it work.
struct ReferenceCourse {
  /// The plan whose parts results list.
  let whole: CommunityPlan
  let horizonDays: Int
  /// One for each phase; a single one without phases.
  private let plans: [CommunityPlan]
  /// The place of the one in force, day by day.
  private var places: [Int] = []

  init(_ whole: CommunityPlan, horizonDays: Int) {
    self.whole = whole
    self.horizonDays = horizonDays
    let stated = whole.phases.isEmpty ? [whole] : whole.phases.map(\.plan)
    plans = stated.map { plan in
      var plan = ReferenceTools(plan.tools ?? []).equip(plan)
      for index in plan.personas.indices { plan.personas[index].pool = whole.personas[index].pool }
      return plan
    }
  }

  /// The plan in force on a day that has begun.
  func plan(on day: Int) -> CommunityPlan { plans[places[day]] }

  /// The place of the phase in force, from 1; 0 without phases.
  func phaseNumber(on day: Int) -> Int { whole.phases.isEmpty ? 0 : places[day] + 1 }

  /// The first day of each phase; `nil` if it never was in force.
  var starts: [Int?] { whole.phases.indices.map(places.firstIndex(of:)) }

  /// The place of the phase whose first day it is.
  func phaseBeginning(on day: Int) -> Int? {
    starts.firstIndex(of: day)
  }

  /// Whether something that runs now and then begins on a day: the time it is met in is not the one in
  /// which it was met last.
  func begins(on day: Int, _ occurrences: (CommunityPlan) -> [ClosedRange<Int>]) -> Bool {
    let met = (0...day).map { day in
      occurrences(plan(on: day)).filter { $0.contains(day) }.map(\.lowerBound).max()
    }
    guard let today = met.last ?? nil else { return false }
    return met.dropLast().compactMap { $0 }.last != today
  }

  /// What a role has learnt: its skill grows as the phases have it practise, unless one states another
  /// skill to begin with.
  func skill(ofRole name: String, on today: Int) -> Double {
    var stated: TeamRole?
    var learner = TeamRole(role: name)
    var since = 0
    for day in 0...today where day == 0 || phaseBeginning(on: day) != nil {
      let role = plan(on: day).team.first { $0.role == name }
      if let role, role != stated {
        let reached = Self.skill(of: learner, after: day - since)
        learner = role
        if stated?.skill == role.skill { learner.skill = reached }
        since = day
      }
      stated = role
    }
    return Self.skill(of: learner, after: today - since)
  }

  private static func skill(of role: TeamRole, after days: Int) -> Double {
    guard let top = role.topSkill else { return role.skill }
    let training = role.hoursPerWeek > 0 ? role.trainingHoursPerWeek / role.hoursPerWeek : 0
    let speed = 1 + role.trainingGain * training
    return top - (top - role.skill) * exponential(-(speed * Double(days) / role.practiceDays))
  }

  /// Finds out which phase is in force on the next day, told whether something held the day before.
  ///
  /// A date counts whatever came before, so it wins where a condition has come true as well.
  mutating func begin(_ day: Int, holds: (MetricCondition) -> Bool) {
    guard let before = places.last else { return places.append(0) }
    let phases = whole.phases
    var place = before
    if before + 1 < phases.count, case .when(let condition) = phases[before + 1].start,
      holds(condition)
    {
      place = before + 1
    }
    if let dated = phases.lastIndex(where: { $0.start == .day(day) }) { place = dated }
    places.append(place)
  }
}
