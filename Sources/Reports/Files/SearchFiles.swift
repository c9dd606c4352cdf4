import CommunityModel
package import StudyResults

/// The files of a search.
package enum SearchFiles {
  /// The name of the scenario whose plan is the recommended one.
  package static let bestPlanFileName = "best.yaml"

  /// Makes all files, in the order in which people are told of them.
  ///
  /// - Parameters:
  ///   - result: What was found.
  ///   - bestPlan: The text of a scenario with the recommended plan beside today's; `nil`: nothing is
  ///     recommended.
  ///   - lockedScenario: The text of the scenario as it was run.
  ///   - scenarioHash: The hash that names its content.
  ///   - format: What may be chosen about tables.
  /// - Returns: The report, tables, charts, scenarios and the manifest.
  /// - Precondition: The result's scenario says what is searched.
  package static func all(
    of result: SearchResult, bestPlan: String?, lockedScenario: String, scenarioHash: String,
    format: CSVFormat
  ) -> [ReportFile] {
    let tables = self.tables(of: SearchFindings(result)).map {
      ReportFile(name: $0.name, text: $0.table.text(format))
    }
    let findings = StudyFindings(result, scenarioHash: scenarioHash)
    var files = StudyFiles.all(of: findings, tables: tables)
    if let bestPlan { files.insert(ReportFile(name: bestPlanFileName, text: bestPlan), at: 1) }
    files.append(ReportFile(name: ForecastFiles.scenarioFileName, text: lockedScenario))
    let manifest = Manifest.text(of: result, scenarioHash: scenarioHash, files: files)
    return files + [ReportFile(name: Manifest.fileName, text: manifest)]
  }

  /// The tables that have something to show.
  private static func tables(
    of findings: SearchFindings
  ) -> [(name: String, table: CSVTable)] {
    let (result, comparison) = (findings.result, findings.result.comparison)
    var tables = [
      ("changes.csv", CSVTable(changesOf: findings)),
      ("evaluations.csv", CSVTable(evaluationsOf: findings)),
    ]
    if findings.plan.goals.count > 1 {
      tables.append(("pareto.csv", CSVTable(frontOf: findings)))
    }
    tables += [
      ("sensitivity.csv", CSVTable(sensitivityOf: result)),
      ("tornado.csv", CSVTable(tornadoOf: result)),
      ("dependence.csv", CSVTable(dependenceOf: findings)),
    ]
    if let robustness = result.robustness {
      tables.append(("robustness.csv", CSVTable(robustnessOf: robustness, in: findings)))
      if let box = robustness.losingBox {
        tables.append(("scenario_discovery.csv", CSVTable(losingBox: box)))
      }
    }
    tables += [
      ("ranking.csv", CSVTable(rankingOf: comparison)),
      ("comparison.csv", CSVTable(differencesOf: comparison)),
    ]
    if comparison.daily.contains(where: { !$0.metrics.isEmpty }) {
      tables.append(("daily.csv", CSVTable(dailyOf: comparison)))
    }
    return tables.map { (name: $0.0, table: $0.1) }
  }
}
