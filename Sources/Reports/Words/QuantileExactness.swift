import CommunityModel
import StudyResults

/// What is said where quantiles of a run are not exact; nothing where they are.
enum QuantileExactness {
  /// A fact for programs.
  static func members(of run: RunFacts) -> [JSONMember] {
    run.quantileRankError.map { [JSONMember("quantile_rank_error", .number($0))] } ?? []
  }

  /// A fact at the end of a page.
  static func footer(of run: RunFacts) -> [[String: Any]] {
    run.quantileRankError.map { error in
      [
        ReportPage.footerEntry(
          LocalizedText(
            "quantiles by day, week, source, item and phase are approximate, off their rank by at most",
            "按天、周、来源、项目和阶段的分位数是近似值，排位误差不超过模拟次数的"),
          ShareWords.asked(error))
      ]
    } ?? []
  }
}
