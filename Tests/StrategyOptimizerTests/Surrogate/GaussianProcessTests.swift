import DenseLinearAlgebra
import Foundation
import StrategyOptimizer
import Testing

struct GaussianProcessTests {
  /// The digits that double precision keeps here.
  private let tolerance = 1e-10

  private func expectAgreement(
    _ found: [Double], _ wanted: [Double], _ comment: Comment,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(found.count == wanted.count, comment, sourceLocation: sourceLocation)
    for (found, wanted) in zip(found, wanted) {
      #expect(
        agree(found, wanted, within: tolerance), "\(comment): \(found), not \(wanted)",
        sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: [
    "matern52_hom", "matern52_het", "matern52_crn", "matern32_hom", "matern12_hom", "rbf_hom",
  ])
  func `likelihood, posterior and leave-one-out meet the reference`(name: String) throws {
    let golden = try GaussianProcessGolden.read()
    let wanted = try #require(golden.cases[name])
    let process = try golden.process(name)
    let others = golden.Xstar.map { Features(numbers: $0) }
    expectAgreement(
      [process.logMarginalLikelihood, process.factor.logDeterminant],
      [wanted.log_marginal_likelihood, wanted.logdet_K].numbers, "likelihood")
    expectAgreement(process.weights, wanted.alpha.numbers, "weights")
    expectAgreement(process.factor.lower.diagonal, wanted.chol_diag.numbers, "factor")
    let laws = try others.map { try process.posterior(at: $0) }
    expectAgreement(laws.map(\.mean), wanted.post_mean.numbers, "means")
    expectAgreement(laws.map(\.variance), wanted.post_var_latent.numbers, "variances")
    expectAgreement(try process.means(at: others), wanted.post_mean.numbers, "means at once")
    expectAgreement(
      try process.covariances(at: others).elements,
      wanted.post_cov_latent.flatMap(\.numbers), "covariances")
    let left = try process.leaveOneOut()
    expectAgreement(left.map(\.mean), wanted.loo_mean.numbers, "means left out")
    expectAgreement(left.map(\.variance), wanted.loo_var.numbers, "variances left out")
  }

  @Test func `the gradient of the likelihood meets the reference`() throws {
    let golden = try GaussianProcessGolden.read()
    let wanted = try #require(golden.cases["matern52_hom"]?.lml_gradient).mapValues {
      Double($0) ?? .nan
    }
    let found = try golden.process("matern52_hom").likelihoodGradient()
    expectAgreement(
      found.product.lengthscales,
      (0..<3).map { wanted["d_log_lengthscale_\($0)"] ?? .nan }, "lengthscales")
    expectAgreement(
      [found.product.weight, found.noise, found.mean],
      ["d_log_outputscale", "d_log_noise", "d_mean"].map { wanted[$0] ?? .nan }, "others")
  }

  @Test func `the gradient under common random numbers is that of differences`() throws {
    let golden = try GaussianProcessGolden.read()
    func likelihood(noise factor: Double, first: Double) throws -> Double {
      var noise = golden.noise("crn")
      noise.variances = noise.variances.map { $0 * factor }
      var lengthscales = golden.lengthscales
      lengthscales[0] *= first
      return try golden.process(
        .matern52, lengthscales: lengthscales, outputscale: golden.outputscale, noise: noise,
        mean: golden.constant_mean
      ).logMarginalLikelihood
    }
    let step = 1e-5
    let found = try golden.process("matern52_crn").likelihoodGradient()
    let byNoise =
      try (likelihood(noise: exp(step), first: 1) - likelihood(noise: exp(-step), first: 1))
      / (2 * step)
    let byLength =
      try (likelihood(noise: 1, first: exp(step)) - likelihood(noise: 1, first: exp(-step)))
      / (2 * step)
    // Differences of third order in the step, and rounding over it.
    #expect(abs(found.noise - byNoise) < 1e-8)
    #expect(abs(found.product.lengthscales[0] - byLength) < 1e-8)
  }

  @Test func `numbers and categories together meet the reference`() throws {
    let golden = try GaussianProcessGolden.read().mixed
    func features(_ row: [Double]) -> Features {
      Features(numbers: Array(row.prefix(2)), categories: [row[2]])
    }
    func scales(_ weight: Double) -> CovarianceFunction.Scales {
      CovarianceFunction.Scales(
        weight: weight, lengthscales: golden.ls_cont, categoryScales: [golden.ls_cat])
    }
    let process = try GaussianProcess(
      golden.X.map(features), golden.y, mean: .constant(0),
      covariance: CovarianceFunction(
        .matern52, lengthscalePlaces: [0, 1], product: scales(golden.o2), sum: scales(golden.o1)),
      noise: ObservationNoise(variances: golden.y.map { _ in golden.noise }))
    expectAgreement(
      [process.logMarginalLikelihood], [golden.log_marginal_likelihood].numbers, "likelihood")
    let laws = try golden.Xstar.map { try process.posterior(at: features($0)) }
    expectAgreement(laws.map(\.mean), golden.post_mean.numbers, "means")
    expectAgreement(laws.map(\.variance), golden.post_var_latent.numbers, "variances")
  }

  @Test func `the gradient by the scales of both terms is that of differences`() throws {
    let golden = try GaussianProcessGolden.read().mixed
    let designs = golden.X.map { Features(numbers: Array($0.prefix(2)), categories: [$0[2]]) }
    func process(_ logarithms: [Double]) throws -> GaussianProcess {
      let scales = logarithms.map { exp($0) }
      func term(_ first: Int) -> CovarianceFunction.Scales {
        CovarianceFunction.Scales(
          weight: scales[first + 3], lengthscales: [scales[first], scales[first + 1]],
          categoryScales: [scales[first + 2]])
      }
      return try GaussianProcess(
        designs, golden.y, mean: .constant(0),
        covariance: CovarianceFunction(
          .matern52, lengthscalePlaces: [0, 1], product: term(0), sum: term(4)),
        noise: ObservationNoise(variances: golden.y.map { _ in golden.noise }))
    }
    let place = [-0.9, 0.1, 0.4, -0.3, 0.2, -0.7, -0.2, 0.5]
    let gradient = try process(place).likelihoodGradient()
    let sum = try #require(gradient.sum)
    let found = [gradient.product, sum].flatMap {
      $0.lengthscales + $0.categoryScales + [$0.weight]
    }
    let step = 1e-5
    for coordinate in place.indices {
      var (above, below) = (place, place)
      above[coordinate] += step
      below[coordinate] -= step
      let difference =
        try (process(above).logMarginalLikelihood - process(below).logMarginalLikelihood)
        / (2 * step)
      // Differences of third order in the step, and rounding over it.
      #expect(abs(found[coordinate] - difference) < 1e-8, "\(coordinate)")
    }
  }

  @Test func `repeated designs are one place observed twice`() throws {
    let here = Features(numbers: [0.3])
    let covariance = CovarianceFunction(
      .matern52, lengthscalePlaces: [0], product: .init(weight: 1, lengthscales: [0.4]))
    let twice = try GaussianProcess(
      [here, here], [1, 3], mean: .constant(0), covariance: covariance,
      noise: ObservationNoise(variances: [0.2, 0.2]))
    let once = try GaussianProcess(
      [here], [2], mean: .constant(0), covariance: covariance,
      noise: ObservationNoise(variances: [0.1]))
    let there = Features(numbers: [0.5])
    let (found, wanted) = try (twice.posterior(at: there), once.posterior(at: there))
    expectAgreement([found.mean, found.variance], [wanted.mean, wanted.variance], "posterior")
  }

  @Test func `exactly repeated designs without noise are factored with jitter`() throws {
    let here = Features(numbers: [0.3])
    let process = try GaussianProcess(
      [here, here], [1, 1], mean: .constant(0),
      covariance: CovarianceFunction(
        .matern52, lengthscalePlaces: [0], product: .init(weight: 1, lengthscales: [0.4])),
      noise: ObservationNoise(variances: [0, 0]))
    #expect(process.factor.jitter > 0)
    #expect(abs(try process.posterior(at: here).mean - 1) < 1e-6)
  }

  @Test func `a number that is not finite is refused`() {
    #expect(throws: LinearAlgebraError.self) {
      try GaussianProcess(
        [Features(numbers: [.nan])], [1], mean: .constant(0),
        covariance: CovarianceFunction(
          .matern52, lengthscalePlaces: [0], product: .init(weight: 1, lengthscales: [1])),
        noise: ObservationNoise(variances: [1]))
    }
  }
}
