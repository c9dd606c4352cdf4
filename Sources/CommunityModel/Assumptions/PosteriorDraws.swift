/// Joint draws of several numbers from what is believed about them after looking at data.
///
/// Draw i of all columns belongs together, so that numbers the data tie to each other stay tied. Each
/// value is kept as a deviation from the file's value, so that a strategy that changes the value is
/// uncertain to the same degree.
public struct PosteriorDraws: Sendable, Equatable, Codable {
  /// The draws of one number.
  public struct Column: Sendable, Equatable, Codable {
    /// The number's path of keys, as in `Assumption.path`.
    public let path: String
    /// How far each draw lies from the file's value, on the scale of the assumption.
    public let deviations: [Double]
    /// Between which deviations the central 98 % of the draws lie.
    public let range: DeviationRange

    /// The draws of an assumption; `nil` if its scale cannot lead from its value to one of them.
    ///
    /// - Precondition: there are draws.
    public init?(_ assumption: Assumption, values: [Double]) {
      precondition(!values.isEmpty, "a posterior has draws")
      path = assumption.path
      deviations = values.compactMap(assumption.deviation(of:))
      guard deviations.count == values.count else { return nil }
      let ascending = deviations.sorted()
      let cut = Int(Double(ascending.count) * Self.shareBeyondEnd)
      range = DeviationRange(
        assumption.scale, lowest: ascending[cut], highest: ascending[ascending.count - 1 - cut])
    }

    private static let shareBeyondEnd = 0.01

    /// Whether all draws are the same, so that nothing is uncertain.
    public var isCertain: Bool { deviations.allSatisfy { $0 == deviations[0] } }
  }

  /// The numbers that are drawn together.
  public let columns: [Column]
  /// How many joint draws there are.
  public let count: Int

  /// Draws that belong together row by row.
  ///
  /// - Precondition: there are columns, no two of one path, all of the same length.
  public init(_ columns: [Column]) {
    precondition(
      Set(columns.map(\.path)).count == columns.count, "every number has one column of draws")
    precondition(
      Set(columns.map(\.deviations.count)).count == 1, "every joint draw has all numbers")
    self.columns = columns
    count = columns[0].deviations.count
  }

  /// Numbers that may be drawn together, times the joint draws there may be: a file that states them
  /// all can still be read.
  public static let numberLimit = 60_000
  /// How many joint draws there may be.
  public static let countRange = 2...10_000

  /// The draws of a number; `nil` if it is not among those drawn together.
  public func column(of path: String) -> Column? { columns.first { $0.path == path } }
}
