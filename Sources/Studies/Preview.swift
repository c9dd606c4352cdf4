import CommunityEngine
package import CommunityModel
package import StudyResults

/// Expects every strategy of a scenario by a mean field, without a replication.
package enum Preview {
  /// Expects a scenario that has been checked, with assumptions at their central values.
  ///
  /// - Parameters:
  ///   - scenario: what is expected.
  ///   - cache: courses that may be known already, and where new ones are noted.
  /// - Returns: The expected course of every strategy.
  /// - Throws: `ForecastError.tooLarge` if a course outgrows the engine.
  package static func run(
    _ scenario: Scenario, cache: PreviewCache = PreviewCache()
  ) throws(ForecastError) -> PreviewResult {
    let clock = ContinuousClock()
    let start = clock.now
    var strategies: [PreviewResult.Strategy] = []
    for strategy in scenario.strategies {
      let outcome: MeanFieldOutcome
      do {
        outcome = try cache.outcome(of: strategy.plan, horizonDays: scenario.horizonDays)
      } catch {
        throw ForecastError(error)
      }
      strategies.append(
        PreviewResult.Strategy(
          name: strategy.name, daily: outcome.daily, summary: outcome.summary,
          phaseStarts: outcome.phaseStarts))
    }
    return PreviewResult(
      scenario: scenario, strategies: strategies, seconds: (clock.now - start) / .seconds(1))
  }
}
