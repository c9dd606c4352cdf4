#if MPI
import CommunityModel
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
    /// The helpers that have said something.
    var present: Set<Int> = []
    var helperCount: Int { present.count }
    /// Whether somebody said what no process of the same build would.
    var isMixed = false
    /// Bytes that the process with the least room may take; the largest number if nobody knows.
    var memory: Int
    /// Threads of the process that has most.
    var mostThreads: Int
    var room = HelperRoom()
    /// The plan that somebody was told last, as it travels.
    var newestPlan: (fingerprint: String, bytes: [UInt8])?
    /// The plans that each helper knows, the oldest first.
    var known: [Int: [String]] = [:]
    /// The replications that all live together.
    var talks: [Int: Talk] = [:]
    /// The newest of them; the next one waits for its end.
    var lastTogether: Task<Void, Never>?
    /// By fingerprint, whether a plan is too large for one process.
    var outgrown: [String: Bool] = [:]
    /// What helpers are to be told besides jobs.
    var outbox: [(helpers: Range<Int>, message: ClusterMessage)] = []
    /// What this process simulates, by order.
    var here: [Int: (order: Int, task: Task<Void, Never>)] = [:]
  }

  /// What those say who live a replication together.
  private struct Talk {
    let conversation: Conversation
    /// By process, what it says now.
    var said: [[UInt8]?]
  }

  private let state: Mutex<State>
  private let threads: Int
  /// Replications in which more members are expected are lived together.
  private let mostMembers: Int
  private let bell: Doorbell

  /// A crew without helpers so far.
  ///
  /// - Parameters:
  ///   - threads: how many replications this process simulates at a time.
  ///   - memory: bytes that this process may take; the largest number if nobody knows.
  ///   - mostMembers: replications in which more are expected are lived by all processes together.
  ///   - bell: rung when there is something to hand out.
  init(threads: Int, memory: Int, mostMembers: Int, bell: Doorbell) {
    self.threads = threads
    self.mostMembers = mostMembers
    self.bell = bell
    state = Mutex(State(width: threads, memory: memory, mostThreads: threads))
  }

  /// How many replications are simulated at a time, here and elsewhere.
  var width: Int { state.withLock(\.width) }

  /// How many processes have said that they help.
  var helperCount: Int { state.withLock(\.helperCount) }

  var processCount: Int { helperCount + 1 }

  var threadsOfProcess: Int? { state.withLock(\.mostThreads) }

  var memoryOfProcess: Int? {
    let memory = state.withLock(\.memory)
    return memory < .max ? memory : nil
  }

  func processes(living plan: CommunityPlan, horizonDays: Int) -> Int {
    plan.outgrows(mostMembers, horizonDays: horizonDays) ? processCount : 1
  }

  /// Whether helpers are expected to say something.
  var isWaiting: Bool { state.withLock { !$0.jobs.isEmpty } }

  /// Whether all live a replication together, so that everybody waits for every word.
  var isTalking: Bool { state.withLock { !$0.talks.isEmpty } }

  /// Simulates replications, here and elsewhere.
  func replications(
    of run: PlanRun, numbers: [Int], finished: @escaping @Sendable () -> Void
  ) async throws -> [SimulatedReplication] {
    guard !numbers.isEmpty else { return [] }
    if outgrows(run) {
      return try await together(run, numbers: numbers, finished: finished)
    }
    let (end, feed) = AsyncThrowingStream<Void, any Error>.makeStream()
    let id = try state.withLock { state in
      guard !state.isMixed else { throw ClusterFailure.otherBuild }
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
    case .ready(let threads, let memory):
      state.withLock { state in
        state.memory = min(state.memory, memory)
        state.mostThreads = max(state.mostThreads, threads)
        state.present.insert(helper)
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
      state.withLock { $0.talks[id]?.conversation }?.end(failure.error)
      guard let (job, _) = finished(id) else { return }
      give(up: job.order, failure.error)
    case .said(let id, let words):
      listen(to: words, of: helper, in: id)
    case .misunderstood:
      endEverything(becauseOf: helper)
    case .plan, .forget, .job, .together, .heard, .apart, .stop, .left: break
    }
  }

  /// Gives up all that is asked for, now and later: a helper is of another build.
  private func endEverything(becauseOf helper: Int) {
    let (orders, conversations) = state.withLock { state in
      state.isMixed = true
      // Somebody may be waiting for its first word.
      state.present.insert(helper)
      return (state.orders.values.map(\.end), state.talks.values.map(\.conversation))
    }
    for order in orders { order.finish(throwing: ClusterFailure.otherBuild) }
    for conversation in conversations { conversation.end(ClusterFailure.otherBuild) }
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
  func messagesToSend() -> [(helpers: Range<Int>, message: ClusterMessage)] {
    state.withLock { state in
      var messages = state.outbox
      state.outbox = []
      // Nobody hoards what others could begin at once.
      while let helper = state.room.next(mayWait: state.rest >= state.width),
        let (id, order, places) = Self.hand(atMost: Self.blockSize(in: state), in: &state)
      {
        let receiver = helper..<helper + 1
        messages += Self.introduction(of: order.run, to: helper, in: &state).map { (receiver, $0) }
        state.room.change(helper, by: -1)
        state.nextNumber += 1
        state.jobs[state.nextNumber] = Job(order: id, places: places, helper: helper)
        let job = ClusterMessage.job(
          id: state.nextNumber, fingerprint: order.run.fingerprint,
          numbers: Array(order.numbers[places]))
        messages.append((receiver, job))
      }
      return messages
    }
  }

  // MARK: Replications that all live together

  /// Whether a plan's replications are lived by all together; it takes long to say of large ones.
  private func outgrows(_ run: PlanRun) -> Bool {
    if let known = state.withLock({ $0.outgrown[run.fingerprint] }) { return known }
    let outgrows = run.plan.outgrows(mostMembers, horizonDays: run.horizonDays)
    state.withLock { $0.outgrown[run.fingerprint] = outgrows }
    return outgrows
  }

  /// Simulates replications one after the other, each with all processes.
  private func together(
    _ run: PlanRun, numbers: [Int], finished: @escaping @Sendable () -> Void
  ) async throws -> [SimulatedReplication] {
    let work = state.withLock { state in
      let earlier = state.lastTogether
      let work = Task.detached { [self] in
        await earlier?.value
        return try numbers.map { number in
          try Task.checkCancellation()
          defer { finished() }
          return try live(run, number)
        }
      }
      state.lastTogether = Task.detached { _ = await work.result }
      return work
    }
    return try await withTaskCancellationHandler {
      try await work.value
    } onCancel: {
      work.cancel()
    }
  }

  /// Lives a replication with all others, on the thread that asks.
  private func live(_ run: PlanRun, _ number: Int) throws -> SimulatedReplication {
    let (id, conversation) = try state.withLock { state in
      guard !state.isMixed else { throw ClusterFailure.otherBuild }
      state.nextNumber += 1
      let id = state.nextNumber
      let size = state.helperCount + 1
      let conversation = Conversation(place: 0, size: size) { [self] words in
        listen(to: words, of: 0, in: id)
      }
      state.talks[id] = Talk(conversation: conversation, said: Array(repeating: nil, count: size))
      let order = ClusterMessage.together(id: id, fingerprint: run.fingerprint, number: number)
      for helper in 1..<size {
        let receiver = helper..<helper + 1
        state.outbox += Self.introduction(of: run, to: helper, in: &state).map { (receiver, $0) }
      }
      state.outbox.append((1..<size, order))
      return (id, conversation)
    }
    bell.ring()
    defer {
      state.withLock { state in
        state.talks[id] = nil
        state.outbox.append((1..<conversation.size, .apart(id: id)))
      }
      bell.ring()
    }
    return try run.simulated(number, with: conversation)
  }

  /// Takes in what one says; once everybody has said something, all are told.
  private func listen(to words: [UInt8], of process: Int, in id: Int) {
    state.withLock { state in
      guard state.talks[id]?.said.indices.contains(process) == true else { return }
      state.talks[id]?.said[process] = words
      guard let talk = state.talks[id] else { return }
      let everything = talk.said.compactMap(\.self)
      guard everything.count == talk.said.count else { return }
      state.talks[id]?.said = talk.said.map { _ in nil }
      state.outbox.append((1..<talk.said.count, .heard(id: id, everything)))
      talk.conversation.hear(everything)
    }
    bell.ring()
  }

  // MARK: Jobs

  /// Few towards the end, so that nobody waits long for the last ones.
  private static func blockSize(in state: State) -> Int {
    max(1, min(mostAtOnce, state.rest / (4 * state.width)))
  }

  /// What makes a plan known to a helper.
  private static func introduction(
    of run: PlanRun, to helper: Int, in state: inout State
  ) -> [ClusterMessage] {
    var known = state.known[helper] ?? []
    guard !known.contains(run.fingerprint) else { return [] }
    let plan =
      state.newestPlan?.fingerprint == run.fingerprint
      ? state.newestPlan?.bytes ?? [] : PlanOrder(run).bytes
    state.newestPlan = (run.fingerprint, plan)
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
