import Testing

@testable import flywheel

struct ProgressBarTests {
  @Test(arguments: [
    (0.0, "    "), (0.25, "█   "), (0.28125, "█▏  "), (0.96875, "███▉"), (1.0, "████"),
    (7.0, "████"),
  ])
  func `a bar fills in eighths of a column`(fraction: Double, bar: String) {
    #expect(ProgressBar.text(fraction, width: 4) == bar)
  }
}
