package import CommunityModel
import OutputAnalysis
package import StudyResults

/// What the good mean of the selected strategy may hide.
package enum ComparisonRisks {
  /// Strategies that do clearly better in their worst futures, and events at which another one clearly does
  /// better; none if there are none.
  package static func texts(of result: StrategyComparison) -> [LocalizedText] {
    guard let best = result.ranking.first(where: { $0.place == result.selection.best }) else {
      return []
    }
    let tail = result.scenario.comparison.tailShare
    let safer = result.ranking.filter {
      $0.place != best.place && $0.saferShare ?? 0 >= clearShare
    }
    return safer.map { text(best, than: $0, tail: tail) }
      + result.scenario.events.indices.compactMap { text(ofEvent: $0, best, result.ranking) }
  }

  /// As clear as other findings: in 39 of 40 resampled studies.
  private static let clearShare = 0.975

  private static func text(
    _ best: RankedStrategy, than other: RankedStrategy, tail: Double
  ) -> LocalizedText {
    let share = ShareWords.asked(tail)
    return LocalizedText(
      "In its worst \(share) of futures \(best.name) does worse than \(other.name) in its own.",
      "在各自最差的 \(share) 未来里，\(best.name) 不如 \(other.name)。")
  }

  /// An event that another strategy clearly does better at: the Wilson intervals of both lie apart.
  private static func text(
    ofEvent place: Int, _ best: RankedStrategy, _ ranking: [RankedStrategy]
  ) -> LocalizedText? {
    let own = best.events[place]
    let isBetter = { (one: EventChance, other: EventChance) in
      own.event.isUnwanted ? one.chance < other.chance : one.chance > other.chance
    }
    guard
      let other = ranking.filter({ $0.place != best.place }).max(by: {
        isBetter($1.events[place], $0.events[place])
      }), isBetter(other.events[place], own)
    else { return nil }
    let intervals = (own.interval, other.events[place].interval)
    guard
      abs(intervals.0.center - intervals.1.center)
        > intervals.0.halfWidth + intervals.1.halfWidth
    else { return nil }
    let (chance, beside) = (ChanceWords.share(own), ChanceWords.share(other.events[place]))
    return LocalizedText(
      "The chance of “\(own.event.name)” is \(chance) under \(best.name), \(beside) under \(other.name).",
      "“\(own.event.name)”的可能性，\(best.name) 是 \(chance)，\(other.name) 是 \(beside)。")
  }
}
