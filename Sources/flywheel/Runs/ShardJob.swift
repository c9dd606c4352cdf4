import Foundation
import Reports
import Studies

/// A part of a study, from the scenario to the shard.
struct ShardJob {
  let loaded: LoadedScenario
  let study: ShardedStudy
  let share: ShardShare
  let threads: Int
  let place: StudyOptions
  let output: OutputOptions

  /// Simulates the part while the terminal shows how far it is, and says where it is.
  ///
  /// - Throws: `Failure` if it was interrupted; what the study throws.
  func run() async throws {
    try loaded.requireMemory(threads: threads)
    let run = ShardRun(
      study, share: share, lockedScenario: loaded.lockedText(inFolder: place.out),
      folder: place.out, threads: threads)
    let name = ((run.path as NSString).lastPathComponent as NSString).deletingPathExtension
    try ResultFolder(parent: place.out, name: name).prepare()
    if !place.fresh { try run.requireFreePlace() }
    let store = try place.store(at: run.studyPath, of: loaded, runs: study.runs)
    let display = WorkDisplay.ofFutures(isWanted: !output.quiet, ShardWords.simulating(share))
    let isFresh = place.fresh
    do {
      let outcome = try await display.following {
        try await run.run(in: store, isFresh: isFresh, $0)
      }
      try show(outcome, at: run.path)
      output.tell(outcome.use, path: outcome.use.simulated > 0 ? run.studyPath : run.path)
    } catch is CancellationError {
      throw Failure(Interruption.exitCode, lines: ShardWords.interrupted(run.studyPath))
    }
  }

  private func show(_ outcome: ShardRun.Outcome, at path: String) throws {
    let document = try ShardJSON(outcome, of: loaded, share, path: path).text()
    output.show(
      document: document,
      line: "\(share.index)/\(share.count) \(outcome.futures)  \(path)"
    ) { style in
      [style.bold(ShardWords.complete(outcome, share, path: path)), ShardWords.next(place.out)]
    }
  }
}
