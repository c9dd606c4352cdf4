import CommunityModel

/// Problems of values.
extension ScenarioProblem {
  static func outOfRange(
    _ found: String, allowed: LocalizedText, suggestion: String? = nil, path: String,
    at place: SourcePlace
  ) -> Self {
    Self(
      .outOfRange, at: place, path: path, found: found, allowed: allowed, suggestion: suggestion,
      "\(path) is \(found); must be \(allowed.english).",
      "\(path) 是 \(found)；允许 \(allowed.chinese)。")
  }

  static func wrongType(
    _ found: LocalizedText, allowed: LocalizedText, suggestion: String? = nil, path: String,
    at place: SourcePlace
  ) -> Self {
    Self(
      .wrongType, at: place, path: path, found: found.english, allowed: allowed,
      suggestion: suggestion,
      "\(path) is \(found.english); must be \(allowed.english).",
      "\(path) 是\(found.chinese)；必须是\(allowed.chinese)。")
  }

  static func notWhole(_ found: String, path: String, at place: SourcePlace) -> Self {
    Self(
      .notWhole, at: place, path: path, found: found,
      allowed: LocalizedText("a whole number", "整数"),
      "\(path) is \(found); must be a whole number.", "\(path) 是 \(found)；必须是整数。")
  }

  static func notFinite(_ found: String, path: String, at place: SourcePlace) -> Self {
    Self(
      .notFinite, at: place, path: path, found: found,
      "\(path) is \(found); must be a finite number.", "\(path) 是 \(found)；必须是有限的数。")
  }

  static func ambiguousNumber(_ found: String, path: String, at place: SourcePlace) -> Self {
    Self(
      .ambiguousNumber, at: place, path: path, found: found,
      "\(path) is \(found), which can be read in two ways; write plain decimal digits.",
      "\(path) 是 \(found)，有多种读法；请写普通的十进制数字。")
  }

  static func percentageNotAllowed(_ found: String, path: String, at place: SourcePlace) -> Self {
    Self(
      .percentageNotAllowed, at: place, path: path, found: found,
      "\(path) is \(found), but is not a share; write a number without %.",
      "\(path) 是 \(found)，但它不是比例；请写不带 % 的数。")
  }

  static func wrongSum(_ sum: Double, path: String, at place: SourcePlace) -> Self {
    let found = NumberWording.text((sum * 1e9).rounded() / 1e9)
    return Self(
      .wrongSum, at: place, path: path, found: found,
      "the shares in \(path) sum to \(found); must sum to 1.", "\(path) 各项之和是 \(found)；必须为 1。")
  }

  static func notDate(_ found: String, path: String, at place: SourcePlace) -> Self {
    Self(
      .notDate, at: place, path: path, found: found,
      "\(path) is \(found); must be a date of the calendar written as 2026-03-02.",
      "\(path) 是 \(found)；必须是 2026-03-02 这样写的、日历上有的日期。")
  }

  static func badText(
    _ found: String, allowed: LocalizedText, path: String, at place: SourcePlace
  ) -> Self {
    let short = shortened(found)
    return Self(
      .badText, at: place, path: path, found: short, allowed: allowed,
      "\(path) is “\(short)”; must be \(allowed.english).",
      "\(path) 是 “\(short)”；必须是\(allowed.chinese)。")
  }

  static func empty(path: String, at place: SourcePlace) -> Self {
    Self(
      .empty, at: place, path: path, "\(path) has no items; at least one is needed.",
      "\(path) 没有任何项；至少需要一项。")
  }

  static func tooManyItems(
    _ count: Int, limit: Int, path: String, at place: SourcePlace
  ) -> Self {
    Self(
      .tooManyItems, at: place, path: path, found: String(count),
      "\(path) has \(count) items; at most \(limit) are possible.",
      "\(path) 有 \(count) 项；最多 \(limit) 项。")
  }

  static func badCondition(_ found: String, path: String, at place: SourcePlace) -> Self {
    let short = shortened(found)
    return Self(
      .badCondition, at: place, path: path, found: short,
      "\(path) is “\(short)”; must be a metric, one of >= > <= <, and a number: members >= 500.",
      "\(path) 是 “\(short)”；必须写成“指标 比较符 数”（比较符为 >= > <= <），如 members >= 500。")
  }

  static func wrongOrder(
    _ found: String, path: String, limit: String, limitPath: String, at place: SourcePlace
  ) -> Self {
    Self(
      .wrongOrder, at: place, path: path, found: found,
      "\(path) is \(found); must not be above \(limitPath), which is \(limit).",
      "\(path) 是 \(found)；不能大于 \(limitPath)（\(limit)）。")
  }

  static func notBelow(
    _ found: String, path: String, limit: String, limitPath: String, at place: SourcePlace
  ) -> Self {
    Self(
      .wrongOrder, at: place, path: path, found: found,
      "\(path) is \(found); must be below \(limitPath), which is \(limit).",
      "\(path) 是 \(found)；必须小于 \(limitPath)（\(limit)）。")
  }

  static func overlap(
    _ path: String, start: Int, _ earlier: String, end: Int, at place: SourcePlace
  ) -> Self {
    Self(
      .overlap, at: place, path: path, found: String(start),
      "\(path) starts on day \(start), but \(earlier) goes on to day \(end).",
      "\(path) 从第 \(start) 天开始，但 \(earlier) 要到第 \(end) 天才结束。")
  }

  static func outsideHorizon(
    _ found: String, lastDay: Int, path: String, at place: SourcePlace
  ) -> Self {
    Self(
      .outsideHorizon, at: place, path: path, found: found,
      allowed: LocalizedText("0...\(lastDay)", "0...\(lastDay)"),
      "\(path) is day \(found), outside the horizon; must be 0...\(lastDay).",
      "\(path) 是第 \(found) 天，超出模拟天数；必须在 0...\(lastDay) 之间。")
  }

  static func unknownColumn(
    _ column: String, allowed: [String], file: String, path: String, at place: SourcePlace
  ) -> Self {
    let list = allowed.prefix(40).map(shortened).joined(separator: ", ")
    let compared = Array(allowed.prefix(1_000))
    return Self(
      .unknownColumn, at: place, path: path, found: shortened(column),
      allowed: LocalizedText(list, list),
      suggestion: NearestName.nearest(to: column, among: compared),
      "\(path): \(file) has no column \(shortened(column)); columns are \(list).",
      "\(path)：\(file) 没有 “\(shortened(column))” 列；有：\(list)。")
  }

  static func badSeries(_ detail: LocalizedText, path: String, at place: SourcePlace) -> Self {
    Self(.badSeries, at: place, path: path, detail.english + ".", detail.chinese + "。")
  }

  static func tooFewDraws(
    _ count: Int, least: Int, path: String, at place: SourcePlace
  ) -> Self {
    Self(
      .wrongDrawCount, at: place, path: path, found: String(count),
      "\(path) has too few draws, \(count); at least \(least) are needed.",
      "\(path) 只有 \(count) 个样本；至少需要 \(least) 个。")
  }

  static func unevenDraws(
    _ count: Int, path: String, needed: Int, neededPath: String, at place: SourcePlace
  ) -> Self {
    Self(
      .wrongDrawCount, at: place, path: path, found: String(count),
      "\(path) has \(count) draws, but \(neededPath) has \(needed); joint draws have all numbers.",
      "\(path) 有 \(count) 个样本，但 \(neededPath) 有 \(needed) 个；每个联合样本必须包含所有的数。")
  }

  static func unreachableDraw(
    _ found: String, from assumption: Assumption, path: String, at place: SourcePlace
  ) -> Self {
    let value = NumberWording.text(assumption.value)
    let way =
      switch assumption.scale {
      case .ratio: LocalizedText("a factor: both must be above 0", "倍数；两者都必须大于 0")
      case .exponent:
        LocalizedText(
          "a power: both must be above 0 and on the same side of 1", "幂次；两者都必须大于 0，且在 1 的同一侧")
      case .difference: LocalizedText("a summand", "加减")
      }
    return Self(
      .unreachableDraw, at: place, path: path, found: found,
      "\(path) is \(found), but from the plan's value, \(value), it must be reached by \(way.english).",
      "\(path) 是 \(found)，但它要由计划所写的值 \(value) 得到，方式是\(way.chinese)。")
  }

  static func shortSeries(
    count: Int, needed: Int, path: String, at place: SourcePlace
  ) -> Self {
    Self(
      .shortSeries, at: place, path: path, found: String(count),
      "\(path) has \(count) days, but the channel runs for \(needed); end it with until_day.",
      "\(path) 只有 \(count) 天，但渠道要运行 \(needed) 天；可用 until_day 提前结束。")
  }
}
