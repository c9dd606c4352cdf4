import PortableMath

/// Something that is sold to members on some days.
///
/// A visitor sees it, may be interested, must believe it (see `Trust`), and orders if the price is not
/// above what the goods are worth to them.
public struct Offer: Sendable, Equatable, Codable {
  /// Whose goods they are, and what a sale leaves.
  public enum Goods: Sendable, Equatable, Codable {
    /// The operator's own: the price is earned, and a share 1 − margin of it is spent on the goods.
    case own(margin: Double)
    /// The operator's own: the price is earned, and so much is spent on the goods whatever it is.
    case ownCosting(Double)
    /// A partner's: a share of the price is earned.
    case partner(commissionPerSale: Double)
  }

  /// The name used in the file and in results.
  public var name: String
  /// Whose goods they are, and what a sale leaves.
  public var goods: Goods
  /// The days of each time it runs, in order, both ends included.
  public var occurrences: [ClosedRange<Int>] = []
  /// What it is about; sums to 1, or empty if not said: then it suits every persona.
  public var topics: [TopicWeight] = []
  /// What the buyer pays.
  public var price = 0.0
  /// What such goods usually cost; `nil`: the price.
  public var referencePrice: Double?
  /// Probability that one post a day interests a visitor whom it suits.
  public var interest = 0.0
  /// Multiplies the interest of those who have bought it and kept it.
  public var `repeat` = 0.0
  /// Logit that the last day adds to paying.
  public var deadlineImpulse = 0.0
  /// What the goods are like, 0…1.
  public var quality = 0.0
  /// What is said about them, 0…1; `nil`: the truth.
  public var promisedQuality: Double?
  /// Satisfaction lost by a complete disappointment, as a share of what there is above −1.
  public var disappointmentCost = 0.0
  /// Posts that sell it, on each of its days.
  public var postsPerDay = 0.0
  /// Money earned by each order, whether or not it is sent back.
  public var commissionPerAction = 0.0
  /// How many there are; `nil`: enough for everybody.
  public var stock: Int?
  /// Money that an order costs which is sent back.
  public var refundCost = 0.0
  /// Money each time it runs.
  public var cost = 0.0
  /// Hours of work each time it runs.
  public var hours = 0.0
  /// Minutes of work an order takes.
  public var minutesPerOrder = 0.0

  /// An offer with the defaults of the table, which never runs.
  public init(name: String, goods: Goods) {
    self.name = name
    self.goods = goods
    for parameter in Self.parameters {
      self[keyPath: parameter.path] = parameter.defaultValue ?? 0
    }
  }

  /// Offers one plan may have: what somebody has bought is kept as bits.
  public static let limit = 32
  /// Prices a file may state, in money.
  public static let priceRange = 0.0...1_000_000_000.0
  /// Stocks a file may state.
  public static let stockRange = 0...1_000_000_000

  /// What is said about the goods.
  public var saidQuality: Double { promisedQuality ?? quality }

  /// How far the goods fall short of what is said about them, 0…1.
  public var disappointment: Double { max(0, saidQuality - quality) }

  /// How well its topics suit a persona, 0…1.
  public func fit(of persona: Persona) -> Double {
    TopicWeight.fit(topics, persona.topics)
  }

  /// Probability that a day's posts interest a visitor of a persona: interest · fit · exposure, at most 1.
  ///
  /// exposure = (1 − e^−posts) ÷ (1 − e⁻¹): nobody is interested in what no post speaks of, and many posts
  /// interest at most 1.58 times as many as one.
  ///
  /// - Parameters:
  ///   - persona: who visits.
  ///   - again: whether they have bought it: then interest counts `repeat` times.
  /// - Returns: a probability.
  public func interestedShare(of persona: Persona, again: Bool) -> Double {
    let exposure = (1 - exponential(-postsPerDay)) / (1 - exponential(-1))
    return min(1, interest * fit(of: persona) * (again ? self.repeat : 1) * exposure)
  }

  /// The share of a persona that pays the price.
  ///
  /// Worth is log-logistic between people: 1 ÷ (1 + (price ÷ worth)^sensitivity · exp(−impulse)), where
  /// worth = willingness_to_pay · reference price · 2q/(1 + q) for a promised quality q. 1 at a price
  /// of 0, 0 where the goods are worth nothing.
  ///
  /// - Parameters:
  ///   - persona: who is asked.
  ///   - isLastDay: whether the deadline adds its impulse.
  /// - Returns: a share, 0…1.
  public func payingShare(of persona: Persona, isLastDay: Bool) -> Double {
    guard price > 0 else { return 1 }
    let said = saidQuality
    let worth =
      persona.buying.willingnessToPay * (referencePrice ?? price) * (2 * said / (1 + said))
    guard worth >= .leastNormalMagnitude else { return 0 }
    let logit =
      persona.buying.priceSensitivity * (naturalLogarithm(worth) - naturalLogarithm(price))
      + (isLastDay ? deadlineImpulse : 0)
    return 1 / (1 + exponential(-min(max(logit, -Self.largestLogit), Self.largestLogit)))
  }

  /// What is kept of the price of an order that is not sent back, and what its goods cost.
  public var earnedPerSale: Double {
    switch goods {
    case .own, .ownCosting: price
    case .partner(let commission): commission * price
    }
  }

  /// What the goods of an order cost that is not sent back.
  public var goodsCostPerSale: Double {
    switch goods {
    case .own(let margin): (1 - margin) * price
    case .ownCosting(let cost): cost
    case .partner: 0
    }
  }

  /// A logit whose probability is 1 in double precision.
  private static let largestLogit = 700.0
}

/// How people of one kind buy.
public struct BuyingHabits: Sendable, Equatable, Codable {
  /// What goods of quality 1 are worth to half of them, as a multiple of the reference price.
  public var willingnessToPay = 0.0
  /// How steeply the share that pays falls with the price: the elasticity at a high price.
  public var priceSensitivity = 0.0
  /// Share of orders that is sent back without any disappointment.
  public var refundShare = 0.0

  /// The defaults of the table.
  public init() {
    for parameter in Self.parameters {
      self[keyPath: parameter.path] = parameter.defaultValue ?? 0
    }
  }

  /// The numbers of buying, which stand among those of a persona.
  public static let parameters: [Parameter<BuyingHabits>] = [
    Parameter(
      "willingness_to_pay", \.willingnessToPay, unit: "multiple", in: 0...1_000, default: 1,
      plausible: .factor(1.3), grade: .assumption, source: "our judgement",
      "what goods of quality 1 are worth to half of them, as a multiple of the reference price",
      "质量为 1 的商品对其中一半人的价值（参考价的倍数）"),
    Parameter(
      "price_sensitivity", \.priceSensitivity, unit: "power", in: 0...100, default: 3,
      plausible: .factor(1.4), grade: .assumption, source: "our judgement",
      "how steeply the share that pays falls with the price", "付款比例随价格下降的陡峭程度"),
    Parameter(
      "refund_share", \.refundShare, unit: "share", in: 0...1, default: 0.03,
      plausible: .factor(2), grade: .assumption, source: "our judgement",
      "share of orders that is sent back without any disappointment", "没有失望也会退货的订单比例"),
  ]
}
