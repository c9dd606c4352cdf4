import CommunityModel
package import StudyResults

/// The files of a forecast.
package enum ForecastFiles {
  /// The name of the scenario as it was run: presets resolved, every default written out.
  package static let scenarioFileName = "scenario.lock.yaml"

  /// Makes all files, in the order in which people are told of them; those on sales and phases only where
  /// the scenario has any.
  ///
  /// - Parameters:
  ///   - result: What was found.
  ///   - lockedScenario: The text of the scenario as it was run.
  ///   - scenarioHash: The hash that names its content.
  ///   - format: What may be chosen about tables.
  /// - Returns: Tables, the scenario and the manifest.
  package static func all(
    of result: ForecastResult, lockedScenario: String, scenarioHash: String, format: CSVFormat
  ) -> [ReportFile] {
    var files = [
      ReportFile(name: "summary.csv", text: CSVTable(summaryOf: result).text(format)),
      ReportFile(name: "daily.csv", text: CSVTable(dailyOf: result).text(format)),
      ReportFile(name: "retention.csv", text: CSVTable(retentionOf: result).text(format)),
      ReportFile(name: "tenure.csv", text: CSVTable(tenureOf: result).text(format)),
      ReportFile(name: "sources.csv", text: CSVTable(sourcesOf: result).text(format)),
      ReportFile(name: "invitations.csv", text: CSVTable(invitationsOf: result).text(format)),
      ReportFile(name: "costs.csv", text: CSVTable(costsOf: result).text(format)),
      ReportFile(name: "funnel.csv", text: CSVTable(funnelOf: result).text(format)),
    ]
    if result.scenario.strategies.contains(where: { $0.plan.earns }) {
      files.append(ReportFile(name: "income.csv", text: CSVTable(incomeOf: result).text(format)))
    }
    if result.scenario.strategies.contains(where: { !$0.plan.offers.isEmpty }) {
      files += [
        ReportFile(name: "offers.csv", text: CSVTable(offersOf: result).text(format)),
        ReportFile(name: "value.csv", text: CSVTable(valueOf: result).text(format)),
      ]
    }
    if result.scenario.strategies.contains(where: { !$0.plan.phases.isEmpty }) {
      files.append(ReportFile(name: "phases.csv", text: CSVTable(phasesOf: result).text(format)))
    }
    files += [
      ReportFile(name: "uncertainty.csv", text: CSVTable(uncertaintyOf: result).text(format)),
      ReportFile(name: "drivers.csv", text: CSVTable(driversOf: result).text(format)),
      ReportFile(name: "assumptions.csv", text: CSVTable(assumptionsOf: result).text(format)),
    ]
    let findings = StudyFindings(result, scenarioHash: scenarioHash)
    files = StudyFiles.all(of: findings, tables: files)
    files.append(ReportFile(name: scenarioFileName, text: lockedScenario))
    let manifest = Manifest.text(of: result, scenarioHash: scenarioHash, files: files)
    return files + [ReportFile(name: Manifest.fileName, text: manifest)]
  }
}
