import Reports

/// The files of a run as people see them: the report first, all charts in one line.
struct FileTable {
  private let files: [ReportFile]
  private let path: String
  private let purpose: (String) -> String

  /// - Parameters:
  ///   - files: what was written.
  ///   - path: the folder.
  ///   - purpose: what a file is for, by its name.
  init(
    _ files: [ReportFile], in path: String,
    purpose: @escaping (String) -> String = FileWords.purpose
  ) {
    self.files = files
    self.path = path
    self.purpose = purpose
  }

  /// A line a file: its name, what it is for, its size.
  var lines: [String] {
    var table = TextTable([.leading, .leading, .trailing])
    let charts = files.filter(Self.isChart)
    for file in files.filter(Self.isReport) + files.filter({ !Self.isReport($0) }) {
      if file == charts.first {
        table.add([
          ChartFile.folder + "/", FileWords.charts(Self.count(charts), of: run),
          Self.size(of: charts),
        ])
      } else if !Self.isChart(file) {
        table.add([file.name, purpose(file.name), Self.size(of: [file])])
      }
    }
    return table.lines()
  }

  /// Where the report is and how to see it; `nil` if there is none.
  var reportLine: String? {
    guard let report = files.first(where: Self.isReport) else { return nil }
    return FileWords.report(path + "/" + report.name, of: run)
  }

  /// What other commands call the run: its name where they look by themselves, else its folder.
  private var run: String {
    let usual = StudyOptions.defaultFolder + "/"
    return path.hasPrefix(usual) ? String(path.dropFirst(usual.count)) : path
  }

  /// Charts that differ by more than their language.
  private static func count(_ charts: [ReportFile]) -> Int {
    Set(charts.map { $0.name.prefix { $0 != "." } }).count
  }

  private static func size(of files: [ReportFile]) -> String {
    NumberWords.bytes(files.reduce(0) { $0 + $1.text.utf8.count })
  }

  private static func isReport(_ file: ReportFile) -> Bool {
    file.name == ReportPage.fileName
  }

  private static func isChart(_ file: ReportFile) -> Bool {
    file.name.hasPrefix(ChartFile.folder + "/")
  }
}
