public import CommunityModel

/// Why one strategy does better than another in the measure of a comparison.
public struct ExplanationResult: Sendable, Equatable {
  /// The place in the scenario of the strategy whose advantage is explained.
  public var better: Int
  /// The place of the one over which it has it.
  public var other: Int
  /// Futures of each plan that it rests on, the same luck in all of them.
  public var replications: Int
  /// The advantage: the measure of `better` less that of `other`.
  public var total: MeanEstimate
  /// What each group of changes adds to it; they sum to the advantage in every future.
  public var changes: [ChangeEffect]
  /// Whether all orders in which the changes can be made were averaged, and not a sample of them.
  public var isExact: Bool
  /// What each stage of the funnel adds to it, in sum the advantage in every future; empty for measures
  /// that are no end of a funnel.
  public var stages: [StageEffect]
  /// When futures of the same luck part.
  public var parting: Parting
  /// The assumptions whose change would reverse the order, the smallest change first; `nil` if `better` is
  /// not clearly ahead with all of them as stated.
  public var flips: [FlipPoint]?

  /// Makes an explanation.
  public init(
    better: Int, other: Int, replications: Int, total: MeanEstimate, changes: [ChangeEffect],
    isExact: Bool, stages: [StageEffect], parting: Parting, flips: [FlipPoint]?
  ) {
    self.better = better
    self.other = other
    self.replications = replications
    self.total = total
    self.changes = changes
    self.isExact = isExact
    self.stages = stages
    self.parting = parting
    self.flips = flips
  }
}

/// What a group of changes adds to an advantage: its Shapley value, the mean over the orders in which the
/// changes can be made of what it adds to those before it.
public struct ChangeEffect: Sendable, Equatable {
  /// The changes.
  public var group: ChangeGroup
  /// Mean over futures and its standard error.
  public var effect: MeanEstimate
  /// The lower end of the range that is right for all groups at once, with the
  /// comparison's confidence.
  public var low: Double
  /// The upper end of it.
  public var high: Double

  /// Makes an effect.
  public init(group: ChangeGroup, effect: MeanEstimate, low: Double, high: Double) {
    self.group = group
    self.effect = effect
    self.low = low
    self.high = high
  }
}

/// What a stage of the funnel adds to an advantage.
public struct StageEffect: Sendable, Equatable {
  /// A stage: its ratio to the one before, or an amount of its own.
  public enum Stage: String, Sendable, CaseIterable {
    /// People who joined.
    case joined
    /// Members ÷ people who joined.
    case stayed
    /// Engaged members ÷ members.
    case active
    /// Visitors ÷ engaged members.
    case visited
    /// Visits, all days together, ÷ people who joined.
    case came
    /// Orders ÷ visits.
    case bought
    /// Money earned ÷ orders, advertising left out.
    case spent
    /// Money earned by advertising.
    case advertising
    /// Money spent.
    case cost
  }

  /// The stage.
  public var stage: Stage
  /// Mean over futures and its standard error.
  public var effect: MeanEstimate

  /// Makes an effect.
  public init(stage: Stage, effect: MeanEstimate) {
    self.stage = stage
    self.effect = effect
  }
}

/// When futures of the same luck part under two strategies.
public struct Parting: Sendable, Equatable {
  /// Futures in which people did something else at all.
  public var parted: Int
  /// The median of the days on which the first of them did; `nil` if none did.
  public var medianDay: Int?
  /// What differed first, most often.
  public var metric: Metric?
  /// How many more people joined under the better strategy by the end.
  public var gained: MeanEstimate
  /// How many more times people left or fell silent.
  public var lost: MeanEstimate

  /// Makes a parting.
  public init(
    parted: Int, medianDay: Int?, metric: Metric?, gained: MeanEstimate, lost: MeanEstimate
  ) {
    self.parted = parted
    self.medianDay = medianDay
    self.metric = metric
    self.gained = gained
    self.lost = lost
  }
}

/// A value of an assumption at which two strategies are equally good, all else being as stated.
public struct FlipPoint: Sendable, Equatable {
  /// The keys of the number in a scenario file.
  public var assumption: String
  /// What it means.
  public var meaning: LocalizedText
  /// Its value in use.
  public var value: Double
  /// The one at which the order reverses.
  public var flipValue: Double
  /// Its plausible values, within which the flip lies.
  public var ends: ClosedRange<Double>

  /// Makes a flip point.
  public init(
    assumption: String, meaning: LocalizedText, value: Double, flipValue: Double,
    ends: ClosedRange<Double>
  ) {
    self.assumption = assumption
    self.meaning = meaning
    self.value = value
    self.flipValue = flipValue
    self.ends = ends
  }
}
