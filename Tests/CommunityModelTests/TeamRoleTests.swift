import CommunityModel
import Testing

@Suite struct TeamRoleTests {
  private func role(_ hours: Double, _ skill: Double) -> TeamRole {
    var role = TeamRole(role: "any")
    role.hoursPerWeek = hours
    role.skill = skill
    return role
  }

  @Test func `skill goes 63 % of the way to its top in the days of practice`() {
    var role = role(40, 0.5)
    #expect(role.skill(on: 0) == 0.5 && role.skill(on: 900) == 0.5)
    role.topSkill = 0.9
    role.practiceDays = 90
    #expect(role.skill(on: 0) == 0.5)
    // 0.9 − 0.4 / e, 0.9 − 0.4 / e².
    #expect(abs(role.skill(on: 90) - 0.752_848_223_531_423) < 4 * 1.0.ulp)
    #expect(abs(role.skill(on: 180) - 0.845_865_886_705_354_8) < 4 * 1.0.ulp)
    role.topSkill = 0.25
    #expect(role.skill(on: 90) < 0.5 && role.skill(on: 36_000) == 0.25)
  }

  @Test func `training speeds practice up by its share of the hours`() {
    var role = role(40, 0.5)
    role.topSkill = 0.9
    role.practiceDays = 90
    role.trainingGain = 10
    let untrained = role.skill(on: 90)
    role.trainingHoursPerWeek = 4
    // A tenth of the hours at ten times more: twice as fast.
    #expect(abs(role.skill(on: 45) - untrained) < 4 * 1.0.ulp)
    role.trainingHoursPerWeek = 40
    // Eleven times as fast: 0.9 − 0.4 / e¹¹.
    #expect(abs(role.skill(on: 90) - 0.899_993_319_319_683_8) < 4 * 1.0.ulp)
    role.hoursPerWeek = 0
    #expect(role.skill(on: 90) == untrained)
  }

  @Test func `hours of training are not there for the community, but weigh in its skill`() {
    var trainee = role(10, 0.5)
    trainee.trainingHoursPerWeek = 4
    #expect([trainee, role(30, 1)].hoursForCommunityPerWeek == 36)
    #expect([trainee, role(30, 1)].mean(of: [0.5, 1]) == 0.875)
  }

  @Test func `skill is that of an hour of the team's work`() {
    #expect([TeamRole]().mean(of: []) == 1)
    #expect([role(10, 0.5)].mean(of: [0.5]) == 0.5)
    #expect([role(10, 0.5), role(30, 1)].mean(of: [0.5, 1]) == 0.875)
    #expect([role(0, 0.5), role(30, 1)].mean(of: [0.5, 1]) == 1)
    #expect([role(0, 0.5), role(0, 1)].mean(of: [0.5, 1]) == 0.75)
    #expect([role(10, 0.5), role(30, 1)].hoursForCommunityPerWeek == 40)
  }
}
