import CommunityModel
package import StudyResults

/// The files of a comparison.
package enum ComparisonFiles {
  /// Makes all files, in the order in which people are told of them.
  ///
  /// - Parameters:
  ///   - result: What was found.
  ///   - lockedScenario: The text of the scenario as it was run.
  ///   - scenarioHash: The hash that names its content.
  ///   - format: What may be chosen about tables.
  /// - Returns: Tables, the scenario and the manifest.
  package static func all(
    of result: StrategyComparison, lockedScenario: String, scenarioHash: String, format: CSVFormat
  ) -> [ReportFile] {
    var files = [
      ReportFile(name: "ranking.csv", text: CSVTable(rankingOf: result).text(format)),
      ReportFile(name: "comparison.csv", text: CSVTable(differencesOf: result).text(format)),
    ]
    if !result.scenario.comparison.alongside.isEmpty {
      files.append(ReportFile(name: "pareto.csv", text: CSVTable(paretoOf: result).text(format)))
    }
    if let explanation = result.explanation {
      files.append(
        ReportFile(
          name: "attribution.csv",
          text: CSVTable(attributionOf: result, explanation).text(format)))
    }
    if !result.leadDrivers.isEmpty {
      files.append(
        ReportFile(name: "lead_drivers.csv", text: CSVTable(leadDriversOf: result).text(format)))
    }
    if result.daily.contains(where: { !$0.metrics.isEmpty }) {
      files.append(ReportFile(name: "daily.csv", text: CSVTable(dailyOf: result).text(format)))
    }
    let findings = StudyFindings(result, scenarioHash: scenarioHash)
    files = StudyFiles.all(of: findings, tables: files)
    files.append(ReportFile(name: ForecastFiles.scenarioFileName, text: lockedScenario))
    let manifest = Manifest.text(of: result, scenarioHash: scenarioHash, files: files)
    return files + [ReportFile(name: Manifest.fileName, text: manifest)]
  }
}
