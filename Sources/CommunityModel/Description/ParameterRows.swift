/// The parameters of one place of a scenario file.
package struct ParameterRows: Sendable {
  /// The keys that lead there, such as `channels.NAME.hook`.
  package let path: String
  /// The parameters, in the order of their table.
  package let rows: [ParameterRow]

  /// The entries of a parameter table.
  ///
  /// - Parameters:
  ///   - path: the keys that lead to them.
  ///   - parameters: the table.
  ///   - root: what a scenario has there; `nil` if it has nothing, or several.
  ///   - others: numbers that can also be a word or absent, and so are in no table.
  init<Root>(
    _ path: String, _ parameters: [Parameter<Root>], of root: Root? = nil,
    others: [ParameterRow] = []
  ) {
    self.path = path
    rows = others + parameters.map { ParameterRow($0, of: root) }
  }
}

/// One parameter, whatever it belongs to.
package struct ParameterRow: Sendable {
  /// The key in a scenario file.
  package let key: String
  /// What it means.
  package let meaning: LocalizedText
  /// Its unit.
  package let unit: LocalizedText
  /// The values allowed.
  package let range: ClosedRange<Double>
  /// Whether only whole numbers are allowed.
  package let isWhole: Bool
  /// What holds when the file says nothing; `nil` if it must say it, or a preset.
  package let defaultValue: DescribedValue?
  /// What the described scenario has; `nil` without one.
  package let value: DescribedValue?
  /// How far the true value may lie from the one in use; `nil` if it is known or chosen.
  package let plausible: PlausibleRange?
  /// How well the default is supported.
  package let grade: EvidenceGrade
  /// Where the default comes from.
  package let source: LocalizedText

  init<Root>(_ parameter: Parameter<Root>, of root: Root?) {
    key = parameter.key
    meaning = parameter.meaning
    unit = UnitName.localized(parameter.unit)
    range = parameter.range
    isWhole = parameter.isWhole
    defaultValue = parameter.defaultValue.map(DescribedValue.number)
    value = root.map { .number($0[keyPath: parameter.path]) }
    plausible = parameter.plausible
    grade = parameter.grade
    source = SourceName.localized(parameter.source)
  }

  /// A number that is in no table.
  init(
    _ key: String, unit: String, in range: ClosedRange<Double>, isWhole: Bool = false,
    default defaultValue: DescribedValue?, value: DescribedValue? = nil,
    source: String, _ english: String, _ chinese: String
  ) {
    self.key = key
    meaning = LocalizedText(english, chinese)
    self.unit = UnitName.localized(unit)
    self.range = range
    self.isWhole = isWhole
    self.defaultValue = defaultValue
    self.value = value
    plausible = nil
    grade = .assumption
    self.source = SourceName.localized(source)
  }
}

/// A value as a reader sees it.
package enum DescribedValue: Sendable, Equatable {
  case number(Double)
  /// A number that follows from others, good for a few digits.
  case derived(Double)
  case text(LocalizedText)
  /// As in a scenario file.
  case code(String)

  /// There is no such thing.
  static let nothing = text(LocalizedText("none", "无"))

  /// A number, or nothing.
  static func optional(_ number: Double?) -> DescribedValue {
    number.map(DescribedValue.number) ?? .nothing
  }
}

/// A key with its value.
package struct NamedValue: Sendable, Equatable {
  /// The key in a scenario file.
  package let key: String
  /// What it has there.
  package let value: DescribedValue

  init(_ key: String, _ value: DescribedValue) {
    self.key = key
    self.value = value
  }
}

extension Parameter {
  /// What something has, entry by entry, but for what has the default.
  static func values(_ table: [Parameter<Root>], of root: Root) -> [NamedValue] {
    table.compactMap { parameter in
      let value = root[keyPath: parameter.path]
      guard value != parameter.defaultValue else { return nil }
      return NamedValue(parameter.key, .number(value))
    }
  }
}
