/// Where people come from: a reach that converts, or a measured series.
public struct Channel: Sendable, Equatable {
  /// What a channel delivers.
  public enum Supply: Sendable, Equatable {
    /// People reached a day, and the share of them who join while the pool is full.
    case reach(perDay: Double, conversion: Double)
    /// Joins counted on each day the channel runs, and whether invited people are among them.
    case measured(dailyJoins: [Int], countsInvites: Bool)
  }

  /// The name used in the file and in results.
  public var name: String
  /// What it delivers.
  public var supply: Supply
  /// Shares of the personas, in the order of the plan's personas; sums to 1.
  public var mix: [Double]
  /// The days on which it runs, both ends included.
  public var days: ClosedRange<Int>

  /// Makes a channel.
  public init(name: String, supply: Supply, mix: [Double], days: ClosedRange<Int>) {
    self.name = name
    self.supply = supply
    self.mix = mix
    self.days = days
  }

  /// People a channel may reach a day.
  public static let reachRange = 0.0...1_000_000_000.0
  /// Conversions allowed.
  public static let conversionRange = 0.0...1.0
  /// Joins a measured series may have on one day.
  public static let measuredJoinsRange = 0...1_000_000
  /// Measured channels one plan may have.
  public static let measuredLimit = 128
}
