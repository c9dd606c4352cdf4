import CommunityModel
import StudyResults

extension ReportPage {
  /// What the page of a tracked forecast says.
  static func page(of findings: TrackFindings, scenarioHash: String) -> PlainPage {
    let result = findings.result
    return PlainPage(
      kind: LocalizedText("Does the forecast hold?", "预测还成立吗"), name: result.scenario.name,
      question: findings.question, headline: result.verdict.words, facts: findings.facts,
      charts: findings.charts, figures: findings.figures,
      lists: [
        .init(
          key: "steps", title: LocalizedText("What to do next", "下一步"),
          sentences: findings.nextSteps),
        .init(
          key: "notes", title: LocalizedText("How sure this is", "有多确定"),
          sentences: [findings.rate, findings.unusual].map(LocalizedSentence.init)),
      ],
      footer: footer(result.run.software) + [
        .init(name: LocalizedText("seed", "种子"), value: "\(result.run.seed)"),
        .init(
          name: LocalizedText("scenario sha256", "场景 sha256"),
          value: String(scenarioHash.prefix(16)), isCode: true),
        .init(
          name: LocalizedText("history sha256", "历史 sha256"),
          value: String(result.historyHash.prefix(16)), isCode: true),
        .init(
          name: LocalizedText("reproduce", "复现"), value: Manifest.command(of: result), isCode: true),
      ],
      software: result.run.software)
  }
}
