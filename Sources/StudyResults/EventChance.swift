public import CommunityModel
public import OutputAnalysis

/// How often an event of the scenario happened.
public struct EventChance: Sendable, Equatable {
  /// The event.
  public var event: ScenarioEvent
  /// Replications in which it happened.
  public var happened: Int
  /// Replications run.
  public var replications: Int

  /// Counts an event.
  ///
  /// - Precondition: `happened` is in 0...`replications`.
  public init(event: ScenarioEvent, happened: Int, replications: Int) {
    precondition((0...replications).contains(happened), "an event happens at most every time")
    self.event = event
    self.happened = happened
    self.replications = replications
  }

  /// The share of replications in which it happened; not a number if there are none.
  public var chance: Double { Double(happened) / Double(replications) }

  /// The standard error of the chance: that of a mean of ones and zeros, divisor n − 1.
  public var standardError: Double {
    (chance * (1 - chance) / Double(replications - 1)).squareRoot()
  }

  /// Wilson's 95 % interval of the chance.
  public var interval: ConfidenceInterval {
    ConfidenceInterval(ofChance: happened, in: replications)
  }
}
