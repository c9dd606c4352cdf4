import CommunityModel
import RealModule
import Testing

@testable import CommunityEngine

/// Whom a prize draws, and how much, the nearer it is.
@Suite struct PointProgressTests {
  private static let members = 200_000
  private static let visit = Double.log(0.3 / 0.7)
  private static let effect = PointScheme().progressEffect
  private static let price = 1_000.0

  @Test(arguments: [100.0, 500, 900]) func `those who respond come more the nearer their prize is`(
    points: Double
  ) async throws {
    let visitors = try await Self.visitors(points: points) { $0.responsiveShare = 1 }
    let chance = logistic(Self.visit + Self.effect * points / Self.price)
    #expect(abs(visitors.standardErrors(above: chance)) < 4, "\(visitors.share)")
    #expect(visitors.standardErrors(above: 0.3) > 5)
  }

  @Test func `a fifth responds and is not told apart by who they are`() throws {
    let drawn = try Self.people(effect: Self.effect)
    let untouched = try Self.people(effect: 0)
    #expect(drawn.map(\.person) == untouched.map(\.person))
    #expect(drawn.map(\.isResponsive) == untouched.map(\.isResponsive))
    let responding = drawn.filter(\.isResponsive)
    let share = Count(successes: Double(responding.count), people: drawn.count)
    #expect(abs(share.standardErrors(above: 0.2)) < 4)
    let visitors = Count(
      successes: Double(responding.count(where: \.visited)), people: responding.count)
    #expect(abs(visitors.standardErrors(above: logistic(Self.visit + Self.effect * 0.9))) < 4)
    // All others do what they did without a prize to aim at.
    let others = zip(drawn, untouched).filter { !$0.0.isResponsive }
    #expect(others.allSatisfy { $0.0.visited == $0.1.visited })
    let changed = zip(drawn, untouched).count { $0.0.visited != $0.1.visited }
    #expect(changed > 1_000)
  }

  @Test func `a prize out of reach draws nobody`() async throws {
    let far = try await Self.visitors(points: 100) { scheme in
      scheme.responsiveShare = 1
      scheme.prizes[0].points = 1_000_000_000
    }
    let none = try await Self.visitors(points: 900) { $0.progressEffect = 0 }
    #expect(far.successes == none.successes)
    #expect(abs(far.standardErrors(above: 0.3)) < 4)
  }

  /// The visitors of day 1 after everyone has been given points on day 0.
  private static func visitors(
    points: Double, _ change: (inout PointScheme) -> Void
  ) async throws -> Count {
    let outcome = try await outcomes(
      of: plan(points: points, change), horizonDays: 2, replications: 1, seed: 90)[0]
    return Count(successes: outcome.value(of: .visitors, on: 1), people: members)
  }

  /// Someone on day 1.
  private struct Person {
    let person: UInt32
    let isResponsive: Bool
    let visited: Bool
  }

  private static func people(effect: Double) throws -> [Person] {
    let plan = plan(points: 900) { $0.progressEffect = effect }
    let (_, population) = try FinalPopulation.run(plan, days: 2, seed: 91)
    var people: [Person] = []
    population.forEachEngagedBlock { block in
      for place in 0..<block.count {
        people.append(
          Person(
            person: block.person[place], isResponsive: block.standing.responsive[place] > 0,
            visited: block.visitHistory[place] & 1 > 0))
      }
    }
    return people
  }

  private static func plan(
    points: Double, _ change: (inout PointScheme) -> Void
  ) -> CommunityPlan {
    var persona = IsolatedPlan.persona("member")
    persona.visit = visit
    var plan = IsolatedPlan.plan(persona)
    plan.makeCertain(\.visitBoost, on: [0])
    var scheme = PointScheme()
    scheme.earn.checkIn = points
    var prize = Prize(name: "prize")
    prize.points = price
    scheme.prizes = [prize]
    change(&scheme)
    plan.points = scheme
    plan.seedMembers = [members]
    return plan
  }
}
