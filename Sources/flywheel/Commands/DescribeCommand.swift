import ArgumentParser
import CommunityHistory
import Reports
import Studies

/// Reads a group's own history, shows and saves what happened.
struct DescribeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe", abstract: HelpWords.describe,
    discussion: HelpWords.describeDiscussion)

  @Argument(help: HelpWords.historyFile, completion: HistoryOptions.fileCompletion)
  var history: String

  @OptionGroup var options: HistoryOptions

  @Option(help: HelpWords.out, completion: .directory)
  var out = StudyOptions.defaultFolder

  @OptionGroup var output: OutputOptions

  func run() throws {
    let source = try HistorySource(history, options)
    let name = HistoryName.ofResults(fromFile: history)
    let folder = ResultFolder(parent: out, name: name + ResultRun.historySuffix)
    try folder.prepare()
    let loaded = try LoadedHistory(source, saltIn: out)
    let findings = HistoryFindings(
      name: name, history: loaded.history, reading: loaded.reading,
      laws: HistoryLaws.fitted(to: loaded.history))
    let files = HistoryFiles.all(of: findings, software: .current, format: output.format)
    try folder.replace(with: files)
    output.show(
      document: HistoryJSON.text(of: findings, outputs: files.map { folder.path + "/" + $0.name }),
      line: HistoryScreen.line(findings, path: folder.path)
    ) { style in
      HistoryScreen(findings, path: folder.path, style: style).lines(files: files)
    }
  }
}
