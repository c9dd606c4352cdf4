import CommunityModel

/// The article of the documentation that says what levers do, from simulations.
enum LeverDocument {
  /// Communities that levers are tried on, with their plans.
  private static let communities: [(name: String, plan: CommunityPlan)] =
    PlatformPreset.all.map { ($0.name, LeverPlan.plan(platform: $0.name)) }
    + PersonaPreset.all.map { ($0.name, LeverPlan.plan(persona: $0.name)) }

  /// The whole article.
  static func text() async throws -> String {
    var lines = [introduction]
    lines += ["## What operators say", "", statementIntroduction, ""]
    lines += try await statementTable()
    lines += ["", "## Each lever over its range", "", rangeIntroduction, ""]
    let cells = try await rangeCells()
    lines += ["### Engaged members on day 90", ""]
    lines += rangeTable(cells.map { $0.map(\.engaged.text) })
    lines += ["", "### Retention on day 30", ""]
    lines += rangeTable(cells.map { $0.map(\.retention.text) })
    return lines.joined(separator: "\n") + "\n"
  }

  private static func statementTable() async throws -> [String] {
    var rows: [[String]] = []
    for (number, statement) in OperatorStatement.all.enumerated() {
      let effects = try await OperatorFindings.shared.effects(of: statement)
      for (place, effect) in effects.enumerated() {
        let isFirst = place == 0
        rows.append([
          isFirst ? String(number + 1) : "",
          isFirst ? "\(statement.english) · \(statement.chinese)" : "",
          statement.expected[place].measure.name, LeverEffect.number(effect.before),
          LeverEffect.number(effect.after), effect.text,
          isFirst ? statement.published ?? "" : "",
        ])
      }
    }
    return MarkdownTable.lines(
      ["", "statement", "figure", "before", "after", "effect", "published"], rows)
  }

  /// What one lever does to one community.
  private struct Cell {
    let engaged: LeverEffect
    let retention: LeverEffect
  }

  private static func rangeCells() async throws -> [[Cell]] {
    var rows: [[Cell]] = []
    for lever in LeverRange.all {
      var row: [Cell] = []
      for community in communities {
        let base = community.plan.with(lever.prepare)
        let low = try await LeverRun.outcomes(of: base.with(lever.setLow), replications: 24)
        let high = try await LeverRun.outcomes(of: base.with(lever.setHigh), replications: 24)
        row.append(
          Cell(
            engaged: LeverEffect(of: .engaged, from: low, to: high),
            retention: LeverEffect(of: .retention, from: low, to: high)))
      }
      rows.append(row)
    }
    return rows
  }

  private static func rangeTable(_ cells: [[String]]) -> [String] {
    let names = communities.map { "`\($0.name)`" }
    return MarkdownTable.lines(
      ["lever", "from", "to"] + names,
      zip(LeverRange.all, cells).map { ["`\($0.name)`", "\($0.low)", "\($0.high)"] + $1 })
  }

  private static let introduction = """
    # What levers do

    What an experienced operator says about each lever, and what the simulation says.

    ## Overview

    Every figure below is simulated by this version: 91 days of a parents' reading club of the persona presets, under common random numbers (the same people and the same luck before and after), with fixed assumptions. The tables are written by `make baselines` and a test fails when the program no longer gives them. A direction that holds shows that a lever works as people who use it say; it is no evidence that its size is right. Sizes rest on defaults of grade B to D; `flywheel explain-model` lists each with its source.

    """

  private static let statementIntroduction = """
    Each statement is a test: over 60 pairs of futures, the mean difference has the stated sign and lies more than three standard errors from zero.
    """

  private static let rangeIntroduction = """
    From one end of what an operator would plan to the other, everything else as it is: the change of engaged members on day 90 in per cent, and of the share that visits on the thirtieth day after joining in percentage points (24 pairs of futures each). Columns are the platform presets with a mixed community, then communities of one persona preset in WeChat groups. Activities take place three times in 91 days and are over by day 90, unless they go on throughout, so a day's event leaves little here; what it does on its day is in the table above. A survey is tried where the operator's picture is off by 0.4. Core members who move into a new group are missing in their old one: they keep groups from being silent (statement above) and hardly change the total. Platforms with room for everybody open no second group, so levers of groups do nothing there.
    """
}
