import CommunityModel
import StudyResults

extension ReportPage {
  /// What the page of a back-test says.
  static func page(of findings: BacktestFindings) -> PlainPage {
    let result = findings.result
    let lists = [
      PlainPage.List(
        key: "steps", title: LocalizedText("What to do next", "下一步"),
        sentences: findings.nextSteps),
      PlainPage.List(
        key: "model",
        title: LocalizedText("The model alone, and in the combination", "单看模型，以及组合的成分"),
        sentences: findings.modelSentences),
      PlainPage.List(
        key: "notes", title: LocalizedText("How to read the scores", "怎么看这些评分"),
        sentences: findings.notes.map(LocalizedSentence.init)),
    ]
    return PlainPage(
      kind: LocalizedText("How good forecasts were", "预测准不准"), name: result.name,
      question: findings.question, headline: findings.headline, facts: findings.facts,
      charts: findings.charts, figures: findings.figures,
      lists: lists.filter { !$0.sentences.isEmpty },
      footer: footer(result.run.software) + [
        .init(name: LocalizedText("seed", "种子"), value: "\(result.plan.seed)"),
        .init(
          name: LocalizedText("history sha256", "历史 sha256"),
          value: String(result.historyHash.prefix(16)), isCode: true),
        .init(
          name: LocalizedText("reproduce", "复现"), value: Manifest.command(of: result), isCode: true),
      ],
      software: result.run.software)
  }
}
