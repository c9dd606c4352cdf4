import OutputAnalysis
import StrategyOptimizer
import Testing

/// Critical constants against another program's quadrature.
@Suite struct CriticalConstantsTests {
  struct Dunnett: Decodable {
    let m: Int
    let df, alpha, rho, c: Double
  }
  struct Tukey: Decodable {
    let k: Int
    let df, q: Double
  }
  struct BonferroniOneSided: Decodable {
    let m: Int
    let df, c: Double
  }
  struct BonferroniPairs: Decodable {
    let pairs: Int
    let df, c: Double
  }
  struct KimNelson: Decodable {
    let k, n0: Int
    let alpha, beta, eta, h2: Double
    let independent: Bool
  }
  struct Rinott: Decodable {
    let k, n0: Int
    let P, h_rinott1978: Double
  }
  struct Bechhofer: Decodable {
    let k: Int
    let P, Z: Double
  }
  struct NelsonMatejcik: Decodable {
    let k: Int
    let df, g: Double
  }
  struct ClarkYang: Decodable {
    let k, n0: Int
    let t: Double
  }
  struct Constants: Decodable {
    let dunnett_one_sided, dunnett_two_sided, smm: [Dunnett]
    let tukey_q: [Tukey]
    let bonferroni_t_one_sided: [BonferroniOneSided]
    let bonferroni_t_two_sided_pairs: [BonferroniPairs]
    let kn_constants: [KimNelson]
    let rinott_h: [Rinott]
    let bechhofer_known_variance: [Bechhofer]
    let nelson_matejcik_g: [NelsonMatejcik]
    let clark_yang_t: [ClarkYang]
  }

  let constants: Constants
  static let tolerance = 1e-8

  init() throws {
    constants = try GoldenFile.decode("critical-constants.json", as: Constants.self)
  }

  private func law(_ row: Dunnett) -> EquicorrelatedTDistribution {
    EquicorrelatedTDistribution(
      count: row.m, degreesOfFreedom: degreesOfFreedom(row.df), correlation: row.rho)
  }

  @Test func `Dunnett's one-sided constants match`() {
    for row in constants.dunnett_one_sided {
      let found = law(row).quantileOfMaximum(1 - row.alpha)
      #expect(agree(found, row.c, within: Self.tolerance), "\(row) \(found)")
    }
  }

  @Test func `Dunnett's two-sided constants and the maximum modulus match`() {
    for row in constants.dunnett_two_sided + constants.smm {
      let found = law(row).quantileOfLargestMagnitude(1 - row.alpha)
      #expect(agree(found, row.c, within: Self.tolerance), "\(row) \(found)")
    }
  }

  @Test func `Tukey's constants match`() {
    for row in constants.tukey_q {
      let law = StudentizedRangeDistribution(
        count: row.k, degreesOfFreedom: degreesOfFreedom(row.df))
      let found = law.quantile(0.95)
      #expect(agree(found, row.q, within: Self.tolerance), "\(row) \(found)")
    }
  }

  @Test func `Bonferroni's constants match`() {
    for row in constants.bonferroni_t_one_sided {
      let found = StudentTDistribution(degreesOfFreedom: row.df)
        .bonferroniQuantile(0.95, count: row.m, isTwoSided: false)
      #expect(agree(found, row.c, within: Self.tolerance), "\(row) \(found)")
    }
    for row in constants.bonferroni_t_two_sided_pairs {
      let found = StudentTDistribution(degreesOfFreedom: row.df)
        .bonferroniQuantile(0.95, count: row.pairs, isTwoSided: true)
      #expect(agree(found, row.c, within: Self.tolerance), "\(row) \(found)")
    }
  }

  @Test func `the constants of Kim and Nelson match`() {
    for row in constants.kn_constants {
      let found = KimNelsonConstants(
        systemCount: row.k, firstStage: row.n0, error: row.alpha, isIndependent: row.independent)
      #expect(agree(found.beta, row.beta, within: 1e-14))
      #expect(agree(found.eta, row.eta, within: 1e-13))
      #expect(agree(found.squaredH, row.h2, within: 1e-13))
    }
  }

  @Test func `constants of procedures that are not offered check the same quadrature`() {
    for row in constants.rinott_h {
      let found = TwoStageConstants.rinott(
        systemCount: row.k, firstStage: row.n0, probability: row.P)
      #expect(agree(found, row.h_rinott1978, within: Self.tolerance), "\(row) \(found)")
    }
    for row in constants.bechhofer_known_variance {
      let found = TwoStageConstants.bechhofer(systemCount: row.k, probability: row.P)
      #expect(agree(found, row.Z, within: Self.tolerance), "\(row) \(found)")
    }
    for row in constants.nelson_matejcik_g {
      let law = EquicorrelatedTDistribution(count: row.k - 1, degreesOfFreedom: row.df)
      #expect(agree(law.quantileOfMaximum(0.95), row.g, within: Self.tolerance))
    }
    for row in constants.clark_yang_t {
      let found = StudentTDistribution(degreesOfFreedom: Double(row.n0 - 1))
        .bonferroniQuantile(0.95, count: row.k - 1, isTwoSided: false)
      #expect(agree(found, row.t, within: Self.tolerance))
    }
  }

  @Test func `one statistic follows Student's law whatever the correlation`() {
    for correlation in [0, 0.3, 0.9, 0.99] {
      for freedom in [1.0, 2, 7, 200] {
        let law = EquicorrelatedTDistribution(
          count: 1, degreesOfFreedom: freedom, correlation: correlation)
        let student = StudentTDistribution(degreesOfFreedom: freedom)
        for t in [-1.5, 0.3, 2, 8] {
          #expect(abs(law.cumulativeOfMaximum(t) - student.cumulative(t)) < 1e-12)
        }
      }
    }
  }
}
