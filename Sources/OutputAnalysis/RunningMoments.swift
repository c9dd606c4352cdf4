/// Count, mean, variance and range of numbers that arrive one at a time.
///
/// Deviations from the running mean are summed, never squares of the values, so a small variance
/// around a large mean keeps its digits. Two halves of a sample can be summarised apart and merged;
/// merging in the same order gives the same bits.
///
/// A value that is not a number makes the mean and the variance not a number and leaves the range.
///
/// Citation: B. P. Welford (1962), "Note on a method for calculating corrected sums of squares and
/// products", Technometrics 4, doi:10.1080/00401706.1962.10490022; merging: T. F. Chan, G. H.
/// Golub, R. J. LeVeque (1983), "Algorithms for computing the sample variance", The American
/// Statistician 37, doi:10.1080/00031305.1983.10483115.
public struct RunningMoments: Sendable, Equatable {
  /// How many values were added.
  public var count: Int { valueCount }

  /// The smallest value; positive infinity while there is none.
  public var minimum: Double { smallest }

  /// The largest value; negative infinity while there is none.
  public var maximum: Double { largest }

  @usableFromInline var valueCount = 0
  @usableFromInline var smallest = Double.infinity
  @usableFromInline var largest = -Double.infinity

  /// The mean so far; 0 while there is no value, so that empty summaries are equal to each other.
  @usableFromInline var center = 0.0

  @usableFromInline var sumOfSquaredDeviations = 0.0

  /// A summary of no values.
  public init() {}

  /// Summarises `values` in their order.
  public init(_ values: some Sequence<Double>) {
    for value in values { add(value) }
  }

  /// The mean; not a number while there is no value.
  public var mean: Double { count > 0 ? center : .nan }

  /// The unbiased sample variance, divisor `count - 1`; not a number below two values.
  public var variance: Double {
    count > 1 ? sumOfSquaredDeviations / Double(count - 1) : .nan
  }

  /// The square root of the sample variance; not a number below two values.
  public var standardDeviation: Double { variance.squareRoot() }

  /// The estimated standard deviation of the mean; not a number below two values.
  public var standardError: Double { (variance / Double(count)).squareRoot() }

  /// Takes in one more value.
  @inlinable
  public mutating func add(_ value: Double) {
    valueCount += 1
    let deviation = value - center
    center += deviation / Double(valueCount)
    sumOfSquaredDeviations += deviation * (value - center)
    smallest = min(smallest, value)
    largest = max(largest, value)
  }

  /// Takes in all values that `other` summarises.
  public mutating func merge(_ other: RunningMoments) {
    guard other.count > 0 else { return }
    guard count > 0 else {
      self = other
      return
    }
    let total = Double(count + other.count)
    let difference = other.center - center
    let otherShare = Double(other.count) / total
    sumOfSquaredDeviations +=
      other.sumOfSquaredDeviations + difference * difference * Double(count) * otherShare
    center += difference * otherShare
    valueCount += other.count
    smallest = min(smallest, other.smallest)
    largest = max(largest, other.largest)
  }
}
