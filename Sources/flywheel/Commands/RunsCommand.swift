import ArgumentParser
import Studies

/// Lists what earlier runs have kept.
struct RunsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs", abstract: HelpWords.runs)

  @Argument(help: HelpWords.runsFolder, completion: .directory)
  var folder = StudyOptions.defaultFolder

  @Flag(help: HelpWords.runsJSON)
  var json = false

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let output = TerminalStream.output
    let paths = try StudyListing.paths(inFolder: folder)
    var studies: [StudyListing] = []
    for path in paths {
      do {
        studies.append(try StudyListing(path: path))
      } catch {
        TerminalStream.error.writeLine(StudyWords.warning + StudyWords.text(error))
      }
    }
    if json {
      output.writeDocument(try RunsJSON(studies).text() + "\n")
    } else if paths.isEmpty {
      output.writeLine(RunsWords.none(in: folder))
    } else {
      studies.flatMap { RunsScreen($0, style: speech.outputStyle).lines }
        .forEach(output.writeLine)
    }
  }
}
