import CommunityModel
import InputFiles

/// Problems of keys, names and references.
extension ScenarioProblem {
  static func unknownKey(
    _ key: String, in path: String, allowed: [String], at place: SourcePlace
  ) -> Self {
    let found = shortened(key)
    let list = allowed.joined(separator: ", ")
    let (inside, insideChinese) = path.isEmpty ? ("", "") : (" in \(path)", "\(path) 中")
    return Self(
      .unknownKey, at: place, path: joined(path, key), found: found,
      allowed: LocalizedText(list, list),
      suggestion: NearestName.nearest(to: key, among: allowed),
      "there is no key \(found)\(inside); keys are \(list).",
      "\(insideChinese)没有 “\(found)” 这个键；可用的键：\(list)。")
  }

  static func duplicateKey(_ key: String, firstLine: Int, at place: SourcePlace) -> Self {
    let found = shortened(key)
    return Self(
      .duplicateKey, at: place, path: key, found: found,
      "\(found) stands twice; the first is on line \(firstLine).",
      "\(found) 出现了两次；第一次在第 \(firstLine) 行。")
  }

  static func missingKey(_ key: KeyShape, in path: String, at place: SourcePlace) -> Self {
    let name = joined(path, key.key)
    return Self(
      .missingKey, at: place, path: name, allowed: key.meaning,
      "\(name) is missing (\(key.meaning.english)).", "缺少 \(name)（\(key.meaning.chinese)）。")
  }

  static func conflictingKeys(
    _ keys: [String], in path: String, at place: SourcePlace
  ) -> Self {
    let (english, chinese) = (keys.joined(separator: " or "), keys.joined(separator: " 与 "))
    return Self(
      .conflictingKeys, at: place, path: path, allowed: LocalizedText(english, chinese),
      "\(path) must have \(english), exactly one of them.", "\(path) 必须且只能写 \(chinese) 之一。")
  }

  static func excludedKey(
    _ key: ScenarioKey, beside other: ScenarioKey, in path: String, at place: SourcePlace
  ) -> Self {
    Self(
      .conflictingKeys, at: place, path: joined(path, key.rawValue), found: key.rawValue,
      "\(path): \(key.rawValue) cannot stand beside \(other.rawValue); leave one of them out.",
      "\(path)：\(key.rawValue) 不能与 \(other.rawValue) 同时写，请去掉其中一个。")
  }

  static func excludedPath(
    _ path: String, in block: ScenarioKey, beside other: ScenarioKey, at place: SourcePlace
  ) -> Self {
    let name = shortened(path)
    let (first, second) = (block.rawValue, other.rawValue)
    return Self(
      .conflictingKeys, at: place, path: joined(second, path), found: name,
      "\(name) stands in \(first) and in \(second); leave it out of one of them.",
      "\(name) 同时写在 \(first) 和 \(second) 里，请去掉其中一个。")
  }

  static func missingKeys(_ keys: [String], in path: String, at place: SourcePlace) -> Self {
    let (english, chinese) = (keys.joined(separator: " or "), keys.joined(separator: " 或 "))
    return Self(
      .missingKey, at: place, path: path, allowed: LocalizedText(english, chinese),
      "\(path) must have \(english), at least one of them.", "\(path) 至少要写 \(chinese) 之一。")
  }

  static func ineffectiveKey(
    _ path: String, without other: ScenarioKey, at place: SourcePlace
  ) -> Self {
    let name = other.rawValue
    return Self(
      .ineffectiveKey, at: place, path: path, allowed: LocalizedText(name, name),
      "\(path) does nothing without \(name); add \(name) or leave it out.",
      "没有 \(name)，\(path) 就不起作用；请写上 \(name)，或去掉它。")
  }

  static func nothingToLimit(_ found: String, path: String, at place: SourcePlace) -> Self {
    Self(
      .ineffectiveKey, at: place, path: path, found: found,
      "\(path) is \(found), but there is nothing to limit: no reward costs money, and points buy no prize that does.",
      "\(path) 是 \(found)，但没有什么可限制：奖励不花钱，积分也换不到花钱的奖品。")
  }

  static func budgetBelowReward(
    _ found: String, reward: String, path: String, at place: SourcePlace
  ) -> Self {
    Self(
      .ineffectiveKey, at: place, path: path, found: found,
      "\(path) is \(found), less than the \(reward) that one person's coming costs, so the campaign never runs.",
      "\(path) 是 \(found)，低于带来一人的奖励 \(reward)，活动一天也不会开始。")
  }

  static func unobservedMetric(_ metric: String, path: String, at place: SourcePlace) -> Self {
    let needed = needs.first { $0.metrics.contains(metric) }?.block ?? ""
    return Self(
      .ineffectiveKey, at: place, path: path, found: metric,
      "\(path) asks for \(metric), but no strategy, or not every one, has what it is about: \(needed).",
      "\(path) 要看 \(metric)，但没有方案、或不是每个方案都有它所衡量的部分：\(needed)。")
  }

  /// The blocks that metrics are about.
  private static let needs: [(metrics: [String], block: String)] = [
    (["core_members"], "tiers"), (["rewarded_joins"], "referral"),
    (["first_posts", "first_posts_answered"], "replies"),
    (
      [
        "points_issued", "points_redeemed", "points_expired", "points_outstanding",
        "points_liability", "prizes",
      ], "points"
    ),
    (
      [
        "violations", "visible_violations", "sanctions", "wrongful_sanctions", "appeals",
        "removals", "silenced",
      ], "moderation"
    ),
    (["service_level"], "team, replies, moderation"), (["mean_trust"], "trust"),
    (["orders", "refunds"], "offers"), (["revenue", "profit"], "offers, advertising"),
    (["phase"], "phases"), (["migrated"], "phases: migrate"),
  ]

  static func unknownName(
    _ code: ProblemCode, _ name: String, kind: LocalizedText, in path: String, allowed: [String],
    at place: SourcePlace
  ) -> Self {
    let found = shortened(name)
    let shown = allowed.prefix(40).joined(separator: ", ")
    let list = allowed.count > 40 ? shown + ", …" : shown
    let choice =
      list.isEmpty ? LocalizedText("", "") : LocalizedText("; there is \(list)", "；可用：\(list)")
    return Self(
      code, at: place, path: path, found: found, allowed: LocalizedText(list, list),
      suggestion: NearestName.nearest(to: name, among: allowed),
      "\(path): there is no \(kind.english) \(found)\(choice.english).",
      "\(path)：没有名为 “\(found)” 的\(kind.chinese)\(choice.chinese)。")
  }

  static func missingTool(
    _ name: String, activity: String, allowed: [String], at place: SourcePlace
  ) -> Self {
    let found = shortened(name)
    let list = allowed.joined(separator: ", ")
    let has =
      allowed.isEmpty
      ? LocalizedText("is empty", "是空的") : LocalizedText("has \(list)", "中只有 \(list)")
    return Self(
      .missingTool, at: place, path: "\(activity).tool", found: found,
      allowed: LocalizedText(list, list), suggestion: NearestName.nearest(to: name, among: allowed),
      "\(activity) needs the tool \(found), and tools \(has.english): add it there, or state tool: none.",
      "\(activity) 需要工具 “\(found)”，而 tools \(has.chinese)：请在 tools 中加上，或写 tool: none。")
  }

  static func missingReferencePrice(of offer: String, at place: SourcePlace) -> Self {
    Self(
      .missingKey, at: place, path: "\(offer).reference_price",
      "\(offer).price: strategies or phases have different prices, so \(offer).reference_price has to say what such goods usually cost.",
      "\(offer).price：各策略或阶段的售价不同，因此 \(offer).reference_price 必须写明同类商品的通常价格。")
  }

  static func phaseTiming(
    _ path: String, _ what: LocalizedText, at place: SourcePlace
  ) -> Self {
    Self(
      .phaseTiming, at: place, path: path, "\(path): \(what.english).", "\(path)：\(what.chinese)。")
  }

  static func fixedInPhases(
    _ key: String, _ why: LocalizedText, path: String, at place: SourcePlace
  ) -> Self {
    Self(
      .fixedInPhases, at: place, path: path, found: key, "\(path).set: \(why.english).",
      "\(path).set：\(why.chinese)。")
  }

  static func duplicateName(_ name: String, in path: String, at place: SourcePlace) -> Self {
    let found = shortened(name)
    return Self(
      .duplicateName, at: place, path: path, found: found,
      "\(path) has two items named \(found).", "\(path) 中有两项都叫 “\(found)”。")
  }

  static func takenName(_ name: String, in path: String, at place: SourcePlace) -> Self {
    Self(
      .duplicateName, at: place, path: path, found: name,
      "\(path): results use the name \(name) for a source of their own.",
      "\(path)：“\(name)” 是结果中已有的来源名。")
  }

  static func unknownYears(
    _ preset: CalendarPreset, dates: ClosedRange<CalendarDate>, at place: SourcePlace
  ) -> Self {
    let known = "\(preset.years.lowerBound)...\(preset.years.upperBound)"
    let (first, last) = (dates.lowerBound.iso8601, dates.upperBound.iso8601)
    return Self(
      .unknownYears, at: place, path: "calendar.use", found: preset.name,
      allowed: LocalizedText(known, known),
      "calendar.use: \(preset.name) knows the holidays of the years \(known), but the scenario runs from \(first) to \(last); leave use out and write weekdays and holidays of your own.",
      "calendar.use：\(preset.name) 只知道 \(known) 年的节假日，而场景从 \(first) 到 \(last)；请去掉 use，自己写 weekdays 和 holidays。"
    )
  }

  static func missingFile(_ names: [String], path: String, at place: SourcePlace) -> Self {
    let found = names.map(shortened).joined(separator: ", ")
    return Self(
      .missingFile, at: place, path: path, found: found,
      "\(path): there is no file \(found) that can be read.", "\(path)：没有可读的文件 \(found)。")
  }

  private static func notPlainFile(_ name: String, path: String, at place: SourcePlace) -> Self {
    Self(
      .notPlainFile, at: place, path: path, found: name,
      "\(path): \(shortened(name)) is a folder, a pipe or a device, not a plain file.",
      "\(path)：\(shortened(name)) 是文件夹、管道或设备，不是普通文件。")
  }

  /// A file that a scenario names is not read.
  ///
  /// - Parameters:
  ///   - refusal: why.
  ///   - names: the file, and those beside it that would have done.
  ///   - limit: the bytes it may have.
  ///   - path: the keys that lead to its name.
  ///   - place: where the name stands.
  /// - Returns: the problem.
  static func unread(
    _ refusal: InputFile.Refusal, _ names: [String], limit: Int, path: String,
    at place: SourcePlace
  ) -> Self {
    switch refusal {
    case .blocked(.missing), .blocked(.notPermitted): missingFile(names, path: path, at: place)
    case .blocked(.notPlain): notPlainFile(names.last ?? "", path: path, at: place)
    case .tooLarge:
      fileTooLarge(
        limit: limit, at: SourcePlace(file: names.last ?? "", line: 1, column: 1))
    }
  }

  static func extendsCycle(_ name: String, at place: SourcePlace) -> Self {
    Self(
      .extendsCycle, at: place, path: ScenarioKey.extends.rawValue, found: name,
      "extends leads back to \(shortened(name)).", "extends 又回到了 \(shortened(name))。")
  }

  static func extendsTooDeep(at place: SourcePlace) -> Self {
    let limit = ScenarioLimits.extendsDepth
    return Self(
      .extendsTooDeep, at: place, path: ScenarioKey.extends.rawValue,
      "more than \(limit) files extend one another.", "extends 串联的文件超过 \(limit) 个。")
  }

  static func unknownPath(
    _ found: String, path: String, allowed: [String], at place: SourcePlace
  ) -> Self {
    let list = allowed.prefix(40).joined(separator: ", ")
    let name = shortened(found)
    let choice =
      list.isEmpty
      ? LocalizedText("the file states nothing there", "文件在此处什么都没写")
      : LocalizedText("here it can be \(list)", "此处可用：\(list)")
    return Self(
      .unknownPath, at: place, path: path, found: name, allowed: LocalizedText(list, list),
      suggestion: NearestName.nearest(to: found, among: allowed),
      "\(path): \(name) leads to nothing that set can change; \(choice.english).",
      "\(path)：“\(name)” 不是 set 能修改的内容；\(choice.chinese)。")
  }

  static func unknownAssumption(
    _ found: String, in path: String, candidates: [String], at place: SourcePlace
  ) -> Self {
    let name = shortened(found)
    var starts: [String] = []
    for start in candidates.compactMap({ $0.split(separator: ".").first.map(String.init) })
    where !starts.contains(start) {
      starts.append(start)
    }
    let list = starts.map { $0 + ".…" }.joined(separator: ", ")
    return Self(
      .unknownPath, at: place, path: path, found: name, allowed: LocalizedText(list, list),
      suggestion: NearestName.nearest(to: found, among: candidates),
      "\(path): \(name) leads to no number that is uncertain; it can be \(list).",
      "\(path)：“\(name)” 不是不确定的数；可用：\(list)。")
  }

  static func decidedNumber(_ found: String, in path: String, at place: SourcePlace) -> Self {
    let name = shortened(found)
    return Self(
      .unknownPath, at: place, path: path, found: name,
      "\(path): \(name) is what the operator decides, so there is nothing to assume.",
      "\(path)：“\(name)” 由运营自己决定，不是假设。")
  }

  static func replacedWhole(
    _ part: String, of whole: String, path: String, at place: SourcePlace
  ) -> Self {
    Self(
      .replacedWhole, at: place, path: path, found: part,
      "\(path): \(part) cannot be set alone; set \(whole) as a whole.",
      "\(path)：不能单独设置 \(part)；请整体设置 \(whole)。")
  }

  /// A path one key longer.
  static func joined(_ path: String, _ key: String) -> String {
    path.isEmpty ? shortened(key) : path + "." + shortened(key)
  }
}
