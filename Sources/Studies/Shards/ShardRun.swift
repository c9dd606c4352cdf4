import CommunityEngine
import Foundation

/// Simulates one machine's part of a study and keeps it in a file.
///
/// Until the part is complete its outcomes are in a study of its own beside that file, so that it can be
/// stopped at any time and goes on where it was.
package struct ShardRun: Sendable {
  private let study: ShardedStudy
  private let share: ShardShare
  private let header: ShardHeader
  private let threads: Int
  private let place: ShardPlace

  /// What became of the work.
  package struct Outcome: Sendable {
    /// What was there already and what was simulated.
    package let use: StudyUse
    /// Futures in the shard.
    package let futures: Int
    /// Its size.
    package let bytes: Int
  }

  /// Prepares a part of a study, whose scenario is written out in full as it would stand in the folder.
  ///
  /// - Precondition: `threads` is positive.
  package init(
    _ study: ShardedStudy, share: ShardShare, lockedScenario: String, folder: String, threads: Int
  ) {
    precondition(threads > 0, "a shard needs at least one thread")
    self.study = study
    self.share = share
    self.threads = threads
    header = study.header(of: share, lockedScenario: lockedScenario)
    place = ShardPlace(folder: folder, of: header, share)
  }

  /// Where the shard is once it is complete.
  package var path: String { place.path }

  /// Where its outcomes are until then.
  package var studyPath: String { place.studyPath }

  /// Makes sure, before any work is done, that no shard of another study is in the place.
  ///
  /// - Throws: `ShardRefusal`.
  package func requireFreePlace() throws(ShardRefusal) {
    guard let former = try? ShardFile(path: path) else { return }
    let known = Set(study.runs.map(\.fingerprint))
    guard !former.header.plans.contains(where: { known.contains($0.fingerprint) }) else { return }
    throw ShardRefusal([.inTheWay(path: path, former.header.study, own: header.study)])
  }

  /// Simulates what is missing and writes the shard.
  ///
  /// - Parameters:
  ///   - store: the study at `studyPath`; it is gone when the shard is complete.
  ///   - isFresh: whether an earlier shard in the place is no longer wanted.
  ///   - report: called from any thread as the work goes on.
  /// - Returns: What became of the work.
  /// - Throws: `ForecastError`; `StudyStoreError`; `CancellationError`, after which the same goes on.
  @concurrent
  package func run(
    in store: StudyStore, isFresh: Bool = false,
    _ report: @escaping @Sendable (WorkStep) -> Void = { _ in }
  ) async throws -> Outcome {
    if isFresh { _ = unsafe unlink(path) }
    let former = try? ShardFile(path: path)
    var use = StudyUse()
    if let former, former.header == header {
      use.taken = futures
    } else {
      if let former { try take(former, into: store) }
      use = try await simulate(into: store, report)
      try write(from: store)
    }
    place.removeStudy()
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return Outcome(use: use, futures: futures, bytes: (attributes?[.size] as? Int) ?? 0)
  }

  private var futures: Int { study.parts.indices.reduce(0) { $0 + numbers(of: $1).count } }

  private func numbers(of part: Int) -> [Int] {
    share.numbers(ofFirst: study.replications, hasTwins: study.parts[part].hasTwins)
  }

  /// Takes over what an earlier shard has of the same plans.
  private func take(_ former: ShardFile, into store: StudyStore) throws {
    try former.read { plan, outcomes in
      let fingerprint = former.header.plans[plan].fingerprint
      guard let run = study.runs.first(where: { $0.fingerprint == fingerprint }) else { return }
      try store.keep(outcomes, of: run)
    }
  }

  private func simulate(
    into store: StudyStore, _ report: @escaping @Sendable (WorkStep) -> Void
  ) async throws -> StudyUse {
    let clock = ContinuousClock()
    let count = futures
    var supply = OutcomeSupply(threads: threads, store: store)
    for part in study.parts.indices {
      var numbers = numbers(of: part)[...]
      var batch = BatchSize(threads: threads, bytes: study.bytesPerOutcome)
      while !numbers.isEmpty {
        let start = clock.now
        do {
          _ = try await supply.outcomes(
            of: study.parts[part].run, numbers: Array(numbers.prefix(batch.count))
          ) {
            report(WorkStep(done: 1, count: count))
          }
        } catch let error as EngineError {
          throw ForecastError(error)
        }
        // Without the study the work would be for nothing.
        if let failure = supply.use.failure { throw failure }
        numbers = numbers.dropFirst(batch.count)
        batch.adapt(toSeconds: (clock.now - start) / .seconds(1))
      }
    }
    return supply.use
  }

  private func write(from store: StudyStore) throws {
    try ShardWriter.write(header, to: path) { writer in
      for (place, part) in study.parts.enumerated() {
        var numbers = numbers(of: place)[...]
        while !numbers.isEmpty {
          let next = Array(numbers.prefix(Self.readAtATime))
          let outcomes = try store.outcomes(of: part.run, numbers: next)
          // Somebody removed what was simulated a moment ago.
          guard outcomes.count == next.count else {
            throw StudyStoreError.damaged(path: store.path)
          }
          for outcome in outcomes { try writer.add(outcome, ofPlan: place) }
          numbers = numbers.dropFirst(next.count)
        }
      }
    }
  }

  private static let readAtATime = 64
}
