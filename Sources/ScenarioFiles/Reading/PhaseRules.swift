import CommunityModel

/// Checks that a phase changes only what can change in the middle of a run.
///
/// People, groups and books outlive a phase, so it may stop channels, streams, activities, offers and
/// tools, but not add any, nor switch a layer on or off, nor change what only counts on day 0.
struct PhaseRules {
  private var problems: [ScenarioProblem] = []
  private let set: DocumentNode
  private let path: String

  /// What a phase changes that it cannot.
  ///
  /// - Parameters:
  ///   - phase: the completed tree with the changes made.
  ///   - plan: the completed tree.
  ///   - set: the changes.
  ///   - path: the keys that lead to the phase.
  ///   - horizonDays: days simulated.
  /// - Returns: the problems, each at the change that causes it.
  static func problems(
    of phase: DocumentNode, in plan: DocumentNode, set: DocumentNode, path: String,
    horizonDays: Int
  ) -> [ScenarioProblem] {
    var rules = PhaseRules(set: set, path: path)
    rules.check(
      ModelBuilder.plan(phase, horizonDays: horizonDays),
      ModelBuilder.plan(plan, horizonDays: horizonDays))
    return rules.problems
  }

  private init(set: DocumentNode, path: String) {
    self.set = set
    self.path = path
  }

  private mutating func check(_ phase: CommunityPlan, _ plan: CommunityPlan) {
    checkAdded("channels", phase.channels.map(\.name), plan.channels.map(\.name))
    checkAdded("content", phase.content.map(\.name), plan.content.map(\.name))
    checkAdded("activities", phase.activities.map(\.name), plan.activities.map(\.name))
    checkAdded("offers", phase.offers.map(\.name), plan.offers.map(\.name))
    if let tools = phase.tools, let known = plan.tools {
      checkAdded("tools", tools.map(\.name), known.map(\.name))
    }
    checkPeople(phase, plan)
    checkSame("team", phase.team.map(\.role), plan.team.map(\.role))
    checkSame("tiers", phase.tiers.map(\.name), plan.tiers.map(\.name))
    if let points = phase.points, let known = plan.points {
      checkSame("points.prizes", points.prizes.map(\.name), known.prizes.map(\.name))
    }
    checkBlocks(phase, plan)
    checkChannels(phase, plan)
    checkStart(phase, plan)
  }

  /// Who people are and how they react does not change with the operator's plan.
  private mutating func checkPeople(_ phase: CommunityPlan, _ plan: CommunityPlan) {
    let parts = [
      ("personas", phase.personas == plan.personas),
      ("mechanics", phase.mechanics == plan.mechanics),
    ]
    for (key, isSame) in parts where !isSame {
      note(
        key,
        LocalizedText(
          "a phase changes what the operator does, and \(key) says how people are",
          "阶段只改变运营者的做法，而 \(key) 说的是人是怎样的"))
    }
  }

  private mutating func checkAdded(_ key: String, _ names: [String], _ known: [String]) {
    guard names.contains(where: { !known.contains($0) }) else { return }
    note(
      key,
      LocalizedText(
        "a phase cannot add to \(key); state it in the plan, and stop it in other phases",
        "阶段不能新增 \(key) 的内容；请写在计划里，并在其他阶段停掉"))
  }

  private mutating func checkSame(_ key: String, _ names: [String], _ known: [String]) {
    guard names != known else { return }
    note(
      key,
      LocalizedText(
        "a phase cannot add to \(key), leave any of them out or change their order",
        "阶段不能增加、减少 \(key) 的项目，也不能改变其次序"))
  }

  private mutating func checkBlocks(_ phase: CommunityPlan, _ plan: CommunityPlan) {
    let layers: [(String, Bool, Bool)] = [
      ("groups.replicate", phase.replication != nil, plan.replication != nil),
      ("groups.mute", phase.muting != nil, plan.muting != nil),
      (
        "positioning.reputation", phase.positioning.reputation != nil,
        plan.positioning.reputation != nil
      ),
      ("replies", phase.replies != nil, plan.replies != nil),
      ("points", phase.points != nil, plan.points != nil),
      ("moderation", phase.moderation != nil, plan.moderation != nil),
      ("trust", phase.trust != nil, plan.trust != nil),
      ("tools", phase.tools != nil, plan.tools != nil),
    ]
    for (key, isOn, wasOn) in layers where isOn != wasOn { noteSwitch(key) }
    let stoppable: [(String, Bool, Bool)] = [
      ("referral", phase.referral != nil, plan.referral != nil),
      ("digest", phase.digest != nil, plan.digest != nil),
      ("advertising", phase.advertising != nil, plan.advertising != nil),
    ]
    for (key, isOn, wasOn) in stoppable where isOn && !wasOn {
      note(
        key,
        LocalizedText(
          "a phase can switch \(key) off but not on; state it in the plan",
          "阶段只能关闭、不能开启 \(key)；请写在计划里"))
    }
  }

  private mutating func checkChannels(_ phase: CommunityPlan, _ plan: CommunityPlan) {
    for channel in phase.channels {
      guard let before = plan.channels.first(where: { $0.name == channel.name }) else { continue }
      let name = ScenarioProblem.joined("channels", channel.name)
      if before.isMeasured != channel.isMeasured { noteSwitch("\(name).joins_per_day") }
      if (before.hook == nil) != (channel.hook == nil) { noteSwitch("\(name).hook") }
    }
  }

  /// What only counts on day 0.
  private mutating func checkStart(_ phase: CommunityPlan, _ plan: CommunityPlan) {
    if phase.personas.count == plan.personas.count {
      checkKept("seed_members", phase.seedMembers, plan.seedMembers)
    }
    checkKept("seeding", phase.seeding, plan.seeding)
    checkKept("positioning.error", phase.positioning.error, plan.positioning.error)
    for prize in phase.points?.prizes ?? [] {
      guard let before = plan.points?.prizes.first(where: { $0.name == prize.name }) else {
        continue
      }
      checkKept(
        ScenarioProblem.joined("points.prizes", prize.name) + ".stock", prize.stock, before.stock)
    }
    for offer in phase.offers {
      guard let before = plan.offers.first(where: { $0.name == offer.name }) else { continue }
      checkKept(ScenarioProblem.joined("offers", offer.name) + ".stock", offer.stock, before.stock)
    }
  }

  private mutating func checkKept<Value: Equatable>(_ key: String, _ value: Value, _ before: Value)
  {
    guard value != before else { return }
    note(
      key,
      LocalizedText(
        "\(key) only counts on day 0, so a phase cannot change it",
        "\(key) 只在第 0 天起作用，阶段不能修改"))
  }

  private mutating func noteSwitch(_ key: String) {
    note(
      key,
      LocalizedText(
        "a phase cannot switch \(key) on or off; it holds for the whole run",
        "阶段不能开启或关闭 \(key)；它在整个模拟期间不变"))
  }

  private mutating func note(_ key: String, _ why: LocalizedText) {
    problems.append(.fixedInPhases(key, why, path: path, at: place(of: key)))
  }

  /// Where the change stands that has most keys in common with a key; that of `set` if none has.
  private func place(of key: String) -> SourcePlace {
    let keys = key.split(separator: ".")
    let shared = (set.entries ?? []).map { change in
      (change.keyPlace, zip(change.key.split(separator: "."), keys).prefix { $0 == $1 }.count)
    }
    guard let most = shared.map(\.1).max(), most > 0 else { return set.place }
    return shared.first { $0.1 == most }?.0 ?? set.place
  }
}
