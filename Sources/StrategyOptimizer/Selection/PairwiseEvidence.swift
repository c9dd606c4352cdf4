import Foundation

/// The differences of every pair of systems over the replications that both took part in.
///
/// Kept per pair, so that systems may be set aside and come back: which systems take part in a
/// replication depends on earlier ones only, so the differences of a pair are still independent draws.
///
/// Values are stored in a power of two as unit, so that squares neither overflow nor vanish.
struct PairwiseEvidence: Sendable {
  let systemCount: Int

  /// Replications, mean and sum of squared deviations of `x[low] - x[high]`, at `index(low, high)`.
  private var counts: [Double]
  private var means: [Double]
  private var squares: [Double]

  /// What values are multiplied with; nil until a value other than 0 has been seen.
  private var unit: Double?

  /// The difference of an ordered pair, first less second, in internal units.
  struct Difference {
    let count: Int
    let mean: Double
    let squares: Double
  }

  init(systemCount: Int) {
    self.systemCount = systemCount
    let pairCount = systemCount * (systemCount - 1) / 2
    counts = Array(repeating: 0, count: pairCount)
    means = Array(repeating: 0, count: pairCount)
    squares = Array(repeating: 0, count: pairCount)
  }

  /// Takes in one value for each of `places`, ascending.
  mutating func add(_ values: [Double], of places: [Int]) {
    adaptUnit(to: values)
    let unit = unit ?? 1
    let scaled = values.map { $0 * unit }
    for highIndex in places.indices.dropFirst() {
      let high = places[highIndex]
      let start = high * (high - 1) / 2
      for lowIndex in 0..<highIndex {
        let pair = start + places[lowIndex]
        let difference = scaled[lowIndex] - scaled[highIndex]
        let count = counts[pair] + 1
        let deviation = difference - means[pair]
        let mean = means[pair] + deviation / count
        counts[pair] = count
        means[pair] = mean
        squares[pair] += deviation * (difference - mean)
      }
    }
  }

  /// A magnitude of the values' own unit in internal units.
  func scaled(_ magnitude: Double) -> Double { magnitude * (unit ?? 1) }

  /// First less second; the two places differ.
  func difference(_ first: Int, _ second: Int) -> Difference {
    let pair = Self.index(min(first, second), max(first, second))
    return Difference(
      count: Int(counts[pair]), mean: first < second ? means[pair] : -means[pair],
      squares: squares[pair])
  }

  /// The t statistic of "the mean of first less second is `-margin`", infinite if it never varied, and
  /// then 0 if it is just that.
  func tStatistic(_ first: Int, _ second: Int, margin: Double) -> Double {
    let difference = difference(first, second)
    let shifted = difference.mean + scaled(margin)
    guard shifted != 0 else { return 0 }
    let n = Double(difference.count)
    return shifted / (difference.squares / (n * (n - 1))).squareRoot()
  }

  /// The place, among `places`, with the largest mean difference from the others of them; the lowest
  /// of equals.
  ///
  /// The order of the means, for systems that took part in the same replications.
  func leader(among places: [Int]) -> Int {
    var sums = [Double](repeating: 0, count: places.count)
    for highIndex in places.indices.dropFirst() {
      let start = places[highIndex] * (places[highIndex] - 1) / 2
      for lowIndex in 0..<highIndex {
        let mean = means[start + places[lowIndex]]
        sums[lowIndex] += mean
        sums[highIndex] -= mean
      }
    }
    var best = 0
    for index in places.indices where sums[index] > sums[best] { best = index }
    return places[best]
  }

  private static func index(_ low: Int, _ high: Int) -> Int { high * (high - 1) / 2 + low }

  private mutating func adaptUnit(to values: [Double]) {
    let largest = values.reduce(0) { max($0, $1.magnitude) }
    guard largest > 0 else { return }
    // Differences of squares below 2^600 sum without overflow for any count.
    let limit = 0x1p300
    if let unit, largest * unit < limit { return }
    let exponent = min(max(Int(largest.exponent), -1000), 1000)
    let next = Double(sign: .plus, exponent: -exponent, significand: 1)
    if let unit {
      let ratio = next / unit
      means = means.map { $0 * ratio }
      squares = squares.map { $0 * ratio * ratio }
    }
    unit = next
  }
}
