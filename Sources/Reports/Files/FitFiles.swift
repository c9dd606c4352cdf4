import CommunityModel
package import StudyResults

/// The files of a fit.
package enum FitFiles {
  /// The scenario whose uncertain numbers are known as well as the history taught them.
  package static let fittedFileName = "fitted.yaml"
  private static let drawsFileName = "posterior.csv"

  /// Makes all files, in the order in which people are told of them.
  ///
  /// - Parameters:
  ///   - result: What was learned.
  ///   - lockedScenario: The text of the scenario as it was fitted.
  ///   - scenarioHash: The hash that names its content.
  ///   - format: What may be chosen about tables.
  /// - Returns: The report, tables, the fitted scenario if anything was learned, charts, a notebook, the
  ///   scenario and the manifest.
  package static func all(
    of result: FitResult, lockedScenario: String, scenarioHash: String, format: CSVFormat
  ) -> [ReportFile] {
    let page = ReportPage.page(of: FitFindings(result), scenarioHash: scenarioHash)
    var tables = [
      ReportFile(name: "parameters.csv", text: CSVTable(parametersOf: result).text(format)),
      ReportFile(name: "checks.csv", text: CSVTable(checksOf: result).text(format)),
    ]
    if !result.influential.isEmpty {
      tables += [
        ReportFile(name: fittedFileName, text: fittedScenario(result, lockedScenario)),
        ReportFile(name: drawsFileName, text: CSVTable(drawsOf: result).text(CSVFormat())),
      ]
    }
    var files = StudyFiles.all(of: page, mainTable: "parameters", tables: tables)
    files.append(ReportFile(name: ForecastFiles.scenarioFileName, text: lockedScenario))
    let manifest = Manifest.text(of: result, scenarioHash: scenarioHash, files: files)
    return files + [ReportFile(name: Manifest.fileName, text: manifest)]
  }

  /// The scenario with the draws beside it.
  private static func fittedScenario(_ result: FitResult, _ lockedScenario: String) -> String {
    let lines = result.influential.map { place in
      let path = quoted(result.parameters[place].assumption.path)
      return "  \(path): {csv: \(drawsFileName), column: \(path)}\n"
    }
    return lockedScenario + "posterior:\n" + lines.joined()
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "''") + "'"
  }
}
