/// A calendar one can name with `use:`.
public struct CalendarPreset: Sendable {
  /// The name after `use:`.
  public let name: String
  /// What is meant, for people.
  public let meaning: LocalizedText
  /// How well its effects are supported; its dates are facts.
  public let grade: EvidenceGrade
  /// Where its numbers come from.
  public let source: String
  /// The years whose holidays it knows.
  public let years: ClosedRange<Int>
  /// The effect of each day of the week, Monday first.
  public let weekdays: [DayEffect]
  /// Its holidays, in the order of their dates.
  public let holidays: [Holiday]

  /// The preset with a name, or `nil`.
  public static func named(_ name: String) -> CalendarPreset? {
    all.first { $0.name == name }
  }

  /// All calendar presets, in the order they are listed to users.
  public static let all = [china]
}
