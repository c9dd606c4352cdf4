import CommunityEngine
import CommunityModel
import Testing

/// What must hold of points, prizes, rewards, invitations and rules in any plan whatever.
@Suite struct MemberConservationTests {
  @Test(arguments: RandomPlan.numbers)
  func `points are spent, lost or still there`(number: Int) async throws {
    for outcome in try await RandomPlan.outcomes(number) {
      let outstanding = Array(outcome.series(of: .pointsOutstanding))
      var unspent = 0
      var slack = 0
      for day in 0..<outcome.days {
        let issued = value(of: .pointsIssued, on: day, in: outcome)
        let gone = [Metric.pointsRedeemed, .pointsExpired].map {
          value(of: $0, on: day, in: outcome)
        }
        unspent += Int(issued) - gone.reduce(0) { $0 + Int($1) }
        // Whole numbers are exact in single precision up to 2²⁴.
        slack += ([issued] + gone).reduce(0) { $0 + Int($1.ulp / 2) }
        let difference = abs(unspent - Int(outstanding[day]))
        #expect(difference <= slack + Int(outstanding[day].ulp / 2), "day \(day)")
      }
    }
  }

  @Test(arguments: RandomPlan.numbers)
  func `points are owed at the prize that costs most`(number: Int) async throws {
    let worth = RandomPlan.plan(number).points?.worthOfPoint ?? 0
    for outcome in try await RandomPlan.outcomes(number) {
      let pairs = zip(
        outcome.series(of: .pointsOutstanding), outcome.series(of: .pointsLiability))
      for (outstanding, liability) in pairs where outstanding.ulp <= 1 {
        #expect(liability == Float(Double(outstanding) * worth))
      }
      #expect(
        Float(outcome.figure(.pointsLiability)) == outcome.series(of: .pointsLiability).last)
    }
  }

  @Test(arguments: RandomPlan.numbers)
  func `there are no more prizes than in stock`(number: Int) async throws {
    let plan = RandomPlan.plan(number)
    for outcome in try await RandomPlan.outcomes(number) {
      let total = outcome.total(of: .prizes)
      #expect(outcome.figure(.prizes) == Double(total))
      var stock: Int? = 0
      var given = 0.0
      for prize in plan.points?.prizes ?? [] {
        stock = stock.flatMap { stock in prize.stock.map { stock + $0 } }
        guard prize.cost > 0 else { continue }
        let number = (cost(of: prize.name, .points, plan, outcome) / prize.cost).rounded()
        #expect(prize.stock.map { number <= Double($0) } ?? true, "\(prize.name)")
        given += number
      }
      #expect(stock.map { total <= $0 } ?? true)
      #expect(given <= Double(total))
    }
  }

  @Test(arguments: RandomPlan.numbers)
  func `rewards keep to their budget`(number: Int) async throws {
    let plan = RandomPlan.plan(number)
    guard let referral = plan.referral else { return }
    let each = referral.reward.money + referral.inviteeReward.money
    for outcome in try await RandomPlan.outcomes(number) {
      let rewarded = outcome.total(of: .rewardedJoins)
      let paid = cost(of: BudgetItem.rewards, .referral, plan, outcome)
      #expect(outcome.figure(.rewardedJoins) == Double(rewarded))
      // The same money added up in two orders: an ulp for each addition.
      let slack = Double(rewarded + outcome.days)
      #expect(abs(paid - Double(rewarded) * each) <= slack * paid.ulp)
      if let budget = referral.budget { #expect(paid <= budget + slack * budget.ulp) }
    }
  }

  @Test(arguments: RandomPlan.numbers)
  func `invitation trees hold everybody once`(number: Int) async throws {
    for outcome in try await RandomPlan.outcomes(number) {
      let generations = outcome.generations
      let last = ReplicationOutcome.generationLimit
      #expect(generations.count == last + 1)
      for place in 0..<last - 1 {
        #expect(generations[place + 1].joined == generations[place].invited)
      }
      #expect(
        generations[last].joined == generations[last - 1].invited + generations[last].invited)
      let invited = outcome.sources.reduce(0) { $0 + $1.invited }
      #expect(generations.reduce(0) { $0 + $1.joined } == outcome.total(of: .joins))
      #expect(generations.reduce(0) { $0 + $1.invited } == invited)
      #expect(outcome.cohorts.reduce(0) { $0 + $1.invited } == invited)
      #expect(outcome.total(of: .rewardedJoins) <= invited)
      for (path, sources) in [
        (\GenerationCounts.eligible30, \SourceCounts.eligible30),
        (\GenerationCounts.visited30, \SourceCounts.visited30),
        (\GenerationCounts.engagedAtEnd, \SourceCounts.engagedAtEnd),
      ] {
        let total = generations.reduce(0) { $0 + $1[keyPath: path] }
        #expect(total == outcome.sources.reduce(0) { $0 + $1[keyPath: sources] })
      }
    }
  }

  @Test(arguments: RandomPlan.numbers)
  func `the figures of trees agree with their generations`(number: Int) async throws {
    for outcome in try await RandomPlan.outcomes(number) {
      let generations = outcome.generations.map(\.joined)
      let joined = generations.reduce(0, +)
      guard joined > 0 else {
        #expect(outcome.figure(.treeSize).isNaN && outcome.figure(.treeDepth).isNaN)
        #expect(outcome.figure(.largeTreeShare).isNaN)
        continue
      }
      #expect(outcome.figure(.treeSize) == Double(joined) / Double(generations[0]))
      let deepest = generations.lastIndex { $0 > 0 } ?? 0
      let depth = outcome.figure(.treeDepth)
      #expect(deepest < generations.count - 1 ? depth == Double(deepest) : depth >= Double(deepest))
      #expect((0...1).contains(outcome.figure(.largeTreeShare)))
      let invited = joined - generations[0]
      let deep = generations[3...].reduce(0, +)
      let share = outcome.figure(.deepInvitedShare)
      #expect(invited > 0 ? share == Double(deep) / Double(invited) : share.isNaN)
      let cycle = outcome.figure(.invitationCycleDays)
      // Nobody brings anybody on the day they join.
      #expect(invited > 0 ? cycle >= 1 : cycle.isNaN)
    }
  }

  @Test(arguments: RandomPlan.numbers)
  func `figures of the whole run sum up the days`(number: Int) async throws {
    for outcome in try await RandomPlan.outcomes(number) {
      for (figure, metric) in [
        (SummaryMetric.sanctions, Metric.sanctions),
        (.wrongfulSanctions, .wrongfulSanctions), (.removals, .removals),
      ] {
        #expect(outcome.figure(figure) == Double(outcome.total(of: metric)), "\(metric.key)")
      }
      let levels = outcome.series(of: .serviceLevel)
      let mean = levels.reduce(0) { $0 + Double($1) } / Double(outcome.days)
      // Days are kept in single precision.
      #expect(abs(outcome.figure(.serviceLevel) - mean) <= Double(Float(1).ulp))
      let messages = outcome.total(of: .messages)
      let rate = outcome.figure(.violationRate)
      #expect(
        messages > 0
          ? rate == Double(outcome.total(of: .violations)) / Double(messages) : rate.isNaN)
      let firstPosts = outcome.total(of: .firstPosts)
      let share = outcome.figure(.firstPostAnswerShare)
      #expect(
        firstPosts > 0
          ? share == Double(outcome.total(of: .firstPostsAnswered)) / Double(firstPosts)
          : share.isNaN)
    }
  }

  @Test(arguments: RandomPlan.numbers)
  func `nobody is sanctioned for another's violation`(number: Int) async throws {
    for outcome in try await RandomPlan.outcomes(number) {
      let deserved = zip(
        outcome.counts(of: .sanctions), outcome.counts(of: .wrongfulSanctions)
      ).map { $0 - $1 }
      let detected = zip(
        outcome.counts(of: .violations), outcome.counts(of: .visibleViolations)
      ).map { $0 - $1 }
      #expect(zip(deserved, detected).allSatisfy { $0 <= $1 })
      #expect(outcome.total(of: .firstPosts) <= Int(outcome.figure(.joined)))
    }
  }

  /// Money spent on one item.
  private func cost(
    of name: String, _ line: BudgetItem.Line, _ plan: CommunityPlan, _ outcome: ReplicationOutcome
  ) -> Double {
    zip(plan.costItems, outcome.costs)
      .first { $0.0 == BudgetItem(line: line, name: name) }?.1 ?? .nan
  }
}
