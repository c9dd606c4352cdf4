import OutputAnalysis
import Testing

@testable import StrategyOptimizer

@Suite struct SobolIndicesTests {
  private struct Law: Decodable {
    let variance: String
    let S1, ST: [String]
    let a: [String]?
    let shapley: [String]?
  }
  private struct Estimates: Decodable {
    let S1, ST: [Double]
    let `var`: Double
  }
  private struct Block: Decodable {
    let by_N: [String: Estimates]
  }
  private struct Reference: Decodable {
    let ishigami, sobol_g: Law
    let ishigami_saltelli2010_jansen: Block
  }

  private let reference: Reference

  init() throws { reference = try GoldenFile.decode("sensitivity.json", as: Reference.self) }

  private static func numbers(_ texts: [String]) -> [Double] { texts.compactMap(Double.init) }

  /// Whether the truth is not further from an estimate than five standard errors of eight scramblings.
  private func isNear(_ index: SensitivityIndex, _ truth: Double) -> Bool {
    let standardError =
      index.interval.halfWidth / StudentTDistribution(degreesOfFreedom: 7).quantile(0.975)
    return abs(index.interval.center - truth) <= 5 * standardError + 1e-15
  }

  @Test func `estimates on a plain Sobol block match another program`() {
    let sequence = SobolSequence(dimension: 6)
    #expect(reference.ishigami_saltelli2010_jansen.by_N.count == 4)
    for (size, wanted) in reference.ishigami_saltelli2010_jansen.by_N {
      let count = Int(size) ?? 0
      let rows = (count..<2 * count).map { index in
        let both = sequence.point(index)
        return SaltelliRow(
          SaltelliRow.points(Array(both.prefix(3)), Array(both.suffix(3)))
            .map(TestFunction.ishigami))
      }
      let found = SaltelliEstimates(rows)
      #expect(agree(found.variance, wanted.var, within: 1e-9))
      for input in 0..<3 {
        #expect(agree(found.firstOrder[input], wanted.S1[input], within: 1e-9))
        #expect(agree(found.total[input], wanted.ST[input], within: 1e-9))
      }
    }
  }

  @Test func `Ishigami's indices match the closed form`() {
    let found = SobolIndices(design: SensitivityDesign(inputCount: 3, rowCount: 2048)) {
      $0.map(TestFunction.ishigami)
    }
    let firstOrder = Self.numbers(reference.ishigami.S1)
    let total = Self.numbers(reference.ishigami.ST)
    for input in 0..<3 {
      #expect(isNear(found.inputs[input].firstOrder, firstOrder[input]))
      #expect(isNear(found.inputs[input].total, total[input]))
      #expect(found.inputs[input].firstOrder.interval.halfWidth < 0.02)
      #expect(found.inputs[input].total.isDistinguishableFromZero)
    }
    #expect(found.inputs.map(\.firstOrder.isDistinguishableFromZero) == [true, true, false])
    let variance = Double(reference.ishigami.variance) ?? 0
    #expect(abs(found.variance.center - variance) < 3 * found.variance.halfWidth)
  }

  @Test func `the g function's indices match the closed form`() {
    let weights = Self.numbers(reference.sobol_g.a ?? [])
    #expect(weights.count == 8)
    let found = SobolIndices(design: SensitivityDesign(inputCount: 8, rowCount: 2048)) {
      $0.map { TestFunction.g($0, weights: weights) }
    }
    let firstOrder = Self.numbers(reference.sobol_g.S1)
    let total = Self.numbers(reference.sobol_g.ST)
    for input in 0..<8 {
      #expect(isNear(found.inputs[input].firstOrder, firstOrder[input]), "\(input)")
      #expect(isNear(found.inputs[input].total, total[input]), "\(input)")
    }
  }

  @Test func `most intervals contain the truth`() {
    let truth = Self.numbers(reference.ishigami.ST)
    var hits = 0
    for seed in 0..<60 as Range<UInt64> {
      let found = SobolIndices(
        design: SensitivityDesign(inputCount: 3, rowCount: 128, seed: seed)
      ) { $0.map(TestFunction.ishigami) }
      for input in 0..<3 where found.inputs[input].total.interval.contains(truth[input]) {
        hits += 1
      }
    }
    // 171 of 180 on average; 153 or fewer with chance 1e-6, were they independent.
    #expect(hits > 153, "\(hits)")
  }

  @Test func `an input that does nothing has indices of 0`() {
    let found = SobolIndices(design: SensitivityDesign(inputCount: 2, rowCount: 64)) {
      $0.map { 1e6 + $0[0] }
    }
    #expect(found.inputs[1].firstOrder.interval.center == 0)
    #expect(!found.inputs[1].firstOrder.isDistinguishableFromZero)
    #expect(!found.inputs[1].total.isDistinguishableFromZero)
    #expect(abs(found.inputs[0].firstOrder.interval.center - 1) < 0.01, "far from 0 is no noise")
    #expect(found.inputs[0].firstOrder.isDistinguishableFromZero)
  }

  @Test func `a function that never varies has no influential input`() {
    let design = SensitivityDesign(inputCount: 2, rowCount: 16)
    let found = SobolIndices(design: design) { $0.map { _ in 0.1 } }
    for input in found.inputs {
      #expect(input.firstOrder.interval.center == 0 && input.total.interval.center == 0)
      #expect(!input.total.isDistinguishableFromZero)
    }
    let effects = ShapleyEffects(design: design) { $0.map { _ in 0.1 } }
    #expect(effects.inputs.allSatisfy { !$0.isDistinguishableFromZero })
  }

  @Test func `Ishigami's Shapley effects match the closed form`() {
    let found = ShapleyEffects(design: SensitivityDesign(inputCount: 3, rowCount: 4096)) {
      $0.map(TestFunction.ishigami)
    }
    let truth = Self.numbers(reference.ishigami.shapley ?? [])
    #expect(truth.count == 3)
    for input in 0..<3 {
      #expect(isNear(found.inputs[input], truth[input]), "\(found.inputs[input])")
      #expect(found.inputs[input].interval.halfWidth < 0.02)
    }
    let sum = found.inputs.reduce(0) { $0 + $1.interval.center }
    #expect(abs(sum - 1) < 1e-12)
  }

  @Test func `what the function throws comes out`() {
    struct Failure: Error, Equatable {}
    #expect(throws: Failure()) {
      try SobolIndices(design: SensitivityDesign(inputCount: 1)) { _ in throw Failure() }
    }
  }
}
