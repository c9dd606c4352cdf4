package import CommunityModel

extension CommunityPlan {
  /// The plan with so many members of every persona from the start, whom nobody joins and of whom nobody
  /// comes back or leaves; they lapse at once or never.
  package func settled(members: Int, isLapsed: Bool) -> CommunityPlan {
    var plan = self
    plan.channels = []
    for index in plan.personas.indices {
      plan.seedMembers[index] = members
      plan.personas[index].pool = 0
      plan.personas[index].returnPerDay = 0
      plan.personas[index].leavePerDay = 0
      plan.personas[index].invitePerVisit = 0
      plan.personas[index].lapsePerDay = isLapsed ? 100 : 0
    }
    return plan
  }
}
