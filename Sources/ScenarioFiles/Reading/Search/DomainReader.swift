import CommunityModel

/// Reads what a value may be in a search, and checks that it suits the key.
struct DomainReader {
  private(set) var problems: [ScenarioProblem] = []
  /// The tree of the plan before presets and defaults.
  private let file: DocumentNode
  private let context: ShapeResolver.Context

  init(file: DocumentNode, context: ShapeResolver.Context) {
    self.file = file
    self.context = context
  }

  /// The value that an entry of `search` speaks of; `nil` after noting what is wrong.
  mutating func value(_ entry: DocumentNode.Entry, at path: String) -> SearchedValue? {
    guard let target = target(of: entry), let said = resolved(entry, at: path) else { return nil }
    noteIdleKeys(of: said, at: path)
    let field = Field(entry: entry, said: said, target: target, path: path)
    if said[.real] != nil { return numbers(field, .real) }
    if said[.integer] != nil { return numbers(field, .integer) }
    if said[.choice] != nil { return choice(field) }
    return said[.days] != nil ? days(field) : nil
  }

  /// One entry of `search`.
  private struct Field {
    var entry: DocumentNode.Entry
    /// What it says, checked.
    var said: DocumentNode
    var target: StrategyChanges.Target
    var path: String
  }

  /// What the keys lead to; `nil` after noting that they lead nowhere.
  private mutating func target(of entry: DocumentNode.Entry) -> StrategyChanges.Target? {
    let probe = DocumentNode(plain: "0", at: entry.value.place, support: nil)
    let change = DocumentNode.Entry(key: entry.key, keyPlace: entry.keyPlace, value: probe)
    let changes = DocumentNode(content: .map([change]), place: entry.value.place)
    let applied = StrategyChanges(changes, at: SearchBlock.searchPath, in: file)
    problems += applied.problems
    return applied.targets.first
  }

  private mutating func resolved(
    _ entry: DocumentNode.Entry, at path: String
  ) -> DocumentNode? {
    var resolver = ShapeResolver(context: context)
    let said = resolver.resolveMap(entry.value, as: ScenarioFormat.domainMap, at: path)
    problems += resolver.problems
    return resolver.problems.isEmpty ? said : nil
  }

  private mutating func noteIdleKeys(of said: DocumentNode, at path: String) {
    let owners: [(ScenarioKey, ScenarioKey)] = [
      (.log, .real), (.cyclic, .integer), (.times, .days), (.apart, .days),
    ]
    for (key, owner) in owners {
      guard let value = said[key], said[owner] == nil else { continue }
      problems.append(.ineffectiveKey("\(path).\(key.rawValue)", without: owner, at: value.place))
    }
  }

  private mutating func numbers(_ field: Field, _ key: ScenarioKey) -> SearchedValue? {
    guard case .number(var shape) = field.target.shape else {
      noteUnsuited(key, field, LocalizedText("no number", "非数值"))
      return nil
    }
    if key == .real, shape.isWhole {
      noteUnsuited(key, field, LocalizedText("a whole number", "整数"), use: "integer")
      return nil
    }
    // A word such as none is no end of a range.
    shape.word = nil
    if key == .integer { shape.isWhole = true }
    guard let (ends, range) = range(field.said[key], as: shape, at: "\(field.path).\(key.rawValue)")
    else { return nil }
    var said = field.said
    said[key] = ends
    if key == .integer {
      let whole = Int(range.lowerBound)...Int(range.upperBound)
      return found(
        field, .integer(whole, isCyclic: said[.cyclic]?.scalar == "true"), said: said)
    }
    let isLogarithmic = said[.log]?.scalar == "true"
    guard !isLogarithmic || range.lowerBound > 0 else {
      problems.append(
        .outOfRange(
          NumberWording.text(range.lowerBound),
          allowed: LocalizedText("above 0 with log: true", "大于 0 的数（log: true 时）"),
          path: "\(field.path).real[0]", at: ends.items?.first?.place ?? ends.place))
      return nil
    }
    return found(field, .real(range, isLogarithmic: isLogarithmic), said: said)
  }

  /// The two numbers of a list in one form, and what lies between them.
  private mutating func range(
    _ list: DocumentNode?, as shape: NumberShape, at path: String
  ) -> (ends: DocumentNode, range: ClosedRange<Double>)? {
    guard let list, let items = list.items else { return nil }
    var resolver = ShapeResolver(context: context)
    let ends = items.enumerated().compactMap { place, item in
      resolver.resolveNumber(item, as: shape, at: "\(path)[\(place)]")
    }
    problems += resolver.problems
    guard ends.count == 2, let low = ends[0].number, let high = ends[1].number else { return nil }
    guard low <= high else {
      problems.append(
        .wrongOrder(
          NumberWording.text(low), path: "\(path)[0]", limit: NumberWording.text(high),
          limitPath: "\(path)[1]", at: items[0].place))
      return nil
    }
    return (list.with(.list(ends)), low...high)
  }

  private mutating func choice(_ field: Field) -> SearchedValue? {
    guard let list = field.said[.choice], let stated = list.items else { return nil }
    let items = stated.map { completed($0, for: field.target) }
    let texts = items.map(FlowText.text)
    var seen: Set<String> = []
    for (item, text) in zip(items, texts) where !seen.insert(text).inserted {
      problems.append(.duplicateName(text, in: "\(field.path).choice", at: item.place))
    }
    var said = field.said
    said[.choice] = list.with(.list(items))
    return found(
      field, .choice(texts.map(ChoiceOption.init)), said: said,
      options: items.map { Self.setting($0, at: field.target) })
  }

  /// An option as it is set: the name of a preset alone means the preset.
  private static func setting(
    _ option: DocumentNode, at target: StrategyChanges.Target
  ) -> DocumentNode {
    guard case .map(let map) = target.shape, map.presets != nil,
      let name = option.scalar, name != ScenarioFormat.noBlock, !option.isNull
    else { return option }
    return option.asUse
  }

  /// An option for an item of a list with the preset that it starts from, if it says neither that nor its
  /// name: a lock, in which items no longer name their presets, has to say it.
  private func completed(
    _ option: DocumentNode, for target: StrategyChanges.Target
  ) -> DocumentNode {
    guard case .map(let map) = target.shape, map.presets != nil,
      file.value(at: target.keys.dropLast())?.items != nil,
      option.entries != nil, option[.use] == nil, option[.name] == nil,
      let preset = file.value(at: target.keys)?[.use]
    else { return option }
    var option = option
    option[.use] = preset
    return option
  }

  private mutating func days(_ field: Field) -> SearchedValue? {
    guard case .list(let list) = field.target.shape, list.isOfDays,
      case .number(let day) = list.item
    else {
      noteUnsuited(.days, field, LocalizedText("no list of days", "非日期列表"))
      return nil
    }
    guard let (ends, range) = range(field.said[.days], as: day, at: "\(field.path).days")
    else { return nil }
    var said = field.said
    said[.days] = ends
    guard let times = times(&said, at: "\(field.path).times") else { return nil }
    let apart = said.whole(.apart) ?? 1
    let within = Int(range.lowerBound)...Int(range.upperBound)
    guard (times.upperBound - 1) * apart <= within.upperBound - within.lowerBound else {
      problems.append(
        .noRoom(
          times: times.upperBound, apart: apart, days: within, path: field.path,
          at: (said[.times] ?? ends).place))
      return nil
    }
    return found(field, .days(times: times, within: within, apart: apart), said: said)
  }

  /// How many days; one if nothing is said.
  private mutating func times(_ said: inout DocumentNode, at path: String) -> ClosedRange<Int>? {
    guard let times = said[.times] else { return 1...1 }
    let shape = NumberShape.whole(SearchDomain.timesRange, "days")
    if times.items != nil {
      guard let (ends, range) = range(times, as: shape, at: path) else { return nil }
      said[.times] = ends
      return Int(range.lowerBound)...Int(range.upperBound)
    }
    var resolver = ShapeResolver(context: context)
    let one = resolver.resolveNumber(times, as: shape, at: path)
    problems += resolver.problems
    guard let one, let count = one.number.flatMap(Int.init(exactly:)) else { return nil }
    said[.times] = one
    return count...count
  }

  private func found(
    _ field: Field, _ domain: SearchDomain, said: DocumentNode, options: [DocumentNode] = []
  ) -> SearchedValue {
    var entry = field.entry
    entry.value = said
    return SearchedValue(
      path: entry.key, keys: field.target.keys, domain: domain, options: options, entry: entry)
  }

  private mutating func noteUnsuited(
    _ key: ScenarioKey, _ field: Field, _ what: LocalizedText, use other: String? = nil
  ) {
    let suited =
      switch field.target.shape {
      case .number(let number): number.isWhole ? "integer" : "real"
      case .list(let list): list.isOfDays ? "days" : "choice"
      default: "choice"
      }
    problems.append(
      .unsuitedDomain(
        key, for: field.entry.key, what, use: other ?? suited, in: field.path,
        at: (field.said[key] ?? field.said).place))
  }
}

extension ListShape {
  /// Whether it lists days on which something begins.
  fileprivate var isOfDays: Bool {
    guard case .number(let number) = item else { return false }
    return number.dayLimit == .simulatedDay
  }
}
