import DenseLinearAlgebra
import OutputAnalysis
import StrategyOptimizer
import Testing

@Suite struct BestChancesTests {
  @Test func `independent normal means match exact quadrature`() throws {
    let reference = try SelectionTraces.read().P_best_independent_normal
    let found = BestChances(
      means: reference.mean,
      covariance: Matrix(rowCount: 4, columnCount: 4) {
        $0 == $1 ? reference.sd[$0] * reference.sd[$0] : 0
      }, degreesOfFreedom: .infinity)
    for place in 0..<4 {
      let chance = found.chances[place]
      #expect(abs(chance.value - reference.P_best[place]) < 5 * chance.standardError + 1e-6)
      #expect(chance.standardError < 1e-3)
      let regret = found.expectedRegrets[place]
      #expect(abs(regret.value - reference.expected_regret[place]) < 5 * regret.standardError)
    }
    let exact = BestChances.exact(independentMeans: reference.mean, deviations: reference.sd)
    for place in 0..<4 {
      #expect(abs(exact[place] - reference.P_best[place]) < 1e-9)
    }
  }

  @Test func `correlated normal means match a large sample`() throws {
    let reference = try SelectionTraces.read().P_best_correlated_normal_MC
    let found = BestChances(
      means: reference.mean, covariance: Matrix(rows: reference.Sigma),
      degreesOfFreedom: .infinity)
    for place in 0..<4 {
      let chance = found.chances[place]
      let error = chance.standardError + reference.se_max
      #expect(abs(chance.value - reference.P_best[place]) < 5 * error)
      let regret = found.expectedRegrets[place]
      let wanted = reference.E_max - reference.mean[place]
      #expect(abs(regret.value - wanted) < 5 * (regret.standardError + reference.E_max_se))
    }
  }

  @Test func `chances add up and equals share them`() {
    let rows = RandomRows(means: [0, 0.2, 0.1]).rows(40).map { [$0[0], $0[1], $0[1], $0[2]] }
    let found = PairedMoments(systemCount: 4, rows: rows).bestChances()
    #expect(abs(found.chances.reduce(0) { $0 + $1.value } - 1) < 1e-9)
    #expect(found.chances[1] == found.chances[2])
    #expect(found.expectedRegrets.allSatisfy { $0.value >= 0 })
    let one = PairedMoments(systemCount: 1, rows: [[1], [2]]).bestChances()
    #expect(one.chances[0].value == 1 && one.expectedRegrets[0].value == 0)
  }

  @Test func `a constant lead is certain`() {
    let found = PairedMoments(systemCount: 2, rows: (0..<9).map { [Double($0), Double($0) + 1] })
      .bestChances()
    #expect(found.chances[1].value == 1 && found.expectedRegrets[0].value == 1)
  }
}
