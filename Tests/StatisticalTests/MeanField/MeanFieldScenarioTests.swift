import CommunityEngine
import CommunityModel
import Foundation
import OutputAnalysis
import ScenarioFiles
import Testing

/// The mean field against replications of the scenarios that come with the product.
@Suite struct MeanFieldScenarioTests {
  static let names = [
    "quickstart", "brand-private-domain", "campus-club", "campus-exam-group",
    "community-group-buying", "everything", "indie-game-discord", "open-source-chat",
    "paid-knowledge-circle", "r4ds-slack",
  ]

  @Test(arguments: names)
  func `every strategy's end is expected as replications find it`(name: String) async throws {
    let scenario = try scenario(name)
    let last = scenario.horizonDays - 1
    for strategy in scenario.strategies {
      let found = try await outcomes(
        of: strategy.plan, horizonDays: scenario.horizonDays, replications: 40, seed: 3)
      let expected = try MeanField(plan: strategy.plan, horizonDays: scenario.horizonDays)
        .outcome()
      let deviations = [
        (Figure.summary(.membersEnd), 0.1), (.daily(.engaged, day: last), 0.2),
        (.daily(.visitors, day: last), 0.2), (.summary(.cost), 0.06), (.summary(.profit), 0.15),
        (.summary(.retentionDay30), 0.15), (.summary(.hours), 0.06),
      ]
      for (figure, tolerance) in deviations where figure.isObserved(in: strategy.plan) {
        let mean = RunningMoments(found.map { $0.value(of: figure) }).mean
        guard abs(mean) > 1e-9 else { continue }
        let error = expected.value(of: figure) / mean - 1
        #expect(
          abs(error) < tolerance, "\(name), \(strategy.name), \(figure.key): \(error)")
      }
    }
  }

  @Test func `random plans are ranked as replications rank them`() async throws {
    let scenario = try scenario("everything")
    let plan = scenario.strategies[0].plan
    var (expected, found): ([[Double]], [[Double]]) = ([], [])
    let figures = [
      Figure.summary(.membersEnd), .daily(.engaged, day: scenario.horizonDays - 1),
      .summary(.profit), .summary(.revenue),
    ]
    for number in 0..<40 {
      let varied = plan.varied(by: LatticePoint(number))
      let outcome = try MeanField(plan: varied, horizonDays: scenario.horizonDays).outcome()
      expected.append(figures.map(outcome.value))
      let replications = try await outcomes(
        of: varied, horizonDays: scenario.horizonDays, replications: 12, seed: 4)
      found.append(
        figures.map { figure in RunningMoments(replications.map { $0.value(of: figure) }).mean })
    }
    for (place, figure) in figures.enumerated() {
      let (left, right) = (expected.map { $0[place] }, found.map { $0[place] })
      let correlation = rankCorrelation(left, right)
      #expect(correlation >= 0.9, "\(figure.key): \(correlation)")
      let shifted = Array(right.dropFirst()) + [right[0]]
      #expect(rankCorrelation(left, shifted) < 0.7)
    }
  }

  private func scenario(_ name: String) throws -> Scenario {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try ScenarioReader.read(path: folder.path + "/scenarios/" + name + ".yaml").scenario
  }
}

extension ReplicationOutcome {
  fileprivate func value(of figure: Figure) -> Double {
    switch figure {
    case .summary(let metric): value(of: metric)
    case .daily(let metric, let day): value(of: metric, on: day)
    }
  }
}

/// A point of a lattice in the unit cube, spread more evenly than random ones.
private struct LatticePoint {
  private let number: Double

  init(_ number: Int) { self.number = Double(number) }

  /// A coordinate, 0..<1, by multiples of the square root of a prime.
  subscript(coordinate: Int) -> Double {
    let multiple = number * [2.0, 3, 5, 7, 11, 13][coordinate].squareRoot()
    return multiple - multiple.rounded(.down)
  }
}

extension CommunityPlan {
  /// The plan with levers moved, in all of its phases.
  fileprivate func varied(by point: LatticePoint) -> CommunityPlan {
    var plan = self
    for place in plan.channels.indices {
      if case .reach(let perDay, let conversion) = plan.channels[place].supply {
        plan.channels[place].supply = .reach(
          perDay: perDay * (0.5 + point[0]), conversion: conversion)
      }
    }
    for place in plan.content.indices {
      plan.content[place].postsPerWeek *= 0.25 + 2 * point[1]
      plan.content[place].quality = min(1, plan.content[place].quality * (0.6 + 0.6 * point[2]))
    }
    plan.positioning.promiseLevel = 0.2 + 0.4 * point[3]
    for place in plan.offers.indices { plan.offers[place].price *= 0.5 + point[4] }
    for place in plan.personas.indices {
      plan.personas[place].invitePerVisit *= 0.5 + 2 * point[5]
    }
    for place in plan.phases.indices {
      plan.phases[place].plan = plan.phases[place].plan.varied(by: point)
    }
    return plan
  }
}
