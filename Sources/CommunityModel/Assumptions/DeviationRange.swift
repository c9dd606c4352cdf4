import PortableMath

/// How far a value may deviate downwards and upwards on a scale.
public struct DeviationRange: Sendable, Equatable, Codable {
  /// The scale.
  public let scale: DeviationScale
  /// The lowest deviation: 0 or less, unless draws from a posterior all lie above the value.
  public let lowest: Double
  /// The highest deviation: 0 or more, unless they all lie below it.
  public let highest: Double

  init(_ scale: DeviationScale, lowest: Double, highest: Double) {
    self.scale = scale
    self.lowest = lowest
    self.highest = highest
  }

  /// The range of a parameter table.
  init(_ plausible: PlausibleRange) {
    switch plausible {
    case .factor(let factor):
      let reach = naturalLogarithm(factor)
      self.init(.ratio, lowest: -reach, highest: reach)
    case .shift(let distance):
      self.init(.difference, lowest: -distance, highest: distance)
    case .power(let exponent):
      let reach = naturalLogarithm(exponent)
      self.init(.exponent, lowest: -reach, highest: reach)
    }
  }

  /// The range between two values around a third: on a scale if it leads to both, else by
  /// differences.
  init(_ ends: ClosedRange<Double>, around value: Double, preferring scale: DeviationScale) {
    let onScale = [ends.lowerBound, ends.upperBound]
      .compactMap { scale.deviation(of: $0, from: value) }.sorted()
    guard onScale.count == 2 else {
      self.init(
        .difference, lowest: ends.lowerBound - value, highest: ends.upperBound - value)
      return
    }
    self.init(scale, lowest: onScale[0], highest: onScale[1])
  }

  /// The part of the range in which a value stays within what is permitted; `nil` if there is
  /// nothing but the value itself.
  func clipped(around value: Double, to permitted: ClosedRange<Double>) -> DeviationRange? {
    let ends = [lowest, highest].map { deviation in
      let end = scale.value(value, deviatingBy: deviation)
      guard !permitted.contains(end) else { return deviation }
      let nearest = min(max(end, permitted.lowerBound), permitted.upperBound)
      return scale.deviation(of: nearest, from: value) ?? 0
    }
    guard scale.moves(value), ends[0] < ends[1] else { return nil }
    return DeviationRange(scale, lowest: ends[0], highest: ends[1])
  }
}
