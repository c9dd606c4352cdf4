package import CommunityModel
package import OutputAnalysis
import StudyResults

extension ReplicationPlan {
  /// The rule that decides when there are enough replications.
  ///
  /// An interval needs two values, so a maximum of one is a fixed number.
  package var stoppingRule: StoppingRule {
    switch self {
    case .fixed(let count):
      StoppingRule(fixedCount: count)
    case .until(_, _, let maximum) where maximum < 2:
      StoppingRule(fixedCount: maximum)
    case .until(let target, let minimum, let maximum):
      StoppingRule(
        until: target.halfWidth.precision, minimumCount: max(2, min(minimum, maximum)),
        maximumCount: maximum)
    }
  }

  /// The most replications that may be run.
  package var maximum: Int {
    switch self {
    case .fixed(let count): count
    case .until(_, _, let maximum): maximum
    }
  }
}

extension PrecisionTarget.HalfWidth {
  fileprivate var precision: StoppingRule.Precision {
    switch self {
    case .absolute(let width): .absolute(width)
    case .relative(let share): .relative(share)
    }
  }
}

extension RunFacts.StopReason {
  /// The reason a stopping rule gives.
  init(_ reason: StoppingRule.Reason) {
    switch reason {
    case .fixedNumber: self = .fixedNumber
    case .precise: self = .precise
    case .maximumReached: self = .maximumReached
    }
  }
}
