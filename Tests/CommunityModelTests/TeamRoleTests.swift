import CommunityModel
import Testing

@Suite struct TeamRoleTests {
  private func role(_ hours: Double, _ skill: Double) -> TeamRole {
    var role = TeamRole(role: "any")
    role.hoursPerWeek = hours
    role.skill = skill
    return role
  }

  @Test func `skill is that of an hour of the team's work`() {
    #expect([TeamRole]().meanSkill(on: 30) == 1)
    #expect([role(10, 0.5)].meanSkill(on: 30) == 0.5)
    #expect([role(10, 0.5), role(30, 1)].meanSkill(on: 30) == 0.875)
    #expect([role(0, 0.5), role(30, 1)].meanSkill(on: 30) == 1)
    #expect([role(0, 0.5), role(0, 1)].meanSkill(on: 30) == 0.75)
    #expect([role(10, 0.5), role(30, 1)].hoursPerWeek == 40)
  }
}
