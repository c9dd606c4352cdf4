package import CommunityModel

extension ForecastTracking {
  /// Whether the forecast holds, for someone who runs a community.
  package var sentence: LocalizedText {
    let known = weeks.filter { $0.observed != nil }
    guard !known.isEmpty else {
      return LocalizedText(
        "No week of the forecast has happened yet.", "预测期内尚无已发生的周。")
    }
    let held = known.count { $0.isInside?[1] == true }
    let band = LocalizedText(
      "\(held) of \(known.count) weeks lie in the 80% band", "\(known.count) 周中有 \(held) 周在 80% 区间内"
    )
    let rate = VerdictNumbers.percent(falseAlarmRate)
    guard let alarm else {
      return LocalizedText(
        "The forecast holds so far: \(band.english).", "目前预测仍然成立：\(band.chinese)。")
    }
    let size = alarm.deviation.map { deviation in
      let share = VerdictNumbers.percent(deviation.magnitude)
      return deviation < 0
        ? LocalizedText(" by \(share), below its median", "低于中位数 \(share)")
        : LocalizedText(" by \(share), above its median", "高于中位数 \(share)")
    }
    return LocalizedText(
      "The forecast has been off since week \(alarm.since)\(size?.english ?? ""): \(band.english) (a true "
        + "forecast is called off with a chance of at most \(rate)).",
      "自第 \(alarm.since) 周起预测已偏离\(size.map { "，" + $0.chinese } ?? "")：\(band.chinese)"
        + "（预测正确时误报的概率至多 \(rate)）。")
  }
}
