#if MPI
import Dispatch

/// Wakes the thread that passes messages when another thread has something for it.
///
/// Messages of other processes ring no bell: the thread has to look for them again and again.
struct Doorbell: Sendable {
  /// How long to sleep at most, by what is expected.
  enum Patience: Int {
    /// A message is on its way, which goes on only while one looks, or everybody waits for the next one.
    case urgent = 100
    /// A message may come at any moment.
    case waiting = 1_000
    /// There is enough to do, or nothing.
    case resting = 20_000
  }

  private let semaphore = DispatchSemaphore(value: 0)

  /// Wakes the thread that waits, or keeps it from falling asleep.
  func ring() { semaphore.signal() }

  /// Sleeps until the bell rings or patience ends.
  func wait(_ patience: Patience) {
    _ = semaphore.wait(timeout: .now() + .microseconds(patience.rawValue))
  }
}
#endif
