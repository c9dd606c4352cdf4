import CommunityModel

extension ModelBuilder {
  static func plan(
    _ root: DocumentNode, phases: [PhaseResolution] = [], horizonDays: Int
  ) -> CommunityPlan {
    let personas = (root[.personas]?.items ?? []).map(persona)
    var plan = CommunityPlan(personas: personas)
    if let mechanics = root[.mechanics] { plan.mechanics = self.mechanics(mechanics) }
    if let platform = root[.platform] { plan.platform = self.platform(platform) }
    if let groups = root[.groups] { setGroups(groups, of: &plan) }
    plan.calendar = calendar(root[.calendar], start: start(of: root))
    if let positioning = root[.positioning] { plan.positioning = self.positioning(positioning) }
    plan.channels = (root[.channels]?.items ?? []).map {
      channel($0, personas: personas, horizonDays: horizonDays)
    }
    setMembers(root, of: &plan)
    plan.content = (root[.content]?.items ?? []).compactMap {
      content($0, of: plan, horizonDays: horizonDays)
    }
    plan.digest = root.settings(.digest, Digest.parameters, over: Digest())
    plan.activities = (root[.activities]?.items ?? []).map {
      activity($0, horizonDays: horizonDays)
    }
    plan.referral = root[.referral].map {
      referral($0, personas: personas, horizonDays: horizonDays)
    }
    plan.team = (root[.team]?.items ?? []).map(teamRole)
    setSales(root, of: &plan, horizonDays: horizonDays)
    plan.tools = root[.tools]?.items?.map(tool)
    plan.phases = self.phases(phases, of: plan, horizonDays: horizonDays)
    return plan
  }

  private static func persona(_ node: DocumentNode) -> Persona {
    var persona = Persona(name: node.itemName ?? "")
    node.set(Persona.parameters, of: &persona)
    persona.value = node.weights(.value) ?? persona.value
    persona.topics = node.topics(.topics)
    persona.statedMatch = node[.match]?.number
    persona.statedPostSpread = node[.postSpread]?.number
    persona.statedViolationsPerMessage = node[.violationsPerMessage]?.number
    node.set(BuyingHabits.parameters, of: &persona.buying)
    return persona
  }

  private static func mechanics(_ node: DocumentNode) -> Mechanics {
    var mechanics = Mechanics()
    node.set(Mechanics.parameters, of: &mechanics)
    mechanics.saturation = node.weights(.saturation) ?? mechanics.saturation
    mechanics.contribution = node.weights(.contribution) ?? mechanics.contribution
    return mechanics
  }

  private static func platform(_ node: DocumentNode) -> Platform {
    var platform = Platform()
    node.set(Platform.parameters, of: &platform)
    platform.name = node[.name]?.scalar ?? platform.name
    platform.capacity = node.whole(.capacity)
    platform.qrLimit = node.whole(.qrLimit)
    return platform
  }

  private static func setGroups(_ node: DocumentNode, of plan: inout CommunityPlan) {
    plan.replication = node[.replicate]?.whole(.at).flatMap { fillLine in
      node.settings(
        .replicate, GroupReplication.parameters, over: GroupReplication(fillLine: fillLine))
    }
    plan.fillOrder = node[.fillOrder]?.scalar.flatMap(FillOrder.init) ?? plan.fillOrder
    plan.muting = node.settings(.mute, Muting.parameters, over: Muting())
  }

  private static func positioning(_ node: DocumentNode) -> Positioning {
    var positioning = Positioning()
    node.set(Positioning.parameters, of: &positioning)
    positioning.topics = node.topics(.topics)
    positioning.promise = node.weights(.promise)
    positioning.promiseLevel = node[.promiseLevel]?.number
    positioning.reputation = node.settings(
      .reputation, Reputation.parameters, over: Reputation())
    return positioning
  }

  private static func teamRole(_ node: DocumentNode) -> TeamRole {
    var role = TeamRole(role: node.itemName ?? "")
    node.set(TeamRole.parameters, of: &role)
    role.topSkill = node[.topSkill]?.number
    return role
  }

  /// The days on which something runs every day.
  static func days(of node: DocumentNode, horizonDays: Int) -> ClosedRange<Int> {
    let from = node.whole(.fromDay) ?? 0
    return from...max(from, node.whole(.untilDay) ?? horizonDays - 1)
  }
}

extension DocumentNode {
  /// What a key holds of something that is off without the key.
  func settings<Root>(
    _ key: ScenarioKey, _ parameters: [Parameter<Root>], over start: Root
  ) -> Root? {
    guard let node = self[key] else { return nil }
    var root = start
    node.set(parameters, of: &root)
    return root
  }

  /// The core value that a key names.
  func coreValue(_ key: ScenarioKey) -> CoreValue? {
    CoreValue.allCases.first { $0.key == self[key]?.scalar }
  }
}
