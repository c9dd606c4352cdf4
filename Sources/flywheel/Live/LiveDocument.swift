import CommunityModel
import Reports
import ScenarioFiles
import StudyResults

/// The scenario as the page reads it: what can be decided, what can be assumed, and what words it needs.
struct LiveDocument: Encodable {
  private let schema = "flywheel.live/1"
  private let version = SoftwareVersions.productVersion
  private let name: String
  private let file: String
  private let title: LiveText
  private let question: LiveText
  private let precision: LiveText
  private let currency: String
  private let horizonDays: Int
  private let colors = LivePageFiles.colors
  private let strategies: [StrategyEntry]
  private let blocks: [String: LiveText]
  private let levers: [LeverEntry]
  private let assumptions: [AssumptionEntry]

  init(_ reading: ScenarioReader.Reading, levers: [PlanLever], path: String) {
    let scenario = reading.scenario
    let asked = scenario.comparison
    name = scenario.name
    file = path.split(separator: "/").last.map(String.init) ?? path
    title = LiveText(scenario.title)
    question = LiveText(LiveWords.question(of: scenario))
    precision = LiveText(LiveWords.precision(asked))
    currency = scenario.currency
    horizonDays = scenario.horizonDays
    strategies = scenario.strategies.map { StrategyEntry(name: $0.name, changes: $0.changes) }
    blocks = reading.blockNames.mapValues(LiveText.init)
    self.levers = levers.map(LeverEntry.init)
    assumptions = reading.holdableAssumptions.map(AssumptionEntry.init)
  }
}

private struct StrategyEntry: Encodable {
  let name: String
  let changes: [String]
}

private struct LeverEntry: Encodable {
  private let path: String
  private let block: String
  private let item: String?
  private let meaning: LiveText
  private let unit: LiveText
  private let grade: String?
  private let source: LiveText
  private let kind: String
  private let isMain: Bool
  private let values: [LiveValue?]
  private var range: [Double]?
  private var slider: [Double]?
  private var step: Double?
  private var isWhole: Bool?
  private var isShare: Bool?
  private var allowsNone: Bool?
  private var words: [String]?

  init(_ lever: PlanLever) {
    path = lever.path
    block = lever.block
    item = lever.item
    meaning = LiveText(lever.meaning)
    unit = LiveText(UnitName.localized(lever.unit))
    grade = lever.grade?.rawValue
    source = LiveText(SourceName.localized(lever.source))
    isMain = lever.isMain
    values = lever.values.map { $0.map(LiveValue.init) }
    switch lever.kind {
    case .number(let number):
      kind = "number"
      range = [number.range.lowerBound, number.range.upperBound]
      slider = [number.slider.lowerBound, number.slider.upperBound]
      step = number.step
      isWhole = number.isWhole
      isShare = number.isShare
      allowsNone = number.allowsNone
    case .flag: kind = "flag"
    case .word(let words):
      kind = "word"
      self.words = words
    case .block: kind = "block"
    }
  }
}

private struct AssumptionEntry: Encodable {
  private let path: String
  private let name: LiveText
  private let unit: LiveText
  private let grade: String
  private let source: LiveText
  private let range: [Double]
  private let ends: [Double]
  private let value: Double
  private let isWhole: Bool
  private let isLogarithmic: Bool
  private let isMain: Bool
  private let isHoldable: Bool

  init(_ assumption: HoldableAssumption) {
    path = assumption.path
    name = LiveText(AssumptionName.text(assumption.meaning, path: assumption.path))
    unit = LiveText(UnitName.localized(assumption.unit))
    grade = assumption.grade.rawValue
    source = LiveText(SourceName.localized(assumption.source))
    range = [assumption.range.lowerBound, assumption.range.upperBound]
    ends = [assumption.ends.lowerBound, assumption.ends.upperBound]
    value = assumption.value
    isWhole = assumption.isWhole
    isLogarithmic = assumption.isLogarithmic && assumption.ends.lowerBound > 0
    isMain = assumption.isMain
    isHoldable = assumption.isHoldable
  }
}

extension LiveValue {
  /// A lever's value; that there is no limit is the word for it.
  init(_ value: LeverValue) {
    self =
      switch value {
      case .number(let number): .number(number)
      case .flag(let flag): .flag(flag)
      case .word(let word): .word(word)
      case .noLimit: .word(PlanLever.noLimit)
      }
  }
}
