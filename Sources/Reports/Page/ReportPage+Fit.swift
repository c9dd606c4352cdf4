import CommunityModel
import StudyResults

extension ReportPage {
  /// What the page of a fit says.
  static func page(of findings: FitFindings, scenarioHash: String) -> PlainPage {
    let result = findings.result
    let run = result.run
    return PlainPage(
      kind: LocalizedText("What the history taught", "从历史学到了什么"), name: result.scenario.name,
      question: findings.question, headline: findings.headline, facts: findings.facts,
      warnings: findings.warnings, charts: findings.charts, figures: findings.figures,
      lists: [
        .init(
          key: "steps", title: LocalizedText("What to do next", "下一步"),
          sentences: findings.nextSteps)
      ],
      footer: footer(run.software) + [
        .init(name: LocalizedText("seed", "种子"), value: "\(run.seed)"),
        .init(
          name: LocalizedText("scenario sha256", "场景 sha256"),
          value: String(scenarioHash.prefix(16)), isCode: true),
        .init(
          name: LocalizedText("reproduce", "复现"), value: Manifest.command(of: result), isCode: true),
      ],
      software: run.software)
  }
}
