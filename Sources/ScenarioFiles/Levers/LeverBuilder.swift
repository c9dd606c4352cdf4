import CommunityModel

/// Makes the levers of a scenario from the completed trees of its strategies.
struct LeverBuilder {
  private let trials: [LeverTrial]
  /// The numbers of each strategy that parameter tables know, by path.
  private let assumptions: [[String: Assumption]]
  /// The ranges in which a search varies numbers, by path.
  private let searched: [String: ClosedRange<Double>]
  private let horizonDays: Int

  init(_ trials: [LeverTrial], scenario: Scenario) {
    self.trials = trials
    assumptions = scenario.strategies.map { strategy in
      Dictionary(strategy.plan.assumptions.map { ($0.path, $0) }) { first, _ in first }
    }
    let ranges = (scenario.search?.variables ?? []).compactMap { variable in
      variable.domain.numbers.map { (variable.path, $0) }
    }
    searched = Dictionary(ranges) { first, _ in first }
    horizonDays = scenario.horizonDays
  }

  /// All levers, block by block in the order of the format and item by item in that of the strategies.
  var levers: [PlanLever] { candidates.compactMap(lever) }

  /// What is decided in any strategy.
  private var candidates: [LeverCandidate] {
    var seen: Set<String> = []
    let found = trials.flatMap { LeverCandidates(of: $0.root).all }
      .filter { seen.insert($0.path).inserted }
    let blocks = ScenarioFormat.root.keys.map(\.key)
    // What a later strategy has beside the first stands with the rest of its item.
    var places: [String: Int] = [:]
    for candidate in found {
      let owner = candidate.owner
      if places[owner] == nil { places[owner] = places.count }
    }
    let order = found.enumerated().map { place, candidate in
      (
        blocks.firstIndex(of: candidate.block) ?? blocks.count, places[candidate.owner] ?? 0, place
      )
    }
    return found.indices.sorted { order[$0] < order[$1] }.map { found[$0] }
  }

  /// The lever; `nil` where rules leave nothing to choose in any strategy.
  private func lever(_ candidate: LeverCandidate) -> PlanLever? {
    switch candidate.form {
    case .number(let shape): number(candidate, shape)
    case .flag:
      choice(candidate, .flag, among: ["false", "true"]) { LeverValue.flag($0 == "true") }
    case .word(let words): word(candidate, words)
    case .block: block(candidate)
    }
  }

  // MARK: - Numbers

  private func number(_ candidate: LeverCandidate, _ shape: NumberShape) -> PlanLever? {
    let permitted = shape.range(horizonDays: horizonDays)
    var values = trials.map { value(candidate, shape, in: $0.root) }
    let numbers = values.compactMap { $0?.number }
    guard permitted.lowerBound < permitted.upperBound else { return nil }
    var slider = LeverSlider(
      shape, within: permitted, around: numbers, searched: searched[candidate.path],
      horizonDays: horizonDays)
    for (place, trial) in trials.enumerated() {
      guard let value = values[place] else { continue }
      var kept = slider
      let isFree =
        isComparable(candidate, in: trial.root)
        && kept.keep(around: value.number) {
          trial.allows(.number($0), at: candidate.keys)
        }
      if isFree { slider = kept } else { values[place] = nil }
    }
    let lever = NumberLever(
      range: permitted, slider: slider.range, step: slider.step, isWhole: shape.isWhole,
      isShare: shape.isShare, allowsNone: shape.word == ScenarioFormat.noLimit)
    return made(candidate, .number(lever), values, unit: shape.unit)
  }

  private func value(
    _ candidate: LeverCandidate, _ shape: NumberShape, in root: DocumentNode
  ) -> LeverValue? {
    guard let node = root.value(at: candidate.keys) else {
      let owner = root.value(at: candidate.keys.dropLast())
      return owner == nil ? nil : candidate.whenAbsent.map(LeverValue.number)
    }
    if let number = node.number { return .number(number) }
    guard node.scalar == shape.word else { return nil }
    // What lasts to the last day lasts as long as the whole run.
    return shape.word == ScenarioFormat.allDays ? .number(Double(horizonDays)) : .noLimit
  }

  /// Whether a number can differ between strategies: without a reference price, another price would
  /// change what the goods are worth (`PriceRules`).
  private func isComparable(_ candidate: LeverCandidate, in root: DocumentNode) -> Bool {
    guard candidate.block == ScenarioKey.offers.rawValue,
      candidate.lastKey == ScenarioKey.price.rawValue
    else { return true }
    return root.value(at: candidate.keys.dropLast())?[.referencePrice] != nil
  }

  // MARK: - Words and blocks

  private func word(_ candidate: LeverCandidate, _ words: [String]) -> PlanLever? {
    choice(candidate, .word(words), among: words, LeverValue.word)
  }

  private func choice(
    _ candidate: LeverCandidate, _ kind: PlanLever.Kind, among words: [String],
    _ value: (String) -> LeverValue
  ) -> PlanLever? {
    let values = trials.map { trial -> LeverValue? in
      guard let present = trial.root.value(at: candidate.keys)?.scalar,
        words.allSatisfy({ $0 == present || trial.allows(.plain($0), at: candidate.keys) })
      else { return nil }
      return value(present)
    }
    return made(candidate, kind, values)
  }

  private func block(_ candidate: LeverCandidate) -> PlanLever? {
    let whenOn = trials.lazy.compactMap { $0.root.value(at: candidate.keys) }.first
    guard let whenOn else { return nil }
    let values = trials.map { trial -> LeverValue? in
      if trial.root.value(at: candidate.keys) != nil {
        return trial.allowsNone(at: candidate.path) ? .flag(true) : nil
      }
      let owner = trial.root.value(at: candidate.keys.dropLast())
      let isFree =
        owner != nil && trial.allows(turningOn: whenOn, at: candidate.path)
      return isFree ? .flag(false) : nil
    }
    return made(candidate, .block(whenOn: FlowText.text(whenOn)), values)
  }

  private func made(
    _ candidate: LeverCandidate, _ kind: PlanLever.Kind, _ values: [LeverValue?], unit: String = ""
  ) -> PlanLever? {
    guard values.contains(where: { $0 != nil }) else { return nil }
    let known = assumptions.lazy.compactMap { $0[candidate.path] }.first
    let support = trials.lazy.compactMap { $0.root.value(at: candidate.keys) }.first?.support
    return PlanLever(
      path: candidate.path, block: candidate.block, item: candidate.item,
      meaning: candidate.meaning, unit: unit, grade: known?.grade ?? support?.grade,
      source: known?.source ?? support?.source ?? Assumption.statedSource, kind: kind,
      isMain: false, values: values)
  }
}

extension LeverCandidate {
  /// The block, and the item in it that the value belongs to.
  fileprivate var owner: String { "\(block).\(item ?? "")" }
}

extension LeverValue {
  /// The number, if it is one.
  fileprivate var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }
}

extension NumberShape {
  /// What is allowed in a run of so many days.
  fileprivate func range(horizonDays: Int) -> ClosedRange<Double> {
    switch dayLimit {
    case .simulatedDay: range.clamped(to: 0...Double(max(horizonDays - 1, 0)))
    case .upToHorizon: range.clamped(to: 0...Double(horizonDays))
    case nil: range
    }
  }
}
