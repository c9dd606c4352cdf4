import ArgumentParser
import DenseLinearAlgebra
import Foundation
import Studies
import StudyResults

/// Checks the installation, and the folder of results.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: HelpWords.doctor)

  @Argument(help: HelpWords.runsFolder, completion: .directory)
  var folder = StudyOptions.defaultFolder

  @OptionGroup var speech: SpeechOptions

  func run() async throws {
    let output = TerminalStream.output
    var table = TextTable([.leading, .leading])
    let facts = DoctorWords.facts(.current, .current, threads: ThreadOptions.processorCount)
    for fact in facts { table.add([fact.name, fact.value]) }
    table.lines().forEach(output.writeLine)
    let findings = await Finding.all(
      aboutFolder: folder, environment: ProcessInfo.processInfo.environment)
    for finding in findings { output.writeLine(mark(finding.state) + finding.text) }
    try LibraryTrial().requireSurvival()
    BLASThreads.pinToOne()
    let report = LibrarySelfCheck.run()
    output.writeLine(
      mark(report.passed ? .good : .bad(ExitCodes.internalFault))
        + DoctorWords.checks(report.results))
    for result in report.results where !result.passed {
      output.writeLine("  " + DoctorWords.failed(result))
    }
    try report.requirePassed()
    for case .bad(let code) in findings.map(\.state) { throw code }
  }

  private func mark(_ state: Finding.State) -> String {
    let style = speech.outputStyle
    return switch state {
    case .good: style.green("✓ ")
    case .doubtful: "! "
    case .bad: style.red("✗ ")
    }
  }
}
