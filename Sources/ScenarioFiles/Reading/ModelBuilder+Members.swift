import CommunityModel

extension ModelBuilder {
  /// Sets what a plan says of its members, whose personas are known: seeds, tiers, replies, points
  /// and moderation.
  static func setMembers(_ root: DocumentNode, of plan: inout CommunityPlan) {
    plan.seedMembers = plan.personas.map { persona in
      root[.seedMembers]?[persona.name]?.number.flatMap(Int.init(exactly:)) ?? 0
    }
    plan.seeding = root.settings(.seeding, Seeding.parameters, over: Seeding())
    plan.tiers = (root[.tiers]?.items ?? []).map(tier)
    plan.replies = root.settings(.replies, ReplyService.parameters, over: ReplyService())
    if let scope = root[.replies]?[.scope]?.scalar.flatMap(ReplyService.Scope.init) {
      plan.replies?.scope = scope
    }
    plan.points = root[.points].map(points)
    plan.moderation = root[.moderation].map(moderation)
  }

  private static func tier(_ node: DocumentNode) -> Tier {
    var tier = Tier(name: node.itemName ?? "")
    node.set(Tier.parameters, of: &tier)
    return tier
  }

  private static func points(_ node: DocumentNode) -> PointScheme {
    var scheme = PointScheme()
    node.set(PointScheme.parameters, of: &scheme)
    node[.earn]?.set(PointEarning.parameters, of: &scheme.earn)
    scheme.prizes = (node[.prizes]?.items ?? []).map(prize)
    scheme.clearEveryDays = node.whole(.clearEveryDays)
    return scheme
  }

  private static func prize(_ node: DocumentNode) -> Prize {
    var prize = Prize(name: node.itemName ?? "")
    node.set(Prize.parameters, of: &prize)
    prize.stock = node.whole(.stock)
    return prize
  }

  private static func moderation(_ node: DocumentNode) -> Moderation {
    var moderation = Moderation()
    node.set(Moderation.parameters, of: &moderation)
    moderation.hasVisibleRules = node[.rulesVisible]?.scalar == "true"
    if let words = node[.ladder]?.items?.compactMap(\.scalar) {
      moderation.ladder = words.compactMap(Sanction.init)
    }
    for (place, kind) in ViolationKind.allCases.enumerated() {
      node[.kinds]?[kind.key]?.set(
        ViolationWeight.parameters(of: kind), of: &moderation.kinds[place])
    }
    return moderation
  }
}
