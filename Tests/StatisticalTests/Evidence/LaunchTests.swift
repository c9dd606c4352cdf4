import CommunityModel
import OutputAnalysis
import TestSupport
import Testing

/// Whether a launch with the presets' defaults lies in published ranges.
///
/// No validation: the coefficients of the core model were chosen so that a launch looks like published
/// ones. Members who write in a week or on a day and messages a member lie below practitioners' ranges;
/// the documentation says so, and they are not asserted here.
@Suite struct LaunchTests {
  static let holding: [LaunchFigure] = [
    .retention1, .retention7, .retention30, .rankCorrelation, .spread,
  ]

  @Test(arguments: PublishedRange.all.filter { holding.contains($0.figure) })
  func `a figure lies in its published range`(published: PublishedRange) throws {
    let moments = try LaunchFigures.fixed.get().moments(of: published.figure)
    let ends = published.range
    #expect(moments.standardErrors(above: ends.lowerBound) > 3, "\(published.name) \(moments.mean)")
    #expect(
      moments.standardErrors(above: ends.upperBound) < -3, "\(published.name) \(moments.mean)")
  }

  @Test func `without content retention leaves its ranges`() async throws {
    var plan = LeverPlan.plan()
    plan.content = []
    let outcomes = try await LeverRun.outcomes(of: plan, replications: 30)
    #expect(outcomes.moments(of: .retentionDay7).standardErrors(above: 0.09) < -3)
    #expect(outcomes.moments(of: .retentionDay30).standardErrors(above: 0.04) < -3)
  }
}
