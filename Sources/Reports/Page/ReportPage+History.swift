import CommunityHistory
import CommunityModel
import StudyResults

extension ReportPage {
  /// What the page of a history says.
  static func content(
    of findings: HistoryFindings, software: SoftwareVersions
  ) -> [String: Any] {
    let facts =
      [findings.activity, findings.returns, findings.participation, findings.invitations]
      .compactMap(\.self) + findings.weekdays
    let charts = findings.charts
    let reading = findings.reading
    return frame(software).merging([
      "documentTitle": findings.headline.chinese,
      "kind": words(LocalizedText("What happened", "历史回顾")), "scenarioFile": findings.name,
      "question": words(findings.headline),
      "headline": words(findings.membership?.plain ?? findings.headline),
      "facts": facts.map(sentence), "charts": charts.map(chart),
      "shocks": ["sentences": findings.shocks.map(sentence)],
      "source": ["sentences": reading.sentences.map(words)],
      "footer": [
        footerEntry(LocalizedText("flywheel", "flywheel"), software.flywheel),
        footerEntry(
          LocalizedText("rows read", "读入行数"), NumberWords.count(Double(reading.rowsRead))),
        footerEntry(
          LocalizedText("rows dropped", "丢弃行数"), NumberWords.count(Double(reading.rowsDropped))),
      ],
      "data": PageData.text(of: charts, name: findings.name),
    ]) { $1 }
  }
}
