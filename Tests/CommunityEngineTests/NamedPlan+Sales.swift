import CommunityModel

/// Plans in which something is sold, and tools are paid for.
extension NamedPlan {
  static let sales = [
    trusting, buying, shortGoods, partnersGoods, dearGoods, advertised, tooled, workOnOrders,
  ]

  /// Streams that sell, tags, tiers, partners and violations move trust; nothing is for sale.
  static let trusting = NamedPlan(
    "trust", days: 60, happens: [.meanTrust, .visibleViolations, .coreMembers], scale: 0.5
  ) { plan in
    plan = tiersByTag.plan
    plan.moderation = rules
    plan.moderation?.detection = 0.3
    plan.moderation?.violationsPerMessage = 0.3
    plan.team = [host]
    plan.content[0].hoursPerPost = 0.5
    plan.content[1].isSelling = true
    plan.content[3].isSelling = true
    var exchange = PartnerExchange()
    exchange.postsPerDay = 2
    plan.channels[1].exchange = exchange
    plan.channels[1].days = 5...30
    plan.trust = trust
  }

  /// Bought again, on a last day, disappointing, sent back, of two kinds at once.
  static let buying = NamedPlan(
    "offers", days: 60, happens: [.orders, .refunds, .revenue, .meanTrust], scale: 0.5
  ) { plan in
    plan = restless.plan
    plan.trust = trust
    plan.trust?.start = 0.6
    plan.offers = [course, snacks]
    for index in plan.channels.indices { plan.channels[index].costPerJoin = 0.3 }
    plan.personas.change { $0.buying.refundShare = 0.2 }
    plan.personas[1].buying.willingnessToPay = 1.4
    plan.personas[2].buying.priceSensitivity = 6
  }

  /// Fewer than are wanted; what is sent back is sold again.
  static let shortGoods = NamedPlan(
    "short goods", days: 60, happens: [.orders, .refunds, .revenue], scale: 0.5
  ) { plan in
    plan = restless.plan
    plan.offers = [course, snacks, snacks, snacks]
    for place in 1...3 { plan.offers[place].name = "snacks \(place)" }
    for (place, stock) in [9, 4, 1, 0].enumerated() { plan.offers[place].stock = stock }
    for index in plan.offers.indices { plan.offers[index].interest = 0.3 }
    plan.personas.change { $0.buying.refundShare = 0.3 }
  }

  /// Others' goods, on some topics, and gifts; everybody believes all of it.
  static let partnersGoods = NamedPlan(
    "partners' goods", days: 60, happens: [.orders, .revenue, .refunds], scale: 0.5
  ) { plan in
    plan = restless.plan
    let diet = [TopicWeight(topic: "diet", weight: 1)]
    plan.personas[0].topics = diet
    plan.personas[1].topics = [
      TopicWeight(topic: "running", weight: 0.5), TopicWeight(topic: "diet", weight: 0.5),
    ]
    plan.personas[2].topics = [TopicWeight(topic: "running", weight: 1)]
    var gift = snacks
    gift.name = "gift"
    gift.price = 0
    gift.stock = 80
    plan.offers = [course, gift]
    plan.offers[0].goods = .partner(commissionPerSale: 0.15)
    plan.offers[0].topics = diet
    plan.offers[0].occurrences = [0...59]
    plan.personas.change { $0.buying.refundShare = 0.1 }
  }

  /// A price that hardly anybody pays, worthless goods, and people who look at no price.
  static let dearGoods = NamedPlan(
    "dear goods", days: 60, happens: [.orders, .revenue, .meanTrust], scale: 0.5
  ) { plan in
    plan = restless.plan
    plan.trust = trust
    plan.trust?.rate = 1
    plan.trust?.goodsGain = 1
    plan.offers = [course, snacks, snacks]
    plan.offers[0].referencePrice = plan.offers[0].price / 3
    plan.offers[1].promisedQuality = 0
    plan.offers[2].name = "sweets"
    plan.offers[2].interest = 1
    plan.offers[2].repeat = 100
    plan.personas[0].buying.priceSensitivity = 0
    plan.personas[1].buying.priceSensitivity = 100
    plan.personas[2].buying.willingnessToPay = 0
  }

  static let advertised = NamedPlan(
    "advertising", days: 60, happens: [.revenue, .meanTrust, .orders], scale: 0.5
  ) { plan in
    plan = restless.plan
    plan.trust = trust
    plan.advertising = ads
    plan.advertising?.days = 10...40
    plan.offers = [snacks]
  }

  /// Everything that tools help with.
  static let tooled = NamedPlan(
    "tools", days: 60, happens: [.hours, .cost, .participations, .orders, .rewardedJoins],
    scale: 0.5
  ) { plan in
    plan = restless.plan
    plan.referral = campaign
    plan.replies = answers
    plan.digest = Digest()
    plan.team = [host]
    plan.team[0].hoursPerWeek = 8
    plan.activities = [activity("lottery", every: 9), activity("check-in-challenge", every: 25)]
    for index in plan.activities.indices {
      plan.activities[index].hours = 1.5
      plan.activities[index].hoursPerDay = 0.3
    }
    plan.activities[1].tool = "counter"
    for index in plan.content.indices { plan.content[index].hoursPerPost = 0.2 }
    for index in plan.channels.indices { plan.channels[index].costPerThousand = 7 }
    plan.offers = [snacks]
    plan.tools = [counter, Tool(name: "nothing"), helper]
  }

  /// A team that orders keep busy.
  static let workOnOrders = NamedPlan(
    "work on orders", days: 60, happens: [.hours, .orders, .firstPostsAnswered], scale: 0.5
  ) { plan in
    plan = tiers.plan
    plan.offers = [course, snacks]
    plan.offers[1].minutesPerOrder = 50
  }

  static let trust: Trust = {
    var trust = Trust()
    trust.start = 0.4
    trust.rate = 0.2
    return trust
  }()

  static let course: Offer = {
    var course = Offer(name: "course", goods: .own(margin: 0.7))
    course.occurrences = [3...12, 25...38, 50...80]
    course.price = 49.9
    course.referencePrice = 60
    course.quality = 0.55
    course.promisedQuality = 0.9
    course.interest = 0.15
    course.deadlineImpulse = 1
    course.commissionPerAction = 0.25
    course.refundCost = 3.3
    course.cost = 20
    course.hours = 2
    course.minutesPerOrder = 4
    return course
  }()

  static let snacks: Offer = {
    var snacks = Offer(name: "snacks", goods: .partner(commissionPerSale: 0.2))
    snacks.occurrences = (0...11).map { $0 * 5 + 1...$0 * 5 + 3 }
    snacks.price = 9.9
    snacks.quality = 0.7
    snacks.interest = 0.25
    snacks.repeat = 0.8
    snacks.postsPerDay = 2
    snacks.commissionPerAction = 0.1
    snacks.minutesPerOrder = 6
    return snacks
  }()

  static let ads: Advertising = {
    var ads = Advertising(days: 2...80)
    ads.incomePerThousandVisits = 35
    ads.postsPerDay = 1.5
    return ads
  }()

  static let counter: Tool = {
    var counter = Tool(name: "counter")
    counter.costPerMonth = 45
    counter.participation = 1.3
    counter.activityHours = 0.4
    counter.conversion = 1.2
    counter.reachCost = 0.9
    counter.landingConversion = 0.95
    counter.contentHours = 0.8
    counter.contentQuality = 1.1
    counter.replyMinutes = 0.7
    counter.orderMinutes = 0.6
    return counter
  }()

  private static let helper: Tool = {
    var helper = Tool(name: "helper")
    helper.costPerMonth = 12.5
    helper.conversion = 90
    helper.landingConversion = 2
    helper.contentQuality = 1.2
    helper.contentHours = 0.9
    helper.orderMinutes = 1.4
    return helper
  }()

  /// Sells everything that can be sold in a plan with much else in it.
  static func sell(_ plan: inout CommunityPlan) {
    plan.trust = trust
    plan.trust?.start = 0.7
    plan.offers = [course, snacks]
    plan.offers[0].repeat = 2
    plan.offers[0].interest = 0.5
    plan.offers[0].referencePrice = 40
    plan.offers[0].deadlineImpulse = 2
    plan.offers[0].stock = 60
    plan.offers[1].goods = .own(margin: 0.4)
    plan.offers[1].referencePrice = 11
    plan.offers[1].promisedQuality = 0.95
    plan.offers[1].refundCost = 1.1
    plan.offers[1].cost = 4
    plan.offers[1].hours = 0.5
    plan.personas.change { $0.buying.refundShare = 0.15 }
    plan.advertising = ads
    plan.content[3].isSelling = true
    plan.tools = [counter]
    for index in plan.channels.indices { plan.channels[index].costPerThousand = 7 }
    for index in plan.activities.indices {
      plan.activities[index].tool = counter.name
      plan.activities[index].hours = 0.5
      plan.activities[index].hoursPerDay = 0.1
    }
  }
}
