import CommunityEngine
import CommunityModel
import TestSupport

/// What a change to a plan does to a figure, under common random numbers.
struct LeverEffect {
  let before: Double
  let after: Double
  /// The standard error of the mean paired difference.
  let standardError: Double
  let isShare: Bool

  /// The paired difference of two sets of outcomes.
  ///
  /// Replications in which either has no figure (a retention of nobody) are left out of both.
  init(of measure: LeverMeasure, from plan: [ReplicationOutcome], to other: [ReplicationOutcome]) {
    let pairs = zip(plan, other)
      .map { (measure.value(in: $0), measure.value(in: $1)) }
      .filter { !$0.0.isNaN && !$0.1.isNaN }
    let differences = pairs.map { $0.1 - $0.0 }
    before = pairs.reduce(0) { $0 + $1.0 } / Double(pairs.count)
    after = pairs.reduce(0) { $0 + $1.1 } / Double(pairs.count)
    standardError = StandardErrors(differences).standardError
    isShare = measure.isShare
  }

  /// How many standard errors the mean difference lies above zero.
  var standardErrors: Double {
    let difference = after - before
    if difference == 0 { return 0 }
    return standardError > 0 ? difference / standardError : difference * .infinity
  }

  /// The change in per cent, or in points of a share: `+12 %`, `−3.1 points`.
  var text: String {
    if isShare { return Self.signed(100 * (after - before), digits: 1) + " points" }
    guard before != 0 else { return after == 0 ? "0" : "from 0 to \(Self.number(after))" }
    return Self.signed(100 * (after / before - 1), digits: 0) + " %"
  }

  /// A figure with about three digits.
  static func number(_ value: Double) -> String {
    let digits = abs(value) < 1 ? 3 : (abs(value) < 100 ? 1 : 0)
    return DecimalText.fixed(value, digits: digits)
  }

  private static func signed(_ value: Double, digits: Int) -> String {
    let text = DecimalText.fixed(abs(value), digits: digits)
    let isZero = text.allSatisfy { "0.".contains($0) }
    return isZero ? text : (value < 0 ? "−" : "+") + text
  }
}

/// Runs plans for comparison: the same people and the same luck for all.
enum LeverRun {
  static let seed: UInt64 = 2_026

  static func outcomes(
    of plan: CommunityPlan, replications: Int, horizonDays: Int = LeverPlan.horizonDays
  ) async throws -> [ReplicationOutcome] {
    let runner = ReplicationRunner(plan: plan, horizonDays: horizonDays, seed: seed)
    return try await runner.outcomes(of: 0..<replications, threads: 2)
  }
}
