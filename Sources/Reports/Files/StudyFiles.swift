import CommunityModel

/// The files that every study has for people: the report, its charts and a notebook.
enum StudyFiles {
  /// Makes them, around the tables: the report first, then the tables, the charts and the notebook.
  static func all(of findings: StudyFindings, tables: [ReportFile]) -> [ReportFile] {
    let report = ReportFile(name: ReportPage.fileName, text: ReportPage.text(of: findings))
    let notebook = ReportFile(
      name: AnalysisNotebook.fileName, text: AnalysisNotebook.text(of: findings))
    return [report] + tables + files(of: findings.charts) + [notebook]
  }

  /// Makes those of a study without strategies; the notebook begins with a table of this name.
  static func all(
    of page: PlainPage, mainTable: String, tables: [ReportFile]
  ) -> [ReportFile] {
    let report = ReportFile(name: ReportPage.fileName, text: ReportPage.text(of: page))
    let notebook = ReportFile(
      name: AnalysisNotebook.fileName,
      text: AnalysisNotebook.text(of: page, mainTable: mainTable))
    return [report] + tables + files(of: page.charts) + [notebook]
  }

  /// A file for each chart and language.
  static func files(of charts: [Chart]) -> [ReportFile] {
    charts.flatMap { chart in
      Language.allCases.map { language in
        ReportFile(
          name: ChartFile.name(of: chart, in: language),
          text: ChartFile.text(of: chart, in: language))
      }
    }
  }
}
