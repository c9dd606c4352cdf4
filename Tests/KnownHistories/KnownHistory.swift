import CommunityEngine
package import CommunityHistory
package import CommunityModel
import Foundation
import OutputAnalysis
import ScenarioFiles
package import Studies

/// A history that the simulator made itself, from numbers that are known.
package struct KnownHistory: Sendable {
  /// As its file says, with the numbers uncertain.
  package let scenario: Scenario
  /// What happened.
  package let days: DailySeries
  /// The true values of the uncertain numbers, by their paths.
  package let truth: [String: Double]

  /// A small community whose numbers deviate from what its file says by luck.
  ///
  /// `seed` is that of this luck, and of the history's own.
  package init(seed: UInt64) async throws {
    let reading = try ScenarioReader.read(content: Array(Self.file.utf8), path: "small.yaml")
    scenario = reading.scenario
    let draws = AssumptionDraws(scenario.strategies[0].plan, seed: seed)
    truth = Dictionary(
      uniqueKeysWithValues: draws.assumptions.enumerated().map { place, assumption in
        (assumption.path, assumption.value(deviatingBy: draws.deviation(of: place, in: 0)))
      })
    let outcome = try await ReplicationRunner(
      plan: draws.plan(in: 0), horizonDays: scenario.horizonDays, seed: seed
    ).outcomes(of: [0], threads: 1)[0]
    func column(_ metric: Metric) -> [Double?] { outcome.series(of: metric).map { Double($0) } }
    days = DailySeries(
      firstDate: scenario.start, dayCount: scenario.horizonDays,
      columns: [
        .joins: column(.joins), .leaves: column(.leaves), .members: column(.members),
        .active: column(.visitors), .posters: column(.posters), .messages: column(.messages),
        .weeklyActive: column(.weeklyActives),
      ])
  }

  /// As the fit takes it.
  package var subject: HistorySubject { Self.subject(days) }

  /// Days as the fit takes them.
  package static func subject(_ days: DailySeries) -> HistorySubject {
    HistorySubject(History(days), name: "small", content: Data())
  }

  /// Twelve weeks of a small community.
  package static let file = """
    name: small
    start: 2026-03-02
    horizon_days: 84
    currency: CNY
    seed: 5
    personas:
      - {use: learner, pool: 5000}
    seed_members: {learner: 20}
    channels:
      - {name: poster, reach_per_day: 150, conversion: 4%}
    content:
      - {name: story, value: learning, posts_per_week: 7, quality: 0.7}

    """
}
