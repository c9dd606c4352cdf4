/// A straight line through pairs of numbers that arrive one at a time.
///
/// Deviations from the running means are summed, as in `RunningMoments`. What needs more pairs than
/// there are, or numbers that vary, is not a number.
public struct SimpleRegression: Sendable {
  /// How many pairs were added.
  public private(set) var count = 0
  private var centerX = 0.0
  private var centerY = 0.0
  private var sumXX = 0.0
  private var sumXY = 0.0
  private var sumYY = 0.0

  /// A line through no pairs.
  public init() {}

  /// Takes in one more pair.
  public mutating func add(_ x: Double, _ y: Double) {
    count += 1
    let (deviationX, deviationY) = (x - centerX, y - centerY)
    centerX += deviationX / Double(count)
    centerY += deviationY / Double(count)
    sumXX += deviationX * (x - centerX)
    sumXY += deviationX * (y - centerY)
    sumYY += deviationY * (y - centerY)
  }

  /// By how much y rises for one unit of x, by least squares.
  public var slope: Double { sumXX > 0 ? sumXY / sumXX : .nan }

  /// The standard error of the slope, divisor n − 2.
  public var slopeStandardError: Double {
    guard count > 2, sumXX > 0 else { return .nan }
    let residual = max(0, sumYY - sumXY * sumXY / sumXX)
    return (residual / Double(count - 2) / sumXX).squareRoot()
  }

  /// The height of the line at x.
  public func value(at x: Double) -> Double { centerY + slope * (x - centerX) }

  /// The standard error of the height of the line at x, divisor n − 2.
  ///
  /// Citation: N. R. Draper, H. Smith (1998), "Applied Regression Analysis", 3rd ed., section 3.1,
  /// doi:10.1002/9781118625590.
  public func standardError(at x: Double) -> Double {
    let distance = x - centerX
    return slopeStandardError * (sumXX / Double(count) + distance * distance).squareRoot()
  }

  /// The share of the variance of y that the line explains: the squared correlation less what x and y
  /// that have nothing to do with each other show on average, 1/(n − 1); not below 0.
  public var explainedShare: Double {
    guard count > 2, sumXX > 0, sumYY > 0 else { return .nan }
    return max(0, sumXY * sumXY / (sumXX * sumYY) - 1 / Double(count - 1))
  }
}
