package import CommunityModel

extension CommunityPlan {
  /// Turns on every layer that the engine knows, as a busy operator would use it.
  package mutating func turnOnAllLayers(horizonDays: Int) {
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
    turnOnSales(horizonDays: horizonDays)
    activities = [
      activity("welcome-ritual", from: 0, every: nil, horizonDays),
      activity("check-in-challenge", from: 7, every: 60, horizonDays),
      activity("lottery", from: 20, every: 30, horizonDays),
      activity("survey", from: 10, every: 45, horizonDays),
    ].compactMap(\.self)
    turnOnPhases(horizonDays: horizonDays)
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

  /// Something that is sold all along, campaigns, and others' advertisements.
  private mutating func turnOnSales(horizonDays: Int) {
    trust = Trust()
    var trial = Offer(name: "trial", goods: .own(margin: 0.5))
    trial.occurrences = [0...horizonDays - 1]
    trial.price = 29
    trial.repeat = 0.5
    var campaign = Offer(name: "campaign", goods: .own(margin: 0.6))
    campaign.occurrences = Activity.occurrences(
      from: 30, length: 7, every: 30, lastDay: horizonDays - 1)
    campaign.price = 199
    campaign.promisedQuality = 0.9
    campaign.stock = 1_000
    offers = [trial, campaign]
    advertising = Advertising(days: 0...horizonDays - 1)
    advertising?.incomePerThousandVisits = 20
    tools = ["lottery", "check-in", "survey"].compactMap { ToolPreset.named($0)?.tool }
  }

  /// Two phases, told apart by one price; the last, which closes groups, comes too late to count.
  private mutating func turnOnPhases(horizonDays: Int) {
    let launch = self
    var operate = self
    operate.offers[0].price = 39
    var migration = Migration()
    migration.share = 0.5
    phases = [
      Phase(name: "launch", start: .day(0), changes: [], plan: launch),
      Phase(
        name: "operate",
        start: .when(MetricCondition(metric: .members, comparison: .atLeast, threshold: 100)),
        changes: [], plan: operate),
      Phase(
        name: "close", start: .day(horizonDays - 1), changes: [], migration: migration,
        plan: operate),
    ]
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
