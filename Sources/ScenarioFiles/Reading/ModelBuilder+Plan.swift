import CommunityModel

extension ModelBuilder {
  static func plan(_ root: DocumentNode, horizonDays: Int) -> CommunityPlan {
    let personas = (root[.personas]?.items ?? []).map(persona)
    var plan = CommunityPlan(personas: personas)
    if let mechanics = root[.mechanics] { plan.mechanics = self.mechanics(mechanics) }
    if let platform = root[.platform] { plan.platform = self.platform(platform) }
    plan.replication = root[.groups]?[.replicate]?.whole(.at).map(GroupReplication.init)
    if let positioning = root[.positioning] { plan.positioning = self.positioning(positioning) }
    plan.channels = (root[.channels]?.items ?? []).map {
      channel($0, personas: personas, horizonDays: horizonDays)
    }
    plan.content = (root[.content]?.items ?? []).compactMap {
      content($0, horizonDays: horizonDays)
    }
    plan.seedMembers = personas.map { persona in
      root[.seedMembers]?[persona.name]?.number.flatMap(Int.init(exactly:)) ?? 0
    }
    return plan
  }

  private static func persona(_ node: DocumentNode) -> Persona {
    var persona = Persona(name: node.itemName ?? "")
    node.set(Persona.parameters, of: &persona)
    persona.value = node.weights(.value) ?? persona.value
    persona.topics = node.topics(.topics)
    persona.statedMatch = node[.match]?.number
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
    return platform
  }

  private static func positioning(_ node: DocumentNode) -> Positioning {
    var positioning = Positioning()
    node.set(Positioning.parameters, of: &positioning)
    positioning.topics = node.topics(.topics)
    positioning.promise = node.weights(.promise)
    positioning.promiseLevel = node[.promiseLevel]?.number
    return positioning
  }

  private static func channel(
    _ node: DocumentNode, personas: [Persona], horizonDays: Int
  ) -> Channel {
    let days = days(of: node, horizonDays: horizonDays)
    let supply: Channel.Supply
    if let measured = node[.joinsPerDay] {
      let counts = (measured[.counts]?.items ?? []).compactMap {
        $0.number.flatMap(Int.init(exactly:))
      }
      supply = .measured(
        dailyJoins: Array(counts.prefix(days.count)),
        countsInvites: measured[.countsInvites]?.scalar != "false")
    } else {
      supply = .reach(
        perDay: node[.reachPerDay]?.number ?? 0, conversion: node[.conversion]?.number ?? 0)
    }
    let mix = mix(node[.mix], personas: personas)
    return Channel(name: node.itemName ?? "", supply: supply, mix: mix, days: days)
  }

  /// Stated shares, or those of the pools, or equal ones if all pools are empty.
  private static func mix(_ node: DocumentNode?, personas: [Persona]) -> [Double] {
    if let node { return personas.map { node[$0.name]?.number ?? 0 } }
    let total = personas.reduce(0) { $0 + $1.pool }
    return personas.map { total > 0 ? $0.pool / total : 1 / Double(personas.count) }
  }

  private static func content(_ node: DocumentNode, horizonDays: Int) -> ContentStream? {
    let value = CoreValue.allCases.first { $0.key == node[.value]?.scalar }
    guard let value else { return nil }
    var stream = ContentStream(
      name: node.itemName ?? "", value: value, days: days(of: node, horizonDays: horizonDays))
    node.set(ContentStream.parameters, of: &stream)
    return stream
  }

  private static func days(of node: DocumentNode, horizonDays: Int) -> ClosedRange<Int> {
    let from = node.whole(.fromDay) ?? 0
    return from...max(from, node.whole(.untilDay) ?? horizonDays - 1)
  }
}
