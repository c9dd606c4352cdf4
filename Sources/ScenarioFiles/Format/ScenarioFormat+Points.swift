import CommunityModel

extension ScenarioFormat {
  /// Points that members earn, and what they buy.
  static let pointsMap = MapShape(
    keys: [
      KeyShape(
        .earn, table(PointEarning.parameters), emptyMap, "points for what members do",
        "做什么得多少积分"),
      KeyShape(
        .prizes, namedItems(prizeMap, limit: Prize.limit), emptyList, "what points buy",
        "积分可兑换的奖品"),
    ] + PointScheme.parameters.map(KeyShape.init) + [
      KeyShape(
        .clearEveryDays, .number(.limit(PointScheme.clearRange, "days")), unlimited,
        "days from one clearing of all balances to the next, or none",
        "每隔多少天清空全部积分，none 表示不清空")
    ])

  private static let prizeMap = MapShape(
    keys: [KeyShape(.name, .text(.name), .required, "name of the prize", "奖品名")]
      + Prize.parameters.map(KeyShape.init) + [
        KeyShape(
          .stock, .number(.limit(Prize.stockRange, "prizes")), unlimited,
          "how many there are, or none",
          "奖品数量，none 表示不限")
      ])
}
