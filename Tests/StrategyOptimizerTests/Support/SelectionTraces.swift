import StrategyOptimizer

/// One matrix of values and what other code makes of it.
struct SelectionTraces: Decodable {
  struct KimNelson: Decodable {
    struct Event: Decodable {
      let stage_r, eliminated: Int
    }
    let alpha, delta, beta, eta_n0, h2_n0: Double
    let n0, selected, total: Int
    let events: [Event]
    let replications: [Int]
  }
  struct Pair: Decodable {
    let i, j: Int
    let mean, se_paired, lo, hi, t_crit, se_independent, variance_reduction_factor, corr: Double
  }
  struct WithBest: Decodable {
    let i: Int
    let lo, hi: Double
  }
  struct IndependentBest: Decodable {
    let mean, sd, P_best, expected_regret: [Double]
  }
  struct CorrelatedBest: Decodable {
    let mean, P_best: [Double]
    let Sigma: [[Double]]
    let se_max, E_max, E_max_se: Double
  }
  struct Rinott: Decodable {
    let h: Double
    let S2: [Double]
    let N: [Int]
  }
  struct NelsonMatejcik: Decodable {
    let g, S2: Double
    let N: Int
  }
  struct ClarkYang: Decodable {
    let t, max_S2_ij: Double
    let N: Int
  }
  struct Binomial: Decodable {
    let x, n: Int
    let wilson: [Double]
  }

  let rows: [[Double]]
  let KN: KimNelson
  let Rinott: Rinott
  let NelsonMatejcik: NelsonMatejcik
  let ClarkYang: ClarkYang
  let bonferroni_paired_all_pairs_n100: [Pair]
  let hsu_mcb_bonferroni_paired_n100: [WithBest]
  let P_best_independent_normal: IndependentBest
  let P_best_correlated_normal_MC: CorrelatedBest
  let binomial_95: [Binomial]

  static func read() throws -> SelectionTraces {
    try GoldenFile.decode("selection-traces.json", as: SelectionTraces.self)
  }

  /// Moments of the first `count` rows.
  func moments(_ count: Int) -> PairedMoments {
    PairedMoments(systemCount: rows[0].count, rows: rows.prefix(count))
  }
}
