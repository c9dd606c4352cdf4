import CommunityModel

/// Plans of an operator who does something.
extension NamedPlan {
  static let levers = [calendar, sending, muting, digest, activities, surveys, busy]

  static let calendar = NamedPlan("calendar", days: 45, happens: [.joins, .messages]) { plan in
    plan.calendar = offsets
  }

  static let sending = NamedPlan(
    "weekdays, topics, tags and partners", days: 45, happens: [.messages], change: aim)

  static let muting = NamedPlan("muting", days: 45, happens: [.muted]) { plan in
    plan.muting = Muting()
    plan.content[0].isPush = true
    plan.content[3].isPush = true
    plan.content[3].weekdays = [.wednesday, .saturday]
  }

  static let digest = NamedPlan("digest", days: 45, happens: [.meanFatigue]) { plan in
    plan.personas.change { $0.attentionPerDay = 5 }
    plan.digest = Digest()
  }

  static let activities = NamedPlan(
    "activities", days: 75, happens: [.participations, .invitesAccepted]
  ) { plan in
    plan.personas.change { $0.invitePerVisit *= 5 }
    plan.activities = [
      activity("lottery", every: 9), activity("lottery", named: "another lottery", every: 10),
      activity("check-in-challenge", every: 25), activity("referral-contest", every: 30),
      activity("welcome-ritual", every: 75),
    ]
  }

  static let surveys = NamedPlan("surveys", days: 45, happens: [.participations]) { plan in
    plan.positioning.error = 0.6
    plan.activities = [activity("survey", every: 6)]
  }

  /// Everything at once, in a community that moves.
  static let busy = NamedPlan(
    "busy", days: 60,
    happens: [
      .returns, .lapses, .leaves, .invitesAccepted, .muted, .participations, .coreMembers,
      .rewardedJoins, .firstPostsAnswered, .prizes, .pointsExpired, .visibleViolations,
      .wrongfulSanctions, .appeals, .removals, .silenced, .orders, .refunds, .revenue, .migrated,
    ], scale: 0.5
  ) { plan in
    plan = restless.plan
    lookAfterMembers(&plan)
    aim(&plan)
    plan.calendar = offsets
    plan.content[1].isPush = true
    plan.mechanics.pushVisit *= 3
    plan.muting = Muting()
    plan.digest = Digest()
    plan.content[2].audience = TagAudience(personas: nil, tiers: [1])
    plan.activities = activities.plan.activities
    plan.activities.insert(activity("vote", every: 40), at: 0)
    plan.activities[0].participation = 0
    plan.activities += surveys.plan.activities
    plan.positioning.error = 0.4
    for index in plan.content.indices { plan.content[index].hoursPerPost = 0.2 }
    plan.personas[2].statedPostSpread = 1.5
    sell(&plan)
    part(&plan)
  }

  /// An activity as its preset says, again and again from day 4 on.
  static func activity(_ preset: String, named name: String? = nil, every: Int) -> Activity {
    let found = ActivityPreset.named(preset)
    var activity = found?.activity ?? Activity(name: preset, kind: preset)
    activity.name = name ?? preset
    activity.occurrences = Activity.occurrences(
      from: 4, length: found?.length ?? every, every: every, lastDay: 80)
    return activity
  }

  private static let offsets: CommunityCalendar = {
    // A Monday.
    let start = CalendarDate(daysSinceEpoch: 20_514)
    var calendar = CommunityCalendar(start: start)
    calendar.weekdays[Weekday.saturday.rawValue].visitOffset = 0.4
    calendar.weekdays[Weekday.sunday.rawValue].visitOffset = -0.3
    let holiday = { (name: String, days: ClosedRange<Int>, offset: Double) in
      Holiday(
        name: name,
        dates: start.adding(days: days.lowerBound)...start.adding(days: days.upperBound),
        effect: DayEffect(visitOffset: offset))
    }
    calendar.holidays = [holiday("harvest", 10...16, -1), holiday("fair", 15...20, 0.8)]
    return calendar
  }()

  /// Every lever on members.
  private static func lookAfterMembers(_ plan: inout CommunityPlan) {
    plan.referral = campaign
    plan.referral?.reward = gift(money: 1.3, points: 10)
    plan.referral?.inviteeReward = gift(money: 0.9, points: 6)
    plan.referral?.budget = 100
    plan.seedMembers = [12, 8, 4, 2]
    plan.seeding = chosenSeeds
    plan.replies = answers
    plan.tiers = levels
    plan.points = scheme
    plan.points?.prizes[1].stock = 8
    plan.points?.prizes[2].points = 60
    plan.points?.clearEveryDays = 20
    plan.moderation = rules
    plan.moderation?.hasVisibleRules = true
    plan.moderation?.violationsPerMessage = 0.25
    plan.moderation?.falsePositivesPerMessage = 0.2
    plan.moderation?.ladder = [.warning, .mute1Day, .mute15Days, .removal]
    plan.personas[1].statedViolationsPerMessage = 0.2
    plan.team = [host]
    plan.team[0].hoursPerWeek = 16
    plan.team[0].topSkill = 0.98
    plan.team[0].trainingHoursPerWeek = 0.5
    plan.team[0].practiceDays = 40
    plan.team[0].hourlyCost = 15
  }

  @Sendable private static func aim(_ plan: inout CommunityPlan) {
    let topics = [
      TopicWeight(topic: "running", weight: 0.6), TopicWeight(topic: "diet", weight: 0.4),
    ]
    plan.personas[0].topics = topics
    plan.personas[2].topics = [TopicWeight(topic: "diet", weight: 1)]
    plan.content[0].topics = [TopicWeight(topic: "diet", weight: 1)]
    plan.content[0].weekdays = [.monday, .thursday]
    plan.content[1].audience = TagAudience(personas: [0, 1])
    plan.content[3].topics = topics
    plan.content[3].audience = TagAudience(personas: [3])
    plan.content[3].weekdays = [.saturday]
    var exchange = PartnerExchange()
    exchange.postsPerDay = 4
    plan.channels[1].exchange = exchange
    plan.channels[1].days = 5...30
  }
}
