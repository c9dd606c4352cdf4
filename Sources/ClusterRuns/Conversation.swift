#if MPI
import CommunityEngine
import Dispatch
import Synchronization

/// What one process says and hears of a replication that it lives together with others.
final class Conversation: ReplicationTeam {
  private struct State {
    /// What everybody said, the oldest first.
    var heard: [[[UInt8]]] = []
    var ending: (any Error)?
  }

  let place: Int
  let size: Int
  private let say: @Sendable ([UInt8]) -> Void
  private let state = Mutex(State())
  private let hasNews = DispatchSemaphore(value: 0)

  /// A conversation of so many processes, this one at a place.
  ///
  /// - Parameters:
  ///   - place: the number of this process.
  ///   - size: how many there are.
  ///   - say: hands on what this one says.
  init(place: Int, size: Int, say: @escaping @Sendable ([UInt8]) -> Void) {
    self.place = place
    self.size = size
    self.say = say
  }

  func exchange(_ said: [UInt8]) throws -> [[UInt8]] {
    say(said)
    hasNews.wait()
    return try state.withLock { state in
      guard !state.heard.isEmpty else { throw state.ending ?? CancellationError() }
      return state.heard.removeFirst()
    }
  }

  /// Takes in what everybody said.
  func hear(_ everything: [[UInt8]]) {
    state.withLock { $0.heard.append(everything) }
    hasNews.signal()
  }

  /// Nothing more will be heard; whoever waits is told why.
  func end(_ error: any Error) {
    state.withLock { $0.ending = $0.ending ?? error }
    hasNews.signal()
  }
}
#endif
