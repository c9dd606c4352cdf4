import CommunityModel

/// The article of the documentation that says what common random numbers are worth.
enum SharedLuckDocument {
  static func text() async throws -> String {
    let found = try await SharedLuckFindings.shared.all()
    var lines = [introduction]
    for (assumptions, heading) in [
      (AssumptionTreatment.fixed, "## By luck alone"), (.drawn, "## With assumptions drawn"),
    ] {
      lines += [heading, ""]
      lines += MarkdownTable.lines(
        ["scenario", "strategy beside the plan", "joins"] + SharedLuck.measures,
        found.filter { $0.assumptions == assumptions }.map(row))
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  private static func row(_ pair: SharedLuck) -> [String] {
    [pair.scenario, pair.strategy, percent(pair.joins)]
      + SharedLuck.measures.map { pair[$0].map { number($0.factor) } ?? "" }
  }

  private static func percent(_ share: Double) -> String {
    let tenths = Int((abs(share) * 1_000).rounded())
    return (tenths == 0 ? "" : share > 0 ? "+" : "−") + "\(tenths / 10).\(tenths % 10) %"
  }

  /// Two digits that matter.
  private static func number(_ factor: Double) -> String {
    guard factor.isFinite else { return factor.isNaN ? "" : "∞" }
    guard factor < 10 else { return "\(Int(factor.rounded()))" }
    let tenths = Int((factor * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static let introduction = """
    # What shared luck is worth

    How many times more futures independent random numbers would need for the same precision.

    ## Overview

    Strategies are compared under common random numbers: the same people with the same luck under each. A difference then varies less than with independent numbers, by the factor of the tables: the variance of the difference between a strategy and the plan with independent numbers ÷ that with common ones, over \(SharedLuck.replications) futures of the worked scenarios as they are, on the last day (profit: of the whole run). `joins` is how many more people join under the strategy. A strategy that reaches others, or more of them, brings people whom the plan never meets; no luck can be shared for them, and the factor is small.

    The tables are written by `make baselines` and a test fails when the program no longer gives them. Another test simulates every strategy with other numbers and finds the same factor from the variance of actual differences, within sampling error; where as many people join (within 1 %), factors of 5 or more for engaged members and 3 or more for visitors are required with assumptions drawn, as `flywheel compare` does, and of three strategies in four by luck alone. Those that fall short there change so much for so many that fewer decisions are left the same. `flywheel compare` states the factor achieved in each comparison, and `flywheel verify` proves on a scenario that luck is shared.

    """
}
