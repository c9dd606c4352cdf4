import OutputAnalysis
import Testing

@Suite struct TotalsHistogramTests {
  @Test func `people and sums are counted`() {
    var histogram = TotalsHistogram([0, 0, 3, 1])
    histogram.add(total: 5, peopleCount: 2)
    #expect(histogram.peopleCount == 6)
    #expect(histogram.sum == 14)
  }

  @Test func `merging equals counting everyone at once`() {
    var histogram = TotalsHistogram([0, 2])
    histogram.merge(TotalsHistogram([7, 0, 2]))
    #expect(histogram == TotalsHistogram([0, 0, 2, 2, 7]))
  }

  @Test func `adding nobody leaves an equal histogram`() {
    var histogram = TotalsHistogram([1])
    histogram.add(total: 100, peopleCount: 0)
    #expect(histogram == TotalsHistogram([1]))
  }

  @Test func `negative totals are refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = TotalsHistogram([-1])
    }
  }
}
