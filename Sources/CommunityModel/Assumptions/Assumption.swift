/// One number of a plan that rests on an estimate or a choice, and how well it is known.
public struct Assumption: Sendable {
  /// The keys that lead to it in a scenario file, such as `personas.learner.visit`.
  public let path: String
  /// The value in use.
  public let value: Double
  /// The unit, in words for people.
  public let unit: String
  /// The values allowed.
  public let permitted: ClosedRange<Double>
  /// Whether only whole numbers are allowed.
  public let isWhole: Bool
  /// How well the value is supported.
  public let grade: EvidenceGrade
  /// Where it comes from.
  public let source: String
  /// What it means, for people.
  public let meaning: LocalizedText
  /// Whether it is about how the world is, and not a choice of the operator.
  public let isAboutWorld: Bool
  /// How far the true value may deviate; `nil` if it is known or chosen.
  public let range: DeviationRange?
  /// The scale on which ranges of the number are meant.
  public let scale: DeviationScale
  /// The scale on which the number deviates; `nil` if it is known or chosen.
  private let deviatingScale: DeviationScale?
  private let write: @Sendable (inout CommunityPlan, Double) -> Void

  init<Root>(
    _ parameter: Parameter<Root>, path: String, value: Double, stated: StatedAssumption?,
    posterior: PosteriorDraws.Column?,
    write: @escaping @Sendable (inout CommunityPlan, Double) -> Void
  ) {
    let table = parameter.plausible.map { DeviationRange($0) }
    self.path = path
    self.value = value
    unit = parameter.unit
    permitted = parameter.range
    isWhole = parameter.isWhole
    grade = parameter.grade
    let isDefault = parameter.defaultValue == value || parameter.defaultValue == nil
    source =
      posterior != nil
      ? Self.posteriorSource : isDefault ? parameter.source : Self.statedSource
    meaning = parameter.meaning
    isAboutWorld = table != nil
    let believed = posterior?.range ?? stated.map(\.range) ?? table
    range = believed?.clipped(around: value, to: parameter.range)
    scale = table?.scale ?? .difference
    deviatingScale = posterior?.range.scale ?? range?.scale
    self.write = write
  }

  /// The source of a number that the scenario states.
  package static let statedSource = "stated by the scenario or a preset of it"
  private static let posteriorSource = "posterior draws of the scenario"
}

extension Assumption {
  /// The lowest and the highest plausible value; `nil` if the number is known or chosen.
  public var ends: ClosedRange<Double>? {
    range.map { range in
      let (left, right) = (value(deviatingBy: range.lowest), value(deviatingBy: range.highest))
      return min(left, right)...max(left, right)
    }
  }

  /// The value at a deviation on the scale of the range, within what is permitted.
  public func value(deviatingBy deviation: Double) -> Double {
    guard let deviatingScale else { return value }
    let deviated = deviatingScale.value(value, deviatingBy: deviation)
    let whole = isWhole ? deviated.rounded() : deviated
    return min(max(whole, permitted.lowerBound), permitted.upperBound)
  }

  /// By how much another value deviates on the number's own scale; `nil` if the scale cannot lead
  /// there.
  public func deviation(of other: Double) -> Double? { scale.deviation(of: other, from: value) }

  /// Puts the value at a deviation into a plan of the same form.
  public func deviate(by deviation: Double, in plan: inout CommunityPlan) {
    write(&plan, value(deviatingBy: deviation))
  }
}
