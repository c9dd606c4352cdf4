import CommunityModel

/// Plans in which the operator looks after single members.
extension NamedPlan {
  static let members = [
    firstReplies, allReplies, growingSkill, tiers, tiersByTag, points, shortStock, clearing,
  ]

  /// A team short of hours answers first posts.
  static let firstReplies = NamedPlan(
    "replies to first posts", days: 60, happens: [.firstPosts, .firstPostsAnswered, .hours],
    scale: 0.5
  ) { plan in
    plan = restless.plan
    plan.replies = answers
    plan.team = [host]
  }

  /// With more hours than it takes at first.
  static let allReplies = NamedPlan(
    "replies to all posts", days: 60, happens: [.firstPosts, .firstPostsAnswered, .hours]
  ) { plan in
    plan.mechanics.reply = 0.2
    plan.replies = answers
    plan.replies?.scope = .allPosts
    plan.replies?.share = 0.8
    plan.replies?.newcomerRelief = 0.5
    plan.replies?.directMessagesPerVisit = 0
    plan.team = [host]
    plan.team[0].hoursPerWeek = 5
  }

  /// One practises, one is trained, one stays as they are.
  static let growingSkill = NamedPlan("growing skill", days: 60, happens: [.hours]) { plan in
    for index in plan.content.indices { plan.content[index].hoursPerPost = 0.5 }
    plan.team = ["editor", "trainee", "guest"].map { TeamRole(role: $0) }
    for index in plan.team.indices {
      plan.team[index].hoursPerWeek = 10
      plan.team[index].hourlyCost = 20
      plan.team[index].skill = 0.4 + 0.2 * Double(index)
    }
    plan.team[0].topSkill = 0.95
    plan.team[0].practiceDays = 30
    plan.team[1].topSkill = 0.3
    plan.team[1].trainingHoursPerWeek = 4
  }

  /// Treated apart in a community that mutes; core members help with replies.
  static let tiers = NamedPlan(
    "tiers", days: 60, happens: [.coreMembers, .muted, .hours], scale: 0.5
  ) { plan in
    plan = restless.plan
    plan.muting = Muting()
    plan.content[0].isPush = true
    plan.tiers = levels
    plan.replies = answers
    plan.team = [host]
  }

  /// Streams and pushes for some of the tiers, and a digest.
  static let tiersByTag = NamedPlan(
    "streams by tier", days: 60, happens: [.coreMembers, .muted], scale: 0.5
  ) { plan in
    plan = tiers.plan
    plan.digest = Digest()
    plan.replies = nil
    plan.tiers.append(level("heart", bond: 0.45, help: 0, boost: 0.2))
    plan.content[0].audience = TagAudience(personas: nil, tiers: [1, 2])
    plan.content[1].audience = TagAudience(personas: [0, 2], tiers: [0])
    plan.content[1].isPush = true
    plan.content[3].audience = TagAudience(personas: nil, tiers: [2])
    plan.seedMembers = [10, 5, 5, 2]
    plan.seeding = chosenSeeds
  }

  /// Everything that earns points, and several prizes.
  static let points = NamedPlan(
    "points", days: 60, happens: [.pointsRedeemed, .pointsExpired, .pointsLiability, .prizes],
    scale: 0.5
  ) { plan in
    plan = restless.plan
    plan.points = scheme
  }

  /// Prizes run out one after the other, the last in one day.
  static let shortStock = NamedPlan(
    "short stock", days: 60, happens: [.pointsRedeemed, .prizes, .cost], scale: 0.5
  ) { plan in
    plan = restless.plan
    plan.points = scheme
    plan.points?.responsiveShare = 1
    for (place, stock) in [3, 10, 0].enumerated() { plan.points?.prizes[place].stock = stock }
  }

  static let clearing = NamedPlan(
    "points that are cleared", days: 60, happens: [.pointsExpired, .prizes]
  ) { plan in
    plan.points = scheme
    plan.points?.clearEveryDays = 11
    plan.points?.prizes.removeFirst()
  }

  static let answers: ReplyService = {
    var replies = ReplyService()
    replies.share = 0.9
    replies.minutesPerReply = 40
    replies.newcomerRelief = 0.8
    replies.directMessagesPerVisit = 0.1
    replies.minutesPerDirectMessage = 6
    return replies
  }()

  static let host: TeamRole = {
    var host = TeamRole(role: "host")
    host.hoursPerWeek = 3
    host.skill = 0.9
    return host
  }()

  static let levels = [
    level("regulars", bond: 0.05, help: 0.1, boost: 0.3),
    level("core", bond: 0.25, help: 0.4, boost: 0.6),
  ]

  private static func level(
    _ name: String, bond: Double, help: Double, boost: Double
  ) -> Tier {
    var tier = Tier(name: name)
    tier.bond = bond
    tier.helpHoursPerWeek = help
    tier.visitBoost = boost
    return tier
  }

  static let scheme: PointScheme = {
    var scheme = PointScheme()
    scheme.earn.checkIn = 4
    scheme.earn.invite = 20
    scheme.earn.share = 6
    scheme.earn.answer = 2
    scheme.responsiveShare = 0.5
    scheme.progressEffect = 1.2
    scheme.prizes = [prize("sticker", 12, 0.4), prize("mug", 40, 6), prize("shirt", 90, 11)]
    return scheme
  }()

  private static func prize(_ name: String, _ points: Double, _ cost: Double) -> Prize {
    var prize = Prize(name: name)
    prize.points = points
    prize.cost = cost
    return prize
  }
}
