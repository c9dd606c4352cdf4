package import CommunityEngine
package import CommunityModel
import Crypto
import Foundation

/// One plan as it is simulated: everything that its outcomes follow from, besides their numbers.
package struct PlanRun: Sendable {
  /// What people call it in a study: the name of a strategy; `nil` for a plan without a name.
  package let name: String?
  /// Simulates it.
  package let runner: ReplicationRunner
  /// SHA-256, in hexadecimal, of all that the outcomes follow from: runs that agree in it share them.
  package let fingerprint: String
  /// The plan.
  package let plan: CommunityPlan
  /// The number all randomness follows from.
  package let seed: UInt64
  /// Days simulated.
  package let horizonDays: Int
  /// Whether every replication draws the uncertain numbers.
  package let assumptions: AssumptionTreatment

  /// A plan, how long, from which seed and with which treatment of uncertain numbers it is simulated.
  ///
  /// - Precondition: as for `ReplicationRunner`.
  package init(
    _ plan: CommunityPlan, named name: String?, horizonDays: Int, seed: UInt64,
    assumptions: AssumptionTreatment
  ) {
    self.name = name
    self.plan = plan
    self.seed = seed
    self.horizonDays = horizonDays
    self.assumptions = assumptions
    runner = ReplicationRunner(
      plan: plan, horizonDays: horizonDays, seed: seed, assumptions: assumptions)
    fingerprint = Self.fingerprint(of: [
      "results \(ResultsVersion.current)", Self.outcomeForm, "seed \(seed)", "days \(horizonDays)",
      assumptions.rawValue, ValueText(of: plan).text,
    ])
  }

  /// Whether an outcome may be one of its outcomes.
  func mayHave(_ outcome: ReplicationOutcome) -> Bool {
    outcome.mayBe(of: plan, horizonDays: horizonDays)
  }

  /// Every strategy of a scenario, in order.
  package static func all(
    of scenario: Scenario, assumptions: AssumptionTreatment
  ) -> [PlanRun] {
    scenario.strategies.map {
      PlanRun(
        $0.plan, named: $0.name, horizonDays: scenario.horizonDays, seed: scenario.seed,
        assumptions: assumptions)
    }
  }

  /// Short for what outcomes consist of: those of another form cannot be read.
  static let outcomeForm = String(fingerprint(of: [ReplicationOutcome.encodingForm]).prefix(16))

  static func fingerprint(of lines: [String]) -> String {
    SHA256.hash(data: Data(lines.joined(separator: "\n").utf8)).hexadecimal
  }
}
