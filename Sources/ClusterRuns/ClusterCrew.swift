#if MPI
import Foundation
import Studies
import Synchronization

/// All processes of a run, as the first one sees them: it hands out replications, and simulates along.
final class ClusterCrew: ReplicationCrew {
  /// Replications of one plan that are being simulated.
  private struct Order {
    let run: PlanRun
    let numbers: [Int]
    /// How many of them were handed out.
    var handedOut = 0
    var outcomes: [PackedOutcome?]
    var missing: Int
    let report: @Sendable () -> Void
    let end: AsyncThrowingStream<Void, any Error>.Continuation
  }

  /// Where replications of a job belong.
  private struct Job {
    let order: Int
    let places: Range<Int>
    let helper: Int
  }

  private struct State {
    var orders: [Int: Order] = [:]
    var jobs: [Int: Job] = [:]
    var nextNumber = 0
    /// How many jobs each helper can take; it has said so.
    var room: [Int: Int] = [:]
    /// The plans that each helper knows, the oldest first.
    var known: [Int: [String]] = [:]
    var helpers: [Int: Int] = [:]
  }

  private let state = Mutex(State())

  /// How many replications are simulated at a time.
  func width(threads: Int) -> Int {
    state.withLock { state in threads + state.helpers.values.reduce(0, +) }
  }

  /// Simulates replications, here and elsewhere.
  func outcomes(
    of run: PlanRun, numbers: [Int], threads: Int, finished: @escaping @Sendable () -> Void
  ) async throws -> [PackedOutcome] {
    guard !numbers.isEmpty else { return [] }
    let (end, feed) = AsyncThrowingStream<Void, any Error>.makeStream()
    let id = state.withLock { state in
      state.nextNumber += 1
      state.orders[state.nextNumber] = Order(
        run: run, numbers: numbers, outcomes: numbers.map { _ in nil }, missing: numbers.count,
        report: finished, end: feed)
      return state.nextNumber
    }
    defer { state.withLock { $0.orders[id] = nil } }
    try await withThrowingTaskGroup { group in
      for _ in 0..<min(threads, numbers.count) {
        group.addTask {
          while let places = self.places(of: id, threads: threads) {
            let outcomes = try await run.packedOutcomes(of: Array(numbers[places]))
            self.take(outcomes, at: places, of: id)
          }
        }
      }
      // Waits for what helpers have.
      group.addTask { for try await _ in end {} }
      try await group.waitForAll()
    }
    try Task.checkCancellation()
    return state.withLock { $0.orders[id]?.outcomes.compactMap(\.self) ?? [] }
  }

  /// The next replications of an order; few towards its end, so that nobody waits long for the last ones.
  private func places(of id: Int, threads: Int) -> Range<Int>? {
    state.withLock { state in Self.places(of: id, in: &state, width: threads) }
  }

  private static func places(of id: Int, in state: inout State, width: Int) -> Range<Int>? {
    guard let order = state.orders[id], order.handedOut < order.numbers.count else { return nil }
    let rest = order.numbers.count - order.handedOut
    let all = width + state.helpers.values.reduce(0, +)
    let count = max(1, min(mostAtOnce, rest / (2 * all)))
    state.orders[id]?.handedOut += count
    return order.handedOut..<order.handedOut + count
  }

  private func take(_ outcomes: [PackedOutcome], at places: Range<Int>, of id: Int) {
    let order = state.withLock { state -> Order? in
      guard state.orders[id] != nil else { return nil }
      for (place, outcome) in zip(places, outcomes) { state.orders[id]?.outcomes[place] = outcome }
      state.orders[id]?.missing -= places.count
      return state.orders[id]
    }
    guard let order else { return }
    for _ in places { order.report() }
    if order.missing == 0 { order.end.finish() }
  }

  // MARK: Helpers

  /// Takes in what a helper says.
  func take(_ message: ClusterMessage, from helper: Int) {
    switch message {
    case .ready(let threads):
      state.withLock { state in
        state.helpers[helper] = threads
        // One more than it works on, so that it never waits for the next.
        state.room[helper] = threads + max(1, threads / 2)
      }
    case .done(let id, let outcomes):
      guard let job = finished(id) else { return }
      take(outcomes, at: job.places, of: job.order)
    case .failed(let id, let failure):
      guard let job = finished(id) else { return }
      state.withLock { $0.orders[job.order]?.end }?.finish(throwing: failure.error)
    case .plan, .forget, .job, .stop: break
    }
  }

  private func finished(_ id: Int) -> Job? {
    state.withLock { state in
      guard let job = state.jobs.removeValue(forKey: id) else { return nil }
      state.room[job.helper, default: 0] += 1
      return job
    }
  }

  /// What helpers that have room are to be told now.
  func messagesToSend() -> [(helper: Int, message: ClusterMessage)] {
    state.withLock { state in
      var messages: [(helper: Int, message: ClusterMessage)] = []
      for id in state.orders.keys.sorted() {
        for helper in state.room.keys.sorted() {
          while state.room[helper, default: 0] > 0,
            let places = Self.places(of: id, in: &state, width: 1), let order = state.orders[id]
          {
            messages += Self.introduction(of: order.run, to: helper, in: &state)
              .map { (helper, $0) }
            state.room[helper, default: 0] -= 1
            state.nextNumber += 1
            state.jobs[state.nextNumber] = Job(order: id, places: places, helper: helper)
            messages.append(
              (
                helper,
                .job(
                  id: state.nextNumber, fingerprint: order.run.fingerprint,
                  numbers: Array(order.numbers[places]))
              ))
          }
        }
      }
      return messages
    }
  }

  /// What makes a plan known to a helper.
  private static func introduction(
    of run: PlanRun, to helper: Int, in state: inout State
  ) -> [ClusterMessage] {
    var known = state.known[helper] ?? []
    guard !known.contains(run.fingerprint) else { return [] }
    var messages = [ClusterMessage.plan(PlanOrder(run).bytes)]
    known.append(run.fingerprint)
    if known.count > plansKept { messages.append(.forget(fingerprint: known.removeFirst())) }
    state.known[helper] = known
    return messages
  }

  private static let mostAtOnce = 32
  private static let plansKept = 100
}
#endif
