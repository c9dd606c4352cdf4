#if MPI
import CommunityEngine
import Foundation
import Studies
import Synchronization

/// The processes that `mpirun` has started together.
///
/// The first one does everything that a process alone does; the others simulate for it. All messages of a
/// process pass through one thread of its own, which sleeps while there are none.
package enum Cluster {
  /// Whether this process was started together with others.
  package static func isLaunched(_ environment: [String: String]) -> Bool {
    ["OMPI_COMM_WORLD_SIZE", "PMIX_RANK", "PMI_RANK"].contains { environment[$0] != nil }
  }

  /// Does the work of the first process with the help of the others, which never return.
  ///
  /// - Parameters:
  ///   - threads: replications that this process simulates at a time.
  ///   - memory: bytes that the processes of this machine may take; `nil` if nobody knows.
  ///   - work: what the first one does, once all are there.
  package static func run(
    threads: Int, memory: Int?, _ work: @escaping @Sendable () async -> Void
  ) async {
    let crew: ClusterCrew? = await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        let messages = MessagePassing()
        let share = memory.map { $0 / messages.neighbours } ?? .max
        guard messages.rank == 0 else {
          ClusterHelper(messages, threads: threads, memory: share, bell: bell).help()
          exit(0)
        }
        lead(messages, threads: threads, memory: share, continuation)
      }
    }
    atexit { Cluster.end() }
    await Crew.$current.withValue(crew) { await work() }
  }

  /// Passes the messages of the first process until the run is over; alone it has none.
  private static func lead(
    _ messages: consuming MessagePassing, threads: Int, memory: Int,
    _ continuation: CheckedContinuation<ClusterCrew?, Never>
  ) {
    let helpers = 1..<max(1, messages.size)
    let crew = ClusterCrew(
      threads: threads, memory: memory, mostMembers: mostMembers, bell: bell)
    while crew.helperCount < helpers.count { pass(&messages, of: crew) }
    continuation.resume(returning: helpers.isEmpty ? nil : crew)
    while !ending.withLock(\.isAsked) { pass(&messages, of: crew) }
    dismiss(helpers, &messages)
    messages.leave()
    ending.withLock { $0.isDone = true }
    ended.ring()
  }

  /// Tells helpers that the run is over, and waits until they have said everything.
  ///
  /// What they still say is of no use any more, but what is long is sent only while somebody receives it, and
  /// nobody leaves before everything is sent. A helper that dies ends all processes.
  private static func dismiss(_ helpers: Range<Int>, _ messages: inout MessagePassing) {
    // It has no length that could be refused.
    try? messages.send(ClusterMessage.stop.bytes, to: helpers)
    let lastWord = ClusterMessage.left.bytes
    var staying = helpers.count
    while staying > 0 {
      var isIdle = true
      while let (_, bytes) = messages.receive() {
        if bytes == lastWord { staying -= 1 }
        isIdle = false
      }
      messages.tidy()
      if isIdle { bell.wait(.urgent) }
    }
  }

  /// Takes what waits and sends what there is to send; waits a little if there is neither.
  private static func pass(_ messages: inout MessagePassing, of crew: ClusterCrew) {
    var isIdle = true
    while let (sender, bytes) = messages.receive() {
      crew.take(ClusterMessage(bytes) ?? .misunderstood, from: sender)
      isIdle = false
    }
    for (helpers, message) in crew.messagesToSend() {
      do throws(ClusterFailure) {
        try messages.send(message.bytes, to: helpers)
      } catch {
        crew.take(message.refusal(error), from: helpers.lowerBound)
      }
      isIdle = false
    }
    messages.tidy()
    guard isIdle else { return }
    let isUrgent = messages.isSending || crew.isTalking
    bell.wait(isUrgent ? .urgent : crew.isWaiting ? .waiting : .resting)
  }

  /// The environment variable that says how many members a replication may have that one process lives alone.
  package static let membersVariable = "FLYWHEEL_MEMBERS"

  /// The number of members that somebody wrote; `nil` if it is none.
  package static func mostMembers(_ text: String) -> Int? {
    Int(text).flatMap { $0 >= 1 ? $0 : nil }
  }

  /// As many as the environment says, or half of what a process can hold.
  private static var mostMembers: Int {
    ProcessInfo.processInfo.environment[membersVariable].flatMap { mostMembers($0) }
      ?? EngineLimits.members / 2
  }

  private struct Ending {
    var isAsked = false
    var isDone = false
  }

  private static let ending = Mutex(Ending())
  private static let bell = Doorbell()
  private static let ended = Doorbell()

  /// Tells the others that the run is over, however it ended.
  private static func end() {
    ending.withLock { $0.isAsked = true }
    bell.ring()
    while !ending.withLock(\.isDone) { ended.wait(.resting) }
  }
}
#endif
