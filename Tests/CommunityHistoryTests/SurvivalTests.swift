import CommunityModel
import RealModule
import Testing

@testable import CommunityHistory

struct SurvivalTests {
  @Test func `the curve of the 6-MP trial is the published one`() {
    // Weeks in remission of leukaemia under 6-MP: E. J. Freireich and others (1963), Blood 21. The shares
    // and Greenwood standard errors are those that textbooks and R's `survfit` print for it.
    let ended = [6, 6, 6, 7, 10, 13, 16, 22, 23]
    let censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
    let curve = KaplanMeierCurve(
      ended.map { ($0, true) } + censored.map { ($0, false) })
    #expect(curve.count == 21 && curve.longestDay == 35)
    #expect(curve.steps.map(\.day) == [6, 7, 10, 13, 16, 22, 23])
    #expect(curve.steps.map(\.atRiskCount) == [21, 17, 15, 12, 11, 7, 6])
    let survival = [0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448]
    let errors = [0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346]
    for (step, (share, error)) in zip(curve.steps, zip(survival, errors)) {
      #expect(abs(step.survival - share) <= 0.0005 && abs(step.standardError - error) <= 0.00005)
    }
    #expect(curve.survival(after: 5)?.share == 1 && curve.survival(after: 36) == nil)
    #expect(curve.medianDay == 23)
  }

  @Test func `without censoring the curve is the share that lasts longer`() {
    let days = (0..<200).map { $0 * $0 % 37 }
    let curve = KaplanMeierCurve(days.map { ($0, true) })
    for day in 0..<37 {
      let share = Double(days.count { $0 > day }) / 200
      let found = curve.survival(after: day)
      #expect(abs((found?.share ?? .nan) - share) < 1e-12)
      guard share > 0 else { continue }
      // Greenwood's formula is the binomial standard error then.
      #expect(
        abs((found?.standardError ?? .nan) - (share * (1 - share) / 200).squareRoot()) < 1e-12)
    }
    #expect(KaplanMeierCurve([]).survival(after: 0) == nil)
  }

  @Test func `members are active in windows after joining, if observed long enough`() throws {
    let text =
      "member,day,event\na,0,join\na,0,visit\na,7,visit\nb,10,join\nb,12,visit\nc,80,visit\n"
    let cohort = try #require(CohortRetention.all(of: try readLog(text)).first)
    #expect(cohort.memberCount == 2, "the join of c was not seen")
    let shares = Dictionary(uniqueKeysWithValues: cohort.shares.map { ($0.window.name, $0) })
    let counts = { (name: String) in [shares[name]?.observedCount, shares[name]?.activeCount] }
    #expect(counts("D1") == [2, 0] && counts("D7") == [2, 1] && counts("W1") == [2, 2])
    #expect(counts("W2") == [2, 0] && counts("M3") == [0, 0])
    // Day 80 is 67 days and more after day 0 and 10, not 90.
    #expect(counts("U7") == [2, 1] && counts("U30") == [0, 0])
    #expect(shares["M3"]?.share.isNaN == true)
  }

  @Test func `silence is not leaving, and recent silence is no silence`() throws {
    let text =
      "member,day,event\na,0,join\na,5,visit\nb,0,join\nb,90,visit\nc,0,join\nc,3,visit\nc,20,leave\nd,95,join\ne,0,join\na,100,join\nf,100,join\n"
    let cohort = try #require(CohortRetention.all(of: try readLog(text)).first)
    let leaving = try #require(cohort.timeToLeaving)
    #expect(leaving.steps.map(\.day) == [20] && leaving.steps.map(\.atRiskCount) == [4])
    // e never acted, c left after day 3, a was last active on day 5; b, d and f may act again.
    #expect(cohort.timeToSilence.steps.map(\.day) == [0, 3, 5])
    #expect(cohort.timeToSilence.steps.map(\.atRiskCount) == [6, 3, 2])
  }
}
