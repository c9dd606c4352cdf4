import DenseLinearAlgebra
import RandomStreams
import RealModule
import Testing

@testable import HistoryFitting

/// Binomial and Poisson likelihoods, whose estimates and errors are known in closed form.
@Suite struct LogLikelihoodTests {
  /// 30 of 100 tosses, and 400 events.
  private let likelihood = LogLikelihood(
    parameters: [
      .init("share", .logOdds, in: 1e-6...1 - 1e-6), .init("rate", .logarithm, in: 1e-6...1e6),
    ],
    value: {
      30 * Double.log($0[0]) + 70 * Double.log(1 - $0[0]) + 400 * Double.log($0[1]) - $0[1]
    })

  @Test func `estimates and errors are those of the closed forms`() throws {
    let fit = try likelihood.maximum(from: [[0.9, 3]])
    #expect(fit.hasSettled && fit.isIdentified)
    #expect(agree(fit.estimates[0], 0.3, within: 1e-8))
    #expect(agree(fit.estimates[1], 400, within: 1e-8))
    // √(p q/n), and √mean; the differences leave seven digits.
    #expect(agree(fit.parameters[0].standardError, (0.3 * 0.7 / 100).squareRoot(), within: 1e-6))
    #expect(agree(fit.parameters[1].standardError, 20, within: 1e-6))
    #expect(agree(fit.parameters[1].scaleStandardError, 1.0 / 20, within: 1e-6))
    let interval = try #require(fit["rate"]?.interval(deviates: 2))
    #expect(agree(interval.upperBound, 400 * .exp(0.1), within: 1e-6))
    #expect(agree(interval.lowerBound, 400 * .exp(-0.1), within: 1e-6))
    #expect(fit["nothing"] == nil)
  }

  @Test func `analytic slopes give the same fit as differences`() throws {
    var analytic = likelihood
    analytic.slopes = { [30 / $0[0] - 70 / (1 - $0[0]), nil] }
    let (first, second) = (
      try likelihood.maximum(from: [[0.5, 10]]), try analytic.maximum(from: [[0.5, 10]])
    )
    #expect(agree(first.estimates[0], second.estimates[0], within: 1e-8))
    #expect(agree(first.covariance[0, 0], second.covariance[0, 0], within: 1e-6))
  }

  @Test func `draws have the mean and the covariance of the fit`() throws {
    let information = [[4.0, 1], [1, 2]]
    let correlated = LogLikelihood(
      parameters: [
        .init("a", .plain(unit: 1), in: -50...50), .init("b", .logarithm, in: 1e-9...1e9),
      ],
      value: { values in
        let (a, b) = (values[0] - 1, Double.log(values[1]))
        return
          -(information[0][0] * a * a + 2 * information[0][1] * a * b + information[1][1] * b * b)
          / 2
      })
    let fit = try correlated.maximum(from: [[0, 3]])
    var stream = SequentialStream(name: "draws", seed: 1)
    let count = 40_000
    let draws = fit.draws(count: count, using: &stream).map { [$0[0] - 1, Double.log($0[1])] }
    // The inverse of the information: (2, −1, 4)/7. The standard error of a mean product of normal numbers is
    // √((v₁ v₂ + c²)/n).
    for (row, column, wanted) in [(0, 0, 2.0 / 7), (0, 1, -1.0 / 7), (1, 1, 4.0 / 7)] {
      #expect(agree(fit.covariance[row, column], wanted, within: 1e-6))
      let mean = draws.reduce(0) { $0 + $1[row] * $1[column] } / Double(count)
      let variances = (fit.covariance[row, row] * fit.covariance[column, column] + wanted * wanted)
      #expect(abs(mean - wanted) < 5 * (variances / Double(count)).squareRoot())
    }
    for index in 0..<2 {
      let mean = draws.reduce(0) { $0 + $1[index] } / Double(count)
      #expect(abs(mean) < 5 * (fit.covariance[index, index] / Double(count)).squareRoot())
    }
    #expect(fit.draws(count: -1, using: &stream).isEmpty)
  }

  @Test func `parameters that only their sum matters for are flat and a third is not`() throws {
    let sum = LogLikelihood(
      parameters: ["a", "b", "c"].map { .init($0, .plain(unit: 1), in: -50...50) },
      value: { values in
        let (both, third) = (values[0] + values[1] - 3, values[2] - 5)
        return -both * both - third * third / 2
      })
    let fit = try sum.maximum(from: [[0, 0, 0]])
    #expect(fit.parameters.map(\.identification) == [.flat, .flat, .identified])
    #expect(fit.parameters[0].standardError == .infinity && fit.parameters[0].interval() == nil)
    #expect(agree(fit.parameters[2].standardError, 1, within: 1e-6))
    var stream = SequentialStream(name: "flat", seed: 1)
    for draw in fit.draws(count: 5, using: &stream) {
      #expect(draw[0] == fit.estimates[0] && draw[2] != fit.estimates[2])
    }
  }

  @Test func `an estimate at the end of its range says so`() throws {
    let rising = LogLikelihood(
      parameters: [.init("a", .logarithm, in: 0.1...10), .init("b", .logarithm, in: 0.1...10)],
      value: { -1 / $0[0] - 50 * Double.log($0[1]) * Double.log($0[1]) })
    let fit = try rising.maximum(from: [[1, 2]])
    #expect(fit.parameters.map(\.identification) == [.atBound, .identified])
    #expect(fit.estimates[0] == 10)
    #expect(agree(fit.parameters[1].scaleStandardError, 0.1, within: 1e-6))
  }

  @Test func `a likelihood that is nowhere a number is an error`() {
    let nowhere = LogLikelihood(
      parameters: [.init("a", .logarithm, in: 0.1...10)], value: { _ in .nan })
    #expect(throws: FittingError.noFiniteLikelihood) { try nowhere.maximum(from: [[1]]) }
    #expect(throws: FittingError.noFiniteLikelihood) { try nowhere.maximum(from: []) }
  }
}
