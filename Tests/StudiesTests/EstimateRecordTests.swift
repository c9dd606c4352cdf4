import OutputAnalysis
import StudyResults
import Testing

@testable import Studies

struct EstimateRecordTests {
  @Test func `few values are summarised as if all were kept`() {
    let values = (0..<2_300).map { place -> Float in
      place % 9 == 4 ? .nan : Float(place * 787 % 2_300)
    }
    let record = record(of: values)
    #expect(record.estimate.count < SketchLimits.exactCapacity)
    #expect(record.estimate == Estimate(of: values))
  }

  @Test func `of many values the mean is that of all, and quantiles are nearly theirs`() {
    let values = (0..<10_007).map { Double($0 * 3_001 % 10_007) }
    let (found, all) = (record(of: values).estimate, Estimate(of: values))
    #expect(found.count == 10_007)
    #expect(found.mean == all.mean && found.standardError == all.standardError)
    for (one, other) in zip(found.quantiles.values, all.quantiles.values) {
      // The values are their own places.
      #expect(abs(one - other) <= SketchLimits.rankError * 10_007)
    }
    #expect(found.quantiles != all.quantiles)
  }

  @Test func `without values there is no estimate`() {
    let found = record(of: [Double.nan]).estimate
    #expect(found.count == 0 && found.mean.isNaN && found.quantiles.p50.isNaN)
  }

  private func record<Value>(of values: [Value]) -> EstimateRecord<Value> {
    var record = EstimateRecord<Value>()
    for value in values { record.add(value) }
    return record
  }
}
