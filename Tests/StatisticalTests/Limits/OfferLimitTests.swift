import CommunityEngine
import CommunityModel
import Foundation
import Testing

/// What is sold where everything but the price is certain.
@Suite struct OfferLimitTests {
  private let members = 4_000
  private let horizon = 8

  @Test func `believed, wanted and free, an offer is taken by every visitor`() async throws {
    let outcome = try await run(price: 0) { $0.repeat = 1 }
    #expect(outcome.offers[0].orders == members * horizon)
    #expect(outcome.offers[0].orders == Int(outcome.series(of: .visitors).reduce(0, +)))
    let once = try await run(price: 0)
    #expect(once.offers[0].orders == members && once.offers[0].buyers == members)
  }

  @Test func `at a price without end nobody buys`() async throws {
    let outcome = try await run(price: 1_000_000_000) { $0.referencePrice = 100 }
    #expect(outcome.offers[0].trusting == members * horizon && outcome.offers[0].orders == 0)
  }

  /// Log-logistic worth: of a persona a share 1 ÷ (1 + (price ÷ worth)^sensitivity) pays.
  @Test(arguments: [30.0, 60, 100, 150, 400])
  func `so many buy as the goods are worth the price to`(price: Double) async throws {
    let outcome = try await run(price: price) { $0.referencePrice = 100 }
    let share = 1 / (1 + pow(price / 100, 3))
    let counts = outcome.offers[0]
    #expect(abs(standardErrors(count: Double(counts.buyers), above: share, of: members)) < 4)
    // Who finds it too dear today finds it too dear tomorrow.
    #expect(outcome.series(of: .orders).dropFirst().allSatisfy { $0 == 0 })
    let wrong = 1 / (1 + price / 100)
    guard price != 100 else { return }
    #expect(abs(standardErrors(count: Double(counts.buyers), above: wrong, of: members)) > 4)
  }

  /// logit(after) = logit(before) + impulse.
  @Test func `the last day brings those to whom it was almost worth it`() async throws {
    let outcome = try await run(price: 100) { offer in
      offer.occurrences = [0...3]
      offer.deadlineImpulse = 1
    }
    let orders = outcome.series(of: .orders).map(Double.init)
    let share = 1 / (1 + exp(-1.0))
    #expect(abs(standardErrors(count: orders[0], above: 0.5, of: members)) < 4)
    #expect(orders[1] == 0 && orders[2] == 0)
    #expect(abs(standardErrors(count: orders[0] + orders[3], above: share, of: members)) < 4)
  }

  @Test func `an offer without end has no last day`() async throws {
    let outcome = try await run(price: 100) { $0.deadlineImpulse = 5 }
    #expect(outcome.series(of: .orders).dropFirst().allSatisfy { $0 == 0 })
  }

  /// Interest is drawn anew each day: 1 − (1 − p)ⁿ have been interested after n days.
  @Test func `interest comes day by day`() async throws {
    let outcome = try await run(price: 0) { $0.interest = 0.2 }
    let share = 1 - pow(0.8, Double(horizon))
    let buyers = Double(outcome.offers[0].buyers)
    #expect(abs(standardErrors(count: buyers, above: share, of: members)) < 4)
    #expect(abs(standardErrors(count: buyers, above: 0.2, of: members)) > 20)
  }

  /// p (1 − e⁻ⁿ) ÷ (1 − e⁻¹) are interested by n posts.
  @Test(arguments: [0, 0.5, 1, 3]) func `more posts interest more`(posts: Double) async throws {
    let outcome = try await run(price: 0) { offer in
      offer.interest = 0.2
      offer.postsPerDay = posts
      offer.occurrences = [0...0]
    }
    let orders = Double(outcome.offers[0].orders)
    guard posts > 0 else {
      #expect(orders == 0)
      return
    }
    let share = 0.2 * (1 - exp(-posts)) / (1 - exp(-1.0))
    #expect(abs(standardErrors(count: orders, above: share, of: members)) < 4)
    #expect(posts == 1 || abs(standardErrors(count: orders, above: 0.2, of: members)) > 4)
  }

  @Test func `topics decide who is interested`() async throws {
    let outcome = try await run(price: 0) { offer in
      offer.topics = [
        TopicWeight(topic: "tea", weight: 0.6), TopicWeight(topic: "cups", weight: 0.4),
      ]
    } persona: { persona in
      persona.topics = [TopicWeight(topic: "tea", weight: 1)]
    }
    let fit = 0.6 / (0.6 * 0.6 + 0.4 * 0.4).squareRoot()
    let first = outcome.value(of: .orders, on: 0)
    #expect(abs(standardErrors(count: first, above: fit, of: members)) < 4)
  }

  /// 1 − (1 − refund share)(1 − disappointment) of the orders come back.
  @Test func `disappointment sends goods back`() async throws {
    let outcome = try await run(price: 0) { offer in
      offer.quality = 0.5
      offer.promisedQuality = 0.9
      offer.occurrences = [0...0]
    } persona: {
      $0.buying.refundShare = 0.1
    }
    let counts = outcome.offers[0]
    #expect(counts.orders == members)
    let share = 1 - 0.9 * 0.6
    #expect(abs(standardErrors(count: Double(counts.refunds), above: share, of: members)) < 4)
    #expect(counts.buyers == members - counts.refunds)
  }

  /// S ← S − cost · d · (S + 1), from S = 0 and nothing else that moves it.
  @Test func `disappointment takes satisfaction`() async throws {
    let outcome = try await run(price: 0) { offer in
      offer.quality = 0.5
      offer.promisedQuality = 0.9
      offer.disappointmentCost = 0.5
      offer.repeat = 1
    }
    for day in 1..<horizon {
      let expected = pow(1 - 0.5 * 0.4, Double(day)) - 1
      #expect(abs(outcome.value(of: .meanSatisfaction, on: day) - expected) < 1e-4)
    }
  }

  @Test func `no more is kept than there is, and what comes back is sold again`() async throws {
    let outcome = try await run(price: 10) { offer in
      offer.referencePrice = 1_000_000
      offer.stock = 500
    } persona: {
      $0.buying.refundShare = 0.4
    }
    let counts = outcome.offers[0]
    #expect(counts.orders - counts.refunds <= 500 && counts.orders > 500)
    #expect(outcome.value(of: .orders, on: 0) == 500)
    #expect(outcome.value(of: .orders, on: 1) == outcome.value(of: .refunds, on: 0))
    #expect(counts.wanting > counts.orders)
    // The first by number are served first.
    #expect(outcome.series(of: .orders).map(Int.init).reduce(0, +) == counts.orders)
  }

  @Test func `money is counted to the cent`() async throws {
    let own = try await run(price: 30) { offer in
      offer.goods = .own(margin: 0.4)
      offer.cost = 70
      offer.refundCost = 2
      offer.commissionPerAction = 0.5
    } persona: {
      $0.buying.refundShare = 0.2
    }
    let counts = own.offers[0]
    let (orders, refunds) = (Double(counts.orders), Double(counts.refunds))
    #expect(refunds > 100)
    #expect(abs(own.incomes[0] - ((orders - refunds) * 30 + orders * 0.5)) < 0.005)
    #expect(abs(own.costs[0] - (70 + (orders - refunds) * 18 + refunds * 2)) < 0.005)
    #expect(abs(own.value(of: .profit) - (own.incomes[0] - own.costs[0])) < 0.005)
    let partner = try await run(price: 30) { $0.goods = .partner(commissionPerSale: 0.2) }
    let kept = Double(partner.offers[0].orders - partner.offers[0].refunds)
    #expect(abs(partner.incomes[0] - kept * 6) < 0.005 && partner.costs[0] == 0)
  }

  @Test func `visits earn on days with advertisements`() async throws {
    var plan = plan(price: 0) { $0.occurrences = [] }
    plan.advertising = Advertising(days: 2...4)
    plan.advertising?.incomePerThousandVisits = 25
    let outcome = try await outcomes(of: plan, horizonDays: horizon, replications: 1, seed: 51)[0]
    #expect(abs(outcome.incomes[1] - 3 * Double(members) * 0.025) < 0.005)
    #expect(outcome.value(of: .revenue, on: 1) == 0 && outcome.value(of: .revenue, on: 2) == 100)
  }

  @Test func `orders take the team's time the day after`() async throws {
    var plan = plan(price: 0) { $0.minutesPerOrder = 3 }
    var role = TeamRole(role: "service")
    role.hoursPerWeek = 20
    plan.team = [role]
    let outcome = try await outcomes(of: plan, horizonDays: horizon, replications: 1, seed: 51)[0]
    #expect(outcome.value(of: .hours, on: 0) == 0)
    #expect(outcome.value(of: .hours, on: 1) == Double(members) * 3 / 60)
    #expect(outcome.value(of: .serviceLevel, on: 1) == Double(Float(20.0 / 200)))
  }

  private func run(
    price: Double, _ change: (inout Offer) -> Void = { _ in },
    persona: (inout Persona) -> Void = { _ in }
  ) async throws -> ReplicationOutcome {
    try await outcomes(
      of: plan(price: price, change, persona: persona), horizonDays: horizon, replications: 1,
      seed: 51)[0]
  }

  /// Members who visit every day, are always interested and believe everything.
  private func plan(
    price: Double, _ change: (inout Offer) -> Void = { _ in },
    persona changePersona: (inout Persona) -> Void = { _ in }
  ) -> CommunityPlan {
    var persona = IsolatedPlan.persona("buyer")
    persona.visit = IsolatedPlan.certain
    persona.buying.refundShare = 0
    changePersona(&persona)
    var plan = IsolatedPlan.plan(persona)
    plan.seedMembers = [members]
    var offer = Offer(name: "goods", goods: .own(margin: 1))
    offer.occurrences = [0...horizon - 1]
    offer.price = price
    offer.interest = 1
    offer.quality = 1
    offer.deadlineImpulse = 0
    change(&offer)
    plan.offers = [offer]
    return plan
  }
}
