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
    var found: [SimulatedReplication?]
    var missing: Int
    /// The plan as it travels, once somebody had to be told.
    var plan: [UInt8]?
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
    /// The orders that are not handed out in full, the oldest first.
    var open: [Int] = []
    /// Replications that are not handed out.
    var rest = 0
    var jobs: [Int: Job] = [:]
    var nextNumber = 0
    /// How many replications are simulated at a time.
    var width: Int
    var helperCount = 0
    var room = HelperRoom()
    /// The plans that each helper knows, the oldest first.
    var known: [Int: [String]] = [:]
    /// What this process simulates, by order.
    var here: [Int: (order: Int, task: Task<Void, Never>)] = [:]
  }

  private let state: Mutex<State>
  private let threads: Int
  private let bell: Doorbell

  /// A crew without helpers so far.
  ///
  /// - Parameters:
  ///   - threads: how many replications this process simulates at a time.
  ///   - bell: rung when there is something to hand out.
  init(threads: Int, bell: Doorbell) {
    self.threads = threads
    self.bell = bell
    state = Mutex(State(width: threads))
  }

  /// How many replications are simulated at a time, here and elsewhere.
  var width: Int { state.withLock(\.width) }

  /// How many processes have said that they help.
  var helperCount: Int { state.withLock(\.helperCount) }

  /// Whether helpers are expected to say something.
  var isWaiting: Bool { state.withLock { !$0.jobs.isEmpty } }

  /// Simulates replications, here and elsewhere.
  func replications(
    of run: PlanRun, numbers: [Int], finished: @escaping @Sendable () -> Void
  ) async throws -> [SimulatedReplication] {
    guard !numbers.isEmpty else { return [] }
    let (end, feed) = AsyncThrowingStream<Void, any Error>.makeStream()
    let id = state.withLock { state in
      state.nextNumber += 1
      state.orders[state.nextNumber] = Order(
        run: run, numbers: numbers, found: numbers.map { _ in nil }, missing: numbers.count,
        report: finished, end: feed)
      state.open.append(state.nextNumber)
      state.rest += numbers.count
      return state.nextNumber
    }
    defer { close(id) }
    startHere()
    bell.ring()
    for try await _ in end {}
    try Task.checkCancellation()
    return state.withLock { $0.orders[id]?.found.compactMap(\.self) ?? [] }
  }

  /// Forgets an order, whether it is finished or not.
  private func close(_ id: Int) {
    state.withLock { state in
      guard let order = state.orders.removeValue(forKey: id) else { return }
      state.rest -= order.numbers.count - order.handedOut
      state.open.removeAll { $0 == id }
      for (order, task) in state.here.values where order == id { task.cancel() }
    }
  }

  /// Takes up to so many replications of the oldest order that has some.
  private static func hand(
    atMost most: Int, in state: inout State
  ) -> (id: Int, order: Order, places: Range<Int>)? {
    guard let id = state.open.first, let order = state.orders[id] else { return nil }
    let places = order.handedOut..<min(order.handedOut + most, order.numbers.count)
    state.orders[id]?.handedOut = places.upperBound
    state.rest -= places.count
    if places.upperBound == order.numbers.count { state.open.removeFirst() }
    return (id, order, places)
  }

  private func take(_ found: [SimulatedReplication], at places: Range<Int>, of id: Int) {
    let order = state.withLock { state -> Order? in
      guard state.orders[id] != nil else { return nil }
      for (place, replication) in zip(places, found) {
        state.orders[id]?.found[place] = replication
      }
      state.orders[id]?.missing -= places.count
      return state.orders[id]
    }
    guard let order else { return }
    for _ in places { order.report() }
    if order.missing == 0 { order.end.finish() }
  }

  private func give(up id: Int, _ error: any Error) {
    state.withLock { $0.orders[id]?.end }?.finish(throwing: error)
  }

  // MARK: This process

  /// Simulates as many replications as there are threads for.
  private func startHere() {
    state.withLock { state in
      while state.here.count < threads, let (id, order, places) = Self.hand(atMost: 1, in: &state) {
        state.nextNumber += 1
        let number = state.nextNumber
        let task = Task.detached { [self] in
          do {
            take([try order.run.simulated(order.numbers[places.lowerBound])], at: places, of: id)
          } catch {
            give(up: id, error)
          }
          self.state.withLock { $0.here[number] = nil }
          startHere()
        }
        state.here[number] = (id, task)
      }
    }
  }

  // MARK: Helpers

  /// Takes in what a helper says.
  func take(_ message: ClusterMessage, from helper: Int) {
    switch message {
    case .ready(let threads):
      state.withLock { state in
        state.helperCount += 1
        state.width += threads
        state.room.add(helper, threads: threads)
      }
    case .done(let id, let outcomes):
      guard let (job, run) = finished(id), let run else { return }
      let found = outcomes.compactMap { SimulatedReplication($0, of: run) }
      if found.count == job.places.count {
        take(found, at: job.places, of: job.order)
      } else {
        give(up: job.order, ClusterFailure.otherBuild)
      }
    case .failed(let id, let failure):
      guard let (job, _) = finished(id) else { return }
      give(up: job.order, failure.error)
    case .plan, .forget, .job, .stop: break
    }
  }

  /// What a job was, and the plan if anybody still waits for it.
  private func finished(_ id: Int) -> (job: Job, run: PlanRun?)? {
    state.withLock { state in
      guard let job = state.jobs.removeValue(forKey: id) else { return nil }
      state.room.change(job.helper, by: 1)
      return (job, state.orders[job.order]?.run)
    }
  }

  /// What helpers that have room are to be told now.
  func messagesToSend() -> [(helper: Int, message: ClusterMessage)] {
    state.withLock { state in
      var messages: [(helper: Int, message: ClusterMessage)] = []
      // Nobody hoards what others could begin at once.
      while let helper = state.room.next(mayWait: state.rest >= state.width),
        let (id, order, places) = Self.hand(atMost: Self.blockSize(in: state), in: &state)
      {
        messages += Self.introduction(of: id, to: helper, in: &state).map { (helper, $0) }
        state.room.change(helper, by: -1)
        state.nextNumber += 1
        state.jobs[state.nextNumber] = Job(order: id, places: places, helper: helper)
        let job = ClusterMessage.job(
          id: state.nextNumber, fingerprint: order.run.fingerprint,
          numbers: Array(order.numbers[places]))
        messages.append((helper, job))
      }
      return messages
    }
  }

  /// Few towards the end, so that nobody waits long for the last ones.
  private static func blockSize(in state: State) -> Int {
    max(1, min(mostAtOnce, state.rest / (4 * state.width)))
  }

  /// What makes the plan of an order known to a helper.
  private static func introduction(
    of id: Int, to helper: Int, in state: inout State
  ) -> [ClusterMessage] {
    var known = state.known[helper] ?? []
    guard let run = state.orders[id]?.run, !known.contains(run.fingerprint) else { return [] }
    let plan = state.orders[id]?.plan ?? PlanOrder(run).bytes
    state.orders[id]?.plan = plan
    var messages = [ClusterMessage.plan(plan)]
    known.append(run.fingerprint)
    if known.count > plansKept { messages.append(.forget(fingerprint: known.removeFirst())) }
    state.known[helper] = known
    return messages
  }

  private static let mostAtOnce = 32
  private static let plansKept = 100
}
#endif
