/// A rule that is fed replications of competing systems and says when the best is known.
///
/// The caller simulates `survivors` in replication `replications` (counted from 0, all systems with
/// the same random numbers), hands the values to `add` and looks at `decision`:
///
///     while procedure.decision == nil {
///       procedure.add(simulate(procedure.survivors, replication: procedure.replications))
///     }
///
/// Batches may be simulated ahead for the survivors of the moment. Each replication is then handed in
/// in order, with the values of those that are *still* survivors. **A system that was set aside can
/// come back**, when the one that set it aside has itself fallen behind; the rest of the batch then
/// lacks its values and has to be simulated again for the new survivors. Under this protocol neither
/// the size of the batches nor the number of threads changes anything.
///
/// Systems are known by their places, 0 ..< the goal's `systemCount`.
package protocol SelectionProcedure: Sendable {
  var goal: SelectionGoal { get }

  /// Places of the systems wanted in the next replication, ascending; after the decision only the
  /// selected one.
  var survivors: [Int] { get }

  /// Replications taken in so far, the number of the next one.
  var replications: Int { get }

  /// How many replications of the survivors may be simulated ahead, nil if the procedure does not mind:
  /// a budget is not to be spent on systems that are surely set aside.
  var replicationsAhead: Int? { get }

  /// The selected system, nil while undecided; once made, a decision stays.
  var decision: SelectionDecision? { get }

  /// What is known at this moment, whether or not a decision has been made.
  var standing: SelectionStanding { get }

  /// Takes in the next replication.
  ///
  /// - Parameter values: One finite value for every survivor, in their order. After the decision it is
  ///   counted and otherwise ignored.
  mutating func add(_ values: [Double])
}

extension SelectionProcedure {
  package var replicationsAhead: Int? { nil }

  func requireRow(_ values: [Double]) {
    precondition(
      values.count == survivors.count, "a replication needs one value for every survivor")
    precondition(values.allSatisfy(\.isFinite), "the values of a replication must be finite")
  }
}
