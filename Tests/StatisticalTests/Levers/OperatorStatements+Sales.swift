import CommunityModel

extension OperatorStatement {
  /// Prices, and how hard it is sold.
  static let sales: [OperatorStatement] = [
    OperatorStatement(
      "A higher price sells fewer", "涨价卖得少",
      from: shop(), [LeverMeasure.orders.falls]
    ) { $0.offers[0].setPrice(80) },
    OperatorStatement(
      "A price far too high earns less", "价格高得离谱，反而赚得少",
      from: shop(), [LeverMeasure.summary(.revenue).falls, LeverMeasure.profit.falls]
    ) { $0.offers[0].setPrice(240) },
    OperatorStatement(
      "Selling nearly at cost fills the order book and not the till", "贴着成本卖，单多钱少",
      from: shop(), [LeverMeasure.orders.rises, LeverMeasure.profit.falls]
    ) { $0.offers[0].setPrice(32) },
    OperatorStatement(
      "Bargain hunters buy only when it is cheap", "羊毛党只在便宜时买",
      from: LeverPlan.plan(persona: "bargain-hunter").with { plan in
        plan.addSales { $0.interest = 0.3 }
        plan.offers[0].setPrice(40)
      },
      [LeverMeasure.orders.falls(below: 0.25)]
    ) { $0.offers[0].setPrice(80) },
    OperatorStatement(
      "Selling every day brings orders now, and costs trust and later sales",
      "天天卖货：眼前单多，信任下降，后来越卖越难",
      from: shop { $0.postsPerDay = 3 },
      [
        LeverMeasure.total(.orders, days: 0...27).rises, LeverMeasure.trust.falls,
        LeverMeasure.perVisit(.orders, days: 84...87).falls,
      ]
    ) { plan in
      plan.offers[0].occurrences = [0...LeverPlan.lastDay]
    },
    OperatorStatement(
      "Three sales posts a day sell more than one", "一天推三条，比推一条卖得多",
      from: shop(), [LeverMeasure.orders.rises, LeverMeasure.trust.falls]
    ) { $0.offers[0].postsPerDay = 3 },
    OperatorStatement(
      "Twenty sales posts a day instead of three cost trust and sales", "从一天三条加到二十条，丢信任、丢销量",
      from: shop { $0.postsPerDay = 3 },
      [LeverMeasure.trust.falls, LeverMeasure.total(.orders, days: 84...88).falls]
    ) { $0.offers[0].postsPerDay = 20 },
    OperatorStatement(
      "Forty sales posts a day drive members and buyers away", "一天四十条推销，人和单都跑了",
      published: "38.4 % leave groups that disturb them (China Youth Daily 2020)",
      from: shop { $0.occurrences = [0...LeverPlan.lastDay] },
      [
        LeverMeasure.engaged.falls, LeverMeasure.retention.falls, LeverMeasure.orders.falls,
        LeverMeasure.trust.falls,
      ]
    ) { $0.offers[0].postsPerDay = 40 },
    OperatorStatement(
      "Streams that sell cost trust as well", "软文推销也伤信任",
      from: shop(), [LeverMeasure.trust.falls, LeverMeasure.orders.falls]
    ) { plan in
      plan.changeStream("list") { $0.isSelling = true }
    },
    OperatorStatement(
      "Good content before the first sale makes it sell better", "先做好内容再卖，转化更高",
      from: shop { offer in
        offer.occurrences = [40...44]
      }.with { plan in plan.changeContent { $0.quality = 0.5 } },
      [
        LeverMeasure.daily(.meanTrust, day: 39).rises,
        LeverMeasure.perVisit(.orders, days: 40...44).rises,
      ]
    ) { $0.changeContent { $0.quality = 0.9 } },
    OperatorStatement(
      "A last day brings orders", "截止日当天下单多",
      from: shop { offer in
        offer.interest = 0.2
        offer.deadlineImpulse = 0
      },
      [LeverMeasure.daily(.orders, day: 32).rises, LeverMeasure.summary(.revenue).rises]
    ) { $0.offers[0].deadlineImpulse = 0.5 },
    OperatorStatement(
      "Extending a sale takes the push out of its last day", "一再延期，最后一天就不急了",
      from: shop { $0.interest = 0.2 }, [LeverMeasure.daily(.orders, day: 32).falls]
    ) { $0.offers[0].occurrences[0] = 28...37 },
  ]

  /// The reading club with trust and a box of books that is on sale for five days every fortnight.
  static func shop(_ change: (inout Offer) -> Void = { _ in }) -> CommunityPlan {
    LeverPlan.plan().with { $0.addSales(change) }
  }
}

extension CommunityPlan {
  /// Adds trust and something that is on sale for five days every fortnight from day 28.
  mutating func addSales(_ change: (inout Offer) -> Void = { _ in }) {
    var box = Offer(name: "book-box", goods: .own(margin: 0.5))
    box.referencePrice = 60
    box.setPrice(60)
    // There are other books in it each time.
    box.repeat = 1
    box.occurrences = [28...32, 42...46, 56...60, 70...74, 84...88]
    change(&box)
    trust = Trust()
    offers = [box]
  }
}

extension Offer {
  /// Another price for goods that cost what they cost.
  mutating func setPrice(_ price: Double) {
    self.price = price
    goods = .own(margin: 1 - 30 / price)
  }
}
