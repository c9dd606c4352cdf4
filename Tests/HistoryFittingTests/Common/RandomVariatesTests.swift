import RandomStreams
import RealModule
import TestSupport
import Testing

@testable import HistoryFitting

@Suite struct RandomVariatesTests {
  /// At small means by products, at large ones by rejection; 50 bins and more, at the level 10⁻⁶.
  @Test(arguments: [9.5, 200, 4000])
  func `Poisson numbers have Poisson's law`(mean: Double) {
    var stream = SequentialStream(name: "poisson", seed: 5)
    let count = 50_000
    let width = max(1, Int(mean.squareRoot() / 10))
    let lowest = max(0, Int(mean - 4.5 * mean.squareRoot()))
    let binCount = max(52, Int(9 * mean.squareRoot()) / width)
    var counts = Array(repeating: 0, count: binCount)
    for _ in 0..<count {
      counts[min(max((stream.poisson(mean: mean) - lowest) / width, 0), binCount - 1)] += 1
    }
    var expected = Array(repeating: 0.0, count: binCount)
    for value in 0...(lowest + binCount * width * 2) {
      let chance = Double.exp(Double(value) * .log(mean) - mean - .logGamma(Double(value) + 1))
      expected[min(max((value - lowest) / width, 0), binCount - 1)] += chance * Double(count)
    }
    // Bins that expect fewer than five are put together, at the end.
    var (merged, wanted) = ([Int](), [Double]())
    var (restCount, rest) = (0, 0.0)
    for (found, expectation) in zip(counts, expected) {
      if expectation >= 5 {
        merged.append(found)
        wanted.append(expectation)
      } else {
        restCount += found
        rest += expectation
      }
    }
    let statistic = zip(merged + [restCount], wanted + [rest]).reduce(0) { sum, bin in
      bin.1 < 1 ? sum : sum + (Double(bin.0) - bin.1) * (Double(bin.0) - bin.1) / bin.1
    }
    // Wilson and Hilferty's bound at 10⁻⁶.
    let freedom = Double(merged.count)
    let root = 1 - 2 / (9 * freedom) + 4.7534 * (2 / (9 * freedom)).squareRoot()
    #expect(statistic < freedom * root * root * root)
  }

  @Test(arguments: [0.2, 1, 3.5])
  func `gamma numbers have the gamma law's mean, variance and mean logarithm`(shape: Double) {
    var stream = SequentialStream(name: "gamma", seed: 6)
    let logs = (0..<50_000).map { _ in stream.logGammaVariate(shape: shape) }
    #expect(StandardErrors(logs.map { .exp($0) }).distance(from: shape) < 5)
    let squares = logs.map { (Double.exp($0) - shape) * (Double.exp($0) - shape) }
    #expect(StandardErrors(squares).distance(from: shape) < 5)
    // Digamma by Euler–Maclaurin's series after ten steps of its recurrence.
    let far = shape + 10
    let digamma =
      Double.log(far) - 1 / (2 * far) - 1 / (12 * far * far) + 1 / (120 * far * far * far * far)
      - (0..<10).reduce(0) { $0 + 1 / (shape + Double($1)) }
    #expect(StandardErrors(logs).distance(from: digamma) < 5)
  }

  @Test func `negative binomial numbers have the law's zero share and variance`() {
    var stream = SequentialStream(name: "negative binomial", seed: 7)
    let sample = (0..<50_000).map { _ in Double(stream.negativeBinomial(mean: 3, dispersion: 0.5)) }
    #expect(StandardErrors(sample).distance(from: 3) < 5)
    #expect(StandardErrors(sample.map { ($0 - 3) * ($0 - 3) }).distance(from: 7.5) < 5)
    // (1 + 0.5 · 3)^−2.
    #expect(StandardErrors(sample.map { $0 == 0 ? 1 : 0 }).distance(from: 0.16) < 5)
    #expect(stream.negativeBinomial(mean: 0, dispersion: 1) == 0)
    #expect(stream.negativeBinomial(mean: .nan, dispersion: 1) == 0)
    #expect(stream.negativeBinomial(mean: 1e12, dispersion: 1e3) >= 0)
  }
}
