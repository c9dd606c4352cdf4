#if MPI
import CommunityModel
import Foundation
import Studies

/// A plan as it is sent to another process.
struct PlanOrder: Codable {
  private let plan: CommunityPlan
  private let horizonDays: Int
  private let seed: UInt64
  private let assumptions: String
  private let fingerprint: String

  init(_ run: PlanRun) {
    plan = run.plan
    horizonDays = run.horizonDays
    seed = run.seed
    assumptions = run.assumptions.rawValue
    fingerprint = run.fingerprint
  }

  /// The order as bytes, every number to the bit.
  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return Array((try? encoder.encode(self)) ?? Data())
  }

  /// The plan that was ordered.
  ///
  /// - Throws: `ClusterFailure.otherBuild` if it is another one in the least.
  static func run(_ bytes: [UInt8]) throws(ClusterFailure) -> PlanRun {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    guard let order = try? decoder.decode(PlanOrder.self, from: Data(bytes)),
      let assumptions = AssumptionTreatment(rawValue: order.assumptions)
    else { throw .otherBuild }
    let run = PlanRun(
      order.plan, named: nil, horizonDays: order.horizonDays, seed: order.seed,
      assumptions: assumptions)
    guard run.fingerprint == order.fingerprint else { throw .otherBuild }
    return run
  }
}
#endif
