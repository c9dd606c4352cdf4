/// Checks that another price means another price.
///
/// Without a reference price goods are worth what they cost, so that a strategy or a phase that changes the
/// price alone would change what they are worth as well, and nobody would buy more or less.
enum PriceRules {
  /// The problems of strategies that were completed: offers that have several prices in them, or in their
  /// phases, wherever they have nothing to compare those with.
  static func problems(of strategies: [StrategyResolution]) -> [ScenarioProblem] {
    let roots = strategies.flatMap { [$0.root] + $0.phases.map(\.root) }
    let items = roots.flatMap { $0?[.offers]?.items ?? [] }.filter { $0.itemName != nil }
    let prices = Dictionary(grouping: items) { $0.itemName ?? "" }
      .mapValues { Set($0.compactMap { $0[.price]?.number }) }
    var told: Set<SourcePlace> = []
    return items.compactMap { item in
      guard let name = item.itemName, let price = item[.price], item[.referencePrice] == nil,
        prices[name]?.count ?? 0 > 1, told.insert(item.place).inserted
      else { return nil }
      return .missingReferencePrice(
        of: ScenarioProblem.joined(ScenarioKey.offers.rawValue, name), at: price.place)
    }
  }
}
