import Testing

@testable import DenseLinearAlgebra

@Suite struct JitterScheduleTests {
  @Test func `amounts are shares of the mean of the diagonal`() {
    let schedule = JitterSchedule(relativeAmounts: [0.25, 0.5])
    #expect(schedule.amounts(forDiagonal: [1, 3, 2, 2]) == [0.5, 1])
    #expect(JitterSchedule.none.amounts(forDiagonal: [1]).isEmpty)
  }

  @Test func `amounts that descend, vanish or are not numbers stop the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = JitterSchedule(relativeAmounts: [1e-6, 1e-8])
    }
    await #expect(processExitsWith: .failure) {
      _ = JitterSchedule(relativeAmounts: [0])
    }
    await #expect(processExitsWith: .failure) {
      _ = JitterSchedule(relativeAmounts: [.nan])
    }
  }
}
