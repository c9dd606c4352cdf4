/// What a study had, and what became of it.
///
/// A future is one replication of one strategy, twins included.
package struct StudyUse: Sendable, Equatable {
  /// Futures that were there already.
  package internal(set) var taken = 0
  /// Futures that were simulated.
  package internal(set) var simulated = 0
  /// Those of them that had been there but were damaged, and were replaced.
  package internal(set) var repaired = 0
  /// What became of the file where it was damaged.
  package internal(set) var rebuilt: [StudyRebuild] = []
  /// Why nothing more was read or kept from some moment on; `nil` if all went well.
  package internal(set) var failure: StudyStoreError?

  /// Nothing so far.
  package init() {}

  /// Adds what another part of the same work took from the study.
  package mutating func add(_ other: StudyUse) {
    taken += other.taken
    simulated += other.simulated
    repaired += other.repaired
    rebuilt += other.rebuilt
    failure = failure ?? other.failure
  }
}
