public import CommunityModel

/// Whether the strategies of a scenario share their luck, checked on the scenario itself.
public struct SynchronyResult: Sendable, Equatable {
  /// What was tried, in order.
  public var checks: [SynchronyCheck]
  /// Replications of each plan that were compared bit by bit.
  public var replications: Int

  /// Makes a result.
  public init(checks: [SynchronyCheck], replications: Int) {
    self.checks = checks
    self.replications = replications
  }

  /// Whether nothing that has to be the same differed.
  public var isSound: Bool {
    checks.allSatisfy { check in
      if case .parted = check.outcome { check.parting != nil } else { true }
    }
  }
}

/// One counterfactual and what came of it.
public struct SynchronyCheck: Sendable, Equatable {
  /// What was done.
  public enum Kind: String, Sendable, CaseIterable {
    /// The strategy against its own copy, run in another order and on another number of threads.
    case copy
    /// The first strategy until a day, then this one, against the first strategy alone, until that day.
    case lateStart = "late_start"
    /// One more member, who never does anything, against none: nobody else may do anything else.
    case bystander
  }

  /// What came of it.
  public enum Outcome: Sendable, Equatable {
    /// Every bit that has to be the same is.
    case identical
    /// The first difference: on which day, in what.
    case parted(day: Int, metric: Metric)
    /// It cannot be tried, and why.
    case notApplicable(LocalizedText)
  }

  /// What was done.
  public var kind: Kind
  /// With which strategy.
  public var strategy: String
  /// What came of it.
  public var outcome: Outcome
  /// The decision through which one person changes others, as the model means it to; `nil`: a difference
  /// is a fault.
  public var parting: LocalizedText?

  /// Makes a check.
  public init(
    kind: Kind, strategy: String, outcome: Outcome, parting: LocalizedText? = nil
  ) {
    self.kind = kind
    self.strategy = strategy
    self.outcome = outcome
    self.parting = parting
  }
}
