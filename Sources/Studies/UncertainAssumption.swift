import CommunityEngine
import CommunityModel

/// An assumption that is drawn, with its deviation in every replication.
struct UncertainAssumption {
  let assumption: Assumption
  private let place: Int
  private let draws: AssumptionDraws

  /// The uncertain assumptions of some plans, each once: as the first plan that has it has it.
  static func all(of plans: [AssumptionDraws]) -> [UncertainAssumption] {
    var seen: Set<String> = []
    return plans.flatMap { draws in
      draws.assumptions.enumerated().filter { seen.insert($0.element.path).inserted }
        .map { UncertainAssumption(assumption: $0.element, place: $0.offset, draws: draws) }
    }
  }

  /// The deviations at which its value is lowest and highest; `nil` if it has no range.
  ///
  /// Below 1 the value of a multiplier falls where its deviation, an exponent's, rises.
  var ends: (lowest: Double, highest: Double)? {
    assumption.range.map { range in
      let falls =
        assumption.value(deviatingBy: range.lowest) > assumption.value(deviatingBy: range.highest)
      return falls ? (range.highest, range.lowest) : (range.lowest, range.highest)
    }
  }

  /// On the scale of the assumption's range.
  func deviation(in replication: Int) -> Double { draws.deviation(of: place, in: replication) }
}
