import CommunityModel

/// Levers on what is earned, and on the parts of a community's life.
extension NeutralLever {
  static let onSales = [
    trust, offers, offersOutOfSeason, selling, advertising, buying, tools, phases, migration,
  ]

  private static let trust = NeutralLever("trust", background: disappoint) { plan in
    plan.trust = blindTrust
  } almost: { plan in
    plan.trust = blindTrust
    plan.trust?.start = 0.9
  }

  private static let offers = NeutralLever("offers") { plan in
    plan.offers = [offer(interest: 0)]
    plan.offers[0].postsPerDay = 0
  } almost: { plan in
    plan.offers = [offer(interest: 0.02)]
  }

  private static let offersOutOfSeason = NeutralLever("offers that never run") { plan in
    plan.offers = [offer(interest: 1)]
    plan.offers[0].occurrences = []
  } almost: { plan in
    plan.offers = [offer(interest: 1)]
    plan.offers[0].occurrences = [40...40]
  }

  private static let selling = NeutralLever("streams that sell") { plan in
    disappoint(&plan)
    plan.trust = Trust()
    plan.trust?.sellingAversion = 0
  } neutral: { plan in
    plan.content[0].isSelling = true
  } almost: { plan in
    plan.content[0].isSelling = true
    plan.trust?.sellingAversion = 0.5
  }

  private static let advertising = NeutralLever("advertising") { plan in
    plan.personas.change { $0.attentionPerDay = 8 }
  } neutral: { plan in
    plan.advertising = Advertising(days: 0...74)
    plan.advertising?.postsPerDay = 0
  } almost: { plan in
    plan.advertising = Advertising(days: 0...74)
    plan.advertising?.postsPerDay = 0.5
  }

  private static let buying = NeutralLever("how personas buy where nothing is sold") { plan in
    plan.personas.change { $0.buying.refundShare = 0.5 }
  } almost: { plan in
    plan.personas.change { $0.buying.refundShare = 0.5 }
    plan.offers = [offer(interest: 0.02)]
  }

  private static let tools = NeutralLever("tools") { plan in
    plan.tools = [Tool(name: "anything")]
  } almost: { plan in
    plan.tools = [Tool(name: "anything")]
    plan.tools?[0].contentQuality = 0.98
  }

  private static let phases = NeutralLever("phases", background: wearOut) { plan in
    plan.phases = halves(of: plan)
  } almost: { plan in
    plan.phases = halves(of: plan)
    plan.phases[1].plan.content[0].quality *= 0.98
  }

  /// One group, all of which goes along.
  private static let migration = NeutralLever("migration", background: wearOut) { plan in
    plan.phases = halves(of: plan)
    plan.phases[1].migration = Migration()
    plan.phases[1].migration?.share = 1
    plan.phases[1].migration?.lapsedShare = 1
  } almost: { plan in
    plan.phases = halves(of: plan)
    plan.phases[1].migration = Migration()
    plan.phases[1].migration?.share = 0.5
    plan.phases[1].migration?.lapsedShare = 1
  }

  private static let blindTrust: Trust = {
    var trust = Trust()
    trust.start = 1
    trust.rate = 0
    trust.goodsGain = 0
    trust.disappointmentCost = 0
    return trust
  }()

  private static let disappoint: Change = { $0.offers = [offer(interest: 0.3)] }

  /// Goods that cost nothing and disappoint.
  private static func offer(interest: Double) -> Offer {
    var offer = Offer(name: "sample", goods: .own(margin: 0))
    offer.occurrences = [0...74]
    offer.interest = interest
    offer.repeat = 1
    offer.quality = 0.3
    offer.promisedQuality = 0.9
    return offer
  }

  /// What a phase could lose track of: channels that wear and take time, activities that wear.
  private static let wearOut: Change = { plan in
    plan.channels[0].wearOutDays = 20
    plan.channels[0].twoStep = TwoStep()
    plan.channels[0].twoStep?.lagDays = 5
    plan.activities = [idle(participation: 0.5)]
    plan.activities[0].visitBoost = 0.3
    plan.activities[0].occurrences = Activity.occurrences(
      from: 2, length: 4, every: 9, lastDay: 74)
  }

  /// The plan, told as two phases.
  private static func halves(of plan: CommunityPlan) -> [Phase] {
    [
      Phase(name: "first", start: .day(0), changes: [], plan: plan),
      Phase(name: "second", start: .day(36), changes: [], plan: plan),
    ]
  }
}
