import ArgumentParser
import Foundation
import Studies

/// Rebuilds a damaged study.
struct RebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: HelpWords.rebuild)

  @Argument(help: HelpWords.study, completion: .file(extensions: [StudyStore.fileExtension]))
  var study: String

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    guard FileManager.default.fileExists(atPath: study) else {
      throw Failure(ExitCodes.missingFile, FailureWords.missing(study))
    }
    let output = TerminalStream.output
    guard let rebuilt = try StudyRebuild.ofDamaged(study) else {
      return output.writeLine(RebuildWords.whole(study))
    }
    output.writeLine(speech.outputStyle.bold(RebuildWords.headline(rebuilt)))
    var table = TextTable([.leading, .trailing, .trailing])
    for run in rebuilt.runs where run.kept + run.lost > 0 {
      table.add([RebuildWords.name(run), RebuildWords.kept(run.kept), RebuildWords.lost(run.lost)])
    }
    table.lines().forEach(output.writeLine)
    output.writeLine(RebuildWords.setAside(rebuilt))
  }
}
