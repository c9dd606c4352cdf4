package import CommunityModel

/// A value of the plan that the operator decides and a strategy can set.
package struct PlanLever: Sendable, Equatable {
  /// The keys that lead to it, as the `set` of a strategy takes them.
  package var path: String
  /// The first of these keys.
  package var block: String
  /// The name of the item of a list that it belongs to; `nil` if it belongs to none.
  package var item: String?
  /// What it means, for people.
  package var meaning: LocalizedText
  /// The unit, as `UnitName.localized` knows it; empty if there is none.
  package var unit: String
  /// How well the value is supported; `nil` for a value that the file states and no table knows.
  package var grade: EvidenceGrade?
  /// Where the value comes from, as `SourceName` knows it.
  package var source: String
  /// What it may be.
  package var kind: Kind
  /// Whether it is one of the few to show first.
  package var isMain: Bool
  /// What each strategy of the scenario has, in their order; `nil` where a strategy has no such value,
  /// or none that could be changed without changing something else.
  package var values: [LeverValue?]

  /// The word for the absence of a limit.
  package static let noLimit = ScenarioFormat.noLimit

  /// What a lever may be.
  package enum Kind: Sendable, Equatable {
    case number(NumberLever)
    case flag
    /// One of these words.
    case word([String])
    /// A block of keys: there, or turned off by the word `none`.
    ///
    /// What turns it on, as a change states it, is what the first strategy that has the block says.
    case block(whenOn: String)
  }
}

/// What a strategy has at a lever.
package enum LeverValue: Sendable, Equatable {
  case number(Double)
  /// A flag, or whether a block is there.
  case flag(Bool)
  case word(String)
  /// The word `none` in place of a number that would limit something.
  case noLimit
}

/// A number that the operator decides.
package struct NumberLever: Sendable, Equatable {
  /// The values that the format allows, within the horizon.
  package var range: ClosedRange<Double>
  /// The values that a slider offers: they contain those of all strategies, and each of them can be set
  /// in every strategy that has the lever.
  package var slider: ClosedRange<Double>
  /// From one value of the slider to the next, counted from its lower end; above 0.
  package var step: Double
  /// Whether only whole numbers are allowed.
  package var isWhole: Bool
  /// Whether it is a share, which people read as a percentage.
  package var isShare: Bool
  /// Whether the word `none` may stand in its place: there is no limit.
  package var allowsNone: Bool
}
