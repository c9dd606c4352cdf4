import CommunityEngine
import Foundation
import Synchronization

/// Threads that live one replication together.
struct ThreadTeam: ReplicationTeam {
  let place: Int
  let size: Int
  private let meeting: Meeting

  func exchange(_ said: [UInt8]) throws -> [[UInt8]] { meeting.exchange(said, place: place) }

  /// What each of so many threads finds.
  static func each<Value: Sendable>(
    of size: Int, _ work: @escaping @Sendable (ThreadTeam) -> Value
  ) -> [Value] {
    let meeting = Meeting(size: size)
    let found = Mutex([Value?](repeating: nil, count: size))
    let isDone = DispatchGroup()
    for place in 0..<size {
      isDone.enter()
      Thread.detachNewThread {
        let value = work(ThreadTeam(place: place, size: size, meeting: meeting))
        found.withLock { $0[place] = value }
        isDone.leave()
      }
    }
    isDone.wait()
    return found.withLock { $0.compactMap(\.self) }
  }

  /// Where they wait for each other.
  private final class Meeting: @unchecked Sendable {
    private let condition = NSCondition()
    private var said: [[UInt8]?]
    private var heard: [[UInt8]] = []
    private var round = 0

    init(size: Int) { said = Array(repeating: nil, count: size) }

    func exchange(_ words: [UInt8], place: Int) -> [[UInt8]] {
      condition.lock()
      defer { condition.unlock() }
      said[place] = words
      if said.allSatisfy({ $0 != nil }) {
        heard = said.compactMap(\.self)
        said = said.map { _ in nil }
        round += 1
        condition.broadcast()
        return heard
      }
      let mine = round
      while round == mine { condition.wait() }
      return heard
    }
  }
}
