import Foundation
import Synchronization

/// Counts by a thread before a task and by two tasks that go on beside each other: with `race` without a lock, which
/// the thread sanitizer must find, and else with one, with which it must find nothing.
@main
struct Control {
  private final class Counter: @unchecked Sendable {
    let arrived = Atomic(0)
    let lock = Mutex(())
    var count = 0

    /// Waits for the other task, as far as there is a second thread; it orders nothing.
    func meet() {
      arrived.wrappingAdd(1, ordering: .relaxed)
      let start = ContinuousClock.now
      while arrived.load(ordering: .relaxed) < 2, ContinuousClock.now - start < .seconds(5) {}
    }
  }

  static func main() async {
    let counter = Counter()
    let isRacing = CommandLine.arguments.last == "race"
    // On a busy machine one task may be over before the other gets on: the race is seen only while both count.
    let times = isRacing ? 5_000_000 : 100_000
    await withUnsafeContinuation { (continuation: UnsafeContinuation<Void, Never>) in
      Thread {
        counter.count += 1
        continuation.resume()
      }.start()
      // So that it has been resumed before anybody waits for it.
      Thread.sleep(forTimeInterval: 0.2)
    }
    counter.count += 1
    await withTaskGroup(of: Void.self) { tasks in
      for _ in 0..<2 {
        tasks.addTask {
          counter.meet()
          for _ in 0..<times {
            if isRacing {
              counter.count += 1
            } else {
              counter.lock.withLock { _ in counter.count += 1 }
            }
          }
        }
      }
    }
    print(counter.count)
  }
}
