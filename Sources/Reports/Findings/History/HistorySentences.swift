import CommunityHistory
package import CommunityModel

extension HistoryFindings {
  /// What the history is, in a line.
  package var headline: LocalizedText {
    LocalizedText(
      "\(name) · \(span.english) · \(reading.kind.name.english)",
      "\(name) · \(span.chinese) · \(reading.kind.name.chinese)")
  }

  private var span: LocalizedText {
    let count = NumberWords.counted(description.dayCount, "day", "days")
    guard let first = description.firstDate else {
      return LocalizedText("\(count), without dates", "\(description.dayCount) 天，没有日期")
    }
    let last = first.adding(days: description.dayCount - 1)
    return LocalizedText(
      "\(count) (\(first.iso8601) to \(last.iso8601))",
      "\(description.dayCount) 天（\(first.iso8601) 至 \(last.iso8601)）")
  }

  /// How many members there are at the end, and how many joined and left; `nil` if nothing of it is known.
  package var membership: LocalizedSentence? {
    let members = days[.members].compactMap(\.self).last.map { NumberWords.count($0) }
    let joins = total(.joins).map { NumberWords.count($0) }
    let leaves = total(.leaves).map { NumberWords.count($0) }
    guard members != nil || joins != nil || leaves != nil else { return nil }
    let atEnd =
      members.map { LocalizedText("\($0) members at the end", "期末 \($0) 名成员") }
      ?? LocalizedText("How many members there are is not known", "成员数未知")
    let moves = [
      joins.map { LocalizedText("\($0) joined", "新加入 \($0) 人") }
        ?? LocalizedText("joins are not counted", "新加入人数未知"),
      leaves.map { LocalizedText("\($0) left", "退群 \($0) 人") }
        ?? LocalizedText("leaves are not counted", "退群人数未知"),
    ]
    return LocalizedSentence(
      "\(strong: atEnd.english); \(moves.map(\.english).joined(separator: ", "))",
      "\(strong: atEnd.chinese)；\(moves.map(\.chinese).joined(separator: "，"))")
  }

  /// How many are active in a week, now and at the peak; `nil` if it is known of no whole week.
  package var activity: LocalizedSentence? {
    let known = wholeWeeks.compactMap { week in week.weeklyActive.map { (week: week, count: $0) } }
    guard let last = known.last, let peak = known.max(by: { $0.count < $1.count }) else {
      return nil
    }
    let (now, most) = (NumberWords.count(last.count), NumberWords.count(peak.count))
    let (lastWeek, peakWeek) = (start(last.week.firstDay), start(peak.week.firstDay))
    return LocalizedSentence(
      "\(strong: now) members active in the last whole week (\(lastWeek.english)), \(most) at the peak (week \(peakWeek.english))",
      "最后一个整周（\(lastWeek.chinese)）活跃 \(strong: now) 人，最高 \(most) 人（\(peakWeek.chinese)的一周）")
  }

  /// From a day on.
  private func start(_ day: Int) -> LocalizedText {
    let name = dayScale.name(day)
    let gap = description.firstDate == nil ? "" : " "
    return LocalizedText("from \(name.english)", name.chinese + gap + "起")
  }

  /// How many of those who joined were active again later; `nil` if nobody was observed that long.
  package var returns: LocalizedSentence? {
    guard let all = description.retention.first else { return nil }
    let shares = Self.returnWeeks.compactMap { week, name -> (LocalizedText, String)? in
      let share = all.shares.first { $0.window.name == "W\(week)" }
      guard let share, share.observedCount > 0 else { return nil }
      return (name, NumberWords.percent(share.share))
    }
    guard let (_, first) = shares.first else { return nil }
    let later = shares.dropFirst()
    return LocalizedSentence(
      "Of those who joined \(strong: first) were active again within a week\(later.map { ", \($0.1) in \($0.0.english)" }.joined()) (of those observed that long)",
      "加入后一周内再次活跃的占 \(strong: first)\(later.map { "，\($0.0.chinese) \($0.1)" }.joined())（只算观察够久的人）")
  }

  private static let returnWeeks: [(week: Int, name: LocalizedText)] = [
    (1, LocalizedText("the first week", "第 1 周")), (4, LocalizedText("the fourth week", "第 4 周")),
    (8, LocalizedText("the eighth week", "第 8 周")),
  ]

  /// How unequally members write; `nil` if it is not known.
  package var participation: LocalizedSentence? {
    guard let inequality = description.inequality else { return nil }
    let tenth = NumberWords.percent(inequality.top10PercentShare.value)
    let hundredth = NumberWords.percent(inequality.top1PercentShare.value)
    let silent = NumberWords.percent(inequality.neverPostedShare)
    return LocalizedSentence(
      "The most active tenth of the members wrote \(strong: tenth) of all messages, the most active hundredth \(hundredth); \(silent) of the members never wrote",
      "最活跃的一成成员写了 \(strong: tenth) 的消息，最活跃的 1% 写了 \(hundredth)；\(silent) 的成员从没发过言")
  }

  /// How many a member brought; `nil` if it is not known of anybody.
  package var invitations: LocalizedSentence? {
    guard let forest = description.invitations else { return nil }
    let offspring = NumberWords.count(forest.meanOffspring, decimals: 2)
    let error = NumberWords.count(forest.meanOffspringStandardError, decimals: 2)
    let share = NumberWords.percent(Double(forest.invitedCount) / Double(forest.memberCount))
    return LocalizedSentence(
      "A member brought \(strong: offspring) others on average (K, ± \(error)); \(share) of the members were brought by somebody",
      "平均每名成员带来 \(strong: offspring) 人（K，± \(error)）；\(share) 的成员是别人带来的")
  }

  /// The busiest and the quietest day of the week of each pattern.
  package var weekdays: [LocalizedSentence] {
    description.weekdayPatterns.compactMap { pattern in
      let sorted = pattern.factors.sorted { $0.factor > $1.factor }
      guard let most = sorted.first, let least = sorted.last else { return nil }
      let measure = pattern.measure.name
      let error = (most.standardError, least.standardError)
      let isClear =
        most.factor - least.factor
        > Self.clearErrors * (error.0 * error.0 + error.1 * error.1).squareRoot()
      guard isClear else {
        return LocalizedSentence(
          "No day of the week stands out in \(measure.english)",
          "\(measure.chinese)在一周里没有明显的高低")
      }
      let (high, low) = (
        NumberWords.count(most.factor, decimals: 1), NumberWords.count(least.factor, decimals: 1)
      )
      return LocalizedSentence(
        "\(measure.english.sentenceStart): most on \(strong: most.weekday.name.english + "s"), \(high) times an average day; fewest on \(least.weekday.name.english)s, \(low) times",
        "\(measure.chinese)：\(strong: most.weekday.name.chinese)最多，是平均一天的 \(high) 倍；\(least.weekday.name.chinese)最少，\(low) 倍"
      )
    }
  }

  /// Standard errors by which two of seven days must differ to be told apart.
  private static let clearErrors = 3.0

  /// The suspected shocks that change most; says so if there are none.
  package var shocks: [LocalizedSentence] {
    let largest = largestShocks(Self.shownShocks)
    guard !largest.isEmpty else {
      return [
        LocalizedSentence(
          "None: no day and no level stands out from the usual course",
          "没有：没有哪一天或哪一段明显偏离平常")
      ]
    }
    return largest.map(sentence)
  }

  private static let shownShocks = 3

  /// What a suspected shock looks like.
  func sentence(_ shock: SuspectedShock) -> LocalizedSentence {
    let place = dayScale.name(shock.day)
    let (before, after) = (NumberWords.level(shock.fromLevel), NumberWords.level(shock.toLevel))
    let measure = shock.measure.name
    switch shock.kind {
    case .levelChange:
      return LocalizedSentence(
        "\(strong: place.english): \(measure.english) go from about \(before) to about \(after) a day and stay there",
        "\(strong: start(shock.day).chinese)：\(measure.chinese)从每天约 \(before) 变为约 \(after)，并保持下去")
    case .singleDay:
      // The level is without the weekday pattern; people know the count.
      let count = days[shock.measure][shock.day].map { NumberWords.count($0) } ?? after
      return LocalizedSentence(
        "\(strong: place.english): \(measure.english) at \(count) on that day alone, where about \(before) are usual",
        "\(strong: place.chinese)：\(measure.chinese)当天 \(count)，平常约 \(before)")
    }
  }
}

extension NumberWords {
  /// A level of daily counts: a small one with a digit after the point.
  fileprivate static func level(_ level: Double) -> String {
    count(level, decimals: level < 10 ? 1 : 0)
  }
}
