import Studies
import Synchronization

/// The runs that a study keeps for a live page alone: of drafts, and of plans with assumptions held.
///
/// The last ones stay, so that undoing takes no time; older ones are removed, so that a long meeting does not
/// fill the disk.
final class PassingRuns: Sendable {
  private let recent = Mutex<[[String]]>([])

  /// Whether there are none.
  var isEmpty: Bool { recent.withLock(\.isEmpty) }

  /// Comparisons whose runs stay.
  private static let limit = 12

  /// Notes the runs of a comparison, and removes those that are of no further use.
  ///
  /// - Parameters:
  ///   - runs: all runs of the comparison.
  ///   - lasting: runs that are never removed: those of the file as it is.
  ///   - store: the study.
  /// - Throws: `StudyStoreError`.
  func note(_ runs: [PlanRun], besides lasting: [PlanRun], in store: StudyStore) throws {
    let fingerprints = runs.map(\.fingerprint)
    let old = recent.withLock { recent in
      recent.removeAll { $0 == fingerprints }
      recent.append(fingerprints)
      let extra = recent.prefix(max(0, recent.count - Self.limit)).joined()
      recent.removeFirst(max(0, recent.count - Self.limit))
      return Set(extra).subtracting(recent.joined())
    }
    try remove(old, besides: lasting, from: store)
  }

  /// Removes all of them.
  ///
  /// - Throws: `StudyStoreError`.
  func removeAll(besides lasting: [PlanRun], from store: StudyStore) throws {
    let all = recent.withLock { recent in
      defer { recent = [] }
      return Set(recent.joined())
    }
    try remove(all, besides: lasting, from: store)
  }

  private func remove(
    _ fingerprints: Set<String>, besides lasting: [PlanRun], from store: StudyStore
  ) throws {
    let passing = fingerprints.subtracting(lasting.map(\.fingerprint))
    if !passing.isEmpty { try store.remove(passing) }
  }
}
