#if MPI
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
  ///   - threads: replications that each of the others simulates at a time.
  ///   - work: what the first one does.
  package static func run(
    threads: Int, _ work: @escaping @Sendable () async -> Void
  ) async {
    let crew = ClusterCrew()
    let isAlone = await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        let messages = MessagePassing()
        guard messages.rank == 0 else {
          ClusterHelper(messages, threads: threads).help()
          exit(0)
        }
        continuation.resume(returning: messages.size == 1)
        serve(crew, messages)
      }
    }
    atexit { Cluster.end() }
    guard !isAlone else { return await work() }
    await Crew.$current.withValue(crew) { await work() }
  }

  private static func serve(_ crew: ClusterCrew, _ messages: consuming MessagePassing) {
    while !ending.withLock(\.isAsked) {
      var isIdle = true
      while let (sender, bytes) = messages.receive(), let message = ClusterMessage(bytes) {
        crew.take(message, from: sender)
        isIdle = false
      }
      for (helper, message) in crew.messagesToSend() {
        messages.send(message.bytes, to: helper)
        isIdle = false
      }
      messages.tidy()
      if isIdle { MessagePassing.pause() }
    }
    for helper in 1..<max(1, messages.size) {
      messages.send(ClusterMessage.stop.bytes, to: helper)
    }
    messages.leave()
    ending.withLock { $0.isDone = true }
  }

  private struct Ending {
    var isAsked = false
    var isDone = false
  }

  private static let ending = Mutex(Ending())

  /// Tells the others that the run is over, however it ended.
  private static func end() {
    ending.withLock { $0.isAsked = true }
    while !ending.withLock(\.isDone) { MessagePassing.pause() }
  }
}
#endif
