import Testing

@testable import flywheel

struct SparklineTests {
  @Test func `bars rise from nothing to the largest value`() {
    #expect(Sparkline.text([0, 1, 2, 3, 4, 5, 6, 7]) == "▁▂▃▄▅▆▇█")
    #expect(Sparkline.text([7, 0, 7]) == "█▁█")
  }

  @Test func `a long series is thinned and keeps its ends`() {
    let text = Sparkline.text((0...1_000).map(Double.init), width: 5)
    #expect(text == "▁▃▅▆█")
  }

  @Test(arguments: [[], [3], [0, 0, 0]])
  func `nothing to see draws nothing`(values: [Double]) {
    #expect(Sparkline.text(values).isEmpty)
  }
}
