import Foundation
import Testing

@testable import DenseLinearAlgebra

/// In processes of their own, because the number of threads is one setting for the whole process; their
/// exit codes are ones that no failure of their own would give.
@Suite struct BLASThreadsTests {
  @Test func `pinning leaves one thread`() async {
    await #expect(processExitsWith: .exitCode(41)) {
      BLASThreads.pinToOne()
      exit(40 + Int32(BLASThreads.count))
    }
  }

  @Test func `pinning ends the threads that the library has started`() async {
    await #expect(processExitsWith: .exitCode(42)) {
      BLASThreads.use(1)
      let before = try threads()
      BLASThreads.use(3)
      let started = try threads() - before
      BLASThreads.pinToOne()
      let left = try threads() - before
      exit(started == 2 && left == 0 ? 42 : 50 + Int32(started))
    }
  }
}

/// Threads of this process.
private func threads() throws -> Int {
  try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").count
}
