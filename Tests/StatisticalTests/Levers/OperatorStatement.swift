import CommunityModel
import Testing

/// Something an experienced operator would say about a lever.
struct OperatorStatement: Sendable, CustomTestStringConvertible {
  /// What a figure is expected to do.
  struct Expectation: Sendable {
    let measure: LeverMeasure
    let direction: Direction
  }

  enum Direction: Sendable {
    case rises
    case falls
    /// Falls below this share of what it was.
    case fallsBelow(Double)
  }

  let english: String
  let chinese: String
  /// The plan it is said of, and the plan with the lever moved.
  let before: CommunityPlan
  let after: CommunityPlan
  let expected: [Expectation]
  /// What has been published about it, if anything.
  let published: String?

  var testDescription: String { english }

  init(
    _ english: String, _ chinese: String, published: String? = nil,
    from before: CommunityPlan = LeverPlan.plan(), _ expected: [Expectation],
    _ change: (inout CommunityPlan) -> Void
  ) {
    self.english = english
    self.chinese = chinese
    self.before = before
    self.expected = expected
    self.published = published
    var after = before
    change(&after)
    self.after = after
  }
}

extension LeverMeasure {
  var rises: OperatorStatement.Expectation { .init(measure: self, direction: .rises) }
  var falls: OperatorStatement.Expectation { .init(measure: self, direction: .falls) }

  func falls(below share: Double) -> OperatorStatement.Expectation {
    .init(measure: self, direction: .fallsBelow(share))
  }
}

extension CommunityPlan {
  /// A plan with a change made.
  func with(_ change: (inout CommunityPlan) -> Void) -> CommunityPlan {
    var plan = self
    change(&plan)
    return plan
  }
}
