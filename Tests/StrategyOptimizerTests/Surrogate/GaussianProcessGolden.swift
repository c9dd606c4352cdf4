import StrategyOptimizer

/// Reference values of Gaussian processes with fixed hyperparameters, from a computation of 60 digits.
struct GaussianProcessGolden: Decodable {
  let X: [[Double]]
  let y: [Double]
  let Xstar: [[Double]]
  let lengthscales: [Double]
  let outputscale: Double
  let constant_mean: Double
  let noise_hom: Double
  let noise_het: [Double]
  let crn_rho: Double
  let cases: [String: Case]
  let mixed: Mixed
  let log_h: LogImprovement

  struct Case: Decodable {
    let log_marginal_likelihood: String
    let logdet_K: String
    let alpha: [String]
    let K_row0: [String]
    let chol_diag: [String]
    let post_mean: [String]
    let post_var_latent: [String]
    let post_cov_latent: [[String]]
    let loo_mean: [String]
    let loo_var: [String]
    let acq_min_y: Acquisition
    let acq_min_post_mean_at_train: Acquisition
    let lml_gradient: [String: String]?
  }

  struct Acquisition: Decodable {
    let incumbent: String
    let EI: [String]
    let logEI: [String]
  }

  struct Mixed: Decodable {
    let X: [[Double]]
    let y: [Double]
    let ls_cont: [Double]
    let ls_cat: Double
    let o1: Double
    let o2: Double
    let noise: Double
    let Xstar: [[Double]]
    let log_marginal_likelihood: String
    let post_mean: [String]
    let post_var_latent: [String]
  }

  struct LogImprovement: Decodable {
    let z: [Double]
    let value: [String]
  }

  static func read() throws -> GaussianProcessGolden {
    try GoldenFile.decode("gaussian-process.json", as: GaussianProcessGolden.self)
  }

  /// The process of a case such as `matern52_hom`.
  func process(_ name: String) throws -> GaussianProcess {
    let parts = name.split(separator: "_")
    let radial: RadialFunction =
      switch parts[0] {
      case "matern12": .matern12
      case "matern32": .matern32
      case "matern52": .matern52
      default: .squaredExponential
      }
    return try process(
      radial, lengthscales: lengthscales, outputscale: outputscale, noise: noise(String(parts[1])),
      mean: constant_mean)
  }

  func noise(_ kind: String) -> ObservationNoise {
    switch kind {
    case "hom": ObservationNoise(variances: y.map { _ in noise_hom })
    case "het": ObservationNoise(variances: noise_het)
    default: ObservationNoise(variances: noise_het, correlation: crn_rho)
    }
  }

  func process(
    _ radial: RadialFunction, lengthscales: [Double], outputscale: Double,
    noise: ObservationNoise, mean: Double
  ) throws -> GaussianProcess {
    try GaussianProcess(
      X.map { Features(numbers: $0) }, y, mean: .constant(mean),
      covariance: CovarianceFunction(
        radial, lengthscalePlaces: [0, 1, 2],
        product: .init(weight: outputscale, lengthscales: lengthscales)),
      noise: noise)
  }
}

extension [String] {
  var numbers: [Double] { compactMap(Double.init) }
}
