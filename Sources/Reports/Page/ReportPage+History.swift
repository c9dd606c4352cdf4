import CommunityHistory
import CommunityModel
import StudyResults

extension ReportPage {
  /// What the page of a history says.
  static func page(of findings: HistoryFindings, software: SoftwareVersions) -> PlainPage {
    let facts =
      [findings.activity, findings.returns, findings.participation, findings.invitations]
      .compactMap(\.self) + findings.weekdays
    let reading = findings.reading
    return PlainPage(
      kind: LocalizedText("What happened", "历史回顾"), name: findings.name,
      question: findings.headline,
      headline: findings.membership?.plain ?? findings.headline,
      facts: facts, charts: findings.charts,
      lists: [
        PlainPage.List(
          key: "marked",
          title: LocalizedText("Suspected shocks: what happened then?", "疑似突变：当时发生了什么？"),
          sentences: findings.shocks),
        PlainPage.List(
          key: "source",
          title: LocalizedText("What was read, and what was dropped", "读了什么，丢了什么"),
          sentences: reading.sentences.map(LocalizedSentence.init)),
      ],
      footer: [
        .init(name: LocalizedText(symbols: "flywheel"), value: software.flywheel),
        .init(
          name: LocalizedText("rows read", "读入行数"),
          value: NumberWords.count(Double(reading.rowsRead))),
        .init(
          name: LocalizedText("rows dropped", "丢弃行数"),
          value: NumberWords.count(Double(reading.rowsDropped))),
      ],
      software: software)
  }
}
