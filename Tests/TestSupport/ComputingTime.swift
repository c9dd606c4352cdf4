import Foundation

/// Does something and says how many seconds this thread computed; what else the machine does changes nothing.
public func timed<Result>(
  _ body: () throws -> Result
) rethrows -> (result: Result, seconds: Double) {
  let start = threadSeconds()
  let result = try body()
  return (result, threadSeconds() - start)
}

private func threadSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
