import CommunityModel
import OutputAnalysis
import RealModule
import Testing

@testable import CommunityHistory

struct InequalityTests {
  /// Members 0..<n who write so many messages.
  private func inequality(_ totals: [Int]) throws -> ParticipationInequality {
    var rows = "member,day,event\n"
    for (member, total) in totals.enumerated() {
      rows += "m\(member),0,join\n"
      for message in 0..<total { rows += "m\(member),\(message),message\n" }
    }
    return try #require(ParticipationInequality(try readLog(rows)))
  }

  @Test func `closed forms of the Gini coefficient are met`() throws {
    // All alike: 0. One writes everything: 1 - 1/n. Totals 1...n: (n - 1) / 3 n.
    #expect(try inequality([5, 5, 5, 5]).gini.value == 0)
    #expect(abs(try inequality([0, 0, 0, 0, 9]).gini.value - 0.8) < 1e-12)
    #expect(abs(try inequality(Array(1...30)).gini.value - 29.0 / 90) < 1e-12)
    #expect(try inequality([0, 0, 3, 1]).neverPostedShare == 0.5)
    #expect(try inequality([0, 0, 3, 1]).oneDayShare == 0.25)
  }

  @Test func `the jackknife is that of leaving out one after the other`() {
    let totals = (0..<60).map { ($0 * $0 * 31 + 7) % 53 }
    let jackknife = InequalityJackknife(totals)
    let error = { (estimate: (TotalsHistogram) -> Double) in
      let left = totals.indices.map { place in
        var rest = totals
        rest.remove(at: place)
        return estimate(TotalsHistogram(rest))
      }
      let mean = left.reduce(0, +) / 60
      return (59.0 / 60 * left.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }).squareRoot()
    }
    #expect(abs(jackknife.standardErrorOfGini - error { $0.giniCoefficient }) < 1e-12)
    for fraction in [0.01, 0.1] {
      let expected = error { $0.shareHeldByTop(fraction) }
      #expect(abs(jackknife.standardErrorOfTopShare(fraction) - expected) < 1e-12)
    }
  }

  @Test func `the standard error of the Gini coefficient is the spread of samples`() {
    // Geometric totals with mean 4; 300 samples of 400 members.
    var generator = TestGenerator(state: 7)
    var (values, errors) = ([Double](), [Double]())
    for _ in 0..<300 {
      let totals = (0..<400).map { _ in Int(Double.log(generator.uniform()) / .log(0.8)) }
      values.append(TotalsHistogram(totals).giniCoefficient)
      errors.append(InequalityJackknife(totals).standardErrorOfGini)
    }
    let spread = RunningMoments(values).standardDeviation
    // The spread of 300 values is known to 1/√600, 4 %.
    #expect(abs(RunningMoments(errors).mean / spread - 1) < 5 / 600.0.squareRoot())
  }
}
