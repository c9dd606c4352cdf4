import CommunityModel

/// Reads what a plan must keep to in a search.
struct ConstraintReader {
  /// Events of the file.
  let events: [ScenarioEvent]
  /// What is searched.
  let variables: [SearchVariable]
  /// Days simulated.
  let horizonDays: Int
  private(set) var problems: [ScenarioProblem] = []

  init(events: [ScenarioEvent], variables: [SearchVariable], horizonDays: Int) {
    self.events = events
    self.variables = variables
    self.horizonDays = horizonDays
  }

  /// The constraint that a text states; `nil` after noting what is wrong with it.
  mutating func constraint(_ node: DocumentNode, at path: String) -> SearchConstraint? {
    let text = (node.scalar ?? "").trimmingBlanks
    do throws(ScenarioProblem) {
      let demand =
        if let chance = ChanceText(text) {
          try self.chance(chance, of: text, node, at: path)
        } else if isRule(text) {
          try rule(text, node, at: path)
        } else {
          SearchConstraint.Demand.mean(try figure(text, of: text, node, at: path))
        }
      return SearchConstraint(text: text, demand)
    } catch {
      problems.append(error)
      return nil
    }
  }

  /// Whether the left side of a text is a sum, a number or a path of keys.
  private func isRule(_ text: String) -> Bool {
    let left = String(text.prefix { !"<>=".contains($0) }).trimmingBlanks
    return left.contains { "+*.".contains($0) } || NumberText(left) != .notNumber
      || variables.contains { $0.path == left }
  }

  private func rule(
    _ text: String, _ node: DocumentNode, at path: String
  ) throws(ScenarioProblem) -> SearchConstraint.Demand {
    let rule = try RuleReader(variables: variables, node: node, path: path).rule(text)
    guard rule.isSatisfiable(in: variables) else {
      throw .impossible(text, path: path, at: node.place)
    }
    return .rule(rule)
  }

  /// `metric >= number`, with `on day 90` behind it or not.
  private func figure(
    _ text: String, of whole: String, _ node: DocumentNode, at path: String
  ) throws(ScenarioProblem) -> FigureCondition {
    let dated = try DatedText(text, horizonDays: horizonDays, node, at: path)
    guard dated.word != DatedText.by, let condition = ScenarioCondition(dated.condition),
      let bound = condition.value
    else { throw Self.unclear(whole, node, at: path) }
    try check(condition.metric, ScenarioFormat.figures, node, at: path)
    let last = horizonDays - 1
    guard let figure = Figure(name: condition.metric, day: min(dated.day ?? last, last)) else {
      throw Self.unclear(whole, node, at: path)
    }
    if case .summary = figure, dated.day != nil {
      throw .dayOfWholeRun(condition.metric, in: path, at: node.place)
    }
    return FigureCondition(figure, condition.comparison, bound)
  }

  private func chance(
    _ chance: ChanceText, of text: String, _ node: DocumentNode, at path: String
  ) throws(ScenarioProblem) -> SearchConstraint.Demand {
    guard let condition = ScenarioCondition("chance " + chance.limit) else {
      throw Self.unclear(text, node, at: path)
    }
    var resolver = ShapeResolver(context: .init(horizonDays: horizonDays))
    let share = resolver.resolveNumber(
      node.with(.plain(condition.threshold)), as: .share, at: path)
    if let problem = resolver.problems.first { throw problem }
    guard let share = share?.number else { throw Self.unclear(text, node, at: path) }
    let isNever =
      switch condition.comparison {
      case .above: share == 1
      case .below: share == 0
      case .atLeast, .atMost: false
      }
    guard !isNever else { throw .impossible(text, path: path, at: node.place) }
    let event = try event(chance.event, of: text, node, at: path)
    return .chance(event, condition.comparison, share: share)
  }

  /// The event of a name; else what its condition says.
  private func event(
    _ name: String, of text: String, _ node: DocumentNode, at path: String
  ) throws(ScenarioProblem) -> UncertainEvent {
    if let event = events.first(where: { $0.name == name }) { return .event(event) }
    guard name.contains(where: { "<>=".contains($0) }) else {
      throw .unknownName(
        .unknownEvent, name, kind: LocalizedText("event", "事件"), in: path,
        allowed: events.map(\.name), at: node.place)
    }
    let dated = try DatedText(name, horizonDays: horizonDays, node, at: path)
    guard dated.word == DatedText.by, let day = dated.day else {
      return .figure(try figure(name, of: text, node, at: path))
    }
    guard let stated = ScenarioCondition(dated.condition), stated.value != nil else {
      throw Self.unclear(text, node, at: path)
    }
    try check(stated.metric, ScenarioFormat.metrics, node, at: path)
    guard let condition = stated.condition else { throw Self.unclear(text, node, at: path) }
    return .event(ScenarioEvent(name: name, condition: condition, byDay: day))
  }

  /// Throws unless a name is one of those possible.
  private func check(
    _ name: String, _ words: WordShape, _ node: DocumentNode, at path: String
  ) throws(ScenarioProblem) {
    guard !words.words.contains(name) else { return }
    throw .unknownName(
      .unknownMetric, name, kind: LocalizedText("metric", "指标"), in: path, allowed: words.words,
      at: node.place)
  }

  private static func unclear(
    _ text: String, _ node: DocumentNode, at path: String
  ) -> ScenarioProblem {
    .badConstraint(
      text,
      LocalizedText(
        "must be like cost <= 20000, chance(cost > 20000) <= 5%, or a sum of searched numbers <= 20, with one of >= > <= <",
        "必须写成 cost <= 20000、chance(cost > 20000) <= 5% 或 所搜索的数之和 <= 20 的形式，比较符为 >= > <= <"),
      path: path, at: node.place)
  }
}

/// The parts of `chance(event) <= 5%`.
private struct ChanceText {
  /// What happens.
  var event: String
  /// The comparison and the share.
  var limit: String

  /// Takes a text apart; `nil` if it speaks of no chance.
  init?(_ text: String) {
    let word = "chance"
    guard text.hasPrefix(word) else { return nil }
    let rest = text.dropFirst(word.count).drop { $0 == " " }
    guard rest.hasPrefix("("), let end = rest.lastIndex(of: ")") else { return nil }
    event = String(rest[..<end].dropFirst()).trimmingBlanks
    limit = String(rest[rest.index(after: end)...])
  }
}

/// A condition with the day on which, or by which, it is meant.
private struct DatedText {
  static let by = "by"
  private static let on = "on"

  var condition: String
  /// `on` or `by`; `nil` if no day is stated.
  var word: String?
  var day: Int?

  /// - Throws: a problem if the day is none of the horizon.
  init(
    _ text: String, horizonDays: Int, _ node: DocumentNode, at path: String
  ) throws(ScenarioProblem) {
    condition = text
    let words = text.split(separator: " ")
    guard words.count > 3, words[words.count - 2] == "day" else { return }
    let word = String(words[words.count - 3])
    guard [Self.on, Self.by].contains(word) else { return }
    var resolver = ShapeResolver(context: .init(horizonDays: horizonDays))
    let day = resolver.resolveNumber(
      node.with(.plain(String(words[words.count - 1]))), as: .day(.upToHorizon), at: path)
    if let problem = resolver.problems.first { throw problem }
    self.day = day?.number.flatMap(Int.init(exactly:))
    self.word = word
    condition = words.dropLast(3).joined(separator: " ")
  }
}
