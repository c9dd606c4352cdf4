import CommunityModel

/// The slider of a number: around the values that the strategies have, within what rules allow.
struct LeverSlider {
  private(set) var range: ClosedRange<Double>
  private(set) var step: Double

  private let shape: NumberShape
  private let permitted: ClosedRange<Double>
  private let values: [Double]

  /// A slider before rules between values are looked at.
  ///
  /// - Parameters:
  ///   - shape: what the format allows.
  ///   - permitted: the same, within the horizon.
  ///   - values: what the strategies have, without limits that are absent.
  ///   - searched: the range in which a search varies the number; `nil` if none does.
  ///   - horizonDays: days simulated.
  init(
    _ shape: NumberShape, within permitted: ClosedRange<Double>, around values: [Double],
    searched: ClosedRange<Double>?, horizonDays: Int
  ) {
    self.shape = shape
    self.permitted = permitted
    self.values = values
    let usual = searched ?? Self.usual(shape, permitted, values, horizonDays: horizonDays)
    range = usual.clamped(to: permitted).including(values)
    step = SliderScale.step(of: range, through: values, isWhole: shape.isWhole)
    if shape.dayLimit != nil { step = 1 }
    // A least number that is only there to keep 0 out would make all others odd.
    if searched == nil, !shape.isWhole, range.lowerBound > 0, range.lowerBound < step {
      range = step...max(step, range.upperBound)
      range = range.including(values)
    }
  }

  /// From 0 or the least that is permitted to two or three times the largest value; shares to 1 unless
  /// they are small, days to the last one.
  private static func usual(
    _ shape: NumberShape, _ permitted: ClosedRange<Double>, _ values: [Double], horizonDays: Int
  ) -> ClosedRange<Double> {
    guard shape.dayLimit == nil else { return permitted }
    let top = values.max() ?? 0
    let bottom = min(values.min() ?? 0, 0)
    var high = top > 0 ? SliderScale.end(above: 2 * top) : usualEnds[shape.unit] ?? 1
    if shape.isShare {
      high = (0..<smallShare).contains(top) && top > 0 ? SliderScale.end(above: 2.5 * top) : 1
    }
    if shape.unit == "days" { high = min(high, Double(horizonDays)) }
    let low = bottom < 0 ? -SliderScale.end(above: -2 * bottom) : 0
    return low...max(low, high)
  }

  /// Shares below it have a slider of their own scale.
  private static let smallShare = 0.1

  /// Where sliders end by unit when no strategy has a number above 0: what is usual in a community of
  /// some hundred members.
  private static let usualEnds = [
    "days": 30.0, "hours": 5, "hours per day": 2, "hours per week": 20, "items": 100, "members": 50,
    "minutes": 10, "money": 100, "multiple": 3, "people per day": 1_000, "points": 50,
    "posts a day": 5, "posts per week": 14, "prizes": 100,
  ]
}

extension LeverSlider {
  /// Takes away what the rules forbid in a strategy.
  ///
  /// - Parameters:
  ///   - value: what the strategy has; `nil` if it has no limit.
  ///   - allows: whether the rules allow a number there.
  /// - Returns: whether anything is left to choose from.
  mutating func keep(around value: Double?, _ allows: (Double) -> Bool) -> Bool {
    let count = ((range.upperBound - range.lowerBound) / step).rounded(.down)
    guard count >= 1, let start = start(value, count, allows) else { return false }
    let highest = furthest(from: start.rounded(.down), to: count, allows)
    let lowest = furthest(from: start.rounded(.up), to: 0, allows)
    let low = lowest == 0 ? range.lowerBound : number(lowest)
    let isWhole = highest == count && allows(range.upperBound)
    let high = isWhole ? range.upperBound : number(highest)
    guard low <= high else { return false }
    let kept = (low...high).including(values)
    if kept != range {
      range = kept
      guard low < high else { return false }
      let width = kept.upperBound - kept.lowerBound
      if step > width { step = SliderScale.step(of: kept, through: values, isWhole: shape.isWhole) }
    }
    return kept.lowerBound < kept.upperBound
  }

  /// The place, in steps, from which to look for the ends: that of the strategy's own value, or of the
  /// first among the ends and the middle that is allowed.
  private func start(_ value: Double?, _ count: Double, _ allows: (Double) -> Bool) -> Double? {
    if let value { return (value - range.lowerBound) / step }
    return [count, (count / 2).rounded(), 0].first { allows(number($0)) }
  }

  /// The place, in steps, furthest from one that is allowed and up to which all are allowed, by halving.
  ///
  /// The lower end counts only if the place above it is allowed too: some rules allow 0 and nothing
  /// near it.
  private func furthest(from start: Double, to end: Double, _ allows: (Double) -> Bool) -> Double {
    let direction: Double = end >= start ? 1 : -1
    let distance = abs(end - start)
    func isFree(_ steps: Double) -> Bool { allows(number(start + direction * steps)) }
    guard distance > 0 else { return start }
    if isFree(distance), direction > 0 || distance < 2 || isFree(distance - 1) { return end }
    var (free, barred) = (0.0, distance)
    while barred - free > 1 {
      let middle = ((free + barred) / 2).rounded(.down)
      if isFree(middle) { free = middle } else { barred = middle }
    }
    return start + direction * free
  }

  private func number(_ steps: Double) -> Double {
    let number = SliderScale.number(step, times: steps, from: range.lowerBound)
    return min(max(number, range.lowerBound), range.upperBound)
  }
}

extension NumberShape {
  /// Whether it is a part of a whole.
  var isShare: Bool { allowsPercentage && range.upperBound == 1 }
}

extension ClosedRange<Double> {
  /// The smallest range that has some values as well.
  fileprivate func including(_ values: [Double]) -> ClosedRange {
    Swift.min(
      lowerBound, values.min() ?? lowerBound)...Swift.max(
        upperBound, values.max() ?? upperBound)
  }
}
