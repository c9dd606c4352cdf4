import ArgumentParser
import Foundation
import Reports
import Studies

/// Removes what no run uses any more.
struct CleanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean", abstract: HelpWords.clean, discussion: HelpWords.cleanDiscussion)

  @Argument(help: HelpWords.runsFolder, completion: .directory)
  var folder = StudyOptions.defaultFolder

  @Flag(help: HelpWords.dryRun)
  var dryRun = false

  @Option(help: HelpWords.keepDays)
  var keepDays: Int?

  @Option(help: HelpWords.maxSize)
  var maxSize: ByteCount?

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if let keepDays, !Self.dayRange.contains(keepDays) {
      throw ValidationError(UsageWords.outOfRange("--keep-days", Self.dayRange))
    }
  }

  func run() throws {
    let now = Date().timeIntervalSince1970
    let oldest = keepDays.map { now - 86_400 * Double($0) }
    let cleaning = StudyCleaning(
      try StudyListing.paths(inFolder: folder),
      rules: CleaningRules(oldest: oldest, byteLimit: maxSize?.bytes))
    var failures = cleaning.failures
    var freed = 0
    for study in cleaning.studies where study.isCleaned {
      show(study)
      do throws(StudyStoreError) {
        freed += dryRun ? study.freedBytes : try StudyCleaning.remove(from: study)
      } catch {
        failures.append(error)
      }
    }
    for entry in Leftovers(inFolder: folder, now: now, oldest: oldest).entries {
      TerminalStream.output.writeLine(CleanWords.leftover(entry))
      if !dryRun { try Leftovers.remove(entry) }
      freed += entry.bytes
    }
    if failures.isEmpty || freed > 0 {
      TerminalStream.output.writeLine(CleanWords.freed(freed, isTrial: dryRun, in: folder))
    }
    for failure in failures {
      TerminalStream.error.writeLine(StudyWords.warning + StudyWords.text(failure))
    }
    if let failure = failures.first { throw Failure.exitCode(of: failure) }
  }

  private func show(_ study: StudyCleaning.Study) {
    TerminalStream.output.writeLine(speech.outputStyle.bold(study.path))
    var table = TextTable([.leading, .trailing, .trailing, .leading])
    for reason in RemovableRun.Reason.allCases {
      let runs = study.removed.filter { $0.reason == reason }
      for run in runs where !run.names.isEmpty {
        table.add(CleanWords.row(names: run.names, runs: [run], reason))
      }
      let unnamed = runs.filter(\.names.isEmpty)
      if !unnamed.isEmpty { table.add(CleanWords.row(names: [], runs: unnamed, reason)) }
    }
    if study.spareBytes > 0 { table.add(CleanWords.spareRow(study.spareBytes)) }
    table.lines().forEach(TerminalStream.output.writeLine)
  }

  private static let dayRange = 0...100_000
}
