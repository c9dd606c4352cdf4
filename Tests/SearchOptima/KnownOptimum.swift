package import CommunityModel
import Foundation
import StudyResults

/// What brute force found of a scenario, as a table is kept of it.
///
/// A row says the design, an option by its place from 0, and then the means over its futures, each before its
/// standard error: of the goal, and of what each simulated constraint limits.
package struct KnownOptimum: Sendable {
  package enum Role: String, Sendable {
    /// The plan of the file.
    case today
    /// The best of the finalists that keeps to the limits.
    case best
    /// One of the best of the grid, in many more futures.
    case finalist
    /// Any plan of the grid.
    case grid
  }

  package struct Row: Sendable {
    package var role: Role
    package var design: [SearchValue]
    package var truth: PlanTruth
  }

  package var rows: [Row]

  package init(rows: [Row]) { self.rows = rows }

  /// The row of the plan of the file, or of the best one.
  package func row(_ role: Role) -> Row? { rows.first { $0.role == role } }

  /// Where the table of a scenario is kept.
  package static func path(of searched: SearchedScenario) -> String {
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(components: "Optima", searched.name + ".csv").path
  }

  /// Reads the table of a scenario.
  ///
  /// - Throws: `CocoaError` if there is none, or it is not one.
  package static func stored(of searched: SearchedScenario) throws -> KnownOptimum {
    let text = try String(contentsOfFile: path(of: searched), encoding: .utf8)
    let rows = text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      row(line.split(separator: ",").map(String.init), searched.search)
    }
    guard !rows.contains(where: { $0 == nil }) else { throw CocoaError(.fileReadCorruptFile) }
    return KnownOptimum(rows: rows.compactMap(\.self))
  }

  private static func row(_ cells: [String], _ search: SearchPlan) -> Row? {
    let variables = search.variables
    let numbers = cells.dropFirst(variables.count + 1).compactMap(Double.init)
    guard numbers.count == 3 + 2 * search.simulatedConstraints.count,
      let role = Role(rawValue: cells[0])
    else { return nil }
    let design = zip(variables, cells.dropFirst()).compactMap { variable, cell in
      value(cell, of: variable.domain)
    }
    guard design.count == variables.count else { return nil }
    let estimates = stride(from: 1, to: numbers.count, by: 2).map {
      MeanEstimate(mean: numbers[$0], standardError: numbers[$0 + 1])
    }
    return Row(
      role: role, design: design,
      truth: PlanTruth(
        replications: Int(numbers[0]), goal: estimates[0],
        constraints: Array(estimates.dropFirst())))
  }

  private static func value(_ cell: String, of domain: SearchDomain) -> SearchValue? {
    switch domain {
    case .real: Double(cell).map { .real($0) }
    case .integer: Int(cell).map { .integer($0) }
    case .choice: Int(cell).map { .choice($0) }
    case .days: nil
    }
  }

  /// The table.
  package func text(of search: SearchPlan) -> String {
    let limits = search.simulatedConstraints.indices.flatMap {
      ["limited_\($0 + 1)", "limited_\($0 + 1)_se"]
    }
    let heading =
      ["role"] + search.variables.map(\.path) + ["replications", "goal", "goal_se"] + limits
    let lines = rows.map { row in
      [row.role.rawValue] + row.design.map(Self.cell) + ["\(row.truth.replications)"]
        + ([row.truth.goal] + row.truth.constraints).flatMap {
          ["\($0.mean)", "\($0.standardError)"]
        }
    }
    return ([heading] + lines).map { $0.joined(separator: ",") + "\n" }.joined()
  }

  private static func cell(_ value: SearchValue) -> String {
    switch value {
    case .real(let number): "\(number)"
    case .integer(let number), .choice(let number): "\(number)"
    case .days: preconditionFailure("calendars have too many days for a grid")
    }
  }
}
