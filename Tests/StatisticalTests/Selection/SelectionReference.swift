import Foundation

/// What another program measured for a procedure in a cell.
struct SelectionReference: Sendable {
  let procedure: String
  let cell: SelectionCell
  let runs: Int
  let correctShare: Double
  /// Replications a system, and their standard error; not a number where it was not kept.
  let replications: Double
  let replicationsError: Double

  var correctError: Double { SelectionOutcome.error(correctShare, runs) }

  static func all() throws -> [SelectionReference] {
    try table("selection-reference.csv").compactMap { fields in
      guard let means = SelectionCell.Means(rawValue: fields[1]),
        let systems = Int(fields[2]), let correlation = Double(fields[3]),
        let spread = SelectionCell.Spread(rawValue: fields[4]),
        let law = SelectionCell.Law(rawValue: fields[5]), let runs = Int(fields[6])
      else { return nil }
      return SelectionReference(
        procedure: fields[0],
        cell: SelectionCell(
          means: means, spread: spread, law: law, systemCount: systems, correlation: correlation),
        runs: runs, correctShare: Double(fields[7]) ?? .nan,
        replications: Double(fields[8]) ?? .nan, replicationsError: Double(fields[9]) ?? .nan)
    }
  }

  /// The rows of a table beside this file, without its heading.
  static func table(_ name: String) throws -> [[String]] {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(components: "Tables", name)
    return try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline)
      .dropFirst().map { $0.split(separator: ",").map(String.init) }
  }
}
