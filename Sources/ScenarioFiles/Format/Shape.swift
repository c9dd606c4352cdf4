import CommunityModel

/// What may stand at one place of a scenario file.
///
/// Reading, checking, writing and the JSON Schema all follow the one tree of shapes in
/// `ScenarioFormat`; there is no other list of keys.
indirect enum Shape: Sendable {
  case number(NumberShape)
  /// A whole number up to 2⁶⁴ − 1.
  case seed
  case text(TextShape)
  case date
  case flag
  /// `metric comparison number`.
  case condition
  /// A half-width: a number in units of the metric, or a percentage of the mean.
  case precision
  case word(WordShape)
  /// The name of one of the items of a part of the plan.
  case itemName(of: NamedPart)
  /// A text, or a list of texts.
  case texts(TextShape)
  /// By how much clocks are ahead of UTC: minutes, or such as `+08:00`.
  case clockOffset
  case map(MapShape)
  case weights(WeightsShape)
  case list(ListShape)
  /// The changes of a strategy: values by the keys that lead to them.
  case changes
  /// How well numbers are known: `known` or the lowest and highest value, by paths of keys.
  case assumptions
  /// Joint draws: a list of numbers or a column of a CSV file, by paths of keys.
  case posterior
  /// What a search may change: what it may be, by the keys that lead to it.
  case search(MapShape)
  /// The lowest and the highest of some numbers in a list, or also one number that is both.
  case ends(orOne: Bool)
  /// What a plan must keep to in a search.
  case constraint
  /// Whatever a change may set.
  case anything
  /// A scalar in the first shape, or a map.
  case either(Shape, map: MapShape)
}

/// A number with its bounds.
struct NumberShape: Sendable {
  /// What bounds a day number besides its range.
  enum DayLimit: Sendable {
    /// A day that is simulated: before the horizon.
    case simulatedDay
    /// A day by which something is asked: the horizon itself means its last day.
    case upToHorizon
  }

  var range: ClosedRange<Double>
  var unit: String
  var isWhole = false
  var dayLimit: DayLimit?
  /// A word that may stand instead of a number.
  var word: String?
  /// Whether the lower bound itself is not allowed.
  var excludesLowest = false

  /// Whether the number may be written as a percentage.
  var allowsPercentage: Bool { ["share", "probability", "per visit"].contains(unit) }

  static let share = NumberShape(range: 0...1, unit: "share")

  /// Whether a number lies within the bounds.
  func allows(_ value: Double) -> Bool {
    range.contains(value) && !(excludesLowest && value == range.lowerBound)
  }

  /// A number, or the word that means there is no limit.
  static func limit(_ range: ClosedRange<Double>, _ unit: String) -> NumberShape {
    NumberShape(range: range, unit: unit, word: ScenarioFormat.noLimit)
  }

  /// A whole number, or the word that means there is no limit.
  static func limit(_ range: ClosedRange<Int>, _ unit: String) -> NumberShape {
    var shape = whole(range, unit)
    shape.word = ScenarioFormat.noLimit
    return shape
  }

  static func day(_ limit: DayLimit) -> NumberShape {
    NumberShape(
      range: 0...Double(Scenario.horizonRange.upperBound), unit: "days", isWhole: true,
      dayLimit: limit)
  }

  static func whole(_ range: ClosedRange<Int>, _ unit: String) -> NumberShape {
    NumberShape(
      range: Double(range.lowerBound)...Double(range.upperBound), unit: unit, isWhole: true)
  }
}

/// What a text is used for.
enum TextShape: Sendable {
  /// Names things in results: no control characters, slashes or blanks at the ends.
  case name
  case title
  /// Three capital letters.
  case currency
  /// A path of another file.
  case path
  /// What stands in a cell of a CSV file, such as the heading of a column.
  case cell
}

/// A part of the plan whose items other keys name.
enum NamedPart: Sendable {
  case personas
  case tiers
}

/// One of a few words.
struct WordShape: Sendable {
  var words: [String]
  var unknown: ProblemCode
}

/// A number for each of some names.
struct WeightsShape: Sendable {
  enum Names: Sendable {
    case coreValues
    case items(of: NamedPart)
    case topics
  }

  var names: Names
  var number: NumberShape
  var sumsToOne = false
  /// Numbers of names that are left out, where they are not simply 0.
  var defaults: ValueWeights?
  var mayBeEmpty = false
}

/// Several items of one shape.
struct ListShape: Sendable {
  var item: Shape
  /// Whether items are maps told apart by their names.
  var isNamed = false
  /// The key that holds an item's name.
  var nameKey = ScenarioKey.name
  /// Whether no two items may be the same.
  var isDistinct = false
  var limit: Int
  var mayBeEmpty = false
}

/// Keys with values.
struct MapShape: Sendable {
  var keys: [KeyShape]
  /// Where `use` takes values from.
  var presets: PresetCatalogue?
  /// Whether the preset of a map around it may have an item of the same name that it changes.
  var isPartOfPreset = false
  /// Sets of keys of which exactly one is stated.
  var alternatives: [[ScenarioKey]] = []
  /// Keys of which at least one is stated, if there are any.
  var atLeastOne: [ScenarioKey] = []

  func key(_ name: String) -> KeyShape? { keys.first { $0.key == name } }
}

/// One key of a map.
struct KeyShape: Sendable {
  /// What holds when the key is not stated.
  enum Presence: Sendable {
    case required
    /// This value, supported so well.
    case constant(DocumentNode.Content, EvidenceGrade, source: String)
    /// Something that follows from other values.
    case derived(LocalizedText)
  }

  /// What of a value of the plan the operator decides.
  enum Decided {
    /// The value, and whether there is one.
    case everything
    /// What stands in a block; that there is such a thing is how the world is.
    case contents
    /// Nothing: it is how the world is.
    case nothing
  }

  var key: String
  var shape: Shape
  var presence: Presence
  var meaning: LocalizedText
  /// Whether a strategy may only replace the value as a whole.
  var isReplacedWhole = false
  /// Whether a strategy may change it.
  var isPartOfPlan = false
  /// What of it is the operator's to decide, and not how the world is.
  var decided = Decided.everything

  /// Whether it is a block of keys, or a list, that is off when it is absent.
  var isOptionalBlock: Bool {
    guard case .derived = presence else { return false }
    switch shape {
    case .map, .list: return true
    default: return false
    }
  }

  init(
    _ key: ScenarioKey, _ shape: Shape, _ presence: Presence, _ english: String, _ chinese: String
  ) {
    self.init(key.rawValue, shape, presence, LocalizedText(english, chinese))
  }

  /// A key that is the name of something in the model.
  init(_ key: String, _ shape: Shape, _ presence: Presence, _ meaning: LocalizedText) {
    self.key = key
    self.shape = shape
    self.presence = presence
    self.meaning = meaning
  }

  /// The key of a parameter table's entry.
  init<Root>(_ parameter: Parameter<Root>) {
    self.key = parameter.key
    self.shape = .number(
      NumberShape(range: parameter.range, unit: parameter.unit, isWhole: parameter.isWhole))
    self.presence =
      parameter.defaultValue.map {
        .constant(.number($0), parameter.grade, source: parameter.source)
      } ?? .required
    self.meaning = parameter.meaning
    self.decided = parameter.plausible == nil ? .everything : .nothing
  }

  /// The same key of something of which the operator decides no more than this.
  func decided(_ decided: Decided) -> KeyShape {
    var key = self
    key.decided = decided
    return key
  }
}

extension DocumentNode.Content {
  /// A number in the form the file keeps it.
  static func number(_ value: Double) -> Self { .scalar(NumberWording.text(value), isPlain: true) }

  static func plain(_ text: String) -> Self { .scalar(text, isPlain: true) }
}
