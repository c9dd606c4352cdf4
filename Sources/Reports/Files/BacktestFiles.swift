package import StudyResults

/// The files of a back-test.
package enum BacktestFiles {
  /// Makes all files, in the order in which people are told of them: the tables and the manifest.
  package static func all(of result: BacktestResult, format: CSVFormat) -> [ReportFile] {
    let files = [
      ReportFile(name: "skill.csv", text: CSVTable(skillOf: result).text(format)),
      ReportFile(name: "forecasts.csv", text: CSVTable(forecastsOf: result).text(format)),
      ReportFile(name: "calibration.csv", text: CSVTable(calibrationOf: result).text(format)),
    ]
    return files + [
      ReportFile(name: Manifest.fileName, text: Manifest.text(of: result, files: files))
    ]
  }
}
