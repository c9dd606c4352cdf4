#if MPI
import Foundation
import Studies
import Synchronization

/// A process that simulates what the first one asks for, and nothing else.
struct ClusterHelper: ~Copyable {
  private struct Job {
    let id: Int
    let run: PlanRun?
    let numbers: [Int]
  }

  private var messages: MessagePassing
  private let threads: Int
  private let memory: Int
  private let bell: Doorbell
  /// By their fingerprints; `nil` for those that did not arrive as they were sent.
  private var runs: [String: PlanRun] = [:]
  private var waiting: [Job] = []
  private var running = 0
  /// The replications that this process lives together with others.
  private var conversations: [Int: Conversation] = [:]
  private let finished = Finished()

  private final class Finished: Sendable {
    let messages = Mutex<[ClusterMessage]>([])
  }

  init(_ messages: consuming MessagePassing, threads: Int, memory: Int, bell: Doorbell) {
    self.messages = messages
    self.threads = threads
    self.memory = memory
    self.bell = bell
  }

  /// Helps until the run is over, which only the first process knows.
  consuming func help() {
    signal(SIGINT, SIG_IGN)
    signal(SIGTERM, SIG_IGN)
    send(.ready(threads: threads, memory: memory))
    while true {
      var isIdle = true
      if let (_, bytes) = messages.receive() {
        let message = ClusterMessage(bytes) ?? .misunderstood
        if message == .stop { break }
        take(message)
        isIdle = false
      }
      let done = finished.messages.withLock { messages in
        defer { messages = [] }
        return messages
      }
      for message in done {
        send(message)
        if message.endsJob { running -= 1 }
        isIdle = false
      }
      start()
      messages.tidy()
      if isIdle { bell.wait(patience) }
    }
    // The first process receives until then; what is still simulated ends with this process.
    send(.left)
    messages.leave()
  }

  /// Tells the first process something, or why that cannot be told.
  private mutating func send(_ message: ClusterMessage) {
    do throws(ClusterFailure) {
      try messages.send(message.bytes, to: Self.first)
    } catch {
      try? messages.send(message.refusal(error).bytes, to: Self.first)
    }
  }

  private static let first = 0..<1

  private var patience: Doorbell.Patience {
    if messages.isSending || !conversations.isEmpty { return .urgent }
    return waiting.isEmpty ? .waiting : .resting
  }

  private mutating func take(_ message: ClusterMessage) {
    switch message {
    case .plan(let order):
      if let run = try? PlanOrder.run(order) { runs[run.fingerprint] = run }
    case .forget(let fingerprint):
      runs[fingerprint] = nil
    case .job(let id, let fingerprint, let numbers):
      waiting.append(Job(id: id, run: runs[fingerprint], numbers: numbers))
    case .together(let id, let fingerprint, let number):
      begin(id, runs[fingerprint], number: number)
    case .heard(let id, let everything):
      conversations[id]?.hear(everything)
    case .apart(let id):
      conversations.removeValue(forKey: id)?.end(CancellationError())
    case .misunderstood:
      send(.misunderstood)
    case .ready, .done, .failed, .said, .stop, .left: break
    }
  }

  /// Lives a replication with all others, at once: they wait for it.
  private mutating func begin(_ id: Int, _ run: PlanRun?, number: Int) {
    let (finished, bell) = (finished, bell)
    let tell: @Sendable (ClusterMessage) -> Void = { message in
      finished.messages.withLock { $0.append(message) }
      bell.ring()
    }
    let conversation = Conversation(place: messages.rank, size: messages.size) {
      tell(.said(id: id, $0))
    }
    conversations[id] = conversation
    running += 1
    Task.detached {
      do {
        guard let run else { throw ClusterFailure.otherBuild }
        _ = try run.simulated(number, with: conversation)
        tell(.done(id: id, []))
      } catch is CancellationError {
        tell(.done(id: id, []))
      } catch {
        tell(.failed(id: id, ClusterFailure(error)))
      }
    }
  }

  private mutating func start() {
    while running < threads, !waiting.isEmpty {
      let job = waiting.removeFirst()
      let (finished, bell) = (finished, bell)
      running += 1
      Task.detached {
        let message = await Self.message(of: job)
        finished.messages.withLock { $0.append(message) }
        bell.ring()
      }
    }
  }

  private static func message(of job: Job) async -> ClusterMessage {
    do {
      guard let run = job.run else { throw ClusterFailure.otherBuild }
      return .done(id: job.id, try await run.packed(job.numbers))
    } catch {
      return .failed(id: job.id, ClusterFailure(error))
    }
  }
}
#endif
