import DenseLinearAlgebra
import Foundation
import Testing

@Suite struct BLASThreadsTests {
  /// In a process of its own, because the number of threads is one setting for the whole process;
  /// its exit code is 40 and the number, which no failure of its own would give.
  @Test func `pinning leaves one thread`() async {
    await #expect(processExitsWith: .exitCode(41)) {
      BLASThreads.pinToOne()
      exit(40 + Int32(BLASThreads.count))
    }
  }
}
