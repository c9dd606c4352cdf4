import ArgumentParser
import CommunityModel
import Reports
import Studies

/// What a command that simulates writes and shows.
struct OutputOptions: ParsableArguments {
  @Flag(help: HelpWords.json)
  var json = false

  @Flag(help: HelpWords.quiet)
  var quiet = false

  @Flag(help: HelpWords.noByteOrderMark)
  var noBom = false

  @Option(help: HelpWords.columnLanguage)
  var csvHeader: Language = .english

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if json && quiet { throw ValidationError(UsageWords.jsonAndQuiet) }
  }

  /// How tables are written.
  var format: CSVFormat { CSVFormat(byteOrderMark: !noBom, header: csvHeader) }

  /// Shows results in the form that was asked for.
  ///
  /// - Parameters:
  ///   - document: for programs.
  ///   - line: for scripts.
  ///   - screen: for people, in a style.
  func show(
    document: @autoclosure () -> String, line: @autoclosure () -> String,
    screen: (TextStyle) -> [String]
  ) {
    let output = TerminalStream.output
    if json {
      output.writeDocument(document() + "\n")
    } else if quiet {
      output.writeLine(line())
    } else {
      screen(speech.outputStyle).forEach(output.writeLine)
    }
  }

  /// Shows what is known before the rest is to people at a terminal.
  ///
  /// A reader that goes away in the middle ends the process, so others get everything once it is saved.
  ///
  /// - Returns: whether it was shown.
  func showFirst(_ screen: (TextStyle) -> [String]) -> Bool {
    guard !json, !quiet, TerminalStream.output.isTerminal else { return false }
    screen(speech.outputStyle).forEach(TerminalStream.output.writeLine)
    return true
  }

  /// Says what came from a study, and what was wrong with it.
  func tell(_ use: StudyUse, path: String) {
    if !json && !quiet, let line = StudyWords.taken(use, path: path) {
      TerminalStream.output.writeLine(line)
    }
    let warnings = StudyWords.warnings(use, path: path) + StudyLimit.current.warnings(ofStudy: path)
    warnings.forEach(TerminalStream.error.writeLine)
  }
}
