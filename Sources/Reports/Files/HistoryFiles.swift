import CommunityHistory
package import StudyResults

/// The files of a description of a group's own history.
package enum HistoryFiles {
  /// Makes all files, in the order in which people are told of them; those on what is not known are left out.
  ///
  /// - Parameters:
  ///   - findings: What was found.
  ///   - software: The software that found it.
  ///   - format: What may be chosen about tables.
  /// - Returns: The report, tables, charts and the manifest.
  package static func all(
    of findings: HistoryFindings, software: SoftwareVersions, format: CSVFormat
  ) -> [ReportFile] {
    let report = ReportFile(
      name: ReportPage.fileName,
      text: ReportPage.text(of: ReportPage.page(of: findings, software: software)))
    let tables = self.tables(of: findings).map {
      ReportFile(name: $0.name, text: $0.table.text(format))
    }
    let files = [report] + tables + StudyFiles.files(of: findings.charts)
    let manifest = Manifest.text(of: findings, software: software, files: files)
    return files + [ReportFile(name: Manifest.fileName, text: manifest)]
  }

  private static func tables(of findings: HistoryFindings) -> [(name: String, table: CSVTable)] {
    let description = findings.description
    var tables = [
      ("reading.csv", CSVTable(of: findings.reading)),
      ("daily.csv", CSVTable(seriesOf: findings.days)),
      ("weeks.csv", CSVTable(weeksOf: description)),
    ]
    if !description.retention.isEmpty {
      tables += [
        ("retention.csv", CSVTable(returnsOf: description)),
        ("survival.csv", CSVTable(survivalOf: description)),
      ]
    }
    if let inequality = description.inequality {
      tables.append(("participation.csv", CSVTable(participationOf: inequality)))
    }
    if let forest = description.invitations {
      tables.append(("invitations.csv", CSVTable(forestOf: forest)))
    }
    if !description.weekdayPatterns.isEmpty {
      tables.append(("weekdays.csv", CSVTable(weekdaysOf: description)))
    }
    tables.append(("shocks.csv", CSVTable(shocksOf: description)))
    if !findings.laws.isEmpty { tables.append(("laws.csv", CSVTable(of: findings.laws))) }
    return tables.map { (name: $0.0, table: $0.1) }
  }
}
