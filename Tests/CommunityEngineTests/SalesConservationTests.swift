import CommunityEngine
import CommunityModel
import Testing

/// What must hold of money, offers and phases in any plan whatever.
@Suite struct SalesConservationTests {
  @Test(arguments: RandomPlan.numbers)
  func `what is earned less what is spent is the profit`(number: Int) async throws {
    let plan = RandomPlan.plan(number)
    for outcome in try await RandomPlan.outcomes(number) {
      for day in 0..<outcome.days {
        let (revenue, cost, profit) = (
          value(of: .revenue, on: day, in: outcome), value(of: .cost, on: day, in: outcome),
          value(of: .profit, on: day, in: outcome)
        )
        // Each is rounded to single precision by itself.
        let slack = (revenue.ulp + cost.ulp + profit.ulp) / 2
        #expect(abs(Double(revenue) - Double(cost) - Double(profit)) <= Double(slack), "day \(day)")
      }
      #expect(outcome.incomes.count == plan.incomeItems.count)
      #expect(outcome.incomes.allSatisfy { $0 >= 0 })
      let (earned, spent) = (outcome.incomes.reduce(0, +), outcome.costs.reduce(0, +))
      #expect(outcome.figure(.revenue) == earned)
      #expect(outcome.figure(.profit) == earned - spent)
      #expect(outcome.series(of: .revenue).last == Float(earned))
      let revenue = outcome.series(of: .revenue)
      #expect(zip(revenue, revenue.dropFirst()).allSatisfy { $0 <= $1 })
    }
  }

  @Test(arguments: RandomPlan.numbers)
  func `offers earn and cost what was sold of them`(number: Int) async throws {
    let plan = RandomPlan.plan(number)
    // Prices change from phase to phase.
    guard plan.phases.isEmpty else { return }
    for outcome in try await RandomPlan.outcomes(number) {
      for (place, offer) in plan.offers.enumerated() {
        let counts = outcome.offers[place]
        let kept = Double(counts.orders - counts.refunds)
        var (earned, goods) = (offer.price, 0.0)
        switch offer.goods {
        case .own(let margin): goods = (1 - margin) * offer.price
        case .ownCosting(let cost): goods = cost
        case .partner(let commission): earned *= commission
        }
        let begun = offer.occurrences.count { $0.lowerBound < outcome.days }
        expectEqual(
          outcome.incomes[place],
          [kept * earned, Double(counts.orders) * offer.commissionPerAction])
        expectEqual(
          cost(of: offer.name, .offers, plan, outcome),
          [Double(begun) * offer.cost, kept * goods, Double(counts.refunds) * offer.refundCost])
      }
      if let advertising = plan.advertising {
        let shown = zip(0..., outcome.counts(of: .visitors))
          .reduce(0) { $0 + (advertising.days.contains($1.0) ? $1.1 : 0) }
        expectEqual(
          outcome.incomes[plan.offers.count],
          [Double(shown) * advertising.incomePerThousandVisits / 1_000])
      }
    }
  }

  @Test(arguments: RandomPlan.numbers)
  func `tools cost by the day`(number: Int) async throws {
    let plan = RandomPlan.plan(number)
    for outcome in try await RandomPlan.outcomes(number) {
      for tool in plan.tools ?? [] {
        expectEqual(
          cost(of: tool.name, .tools, plan, outcome),
          [tool.costPerMonth / Tool.monthDays * Double(outcome.days)])
      }
    }
  }

  @Test(arguments: RandomPlan.numbers)
  func `fewer and fewer take each step to a purchase`(number: Int) async throws {
    let plan = RandomPlan.plan(number)
    for outcome in try await RandomPlan.outcomes(number) {
      #expect(outcome.offers.count == plan.offers.count)
      for (offer, counts) in zip(plan.offers, outcome.offers) {
        let steps = [
          outcome.total(of: .visitors), counts.seen, counts.interested, counts.trusting,
          counts.wanting, counts.orders, counts.refunds, 0,
        ]
        #expect(zip(steps, steps.dropFirst()).allSatisfy { $0 >= $1 }, "\(steps)")
        #expect(counts.buyers <= counts.orders - counts.refunds)
        if let stock = offer.stock {
          #expect(counts.orders - counts.refunds <= stock)
        } else {
          #expect(counts.orders == counts.wanting)
        }
        if offer.repeat == 0, plan.phases.isEmpty {
          #expect(counts.buyers == counts.orders - counts.refunds)
        }
      }
      #expect(outcome.offers.reduce(0) { $0 + $1.orders } == outcome.total(of: .orders))
      #expect(outcome.offers.reduce(0) { $0 + $1.refunds } == outcome.total(of: .refunds))
    }
  }

  @Test(arguments: RandomPlan.numbers)
  func `what people bought adds up to what was sold`(number: Int) async throws {
    let plan = RandomPlan.plan(number)
    for outcome in try await RandomPlan.outcomes(number) {
      let values = outcome.values
      guard !plan.offers.isEmpty else {
        #expect(values.isEmpty)
        continue
      }
      #expect(values.count == plan.sources.count * plan.personas.count)
      let sum = { (path: KeyPath<ValueCounts, Int>) in
        values.reduce(0) { $0 + $1[keyPath: path] }
      }
      #expect(sum(\.joins) == Int(outcome.figure(.joined)))
      #expect(sum(\.orders) == outcome.total(of: .orders))
      #expect(sum(\.refunds) == outcome.total(of: .refunds))
      #expect(sum(\.buyers) == Int(outcome.figure(.buyers)))
      #expect(sum(\.buyers) <= outcome.offers.reduce(0) { $0 + $1.buyers })
      for source in plan.sources.indices {
        let ofSource = values[source * plan.personas.count..<(source + 1) * plan.personas.count]
        #expect(ofSource.reduce(0) { $0 + $1.joins } == outcome.sources[source].joins)
      }
      for value in values {
        #expect(value.buyers <= value.joins && value.buyers <= value.orders - value.refunds)
      }
      expectEqual(values.reduce(0) { $0 + $1.revenue }, Array(outcome.incomes[plan.offers.indices]))
      // Offers cost something each time they begin, whatever is sold.
      if plan.offers.allSatisfy({ $0.cost == 0 }) {
        let costs = plan.offers.map { -cost(of: $0.name, .offers, plan, outcome) }
        expectEqual(
          values.reduce(0) { $0 + $1.margin }, outcome.incomes[plan.offers.indices] + costs)
      }
    }
  }

  @Test(arguments: RandomPlan.numbers)
  func `cohorts pass through the stages`(number: Int) async throws {
    for outcome in try await RandomPlan.outcomes(number) {
      for cohort in outcome.cohorts {
        #expect(cohort.activated <= cohort.joined)
        #expect(cohort.converted <= cohort.joined)
        #expect(cohort.referrers <= cohort.joined)
        #expect(cohort.referrers <= cohort.invited)
        #expect((cohort.referrers == 0) == (cohort.invited == 0))
      }
      let cohorts = outcome.cohorts
      #expect(cohorts.reduce(0) { $0 + $1.converted } == Int(outcome.figure(.buyers)))
      let joined = outcome.figure(.joined)
      guard joined > 0 else { continue }
      let activated = cohorts.reduce(0) { $0 + $1.activated }
      #expect(abs(1 - Double(activated) / joined - outcome.figure(.silentShare)) <= 1e-12)
      #expect(outcome.figure(.buyerShare) == outcome.figure(.buyers) / joined)
    }
  }

  @Test(arguments: RandomPlan.numbers)
  func `money comes back for good or not at all`(number: Int) async throws {
    for outcome in try await RandomPlan.outcomes(number) {
      let profits = Array(outcome.series(of: .profit))
      let spends = Array(outcome.series(of: .cost))
      let day = outcome.figure(.paybackDay)
      #expect(outcome.figure(.paidBack) == 1 || day.isNaN)
      guard !day.isNaN else {
        #expect(outcome.figure(.profit) < 0 || outcome.figure(.cost) == 0)
        continue
      }
      #expect(profits.dropFirst(Int(day)).allSatisfy { $0 >= 0 })
      #expect(spends[Int(day)] > 0)
      let isFirst = day == 0 || profits[Int(day) - 1] < 0 || spends[Int(day) - 1] == 0
      #expect(isFirst)
    }
  }

  @Test(arguments: RandomPlan.numbers)
  func `nobody vanishes in a migration`(number: Int) async throws {
    let plan = RandomPlan.plan(number)
    for outcome in try await RandomPlan.outcomes(number) {
      let days = zip(plan.phases, outcome.phaseStarts)
        .compactMap { $0.migration == nil || $1 == 0 ? nil : $1 }
      let migrated = outcome.counts(of: .migrated)
      for day in 0..<outcome.days {
        let before =
          day > 0
          ? outcome.counts(of: .members)[day - 1] - outcome.counts(of: .leaves)[day - 1] : 0
        guard days.contains(day) else {
          #expect(migrated[day] == 0)
          continue
        }
        // Others may leave at the end of that day.
        #expect(migrated[day] <= before)
        #expect(before - migrated[day] <= outcome.counts(of: .leaves)[day])
      }
      #expect(outcome.figure(.migrated) == Double(migrated.reduce(0, +)))
      let costs = zip(plan.phases, outcome.phaseStarts).map { phase, start in
        (phase.migration?.costEach ?? 0) * Double(start.map { migrated[$0] } ?? 0)
      }
      if plan.phases.contains(where: { $0.migration != nil }) {
        expectEqual(cost(of: BudgetItem.moves, .migration, plan, outcome), costs)
      }
    }
  }

  @Test(arguments: RandomPlan.numbers)
  func `phases come one after the other`(number: Int) async throws {
    let plan = RandomPlan.plan(number)
    for outcome in try await RandomPlan.outcomes(number) {
      #expect(outcome.phaseStarts.count == plan.phases.count)
      let begun = outcome.phaseStarts.compactMap { $0 }
      #expect(zip(begun, begun.dropFirst()).allSatisfy { $0 < $1 })
      #expect(plan.phases.isEmpty || begun.first == 0)
      for (phase, start) in zip(plan.phases, outcome.phaseStarts) {
        if case .day(let day) = phase.start { #expect(start == (day < outcome.days ? day : nil)) }
      }
      for day in 0..<outcome.days {
        let place = outcome.phaseStarts.lastIndex { $0.map { $0 <= day } ?? false }
        #expect(value(of: .phase, on: day, in: outcome) == Float(place.map { $0 + 1 } ?? 0))
      }
    }
  }

  @Test(arguments: RandomPlan.numbers)
  func `trust and inactivity are shares`(number: Int) async throws {
    for outcome in try await RandomPlan.outcomes(number) {
      for metric in [Metric.meanTrust, .inactiveShare] {
        #expect(outcome.series(of: metric).allSatisfy { (0...1).contains($0) }, "\(metric.key)")
      }
    }
  }

  /// The same money added up in two orders: to the cent, or to what a double can tell apart.
  private func expectEqual(
    _ sum: Double, _ parts: [Double], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let size = parts.reduce(0) { $0 + abs($1) }
    #expect(
      abs(sum - parts.reduce(0, +)) <= max(0.005, size * 1e-9), sourceLocation: sourceLocation)
  }

  /// Money spent on one item.
  private func cost(
    of name: String, _ line: BudgetItem.Line, _ plan: CommunityPlan, _ outcome: ReplicationOutcome
  ) -> Double {
    zip(plan.costItems, outcome.costs)
      .first { $0.0 == BudgetItem(line: line, name: name) }?.1 ?? .nan
  }
}
