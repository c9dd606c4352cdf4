import CommunityModel

/// Changes to what the operator of the busy plan sells, pays for and plans for later.
extension LeverChange {
  static let onSales = numbersOnSales + choicesOnSales

  /// Half of every number of every table.
  private static let numbersOnSales =
    halves("trust", Trust.parameters) { $0.trust.change($1) }
    + halves("own goods", Offer.parameters) { $1(&$0.offers[0]) }
    + halves("other goods", Offer.parameters) { $1(&$0.offers[1]) }
    + halves("buying", BuyingHabits.parameters) { plan, change in
      for index in plan.personas.indices { change(&plan.personas[index].buying) }
    }
    + halves("advertising", Advertising.parameters) { $0.advertising.change($1) }
    + halves("tool", Tool.parameters) { plan, change in plan.tools.change { change(&$0[0]) } }
    + halves("migration", Migration.parameters) { plan, change in
      // A phase's own plan has no phases.
      guard !plan.phases.isEmpty else { return }
      plan.phases[2].migration.change(change)
    }

  private static let choicesOnSales = [
    LeverChange("a stream that sells") { $0.content[3].isSelling = false },
    LeverChange("no trust") { $0.trust = nil },
    LeverChange("margin") { $0.offers[0].goods = .own(margin: 0.6) },
    LeverChange("cost of goods") { $0.offers[0].goods = .ownCosting(3) },
    LeverChange("commission") { $0.offers[0].goods = .partner(commissionPerSale: 0.6) },
    LeverChange("days of an offer") { $0.offers[1].occurrences[3] = 16...17 },
    LeverChange("topics of an offer") { plan in
      plan.offers[1].topics = [TopicWeight(topic: "running", weight: 1)]
    },
    LeverChange("promised quality") { $0.offers[0].promisedQuality = 0.8 },
    LeverChange("the truth about goods") { $0.offers[1].promisedQuality = nil },
    LeverChange("reference price") { $0.offers[0].referencePrice = 70 },
    LeverChange("no reference price") { $0.offers[1].referencePrice = nil },
    LeverChange("stock of an offer") { $0.offers[0].stock = 10 },
    LeverChange("a persona's willingness to pay") { plan in
      plan.personas[1].buying.willingnessToPay = 2
    },
    LeverChange("days of advertising") { $0.advertising?.days = 5...80 },
    LeverChange("no advertising") { $0.advertising = nil },
    LeverChange("tool of an activity") { $0.activities[1].tool = nil },
    LeverChange("no tools") { $0.tools = nil },
    LeverChange("first day of a phase") { plan in
      if !plan.phases.isEmpty { plan.phases[2].start = .day(43) }
    },
    LeverChange("condition of a phase") { plan in
      guard !plan.phases.isEmpty else { return }
      plan.phases[1].start = .when(MetricCondition(.members, .atLeast, 90))
    },
    LeverChange("no migration") { plan in
      if !plan.phases.isEmpty { plan.phases[2].migration = nil }
    },
    LeverChange("no phases") { $0.phases = [] },
  ]
}
