import Reports
import ArgumentParser
import Foundation

/// Makes pictures of a run's charts.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: HelpWords.export)

  @Argument(help: HelpWords.run, completion: .custom(RunNames.usual))
  var wanted: String?

  @Flag(help: HelpWords.png)
  var png = false

  @Flag(help: HelpWords.svg)
  var svg = false

  @Flag(help: HelpWords.pdf)
  var pdf = false

  @Option(help: HelpWords.picturesFolder, completion: .directory)
  var out: String?

  @OptionGroup var speech: SpeechOptions

  func run() async throws {
    let run = try RunFinder(folder: StudyOptions.defaultFolder).run(wanted)
    let charts = StoredChart.all(in: run.charts, language: Session.language)
    guard !charts.isEmpty else {
      throw Failure(ExitCodes.missingFile, ExportWords.noCharts(in: run.charts))
    }
    let environment = ProcessInfo.processInfo.environment
    let converter = try await PictureConverter.installed(environment: environment)
    try await ChineseFont.require(for: charts, environment: environment)
    let pictures = charts.flatMap { chart in formats.map { Picture(of: chart, as: $0) } }
    var folder = try PictureFolder(path: out ?? run.charts)
    defer { folder.close() }
    let complaints = try await folder.fill(with: pictures, by: converter)
    show(folder.written)
    complaints.forEach { TerminalStream.error.writeLine(FailureWords.label + $0) }
    if !complaints.isEmpty { throw ExitCodes.internalFault }
  }

  private var formats: [Picture.Format] {
    let asked = [(png, Picture.Format.png), (svg, .svg), (pdf, .pdf)].filter(\.0).map(\.1)
    return asked.isEmpty ? [.png] : asked
  }

  private func show(_ files: [(path: String, bytes: Int)]) {
    var table = TextTable([.leading, .trailing])
    for file in files { table.add([file.path, NumberWords.bytes(file.bytes)]) }
    table.lines(indentation: 0).forEach(TerminalStream.output.writeLine)
  }
}
