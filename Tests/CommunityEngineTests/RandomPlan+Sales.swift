import CommunityModel

/// What is sold, the tools there are, and the parts of the community's life.
extension RandomPlan {
  /// Drawn after everything else and from words of its own, like the other levers.
  mutating func drawSales(_ plan: inout CommunityPlan) {
    place = 3_000_000
    if pick(3) > 0 {
      plan.trust = Trust()
      draw(Trust.parameters, &plan.trust)
    }
    for index in plan.personas.indices { plan.personas[index].buying = buyingHabits() }
    for index in plan.content.indices { plan.content[index].isSelling = pick(3) == 0 }
    plan.offers = (0..<choose([0, 1, 2, 3])).map { offer(number: $0) }
    if pick(3) == 0 { plan.advertising = advertising() }
    if pick(2) == 0 { drawTools(&plan) }
    drawPhases(&plan)
  }

  private mutating func buyingHabits() -> BuyingHabits {
    var habits = BuyingHabits()
    habits.willingnessToPay = choose([0, 0.5, 1, 3, 1_000])
    habits.priceSensitivity = choose([0, 1, 3, 100])
    habits.refundShare = choose([0, 0.03, 0.4, 1])
    return habits
  }

  private mutating func offer(number: Int) -> Offer {
    var offer = Offer(
      name: "offer \(number)",
      goods: choose([
        .own(margin: 0), .own(margin: 0.4), .ownCosting(7.3), .partner(commissionPerSale: 0.15),
        .partner(commissionPerSale: 1),
      ]))
    let length = choose([1, 3, 10, 200])
    offer.occurrences = Activity.occurrences(
      from: pick(12), length: length, every: choose([nil, length, length + 4]),
      lastDay: choose([20, Self.horizonDays - 1, 60]))
    offer.topics = topics()
    offer.price = choose([0, 9.9, 49.9, 1_000_000_000])
    offer.referencePrice = choose([nil, nil, 0, 30.1, 1_000_000_000])
    offer.interest = choose([0, 0.05, 0.4, 1])
    offer.repeat = choose([0, 0, 0.5, 1, 100])
    offer.deadlineImpulse = choose([0, 0.5, 20])
    offer.quality = choose([0, 0.6, 0.8, 1])
    offer.promisedQuality = choose([nil, nil, 0, 0.7, 1])
    offer.disappointmentCost = choose([0, 0.5, 1])
    offer.postsPerDay = choose([0, 1, 1, 3.5, 1_000])
    offer.commissionPerAction = choose([0, 0, 0.3, 1_000_000_000])
    offer.stock = choose([nil, nil, 0, 1, 25, 1_000_000_000])
    offer.refundCost = choose([0, 0, 3.1, 1_000_000_000])
    offer.cost = choose([0, 12.9])
    offer.hours = choose([0, 1.3])
    offer.minutesPerOrder = choose([0, 7, 1_000])
    return offer
  }

  private mutating func advertising() -> Advertising {
    let first = pick(Self.horizonDays)
    var advertising = Advertising(days: first...first + pick(40))
    advertising.incomePerThousandVisits = choose([0, 33.3, 1_000_000_000])
    advertising.postsPerDay = choose([0, 1, 1_000])
    return advertising
  }

  private mutating func drawTools(_ plan: inout CommunityPlan) {
    plan.tools = (0..<choose([0, 1, 2, 3])).map { number in
      var tool = Tool(name: "tool \(number)")
      for parameter in Tool.parameters where pick(3) == 0 {
        tool[keyPath: parameter.path] = choose([0, 0.7, 1.2, 2])
      }
      tool.costPerMonth = choose([0, 29.9])
      // Beyond a few more joins, a large pool explodes.
      tool.conversion = min(tool.conversion, 1.2)
      return tool
    }
    let names = (plan.tools ?? []).map(\.name)
    for index in plan.activities.indices {
      plan.activities[index].tool = choose(names.map(Optional.init) + [nil])
    }
  }

  private mutating func drawPhases(_ plan: inout CommunityPlan) {
    let count = choose([0, 0, 1, 2, 3, 3])
    var day = 0
    let phases = (0..<count).map { number in
      defer { day += 1 + pick(14) }
      let start: Phase.Start = number == 0 || pick(3) > 0 ? .day(day) : .when(condition())
      return phase(number: number, start, of: plan)
    }
    plan.phases = phases
  }

  private mutating func condition() -> MetricCondition {
    MetricCondition(
      metric: choose([.members, .engaged, .joins, .profit, .cost, .meanTrust, .orders]),
      comparison: choose(MetricCondition.Comparison.allCases), threshold: choose([0, 0.5, 5, 30]))
  }

  private mutating func phase(
    number: Int, _ start: Phase.Start, of plan: CommunityPlan
  ) -> Phase {
    var changed = plan
    change(&changed)
    var migration: Migration?
    if pick(4) > 0 {
      var drawn = Migration()
      drawn.share = choose([0, 0.5, 0.9, 1])
      drawn.satisfactionEffect = choose([0, 2, 50])
      drawn.bondEffect = choose([0, 2, 50])
      drawn.lapsedShare = choose([0, 0.5, 1])
      drawn.costEach = choose([0, 0.9])
      migration = drawn
    }
    return Phase(
      name: "phase \(number)", start: start, changes: [], migration: migration,
      plan: changed.aligned(with: plan))
  }

  /// Changes some numbers; what a plan has or lacks stays.
  private mutating func change(_ plan: inout CommunityPlan) {
    for index in plan.personas.indices { change(&plan.personas[index]) }
    for parameter in Mechanics.parameters
    where pick(8) == 0 && !NamedPlan.lastingCoefficients.contains(parameter.key) {
      plan.mechanics[keyPath: parameter.path] *= choose([0.5, 0.9])
    }
    for index in plan.channels.indices { change(&plan.channels[index]) }
    for index in plan.content.indices where pick(3) == 0 {
      plan.content[index].postsPerWeek *= choose([0, 0.5, 2])
      plan.content[index].quality *= choose([0.5, 1])
    }
    for index in plan.activities.indices where pick(2) == 0 { change(&plan.activities[index]) }
    for index in plan.offers.indices where pick(2) == 0 { change(&plan.offers[index]) }
    for index in plan.team.indices where pick(2) == 0 {
      plan.team[index].hoursPerWeek *= choose([0.5, 2])
      plan.team[index].trainingHoursPerWeek *= 0.5
    }
    drop(&plan)
    plan.positioning.screening = choose([plan.positioning.screening, 0, 0.5])
    plan.platform.joinFriction = choose([plan.platform.joinFriction, 0, 0.3])
    plan.platform.capacity = choose([plan.platform.capacity, plan.platform.capacity, nil, 20])
    if plan.replication != nil {
      plan.replication?.fillLine = choose([10, 30, 60])
    }
    if plan.trust != nil, pick(2) == 0 { draw(Trust.parameters, &plan.trust) }
    if plan.muting != nil { plan.muting?.visitLoss *= choose([0.5, 1]) }
    if plan.moderation != nil, pick(2) == 0 { plan.moderation?.detection *= 0.5 }
  }

  private mutating func change(_ persona: inout Persona) {
    persona.visit += choose([0, 0, -0.5, 0.5])
    persona.post += choose([0, 0, -0.5, 0.5])
    persona.returnPerDay *= choose([1, 1, 0.3])
    persona.leavePerDay *= choose([1, 1, 0.3])
    persona.invitePerVisit *= choose([1, 1, 0.5])
    if pick(3) == 0 { persona.buying = buyingHabits() }
  }

  private mutating func change(_ channel: inout Channel) {
    channel.conversion *= choose([1, 1, 0.5])
    channel.costPerDay *= choose([1, 2])
    channel.wearOutDays = choose([channel.wearOutDays, nil, 5])
    if let lag = channel.twoStep?.lagDays { channel.twoStep?.lagDays = choose([lag, 1, 4]) }
    if channel.hook != nil { channel.hook?.conversionFactor = choose([0.5, 1.2]) }
  }

  private mutating func change(_ activity: inout Activity) {
    activity.participation *= choose([1, 0.5])
    activity.visitBoost *= choose([1, 0.5])
    let length = choose([1, 3, 10])
    activity.occurrences = Activity.occurrences(
      from: pick(Self.horizonDays), length: length, every: choose([nil, length, length + 2]),
      lastDay: 60)
  }

  private mutating func change(_ offer: inout Offer) {
    offer.price = choose([0, 19.9, offer.price])
    offer.interest = choose([0.3, 1, offer.interest])
    offer.quality = choose([0.3, 1, offer.quality])
    offer.postsPerDay = choose([0, 2, offer.postsPerDay])
    let length = choose([1, 3, 200])
    offer.occurrences = Activity.occurrences(
      from: pick(20), length: length, every: choose([nil, length + 1]), lastDay: 60)
  }

  /// Takes some parts away.
  private mutating func drop(_ plan: inout CommunityPlan) {
    if pick(4) == 0, !plan.channels.isEmpty { plan.channels.removeFirst() }
    if pick(4) == 0, !plan.content.isEmpty { plan.content.removeLast() }
    if pick(4) == 0, !plan.offers.isEmpty { plan.offers.removeLast() }
    if pick(4) == 0 { plan.advertising = nil }
    if pick(4) == 0 { plan.digest = nil }
    if pick(10) == 0 { plan.referral = nil }
    if pick(4) == 0, !plan.activities.isEmpty { plan.activities.removeFirst() }
  }
}
