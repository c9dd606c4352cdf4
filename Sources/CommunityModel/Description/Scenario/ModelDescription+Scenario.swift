extension ModelDescription {
  /// What the described scenario is, and whose values are shown.
  static func scenarioBlocks(_ scenario: Scenario) -> [DescriptionBlock] {
    let strategy = scenario.strategies.first?.name ?? scenario.name
    let (name, start) = (scenario.name, scenario.start.iso8601)
    let days = scenario.horizonDays
    return [
      .paragraph(
        LocalizedText(
          """
          Described is the scenario `\(name)`: \(days) days from \(start), money in \
          \(scenario.currency). Values are those of its first strategy, `\(strategy)`.
          """,
          """
          本文说明的是场景 `\(name)`：自 \(start) 起 \(days) 天，金额以 \(scenario.currency) 计。\
          数值取其第一个方案 `\(strategy)`。
          """
        )),
      .table(
        DescriptionTable(
          [
            LocalizedText("strategy", "方案"),
            LocalizedText("changes to the file", "对文件的改动"),
          ],
          scenario.strategies.map { [.code($0.name), .codes($0.changes)] })),
    ]
  }
}
