import CommunityModel

extension ModelBuilder {
  /// Sets what a plan says of trust, offers and advertising.
  static func setSales(_ root: DocumentNode, of plan: inout CommunityPlan, horizonDays: Int) {
    plan.trust = root.settings(.trust, Trust.parameters, over: Trust())
    plan.offers = (root[.offers]?.items ?? []).map { offer($0, horizonDays: horizonDays) }
    plan.advertising = root[.advertising].map { node in
      var advertising = Advertising(days: days(of: node, horizonDays: horizonDays))
      node.set(Advertising.parameters, of: &advertising)
      return advertising
    }
  }

  private static func offer(_ node: DocumentNode, horizonDays: Int) -> Offer {
    var offer = Offer(name: node.itemName ?? "", goods: goods(node))
    node.set(Offer.parameters, of: &offer)
    offer.occurrences = occurrences(of: node, horizonDays: horizonDays)
    offer.topics = node.topics(.topics)
    offer.promisedQuality = node[.promisedQuality]?.number
    offer.referencePrice = node[.referencePrice]?.number
    offer.stock = node.whole(.stock)
    return offer
  }

  private static func goods(_ node: DocumentNode) -> Offer.Goods {
    if let commission = node[.commissionPerSale]?.number {
      return .partner(commissionPerSale: commission)
    }
    if let cost = node[.goodsCost]?.number { return .ownCosting(cost) }
    return .own(margin: node[.margin]?.number ?? 0)
  }

  static func tool(_ node: DocumentNode) -> Tool {
    var tool = Tool(name: node.itemName ?? "")
    node.set(Tool.parameters, of: &tool)
    return tool
  }

  /// The phases of a plan whose other parts are known.
  static func phases(
    _ phases: [PhaseResolution], of plan: CommunityPlan, horizonDays: Int
  ) -> [Phase] {
    phases.indices.compactMap { place in
      let phase = phases[place]
      let former = place > 0 ? phases[place - 1].item : nil
      guard let changed = phase.root.map({ self.plan($0, horizonDays: horizonDays) }) else {
        return nil
      }
      return Phase(
        name: phase.name, start: start(of: phase.item, after: former),
        changes: changes(phase.changes),
        migration: phase.item.settings(.migrate, Migration.parameters, over: Migration()),
        plan: changed.aligned(with: plan))
    }
  }

  private static func start(of phase: DocumentNode, after former: DocumentNode?) -> Phase.Start {
    if let condition = phase.condition(.when) { return .when(condition) }
    return .day(phase.whole(.fromDay) ?? former?.whole(.untilDay).map { $0 + 1 } ?? 0)
  }
}
