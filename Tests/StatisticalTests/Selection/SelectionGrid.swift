import Foundation
import OutputAnalysis

/// The cells that procedures are measured in.
enum SelectionGrid {
  /// Every cell, among them those that take minutes, if the environment asks for it
  /// (`FLYWHEEL_SELECTION_GRID=full`).
  static var isFull: Bool {
    ProcessInfo.processInfo.environment["FLYWHEEL_SELECTION_GRID"] == "full"
  }

  static let runs = 2000

  /// Cells of the default procedure.
  static var cells: [SelectionCell] {
    let sizes = isFull ? [2, 5, 10, 20, 50, 100] : [2, 5, 10, 20, 50]
    var cells: [SelectionCell] = []
    for means in [SelectionCell.Means.slippage, .monotone] {
      for size in sizes {
        for correlation in [0, 0.5, 0.8] {
          cells.append(
            SelectionCell(means: means, systemCount: size, correlation: correlation))
        }
      }
    }
    for spread in [SelectionCell.Spread.increasing, .decreasing] {
      for size in [10, 50] where isFull || size == 10 || spread == .decreasing {
        cells.append(SelectionCell(spread: spread, systemCount: size, correlation: 0))
      }
    }
    for law in [SelectionCell.Law.lognormal, .leftSkewed] {
      for means in [SelectionCell.Means.slippage, .monotone] {
        for size in [2, 10, 20] {
          for correlation in [0, 0.8] {
            cells.append(
              SelectionCell(
                means: means, law: law, systemCount: size, correlation: correlation))
          }
        }
      }
    }
    for size in [10, 20] {
      for correlation in [0, 0.8] {
        cells.append(
          SelectionCell(means: .nearTie, systemCount: size, correlation: correlation))
      }
    }
    if isFull {
      cells.append(SelectionCell(systemCount: 100, correlation: 0.5))
    }
    return cells
  }

  /// A line of the table of results; printed when everything is measured.
  static func report(
    _ procedure: String, _ cell: SelectionCell, _ outcome: SelectionOutcome,
    _ reference: SelectionReference?
  ) {
    guard isFull else { return }
    let found = String(
      format: "good %.4f ±%.4f  correct %.4f  replications %8.2f ±%.2f", outcome.goodShare,
      outcome.goodError, outcome.correctShare, outcome.replications.mean,
      outcome.replications.standardError)
    let wanted = reference.map {
      String(
        format: "  reference: correct %.4f  replications %8.2f ±%.2f", $0.correctShare,
        $0.replications, $0.replicationsError)
    }
    let name = "\(procedure) \(cell.name)".padding(toLength: 64, withPad: " ", startingAt: 0)
    print("| \(name) \(found)\(wanted ?? "")")
  }
}
