import CommunityEngine
import CommunityModel
import OutputAnalysis
import Testing

/// Growth by outside reach and word of mouth alone follows the Bass diffusion model.
///
/// Everybody visits every day and invites with probability q·dt; an accepted invitation adds 1/N to
/// the join hazard of every prospect, so that hazard is (p + q F)·dt. Coefficients are those of the
/// average product: p = 0.03 and q = 0.38 a year.
///
/// Citation: F. M. Bass (1969), "A new product growth for model consumer durables", Management
/// Science 15, doi:10.1287/mnsc.15.5.215; the coefficients: F. Sultan, J. U. Farley, D. R. Lehmann
/// (1990), "A meta-analysis of applications of diffusion models", Journal of Marketing Research 27.
@Suite struct BassGrowthTests {
  /// F(1), F(2), … F(15) = (1 − e^{−(p+q)t}) / (1 + (q/p) e^{−(p+q)t}).
  static let shareJoined = [
    0.0358, 0.0851, 0.1505, 0.2332, 0.3312, 0.4392, 0.5490, 0.6517, 0.7407, 0.8128, 0.8681, 0.9087,
    0.9376, 0.9578, 0.9716,
  ]

  @Test func `growth by reach and invitations follows the Bass curve`() async throws {
    // A step of 1/120 year lowers F by at most 0.001.
    let stepsPerYear = 120
    let growth = try await shareJoined(stepsPerYear: stepsPerYear, years: 15, replications: 40)
    for (index, expected) in Self.shareJoined.enumerated() {
      let found = growth[(index + 1) * stepsPerYear - 1]
      #expect(found.standardError < 0.005 / 3)
      #expect(
        abs(found.mean - expected) < 0.005, "year \(index + 1): \(found.mean), not \(expected)")
    }
    // Joins are symmetric about their peak, at ln(q/p)/(p+q) years.
    let peak = try #require(centre(of: growth.map(\.mean), halfWindow: 5 * stepsPerYear))
    #expect(abs(Double(peak) / Double(stepsPerYear) - 6.1926) < 0.25)
  }

  @Test func `a step of a whole year misses the Bass curve by its known error`() async throws {
    let growth = try await shareJoined(stepsPerYear: 1, years: 10, replications: 200)
    #expect(abs(Self.shareJoined[9] - growth[9].mean - 0.083) < 0.01)
  }

  /// The share of all prospects who have joined by the end of each step.
  private func shareJoined(
    stepsPerYear: Int, years: Int, replications: Int
  ) async throws -> [RunningMoments] {
    let (pool, step) = (20_000.0, 1 / Double(stepsPerYear))
    var persona = IsolatedPlan.persona("adopter", pool: pool)
    persona.visit = IsolatedPlan.certain
    persona.invitePerVisit = 0.38 * step
    var plan = IsolatedPlan.plan(persona)
    let horizon = stepsPerYear * years
    plan.addReach(joinsPerDay: 0.03 * pool * step, days: 0...horizon - 1)
    let outcomes = try await outcomes(
      of: plan, horizonDays: horizon, replications: replications, seed: 1969)
    return (0..<horizon).map { day in
      RunningMoments(outcomes.map { $0.value(of: .members, on: day) / pool })
    }
  }

  /// The step about which the growth of a window on either side is the same.
  private func centre(of growth: [Double], halfWindow: Int) -> Int? {
    let steps = halfWindow..<growth.count - halfWindow
    return steps.first { 2 * growth[$0] >= growth[$0 - halfWindow] + growth[$0 + halfWindow] }
  }
}
