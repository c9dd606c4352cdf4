package import StudyResults

/// The files of a tracked forecast.
package enum TrackFiles {
  /// Makes all files, in the order in which people are told of them.
  ///
  /// - Parameters:
  ///   - result: What happened beside what was forecast.
  ///   - lockedScenario: The text of the scenario as it was forecast.
  ///   - scenarioHash: The hash that names its content.
  ///   - format: What may be chosen about tables.
  /// - Returns: The report, tables, charts, a notebook, the scenario and the manifest.
  package static func all(
    of result: TrackResult, lockedScenario: String, scenarioHash: String, format: CSVFormat
  ) -> [ReportFile] {
    let page = ReportPage.page(of: TrackFindings(result), scenarioHash: scenarioHash)
    let tables = [
      ReportFile(name: "tracking.csv", text: CSVTable(alarmsOf: result).text(format)),
      ReportFile(name: "forecast_weeks.csv", text: CSVTable(weeksOf: result).text(format)),
    ]
    var files = StudyFiles.all(of: page, mainTable: "forecast_weeks", tables: tables)
    files.append(ReportFile(name: ForecastFiles.scenarioFileName, text: lockedScenario))
    let manifest = Manifest.text(of: result, scenarioHash: scenarioHash, files: files)
    return files + [ReportFile(name: Manifest.fileName, text: manifest)]
  }
}
