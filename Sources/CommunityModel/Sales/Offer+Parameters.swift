extension Offer {
  /// The numbers that do something: how goods disappoint means nothing where they do not.
  var livingParameters: [Parameter<Offer>] {
    disappointment > 0
      ? Self.parameters : Self.parameters.filter { $0.path != \.disappointmentCost }
  }

  /// The numbers of an offer but those that may be absent.
  public static let parameters: [Parameter<Offer>] = [
    Parameter(
      "price", \.price, unit: "money", in: priceRange, default: nil,
      grade: .assumption, source: "the operator's plan",
      "what the buyer pays", "售价"),
    Parameter(
      "quality", \.quality, unit: "share", in: 0...1, default: 0.8,
      grade: .assumption, source: "the operator's plan",
      "what the goods are like", "商品质量"),
    Parameter(
      "interest", \.interest, unit: "probability", in: 0...1, default: 0.05,
      plausible: .factor(2), grade: .ruleOfThumb,
      source: "click rates of 3 to 8 % (practitioners)",
      "probability that one post a day interests a visitor whom it suits; more interest at most 1.58 "
        + "times as many",
      "每天一条推销使契合的来访者感兴趣的概率；多发最多为其 1.58 倍"),
    Parameter(
      "repeat", \.repeat, unit: "multiple", in: 0...100, default: 0,
      plausible: .factor(1.5), grade: .assumption, source: "neutral",
      "multiplies the interest of those who have bought and kept it; 0: it is bought once",
      "已购者兴趣的倍数，0 表示只买一次"),
    Parameter(
      "deadline_impulse", \.deadlineImpulse, unit: "logit", in: 0...20, default: 0.5,
      plausible: .factor(1.5), grade: .assumption, source: "our judgement",
      "inclination to pay that the last day adds", "最后一天的付款冲动"),
    Parameter(
      "disappointment_cost", \.disappointmentCost, unit: "share", in: 0...1, default: 0.5,
      plausible: .factor(1.5), grade: .assumption, source: "our judgement",
      "satisfaction lost by a complete disappointment, as a share of what there is above −1",
      "商品完全失望时损失的满意度（占高于 -1 部分的比例）"),
    Parameter(
      "posts_per_day", \.postsPerDay, unit: "posts a day", in: 0...1_000, default: 1,
      grade: .assumption, source: "the operator's plan",
      "posts that sell it, on each of its days", "销售期间每天的推销条数"),
    Parameter(
      "commission_per_action", \.commissionPerAction, unit: "money", in: 0...1_000_000_000,
      default: 0, grade: .assumption, source: "neutral",
      "money earned by each order, whether or not it is sent back", "每单固定佣金（退货也计）"),
    Parameter(
      "refund_cost", \.refundCost, unit: "money", in: 0...1_000_000_000, default: 0,
      grade: .assumption, source: "neutral",
      "money that an order costs which is sent back", "每笔退货的费用"),
    Parameter(
      "cost", \.cost, unit: "money", in: 0...1_000_000_000, default: 0,
      grade: .assumption, source: "neutral",
      "cost each time it runs, goods aside", "每次销售的固定费用（不含货款）"),
    Parameter(
      "hours", \.hours, unit: "hours", in: 0...100_000, default: 0,
      grade: .assumption, source: "neutral",
      "hours of work each time it runs", "每次销售的工时"),
    Parameter(
      "minutes_per_order", \.minutesPerOrder, unit: "minutes", in: 0...1_000, default: 0,
      grade: .assumption, source: "neutral",
      "minutes of work an order takes", "处理每单所需的分钟数"),
  ]
}
