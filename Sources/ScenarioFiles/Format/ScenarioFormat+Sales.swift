import CommunityModel

extension ScenarioFormat {
  /// Something that is sold to members.
  static let offerMap = MapShape(
    keys: [KeyShape(.name, .text(.name), .required, "name in results", "结果中的名字")]
      + timingKeys + Offer.parameters.map(KeyShape.init) + [
        KeyShape(
          .margin, .number(.share), .derived(nothing),
          "share of the price that is left when the operator's own goods are paid",
          "自有商品的毛利率"),
        KeyShape(
          .goodsCost, .number(NumberShape(range: Offer.priceRange, unit: "money")),
          .derived(nothing), "what the operator's own goods cost, whatever the price",
          "自有商品的单件成本，不随售价变化"),
        KeyShape(
          .commissionPerSale, .number(.share), .derived(nothing),
          "share of the price that a partner pays for selling its goods", "代销佣金率"),
        KeyShape(
          .promisedQuality, .number(.share),
          .derived(LocalizedText("quality: the truth is told", "与 quality 相同，实话实说")),
          "what is said about the goods", "宣传的商品质量"),
        KeyShape(
          .referencePrice,
          .number(NumberShape(range: Offer.priceRange, unit: "money")),
          .derived(LocalizedText("the price", "与 price 相同")), "what such goods usually cost",
          "同类商品的通常价格"),
        KeyShape(
          .topics, .weights(WeightsShape(names: .topics, number: .share, sumsToOne: true)),
          .derived(LocalizedText("it suits everyone", "适合所有人")), "what it is about", "商品的话题"),
        KeyShape(
          .stock, .number(.limit(Offer.stockRange, "items")), unlimited,
          "how many there are, or none", "库存，none 表示不限"),
      ], alternatives: [[.margin, .goodsCost, .commissionPerSale]])

  /// Others' advertisements.
  static let advertisingMap = MapShape(keys: Advertising.parameters.map(KeyShape.init) + dayKeys)
}
