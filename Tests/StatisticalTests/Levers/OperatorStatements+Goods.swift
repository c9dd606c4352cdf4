import CommunityModel

extension OperatorStatement {
  /// What is sold, and what is said about it.
  static let goods: [OperatorStatement] = [
    OperatorStatement(
      "Cheap goods behind big words cost more than they save", "以次充好：省下的不够赔的",
      from: shop { $0.refundCost = 8 },
      [
        LeverMeasure.profit.falls, LeverMeasure.summary(.refunds).rises,
        LeverMeasure.trust.falls, LeverMeasure.daily(.meanSatisfaction, day: 89).falls,
      ]
    ) { plan in
      plan.offers[0].promisedQuality = 0.8
      plan.offers[0].quality = 0.3
      plan.offers[0].goods = .own(margin: 0.7)
    },
    OperatorStatement(
      "A poor product beside a good one costs more than it earns", "多卖一款差货，赚的不够赔的",
      from: shop { offer in
        offer.occurrences = [0...LeverPlan.lastDay]
        offer.interest = 0.4
      },
      [
        LeverMeasure.profit.falls, LeverMeasure.ordersOfOffer(0).falls,
        LeverMeasure.trust.falls,
      ]
    ) { plan in
      plan.addPoorGoods()
    },
    OperatorStatement(
      "Who was cheated comes no more", "被坑过的人不再来",
      from: shop { $0.interest = 0.2 },
      [
        LeverMeasure.engaged.falls, LeverMeasure.retention.falls,
        LeverMeasure.daily(.meanSatisfaction, day: 89).falls,
      ]
    ) { plan in
      plan.offers[0].quality = 0.3
      plan.offers[0].promisedQuality = 0.9
    },
    OperatorStatement(
      "Honest words about poor goods sell less today and keep trust", "实话实说：今天卖得少，信任留得住",
      from: shop { offer in
        offer.quality = 0.4
        offer.promisedQuality = 0.9
      },
      [
        LeverMeasure.total(.orders, days: 28...32).falls,
        LeverMeasure.summary(.refunds).falls, LeverMeasure.trust.rises,
      ]
    ) { $0.offers[0].promisedQuality = 0.4 },
    OperatorStatement(
      "Better goods at the same price sell more", "同价质更好，卖得更多",
      from: shop { $0.quality = 0.5 }, [LeverMeasure.orders.rises, LeverMeasure.trust.rises]
    ) { $0.offers[0].quality = 0.9 },
    OperatorStatement(
      "Goods that suit nobody here do not sell", "货不对群，卖不动",
      from: shop { $0.topics = [TopicWeight(topic: "parenting", weight: 1)] },
      [LeverMeasure.orders.falls(below: 0.7)]
    ) { $0.offers[0].topics = [TopicWeight(topic: "shopping", weight: 1)] },
    OperatorStatement(
      "With little in stock less is sold than is wanted", "备货少，想买的人买不到",
      from: shop(), [LeverMeasure.orders.falls, LeverMeasure.profit.falls]
    ) { $0.offers[0].stock = 20 },
    OperatorStatement(
      "What is used up is bought again", "消耗品带来复购",
      from: shop { $0.repeat = 0 },
      [LeverMeasure.summary(.repeatOrderShare).rises, LeverMeasure.orders.rises]
    ) { $0.offers[0].repeat = 1 },
    OperatorStatement(
      "A good trial at a low price makes the main goods sell better", "体验装先建立信任，正装更好卖",
      from: shop { $0.occurrences = [42...46, 56...60, 70...74] }.with { plan in
        plan.addTrial { $0.interest = 0 }
      },
      [
        LeverMeasure.daily(.meanTrust, day: 41).rises,
        LeverMeasure.ordersOfOffer(0).rises, LeverMeasure.profit.rises,
      ]
    ) { $0.offers[1].interest = 0.3 },
    OperatorStatement(
      "A partner's goods leave less and need no money for goods", "代销不压货款，但赚得少",
      from: shop(), [LeverMeasure.cost.falls, LeverMeasure.profit.falls]
    ) { $0.offers[0].goods = .partner(commissionPerSale: 0.2) },
  ]
}

extension CommunityPlan {
  /// Adds goods that are worth less than is said of them.
  fileprivate mutating func addPoorGoods() {
    var poor = Offer(name: "bargain", goods: .own(margin: 0.4))
    poor.price = 15
    poor.referencePrice = 30
    poor.quality = 0.2
    poor.promisedQuality = 0.9
    poor.refundCost = 8
    poor.occurrences = [14...34]
    offers.append(poor)
  }

  /// Adds a small good one to try before the main goods are on sale.
  fileprivate mutating func addTrial(_ change: (inout Offer) -> Void) {
    var trial = Offer(name: "trial", goods: .own(margin: 0.1))
    trial.price = 10
    trial.referencePrice = 20
    trial.quality = 0.9
    trial.occurrences = [14...34]
    change(&trial)
    offers.append(trial)
  }
}
