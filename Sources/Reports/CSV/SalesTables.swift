import CommunityModel
import StudyResults

extension CSVTable {
  /// The funnel of each offer, a row an offer.
  init(offersOf result: ForecastResult) {
    header = ["strategy", "offer"] + OfferResult.measures.flatMap { [$0.key, $0.key + "_se"] }
    rows = result.strategies.flatMap { strategy in
      strategy.offers.map { offer in
        [.text(strategy.name), .text(offer.name)]
          + OfferResult.measures.flatMap { CSVCell.cells(offer[keyPath: $0.path]) }
      }
    }
  }

  /// What people bought and cost, a row a source and persona; `all` is everybody.
  init(valueOf result: ForecastResult) {
    header =
      ["strategy", "source", "persona"]
      + ValueResult.measures.flatMap { [$0.key, $0.key + "_se"] }
    rows = result.strategies.flatMap { strategy in
      strategy.values.map { value in
        [
          .text(strategy.name), .text(value.source ?? "all"), .text(value.persona ?? "all"),
        ] + ValueResult.measures.flatMap { CSVCell.cells(value[keyPath: $0.path]) }
      }
    }
  }

  /// What money came from, a row an item; `share` is that of all money earned.
  init(incomeOf result: ForecastResult) {
    header = ["strategy", "line", "item"] + CSVCell.estimateHeader + ["share"]
    rows = result.strategies.flatMap { strategy in
      strategy.income.map { entry in
        [
          .text(strategy.name), .text(entry.item.line.rawValue), .text(entry.item.name),
        ] + CSVCell.cells(entry.amount) + [.number(entry.share)]
      }
    }
  }

  /// When phases began, a row a phase: in which share of the replications, and on which day in those.
  init(phasesOf result: ForecastResult) {
    header =
      ["strategy", "phase", "chance", "chance_se", "first_day"]
      + CSVCell.estimateHeader.dropFirst().map { "first_day_\($0)" }
    rows = result.strategies.flatMap { strategy in
      strategy.phases.map { phase in
        [.text(strategy.name), .text(phase.name)] + CSVCell.cells(phase.chance)
          + CSVCell.cells(phase.firstDay)
      }
    }
  }
}

extension OfferResult {
  /// What is reported as a mean and its standard error, by the names in files.
  static var measures: [(key: String, path: KeyPath<OfferResult, MeanEstimate>)] {
    [
      ("seen", \.seen), ("interested", \.interested), ("trusting", \.trusting),
      ("wanting", \.wanting), ("orders", \.orders), ("refunds", \.refunds), ("buyers", \.buyers),
      ("conversion", \.conversion),
    ]
  }
}

extension ValueResult {
  /// What is reported as a mean and its standard error, by the names in files.
  static var measures: [(key: String, path: KeyPath<ValueResult, MeanEstimate>)] {
    [
      ("joins", \.joins), ("buyers", \.buyers), ("orders", \.orders), ("revenue", \.revenue),
      ("margin", \.margin), ("ltv", \.lifetimeValue), ("cac", \.acquisitionCost),
      ("ltv_to_cac", \.valuePerCost), ("payback_day", \.paybackDay), ("paid_back", \.paidBack),
    ]
  }
}
