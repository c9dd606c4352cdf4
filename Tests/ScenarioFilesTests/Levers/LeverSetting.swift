import CommunityModel
import ScenarioFiles

/// One lever moved in one strategy.
struct LeverSetting {
  var strategy: Strategy
  var path: String
  /// The value as a file states it.
  var value: String

  /// The flow text of a `set`: the changes of the strategy, but for those of the lever itself, and then
  /// the lever's.
  var set: String {
    let others = strategy.changes.filter { !$0.hasPrefix("\(path): ") }
    return (others + ["\"\(path)\": \(value)"]).joined(separator: ", ")
  }

  /// Whether it is what the strategy has anyway.
  var isPresent: Bool

  /// The lever at every value that it is to be tried at, in the first strategy that has it; in the
  /// second, whose rules are the same, at the ends.
  static func all(of lever: PlanLever, in scenario: Scenario) -> [LeverSetting] {
    let holders = zip(scenario.strategies, lever.values).compactMap { strategy, value in
      value.map { (strategy, $0) }
    }
    return holders.prefix(2).enumerated().flatMap { place, holder -> [LeverSetting] in
      let (strategy, value) = holder
      let present = lever.text(of: value)
      let texts = lever.texts(beside: value)
      let tried = place == 0 ? texts + [present].compactMap(\.self) : Array(texts.prefix(2))
      return tried.map {
        LeverSetting(strategy: strategy, path: lever.path, value: $0, isPresent: $0 == present)
      }
    }
  }
}

extension PlanLever {
  /// What it can be set to, as a file states it: the ends, the middle and the second value of a slider;
  /// the other flag; every word; a block off or on.
  func texts(beside value: LeverValue) -> [String] {
    switch kind {
    case .number(let number):
      number.samples.map { "\($0)" } + (number.allowsNone ? ["none"] : [])
    case .flag: [value == .flag(true) ? "false" : "true"]
    case .word(let words): words
    case .block(let whenOn): [value == .flag(true) ? "none" : whenOn]
    }
  }
}

extension PlanLever {
  /// A value as a file states it; `nil` for a block.
  func text(of value: LeverValue) -> String? {
    switch (kind, value) {
    case (.block, _): nil
    case (_, .number(let number)): "\(number)"
    case (_, .flag(let flag)): "\(flag)"
    case (_, .word(let word)): word
    case (_, .noLimit): "none"
    }
  }
}

extension NumberLever {
  /// The ends of the slider, the middle and the lower end's neighbour.
  var samples: [Double] {
    let (low, high) = (slider.lowerBound, slider.upperBound)
    let count = ((high - low) / step).rounded(.down)
    let inner = [(count / 2).rounded(.down), 1].map { low + $0 * step }
    return ([low, high] + inner).map { isWhole ? $0.rounded() : $0 }
      .filter(slider.contains)
  }
}
