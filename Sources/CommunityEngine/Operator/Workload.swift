import CommunityModel
import PortableMath

/// How well the team does what it publishes, and what it gets to, given the hours it has.
///
/// Quality f = skill · min(1, hours had ÷ hours needed)^overwork and service level min(1, hours had ÷
/// hours needed), over the last seven days; both 1 without a team. Days before the first need nothing.
struct Workload: Sendable {
  private var team: [Learner]
  private var hoursPerWeek: Double
  private var overwork: Double
  /// Hours needed on the last seven days.
  private var needed = [Double](repeating: 0, count: 7)

  init(_ plan: CommunityPlan) {
    team = plan.team.map { Learner($0) }
    hoursPerWeek = plan.team.isEmpty ? .infinity : plan.team.hoursForCommunityPerWeek
    overwork = plan.mechanics.overwork
  }

  /// Goes on with the team of another phase, which has the skill it has reached.
  mutating func follow(_ other: Workload, from day: Int) {
    let former = team
    team = other.team.map { learner in
      former.first { $0.stated.role == learner.stated.role }?.going(onAs: learner, from: day)
        ?? learner.beginning(on: day)
    }
    hoursPerWeek = other.hoursPerWeek
    overwork = other.overwork
  }

  /// Takes in the hours that a day takes.
  mutating func plan(_ day: Int, hours: Double) {
    needed[day % 7] = hours
  }

  /// The factor on the quality of what is published on a day.
  func quality(on day: Int) -> Double {
    let week = needed.reduce(0, +)
    let skill = skill(on: day)
    guard week > hoursPerWeek else { return skill }
    guard hoursPerWeek > 0 else { return overwork > 0 ? 0 : skill }
    return skill * exponential(overwork * naturalLogarithm(hoursPerWeek / week))
  }

  private func skill(on day: Int) -> Double {
    team.map(\.stated).mean(of: team.map { $0.skill(on: day) })
  }

  /// The share of the work that the team gets to.
  var serviceLevel: Double {
    let week = needed.reduce(0, +)
    return week > hoursPerWeek ? max(0, hoursPerWeek) / week : 1
  }
}

/// A role of the team and what it has learnt.
private struct Learner: Sendable {
  /// As the plan in force has it.
  let stated: TeamRole
  /// As it learns since a day, from the skill it had then.
  private let learning: TeamRole
  private let since: Int

  init(_ role: TeamRole) {
    self.init(stated: role, learning: role, since: 0)
  }

  private init(stated: TeamRole, learning: TeamRole, since: Int) {
    self.stated = stated
    self.learning = learning
    self.since = since
  }

  func skill(on day: Int) -> Double { learning.skill(on: day - since) }

  /// Someone new, from a day on.
  func beginning(on day: Int) -> Learner {
    Learner(stated: stated, learning: stated, since: day)
  }

  /// The same role as another phase has it: what it has learnt stays, unless that phase states another
  /// skill to begin with.
  func going(onAs next: Learner, from day: Int) -> Learner {
    if next.stated == stated { return self }
    guard next.stated.skill == stated.skill else { return next.beginning(on: day) }
    var learning = next.stated
    learning.skill = skill(on: day)
    return Learner(stated: next.stated, learning: learning, since: day)
  }
}
