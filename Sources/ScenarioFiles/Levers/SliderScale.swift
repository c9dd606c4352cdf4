/// Round numbers for the ends and the steps of sliders.
enum SliderScale {
  /// The smallest round number that is not below another one, as the end of a slider.
  static func end(above value: Double) -> Double {
    ends.first { $0 >= value } ?? value
  }

  /// A step for a slider: 1, 2 or 5 times a power of ten, at least 1 for whole numbers.
  ///
  /// - Parameters:
  ///   - range: the slider, with ends that differ.
  ///   - values: what the slider shows.
  ///   - isWhole: whether only whole numbers are allowed.
  /// - Returns: a step of which the slider has 40 to 100; one of which it has up to 2,000 if all values
  ///   are then whole numbers of steps from the lower end.
  static func step(of range: ClosedRange<Double>, through values: [Double], isWhole: Bool) -> Double
  {
    let width = range.upperBound - range.lowerBound
    let fits = steps.filter {
      $0 <= width && $0 >= width / mostSteps && (!isWhole || $0 >= 1)
    }
    let usual = fits.first { $0 >= width / usualSteps } ?? fits.last ?? (isWhole ? 1 : width)
    let fine = fits.reversed().first { step in
      step <= usual && values.allSatisfy { isOnGrid($0, from: range.lowerBound, step: step) }
    }
    return fine ?? usual
  }

  /// A number of a slider, without the trace of binary fractions.
  static func number(_ step: Double, times count: Double, from low: Double) -> Double {
    let value = low + step * count
    let scaled = value * decimals
    return scaled.magnitude < 0x1p52 ? scaled.rounded() / decimals : value
  }

  private static func isOnGrid(_ value: Double, from low: Double, step: Double) -> Bool {
    let count = (value - low) / step
    return abs(count - count.rounded()) < 1e-6
  }

  private static let usualSteps = 100.0
  private static let mostSteps = 2_000.0
  private static let decimals = 1e9
  private static let exponents = -9...15

  /// Neighbours differ by a third at most, so that an end is never far above what it is to be.
  private static let ends = exponents.flatMap { exponent in
    ["1", "1.2", "1.5", "2", "2.5", "3", "4", "5", "6", "8"].compactMap {
      Double("\($0)e\(exponent)")
    }
  }

  private static let steps = exponents.flatMap { exponent in
    ["1", "2", "5"].compactMap { Double("\($0)e\(exponent)") }
  }
}
