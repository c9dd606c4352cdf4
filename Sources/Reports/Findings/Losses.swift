import CommunityModel
import StudyResults

extension StudyFindings {
  /// What speaks against the best strategy by itself: a run that was stopped, money that is lost, the likeliest
  /// harm.
  var losses: [LocalizedText] {
    [interruption, lostMoney, likeliestHarm].compactMap(\.self)
  }

  private var interruption: LocalizedText? {
    run.isInterrupted
      ? LocalizedText(
        "The run was stopped early: these are the results so far", "模拟中途被停止：这里是到那时为止的结果")
      : nil
  }

  private var lostMoney: LocalizedText? {
    guard earnsMoney, leader.result[.profit].count > 0 else { return nil }
    let quantiles = leader.result[.profit].quantiles
    guard quantiles.p50 < 0 else { return nil }
    return quantiles.p95 < 0
      ? LocalizedText(
        "\(leader.name) loses money in nearly every future within these days",
        "在模拟期内，\(leader.name) 几乎每次都亏钱")
      : LocalizedText(
        "\(leader.name) loses money in more than half of the futures within these days",
        "在模拟期内，\(leader.name) 有一半以上的可能亏钱")
  }

  /// The likeliest unwanted event, if it is not rare.
  private var likeliestHarm: LocalizedText? {
    let events = leader.result.events.filter(\.event.isUnwanted)
    guard let harm = events.max(by: { $0.chance < $1.chance }), harm.chance >= Self.rareChance
    else {
      return nil
    }
    let chance = ChanceWords.percent(harm.chance, futures: harm.replications)
    return LocalizedText(
      "Under \(leader.name) “\(harm.event.name)” happens in \(chance) of futures",
      "\(leader.name) 下，“\(harm.event.name)”发生的可能是 \(chance)")
  }

  private static let rareChance = 0.05
}
