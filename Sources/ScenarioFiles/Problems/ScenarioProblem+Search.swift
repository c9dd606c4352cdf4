import CommunityModel

/// Problems of the search for the best plan.
extension ScenarioProblem {
  static func unsuitedDomain(
    _ domain: ScenarioKey, for key: String, _ what: LocalizedText, use other: String,
    in path: String, at place: SourcePlace
  ) -> Self {
    let found = shortened(key)
    return Self(
      .unsuitedDomain, at: place, path: "\(path).\(domain.rawValue)", found: domain.rawValue,
      allowed: LocalizedText(other, other),
      "\(path): \(found) is \(what.english), which is not searched with \(domain.rawValue); use \(other).",
      "\(path)：\(found) 是\(what.chinese)，不能用 \(domain.rawValue) 搜索；请用 \(other)。")
  }

  static func searchedTwice(
    _ key: String, within other: String, path: String, at place: SourcePlace
  ) -> Self {
    let (inner, outer) = (shortened(key), shortened(other))
    return Self(
      .conflictingKeys, at: place, path: path, found: inner,
      "\(path): \(inner) lies within \(outer), which is searched too; keep one of them.",
      "\(path)：\(inner) 在同样被搜索的 \(outer) 之内；请只保留其中一个。")
  }

  static func repeatedGoal(_ metric: String, path: String, at place: SourcePlace) -> Self {
    Self(
      .duplicateName, at: place, path: path, found: metric,
      "\(path): \(metric) is a goal already; state each figure once.",
      "\(path)：\(metric) 已经是目标；每个指标只写一次。")
  }

  static func noRoom(
    times: Int, apart: Int, days: ClosedRange<Int>, path: String, at place: SourcePlace
  ) -> Self {
    Self(
      .impossible, at: place, path: path, found: String(times),
      "\(path): \(times) days that are \(apart) apart do not fit into \(days.lowerBound)...\(days.upperBound).",
      "\(path)：\(days.lowerBound)...\(days.upperBound) 之间放不下相隔 \(apart) 天的 \(times) 天。")
  }

  static func impossible(_ constraint: String, path: String, at place: SourcePlace) -> Self {
    let found = shortened(constraint)
    return Self(
      .impossible, at: place, path: path, found: found,
      "\(path): nothing that may be searched keeps to “\(found)”.",
      "\(path)：搜索范围内没有任何取值满足 “\(found)”。")
  }

  static func badConstraint(
    _ found: String, _ why: LocalizedText, path: String, at place: SourcePlace
  ) -> Self {
    let short = shortened(found)
    return Self(
      .badConstraint, at: place, path: path, found: short,
      "\(path) is “\(short)”; \(why.english).", "\(path) 是 “\(short)”；\(why.chinese)。")
  }

  static func unknownSearched(
    _ found: String, path: String, searched: [String], at place: SourcePlace
  ) -> Self {
    unknownName(
      .unknownPath, found, kind: LocalizedText("searched number", "被搜索的数"), in: path,
      allowed: searched, at: place)
  }
}
