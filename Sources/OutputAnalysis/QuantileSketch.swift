/// Quantiles of numbers that arrive one at a time, in little memory however many there are.
///
/// Up to `exactCapacity` values are all kept, and quantiles are those of `quantiles(of:at:)`. Of more,
/// some are kept, each with the lowest and the highest place it may have among all in ascending order;
/// a quantile is then one of the values, at most `rankError` × `count` places from the place asked for.
/// That holds for every sample in every order, and for merged sketches (`KeptValues` has the proof);
/// nothing is left to chance. What a sketch says follows from the values and their order alone.
///
/// Buffers that are halved in turn (Manku, Rajagopalan, Lindsay 1998) promise as much, but for a million
/// values take ten times the memory; KLL promises it with a probability only, and the t-digest nothing.
///
/// Citation: M. Greenwald, S. Khanna (2001), "Space-efficient online computation of quantile
/// summaries", SIGMOD, doi:10.1145/375663.375670. Here equal values share one entry.
public struct QuantileSketch<Value: BinaryFloatingPoint & Sendable>: Sendable, Equatable {
  /// The largest share of `count` by which the place of a quantile is off where it is not exact.
  public let rankError: Double

  @usableFromInline var kept = KeptValues<Value>()
  /// The latest values, in their order.
  @usableFromInline var pending: [Value] = []

  /// A sketch of no values.
  ///
  /// - Precondition: `rankError` is positive.
  public init(rankError: Double = SketchLimits.rankError) {
    precondition(rankError > 0, "values can only be forgotten with some error")
    self.rankError = rankError
  }

  /// Values taken in.
  public var count: Int { kept.count + pending.count }

  /// Whether quantiles are exact.
  public var isExact: Bool { kept.count == 0 }

  /// Values that are still known; the memory grows with it.
  public var entryCount: Int { kept.entries.count + pending.count }

  /// Takes in one more value.
  ///
  /// - Precondition: It is a number, and there are fewer than 2³² of them.
  @inlinable
  public mutating func add(_ value: Value) {
    precondition(!value.isNaN, "a sketch takes in values that are numbers")
    pending.append(value)
    if pending.count >= SketchLimits.blockLength(after: kept.count) { settle() }
  }

  /// Takes in all values that `other` summarises.
  ///
  /// - Precondition: Both have the same bound.
  @inlinable
  public mutating func merge(_ other: QuantileSketch) {
    precondition(rankError == other.rankError, "sketches with different bounds cannot be merged")
    keep(other.kept)
    for value in other.pending { add(value) }
  }

  /// The quantiles at some probabilities, in their order; not numbers if there is no value.
  ///
  /// - Precondition: All are in 0...1.
  @inlinable
  public func quantiles(at probabilities: [Double]) -> [Double] {
    guard kept.count > 0 else {
      return OutputAnalysis.quantiles(of: pending, at: probabilities)
    }
    precondition(
      probabilities.allSatisfy { $0 >= 0 && $0 <= 1 }, "quantiles need probabilities in 0...1")
    let all = kept.merged(with: KeptValues(ascending: pending.sorted()), widthLimit: 0)
    let last = Double(all.count - 1)
    return probabilities.map { Double(all.value(at: 1 + last * $0)) }
  }

  @inlinable
  mutating func settle() {
    pending.sort()
    let block = KeptValues(ascending: pending)
    pending = []
    keep(block)
  }

  @inlinable
  mutating func keep(_ values: KeptValues<Value>) {
    let settled = kept.count + values.count
    kept = kept.merged(with: values, widthLimit: Int(2 * rankError * Double(settled)))
  }
}
