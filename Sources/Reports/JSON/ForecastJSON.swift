import CommunityModel
import OutputAnalysis
package import StudyResults

/// The summary of a forecast that programs read.
package enum ForecastJSON {
  /// The format's name and version.
  package static let schema = "flywheel.forecast/1"

  /// Writes the summary, equal bytes for equal results.
  ///
  /// `outputs` are the paths of the files written.
  package static func text(
    of result: ForecastResult, scenarioHash: String, outputs: [String]
  ) -> String {
    let run = result.run
    return JSONValue.object(
      [
        JSONMember("schema", .string(schema)),
        JSONMember("scenario", .string(result.scenario.name)),
        JSONMember("scenario_sha256", .string(scenarioHash)),
        JSONMember("version", .string(run.software.flywheel)),
        JSONMember("results_version", .integer(run.software.results)),
        JSONMember("start", .string(result.scenario.start.iso8601)),
        JSONMember("horizon_days", .integer(result.scenario.horizonDays)),
        JSONMember("seed", .natural(run.seed)),
        JSONMember("assumptions", .string(run.assumptions.rawValue)),
        JSONMember("replications", .integer(run.replications)),
        JSONMember("stop_reason", .string(run.stopReason.rawValue)),
        JSONMember("interrupted", .boolean(run.isInterrupted)),
      ] + QuantileExactness.members(of: run) + [
        JSONMember(
          "strategies", .array(result.strategies.map { strategy($0, of: result.scenario) })),
        JSONMember("outputs", .array(outputs.map(JSONValue.string))),
      ]
    ).text()
  }

  private static func strategy(_ strategy: StrategyResult, of scenario: Scenario) -> JSONValue {
    .object([
      JSONMember("name", .string(strategy.name)),
      JSONMember("summary", summary(strategy, of: scenario)),
      JSONMember("last_day", lastDay(strategy, of: scenario)),
      JSONMember("events", .array(strategy.events.map(event))),
      JSONMember("sources", .array(strategy.sources.map(source))),
      JSONMember("invitations", .array(strategy.generations.map(generation))),
      JSONMember("costs", .array(strategy.budget.map(budget))),
      JSONMember("income", .array(strategy.income.map(budget))),
      JSONMember("offers", .array(strategy.offers.map(offer))),
      JSONMember("value", .array(strategy.values.map(value))),
      JSONMember("phases", .array(strategy.phases.map(phase))),
      JSONMember("uncertainty", uncertainty(strategy)),
      JSONMember("drivers", .array(strategy.drivers.map(driver))),
    ])
  }

  private static func summary(_ strategy: StrategyResult, of scenario: Scenario) -> JSONValue {
    .object(
      scenario.observedSummaryMetrics.map { JSONMember($0.key, .estimate(strategy[$0])) })
  }

  private static func lastDay(_ strategy: StrategyResult, of scenario: Scenario) -> JSONValue {
    .object(
      scenario.countedMetrics(of: strategy.name).map {
        JSONMember($0.key, .estimate(strategy.daily[$0, strategy.daily.days - 1]))
      })
  }

  private static func event(_ event: EventChance) -> JSONValue {
    .object([
      JSONMember("name", .string(event.event.name)),
      JSONMember("chance", .number(event.chance)),
      JSONMember("se", .number(event.standardError)),
      JSONMember("low", .number(event.interval.lowerBound)),
      JSONMember("high", .number(event.interval.upperBound)),
    ])
  }

  private static func source(_ source: SourceResult) -> JSONValue {
    .object(
      [
        JSONMember("name", .string(source.name)),
        JSONMember("kind", .string(source.kind.rawValue)),
        JSONMember("joins", .number(source.joins.mean)),
        JSONMember("members_at_end", .number(source.membersAtEnd.mean)),
        JSONMember("share", .number(source.share)),
      ]
        + SourceResult.measures.map { key, path in
          JSONMember(key, .number(source[keyPath: path].mean))
        })
  }

  private static func generation(_ generation: GenerationResult) -> JSONValue {
    .object(
      [
        JSONMember("generation", .string(generation.label)),
        JSONMember("joined", .number(generation.joined.mean)),
        JSONMember("share", .number(generation.share)),
      ]
        + GenerationResult.measures.map { key, path in
          JSONMember(key, .number(generation[keyPath: path].mean))
        })
  }

  private static func budget(_ entry: BudgetResult) -> JSONValue {
    .object([
      JSONMember("line", .string(entry.item.line.rawValue)),
      JSONMember("item", .string(entry.item.name)),
      JSONMember("unit", .string(entry.unit.rawValue)),
      JSONMember("amount", .estimate(entry.amount)),
      JSONMember("share", .number(entry.share)),
    ])
  }

  private static func offer(_ offer: OfferResult) -> JSONValue {
    .object(
      [JSONMember("name", .string(offer.name))]
        + OfferResult.measures.map { JSONMember($0.key, .number(offer[keyPath: $0.path].mean)) })
  }

  private static func value(_ value: ValueResult) -> JSONValue {
    .object(
      [
        JSONMember("source", .string(value.source ?? "all")),
        JSONMember("persona", .string(value.persona ?? "all")),
      ]
        + ValueResult.measures.map { JSONMember($0.key, .number(value[keyPath: $0.path].mean)) })
  }

  private static func phase(_ phase: PhaseResult) -> JSONValue {
    .object([
      JSONMember("name", .string(phase.name)),
      JSONMember("chance", .number(phase.chance.mean)),
      JSONMember("first_day", .estimate(phase.firstDay)),
    ])
  }

  private static func uncertainty(_ strategy: StrategyResult) -> JSONValue {
    .object(
      strategy.uncertainties.map { row in
        JSONMember(
          row.figure.key,
          .object([
            JSONMember("sd", .number(row.standardDeviation)),
            JSONMember("luck_share", .number(row.luckShare)),
            JSONMember("assumptions_share", .number(row.assumptionsShare)),
          ]))
      })
  }

  private static func driver(_ driver: AssumptionDriver) -> JSONValue {
    .object([
      JSONMember("figure", .string(driver.figure.key)),
      JSONMember("assumption", .string(driver.assumption)),
      JSONMember("share", .number(driver.share)),
      JSONMember("effect_low_to_high", .number(driver.effect)),
      JSONMember("effect_se", .number(driver.effectStandardError)),
    ])
  }
}
