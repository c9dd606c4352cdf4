import ForecastScoring
import Testing

@Suite struct TransformUniformityTests {
  @Test func `the distance and its chance match scipy`() throws {
    // scipy 1.17 `kstest(u, "uniform")`, and `kstwobign.sf` at Stephens's (√n + 0.12 + 0.11/√n) D.
    let uniforms = [0.02, 0.11, 0.13, 0.35, 0.41, 0.44, 0.52, 0.58, 0.6, 0.61, 0.93]
    let test = TransformUniformity(of: uniforms)
    #expect(isClose(test.distance, 0.299_090_909_090_909_1, within: 1e-14))
    #expect(isClose(try #require(test.pValue), 0.231_678_958_480_806_44, within: 1e-12))
    // The exact chance is 0.228.
    #expect(isClose(try #require(test.pValue), 0.228_156_540_949_799_42, within: 0.005))
    #expect(test.histogram == [1, 2, 0, 1, 2, 2, 2, 0, 0, 1])
  }

  /// Transforms of counts with many ties by samples of nine draws from a law of another mean.
  private func transforms(shift: Double, seed: UInt64) throws -> [Double] {
    var random = RandomSequence(seed: seed, name: "transforms")
    func count(mean: Double) -> Double { (mean + 1.5 * random.normal()).rounded() }
    return try (0..<4000).map { _ in
      let sample = try #require(PredictiveSample((0..<9).map { _ in count(mean: 5) }))
      let observed = count(mean: 5 + shift)
      return sample.probabilityTransform(of: observed, uniform: random.uniform())
    }
  }

  @Test func `transforms are even when the forecast is the truth`() throws {
    let test = TransformUniformity(of: try transforms(shift: 0, seed: 3))
    let pValue = try #require(test.pValue)
    #expect(pValue > 1e-6)
    for bin in test.histogram { #expect((Double(bin) - 400).magnitude < 5 * (360.0).squareRoot()) }
  }

  @Test func `transforms are uneven when the forecast is not the truth`() throws {
    let pValue = try #require(TransformUniformity(of: try transforms(shift: 0.4, seed: 3)).pValue)
    #expect(pValue < 1e-6)
  }

  @Test func `only weeks that are not shared are tested`() {
    let test = TransformUniformity(of: Array(repeating: 0.5, count: 12), overlap: 4)
    #expect(test.testedCount == 3)
    #expect(test.pValue == nil)
    #expect(test.histogram[5] == 12)
    #expect(TransformUniformity(of: []).pValue == nil)
  }
}
