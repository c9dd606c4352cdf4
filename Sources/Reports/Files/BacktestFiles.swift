package import StudyResults

/// The files of a back-test.
package enum BacktestFiles {
  /// Makes all files, in the order in which people are told of them: the report, tables, charts, a notebook, the
  /// scenario that was judged as it was run, if there is one, and the manifest.
  package static func all(
    of result: BacktestResult, lockedScenario: String?, format: CSVFormat
  ) -> [ReportFile] {
    let tables = [
      ReportFile(name: "skill.csv", text: CSVTable(skillOf: result).text(format)),
      ReportFile(name: "forecasts.csv", text: CSVTable(forecastsOf: result).text(format)),
      ReportFile(name: "calibration.csv", text: CSVTable(calibrationOf: result).text(format)),
    ]
    let page = ReportPage.page(of: BacktestFindings(result))
    var files = StudyFiles.all(of: page, mainTable: "skill", tables: tables)
    if let lockedScenario {
      files.append(ReportFile(name: ForecastFiles.scenarioFileName, text: lockedScenario))
    }
    return files + [
      ReportFile(name: Manifest.fileName, text: Manifest.text(of: result, files: files))
    ]
  }
}
