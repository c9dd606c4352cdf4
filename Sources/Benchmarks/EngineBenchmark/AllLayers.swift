import CommunityModel

extension CommunityPlan {
  /// Turns on every layer that the engine knows, as a busy operator would use it.
  mutating func turnOnAllLayers(horizonDays: Int) {
    if let china = CalendarPreset.named("china"), let start = CalendarDate(iso8601: "2026-03-02") {
      calendar = CommunityCalendar(start: start)
      calendar.weekdays = china.weekdays
      calendar.holidays = china.holidays
    }
    positioning.reputation = Reputation()
    positioning.error = 0.2
    muting = Muting()
    digest = Digest()
    for place in channels.indices {
      channels[place].wearOutDays = 10_000
      channels[place].hook = Hook()
      channels[place].twoStep = TwoStep()
    }
    for place in content.indices {
      content[place].isPush = true
      content[place].hoursPerPost = 0.2
      content[place].audience = TagAudience(personas: Array(personas.indices))
    }
    var role = TeamRole(role: "operations")
    role.hoursPerWeek = 20
    role.skill = 0.8
    role.topSkill = 1
    team = [role]
    turnOnMemberLayers(horizonDays: horizonDays)
    activities = [
      activity("welcome-ritual", from: 0, every: nil, horizonDays),
      activity("check-in-challenge", from: 7, every: 60, horizonDays),
      activity("lottery", from: 20, every: 30, horizonDays),
      activity("survey", from: 10, every: 45, horizonDays),
    ].compactMap(\.self)
  }

  /// Those that follow single members.
  private mutating func turnOnMemberLayers(horizonDays: Int) {
    seeding = Seeding()
    replies = ReplyService()
    moderation = Moderation()
    moderation?.hasVisibleRules = true
    tiers = ["regular", "core"].map(Tier.init)
    tiers[0].bond = 0.2
    tiers[1].bond = 0.5
    tiers[1].visitBoost = 0.2
    tiers[1].helpHoursPerWeek = 0.1
    points = PointScheme()
    points?.earn.checkIn = 5
    points?.earn.share = 2
    points?.prizes = ["mug", "book"].map(Prize.init)
    points?.prizes[0].points = 60
    points?.prizes[1].points = 200
    points?.prizes[1].stock = 1_000
    referral = Referral(mix: Referral.usualMix(of: personas))
    referral?.occurrences = [20...min(40, horizonDays - 1)]
    referral?.reward.money = 5
    referral?.budget = 10_000
  }

  private func activity(
    _ name: String, from day: Int, every: Int?, _ horizonDays: Int
  ) -> Activity? {
    guard let preset = ActivityPreset.named(name) else { return nil }
    var activity = preset.activity
    activity.occurrences = Activity.occurrences(
      from: day, length: preset.length ?? horizonDays, every: every, lastDay: horizonDays - 1)
    return activity
  }
}
