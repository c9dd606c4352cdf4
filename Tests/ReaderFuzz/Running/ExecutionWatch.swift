import Foundation
import Synchronization

/// Ends the process where one execution takes too long.
///
/// What counts is computing, so that a machine with other work to do changes nothing; an execution that waits is
/// given ten times as long.
final class ExecutionWatch: Sendable {
  private let number = Atomic<Int>(0)
  private let seconds: Double

  /// Watches from a thread of its own.
  init(seconds: Double) {
    self.seconds = seconds
    let thread = Thread { [self] in watch() }
    thread.start()
  }

  /// An execution begins.
  func begin() { number.wrappingAdd(1, ordering: .relaxed) }

  private func watch() {
    var current = 0
    var start = (computed: 0.0, passed: 0.0)
    while true {
      usleep(200_000)
      let now = (computed: Self.time(CLOCK_PROCESS_CPUTIME_ID), passed: Self.time(CLOCK_MONOTONIC))
      let number = number.load(ordering: .relaxed)
      guard number == current, number > 0 else {
        (current, start) = (number, now)
        continue
      }
      let isTooLong =
        now.computed - start.computed > seconds || now.passed - start.passed > 10 * seconds
      guard isTooLong else { continue }
      FileHandle.standardOutput.write(Data("too long: more than \(seconds) s\n".utf8))
      kill(getpid(), SIGKILL)
    }
  }

  private static func time(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
