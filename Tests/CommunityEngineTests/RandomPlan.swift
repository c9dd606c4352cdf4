import CommunityModel
import PortableMath
import RandomStreams

/// Plans drawn from the whole range of every parameter, extremes included.
struct RandomPlan {
  private let stream: PersonStream
  /// The place of the next word.
  var place = 0

  init(number: Int) {
    stream = PersonStream(seed: 99, replication: number, persona: 0)
  }

  static let horizonDays = 35

  /// Draws a plan whose joins stay within what a test can afford.
  mutating func plan() -> CommunityPlan {
    let personaCount = 1 + pick(3)
    var plan = CommunityPlan(personas: (0..<personaCount).map { persona(number: $0) })
    for parameter in Mechanics.parameters where pick(3) == 0 {
      plan.mechanics[keyPath: parameter.path] = number(in: parameter.range)
    }
    plan.platform.joinFriction = pick(3) == 0 ? number(in: 0...1) : 0
    plan.platform.capacity = choose([nil, 10, 10, 40, 500])
    plan.replication = choose([nil, GroupReplication(fillLine: 10), GroupReplication(fillLine: 60)])
    plan.replication?.seedMembers = choose([0, 0, 3, 100_000])
    plan.replication?.openingCost = choose([0, 12.3])
    plan.platform.qrLimit = choose([nil, 1, 4, 9])
    plan.fillOrder = choose(FillOrder.allCases)
    plan.positioning.reputation = choose([nil, reputation()])
    plan.positioning.screening = choose([0, 0.5, 1])
    plan.positioning.targeting = choose([0, 0.5, 1])
    plan.positioning.promiseLevel = choose([nil, 0, 0.5, 1])
    plan.seedMembers = plan.personas.map { _ in choose([0, 0, 1, 25]) }
    plan.channels = (0..<pick(4)).map { channel(number: $0, personaCount: personaCount) }
    plan.content = (0..<pick(4)).map { stream(number: $0) }
    plan.team = (0..<pick(3)).map { role(number: $0) }
    drawLevers(&plan)
    drawLeversOnMembers(&plan)
    drawSales(&plan)
    return plan
  }

  /// Draws every lever on a community that moves, so that there is something to act on.
  mutating func livelyPlan() -> CommunityPlan {
    var plan = NamedPlan.restless.plan
    plan.team = (0..<pick(3)).map { role(number: $0) }
    for index in plan.content.indices { plan.content[index].hoursPerPost = choose([0, 0.3]) }
    drawLevers(&plan)
    drawLeversOnMembers(&plan)
    plan.seedMembers = plan.personas.map { _ in choose([0, 1, 12]) }
    drawSales(&plan)
    return plan
  }

  /// What the operator does besides; drawn last and from words of its own, so that plans keep the rest
  /// when a lever is added.
  private mutating func drawLevers(_ plan: inout CommunityPlan) {
    place = 1_000_000
    for index in plan.personas.indices {
      plan.personas[index].statedPostSpread = choose([nil, nil, 0, 1, 5])
      plan.personas[index].topics = topics()
    }
    for index in plan.content.indices { aim(&plan.content[index], plan.personas.count) }
    for index in plan.channels.indices where pick(4) == 0 {
      var exchange = PartnerExchange()
      exchange.postsPerDay = choose([0, 1, 1_000])
      plan.channels[index].exchange = exchange
    }
    plan.calendar = calendar()
    plan.positioning.error = choose([0, 0, 0.5, 1])
    if pick(3) == 0 {
      var digest = Digest()
      digest.ratio = choose([0, 0.3, 1])
      plan.digest = digest
    }
    if pick(2) == 0 { plan.muting = muting() }
    plan.activities = (0..<choose([0, 1, 3])).map { activity(number: $0) }
  }

  mutating func topics() -> [TopicWeight] {
    choose([
      [], [TopicWeight(topic: "running", weight: 1)],
      [TopicWeight(topic: "diet", weight: 0.3), TopicWeight(topic: "running", weight: 0.7)],
      [TopicWeight(topic: "reading", weight: 1)],
    ])
  }

  private mutating func aim(_ stream: inout ContentStream, _ personaCount: Int) {
    stream.weekdays = choose([
      Weekday.allCases, [.monday], [.tuesday, .friday], [.saturday, .sunday],
    ])
    stream.topics = topics()
    stream.isPush = pick(3) == 0
    guard pick(3) == 0 else { return }
    var audience = TagAudience(personas: (0..<personaCount).filter { _ in pick(2) == 0 })
    audience.accuracy = choose([0, 0.5, 0.85, 1])
    stream.audience = audience
  }

  private mutating func calendar() -> CommunityCalendar {
    var calendar = CommunityCalendar(
      start: CalendarDate(daysSinceEpoch: choose([-4, 0, 3, 20_514])))
    calendar.weekdays = calendar.weekdays.map { _ in
      DayEffect(
        visitOffset: choose([0, 0, -0.5, 1, 10, -10]), joinFactor: choose([1, 1, 1, 0, 0.6, 1.7]))
    }
    calendar.holidays = (0..<pick(4)).map { number in
      let first = calendar.start.adding(days: pick(Self.horizonDays + 10) - 5)
      return Holiday(
        name: "holiday \(number)", dates: first...first.adding(days: pick(10)),
        effect: DayEffect(
          visitOffset: choose([0, -2, 0.7]), joinFactor: choose([1, 0, 0.5, 2])))
    }
    return calendar
  }

  private mutating func muting() -> Muting {
    var muting = Muting()
    for parameter in Muting.parameters where pick(2) == 0 {
      muting[keyPath: parameter.path] = number(in: parameter.range)
    }
    muting.groupsPerMember = choose([0, 5, 20, 10_000])
    return muting
  }

  private mutating func activity(number: Int) -> Activity {
    var activity = Activity(name: "activity \(number)", kind: choose(["vote", "vote", "lottery"]))
    for parameter in Activity.parameters where pick(3) == 0 {
      activity[keyPath: parameter.path] = self.number(in: parameter.range)
    }
    activity.participation = choose([0, 0.3, 0.3, 1])
    activity.inviteMultiplier = choose([0, 1, 1, 3])
    activity.sharpening = choose([0, 0.8, 1])
    activity.newcomerDays = choose([nil, nil, 0, 5, 3_660])
    activity.value = choose(CoreValue.allCases.map(Optional.init) + [nil])
    let length = choose([1, 3, 10, 200])
    activity.occurrences = Activity.occurrences(
      from: pick(Self.horizonDays + 5), length: length, every: choose([nil, length, length + 4]),
      lastDay: choose([20, Self.horizonDays - 1, 60]))
    return activity
  }

  private mutating func persona(number: Int) -> Persona {
    var persona = Persona(name: "persona \(number)")
    for parameter in Persona.parameters {
      persona[keyPath: parameter.path] = self.number(in: parameter.range)
    }
    persona.pool = choose([0, 1, 50, 2_000, 1_000_000_000])
    persona.visit = choose([-50, -1, 0, 1, 50])
    persona.post = choose([-50, -2, 0, 50])
    persona.lapsePerDay = choose([0, 0.05, 0.5, 100])
    persona.returnPerDay = choose([0, 0.02, 0.3, 100])
    persona.leavePerDay = choose([0, 0.001, 0.05, 100])
    // Beyond a few invitations a month, a large pool explodes.
    persona.invitePerVisit = choose(persona.pool > 10_000 ? [0, 0.01] : [0, 0.02, 1])
    persona.statedMatch = choose([nil, 0, 0.7, 1])
    return persona
  }

  private mutating func channel(number: Int, personaCount: Int) -> Channel {
    let weights = (0..<personaCount).map { _ in choose([0.0, 1, 3]) }
    let total = weights.reduce(0, +)
    let mix = weights.map { total > 0 ? $0 / total : 1 / Double(personaCount) }
    let first = pick(Self.horizonDays)
    let days = first...first + pick(Self.horizonDays - first)
    var channel = Channel(name: "channel \(number)", supply: supply(days), mix: mix, days: days)
    channel.wearOutDays = choose([nil, 0.1, 3.3, 36_600])
    channel.hook = choose([nil, hook()])
    channel.twoStep = choose([nil, twoStep()])
    channel.costPerDay = choose([0, 1.1])
    channel.costPerThousand = choose([0, 30.7])
    channel.costPerJoin = choose([0, 2.9])
    return channel
  }

  private mutating func supply(_ days: ClosedRange<Int>) -> Channel.Supply {
    switch pick(3) {
    case 0: .reach(perDay: choose([0, 5, 100]), conversion: choose([0, 0.1, 1]))
    case 1:
      .schedule(
        (0..<1 + pick(4)).map { _ in
          let first = pick(Self.horizonDays)
          return ReachPeriod(
            days: first...first + pick(20), reachPerDay: choose([0, 2.5, 40]))
        }, conversion: choose([0.1, 1]))
    default:
      .measured(
        dailyJoins: days.map { _ in choose([0, 0, 3, 30]) },
        countsInvites: pick(2) == 0)
    }
  }

  private mutating func hook() -> Hook {
    var hook = Hook()
    hook.conversionFactor = choose([0, 0.3, 1.5])
    hook.costEach = choose([0, 0.7])
    return hook
  }

  private mutating func twoStep() -> TwoStep {
    var twoStep = TwoStep()
    twoStep.addShare = choose([0, 0.83, 1])
    twoStep.acceptShare = choose([0, 0.7, 1])
    twoStep.lagDays = choose([0, 1, 9, 365])
    return twoStep
  }

  private mutating func reputation() -> Reputation {
    var reputation = Reputation()
    for parameter in Reputation.parameters {
      reputation[keyPath: parameter.path] = number(in: parameter.range)
    }
    return reputation
  }

  private mutating func role(number: Int) -> TeamRole {
    var role = TeamRole(role: "role \(number)")
    role.hoursPerWeek = choose([0, 11.1])
    role.hourlyCost = choose([0, 33.3])
    role.skill = choose([0, 0.7, 1])
    return role
  }

  private mutating func stream(number: Int) -> ContentStream {
    var stream = ContentStream(
      name: "stream \(number)", value: choose(CoreValue.allCases), days: 0...pick(Self.horizonDays))
    stream.postsPerWeek = choose([0, 7, 70, 10_000])
    stream.quality = choose([0, 0.7, 1])
    stream.hoursPerPost = choose([0, 0.1])
    stream.minutesPerGroup = choose([0, 7])
    stream.costPerPost = choose([0, 1.3])
    return stream
  }

  /// An end of the range, or a number in it, small ones more often.
  mutating func number(in range: ClosedRange<Double>) -> Double {
    switch pick(4) {
    case 0: range.lowerBound
    case 1: range.upperBound
    default:
      range.lowerBound + (range.upperBound - range.lowerBound) * uniform() * uniform() * uniform()
    }
  }

  mutating func choose<Choice>(_ choices: [Choice]) -> Choice {
    choices[pick(choices.count)]
  }

  mutating func pick(_ count: Int) -> Int {
    Int(uniform() * Double(count))
  }

  private mutating func uniform() -> Double {
    defer { place += 1 }
    return openUnitDouble(stream.words(person: 0, place: place, purpose: 0).0)
  }
}
