package import CommunityModel
import OutputAnalysis
package import StudyResults

/// How chances are said: in counts that people can picture.
package enum ChanceWords {
  /// The chance in percent; as a count where it was seen never or always, which proves neither 0 %
  /// nor 100 %.
  package static func share(_ event: EventChance) -> String {
    guard event.happened > 0, event.happened < event.replications else {
      return "\(event.happened)/\(event.replications)"
    }
    return NumberWords.percent(event.chance)
  }

  /// A chance in whole percent, never 0 % or 100 %.
  package static func percent(_ chance: Double) -> String {
    guard chance.isFinite else { return NumberWords.absent }
    switch Int((chance * 100).rounded()) {
    case ...0: return "<1%"
    case 100...: return ">99%"
    case let whole: return "\(whole)%"
    }
  }

  /// A chance that was seen in so many futures; what was seen never or always is as likely as the end of
  /// Wilson's interval allows.
  package static func percent(_ chance: Double, futures: Int) -> String {
    guard chance.isFinite, futures > 0 else { return NumberWords.absent }
    if chance <= 0 { return "<\(bound(never: futures))%" }
    if chance >= 1 { return ">\(100 - bound(never: futures))%" }
    return percent(chance)
  }

  /// Whole percent that the chance of what was never seen lies below, 1…99.
  static func bound(never futures: Int) -> Int {
    let end = ConfidenceInterval(ofChance: 0, in: futures).upperBound
    return min(max(Int((end * 100).rounded(.up)), 1), 99)
  }

  /// The chance as a small ratio of whole numbers.
  package static func inCounts(_ event: EventChance) -> LocalizedText {
    if event.happened == 0 { return LocalizedText("never seen", "一次都没发生") }
    if event.happened == event.replications { return LocalizedText("always seen", "每次都发生") }
    let chance = event.chance
    if chance < 0.05 {
      let of = NumberWords.count(1 / chance)
      return LocalizedText("about 1 time in \(of)", "大约每 \(of) 次有 1 次")
    }
    if chance > 0.95 {
      let of = NumberWords.count(1 / (1 - chance))
      return LocalizedText("all but about 1 time in \(of)", "大约每 \(of) 次只有 1 次没发生")
    }
    let (part, of) = nearestRatio(chance)
    let times = part == 1 ? "time" : "times"
    return LocalizedText("about \(part) \(times) in \(of)", "每 \(of) 次里大约有 \(part) 次")
  }

  /// What the number of replications leaves open.
  package static func uncertainty(_ event: EventChance) -> LocalizedText {
    let interval = event.interval
    let (low, high) = (
      NumberWords.percent(interval.lowerBound), NumberWords.percent(interval.upperBound)
    )
    guard low != high else {
      return LocalizedText("error below one percentage point", "误差不到 1 个百分点")
    }
    return LocalizedText("error range \(low) to \(high)", "误差范围 \(low)–\(high)")
  }

  private static func nearestRatio(_ chance: Double) -> (part: Int, of: Int) {
    let denominators = [2, 3, 4, 5, 6, 8, 10, 20]
    let ratios = denominators.map { (part: Int((chance * Double($0)).rounded()), of: $0) }
      .filter { $0.part > 0 && $0.part < $0.of }
    let error = { (ratio: (part: Int, of: Int)) in
      abs(Double(ratio.part) / Double(ratio.of) - chance)
    }
    // A smaller denominator wins unless a larger one is clearly nearer.
    return ratios.first { error($0) < 0.015 } ?? ratios.min { error($0) < error($1) } ?? (1, 2)
  }
}
