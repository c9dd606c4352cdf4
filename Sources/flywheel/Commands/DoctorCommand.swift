import ArgumentParser
import DenseLinearAlgebra
import Studies
import StudyResults

/// Checks the installation.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: HelpWords.doctor)

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    var table = TextTable([.leading, .leading])
    for fact in DoctorWords.facts(.current, threads: ThreadOptions.processorCount) {
      table.add([fact.name, fact.value])
    }
    let output = TerminalStream.output
    table.lines().forEach(output.writeLine)
    try LibraryTrial.requireSurvival()
    BLASThreads.pinToOne()
    let report = LibrarySelfCheck.run()
    let style = speech.outputStyle
    let mark = report.passed ? style.green("✓ ") : style.red("✗ ")
    output.writeLine(mark + DoctorWords.checks(report.results))
    for result in report.results where !result.passed {
      output.writeLine("  " + DoctorWords.failed(result))
    }
    try report.requirePassed()
  }
}
