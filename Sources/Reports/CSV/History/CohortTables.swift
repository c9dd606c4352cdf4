import CommunityHistory

extension CSVTable {
  /// How many of a cohort were active in each window after joining, a row a cohort and window; `all` is
  /// everybody.
  init(returnsOf description: HistoryDescription) {
    header = [
      "cohort", "members", "window", "from_day", "to_day", "observed", "returned", "share",
      "share_se",
    ]
    rows = description.retention.flatMap { cohort in
      cohort.shares.map { share in
        [
          .text(cohort.name), .count(cohort.memberCount), .text(share.window.name),
          .count(share.window.firstDay), share.window.lastDay.map(CSVCell.count) ?? .text(""),
          .count(share.observedCount), .count(share.activeCount), .number(share.share),
          .number(share.standardError),
        ]
      }
    }
  }

  /// How long members of each cohort stay and how long they are heard of, a row a day on which that ended
  /// for somebody.
  init(survivalOf description: HistoryDescription) {
    header = ["cohort", "kind", "day", "at_risk", "ended", "survival", "survival_se"]
    rows = description.retention.flatMap { cohort -> [[CSVCell]] in
      let curves = [
        cohort.timeToLeaving.map { ("leaving", $0) }, ("silence", cohort.timeToSilence),
      ].compactMap(\.self)
      return curves.flatMap { kind, curve in
        curve.steps.map { step -> [CSVCell] in
          [
            .text(cohort.name), .text(kind), .count(step.day), .count(step.atRiskCount),
            .count(step.eventCount), .number(step.survival), .number(step.standardError),
          ]
        }
      }
    }
  }
}

extension CohortRetention {
  fileprivate var name: String { cohort ?? "all" }
}
