import CommunityModel

/// What a file says about the search for the best plan, checked against the plan.
struct SearchBlock {
  /// The search; `nil` if the file has none, or if it has problems.
  private(set) var plan: SearchPlan?
  /// What may be changed, in the order of the file.
  private(set) var values: [SearchedValue] = []
  /// Valid plans in which one value is changed, to an end of its range or one of its options.
  private(set) var samples: [StrategyResolution] = []
  /// What follows from them.
  private var plans: [CommunityPlan] = []
  /// The file's own plan as a design, where its values lie in the domains.
  private(set) var presentDesign: [SearchValue?] = []
  /// The block with its numbers in one form and its days written out; `nil` if the file has none.
  private(set) var node: DocumentNode?
  private(set) var problems: [ScenarioProblem] = []

  private let horizonDays: Int

  /// Checks the block of a tree whose measured series were read.
  ///
  /// - Parameters:
  ///   - file: the tree before presets and defaults.
  ///   - base: the same, completed.
  ///   - horizonDays: days simulated, if the file says it rightly.
  init(of file: DocumentNode, _ base: PlanResolution, horizonDays: Int?) {
    self.horizonDays = horizonDays ?? 1
    guard let root = base.root, let block = root[.optimize] else { return }
    var tree = file
    tree[.strategies] = nil
    tree[.optimize] = nil
    let context = ShapeResolver.Context(horizonDays: horizonDays, namesOf: file)
    readValues(block[.search], DomainReader(file: tree, context: context))
    noteNested()
    let known = Set(base.problems)
    // Problems of the plan itself would be told again for every value.
    if known.isEmpty { trySamples(in: tree, completed: root) }
    node = block.withDays(lastDay: self.horizonDays - 1)
    node?[.search] = block[.search]?.with(.map(values.map(\.entry)))
    plan = search(node ?? block, stated: file[.optimize], events: root[.events])
    if !problems.isEmpty { plan = nil }
  }

  static let searchPath = "\(ScenarioKey.optimize.rawValue).\(ScenarioKey.search.rawValue)"

  private mutating func readValues(_ search: DocumentNode?, _ reader: DomainReader) {
    guard let search, let entries = search.entries else { return }
    if entries.isEmpty { problems.append(.empty(path: Self.searchPath, at: search.place)) }
    guard entries.count <= SearchPlan.variableLimit else {
      problems.append(
        .tooManyItems(
          entries.count, limit: SearchPlan.variableLimit, path: Self.searchPath, at: search.place))
      return
    }
    var reader = reader
    values = entries.compactMap {
      reader.value($0, at: ScenarioProblem.joined(Self.searchPath, $0.key))
    }
    problems += reader.problems
  }

  /// Notes values that are parts of others.
  private mutating func noteNested() {
    for (place, value) in values.enumerated() {
      let outer = values.indices.first {
        $0 != place && value.keys.starts(with: values[$0].keys)
          && (values[$0].keys.count < value.keys.count || $0 < place)
      }
      guard let outer else { continue }
      problems.append(
        .searchedTwice(
          value.path, within: values[outer].path, path: Self.searchPath,
          at: value.entry.keyPlace))
    }
  }

  /// Changes one value at a time, notes what is wrong with the plans that follow, and finds the options
  /// that change nothing.
  private mutating func trySamples(in file: DocumentNode, completed root: DocumentNode) {
    let present = ModelBuilder.plan(
      root, phases: PlanResolution(file, horizonDays: horizonDays).phases,
      horizonDays: horizonDays)
    for value in values {
      var own = value.value(in: root)
      for (sample, place) in value.samples {
        let change = value.change(to: sample, at: place)
        let resolution = sampled(change, of: value, in: file)
        problems += resolution.problems
        guard resolution.problems.isEmpty, let plan = resolution.plan
        else { continue }
        if case .choice = sample, own == nil, plan == present { own = sample }
        samples.append(resolution)
        plans.append(plan)
      }
      presentDesign.append(own)
    }
  }

  private func sampled(
    _ change: DocumentNode.Entry, of value: SearchedValue, in file: DocumentNode
  ) -> StrategyResolution {
    let item = DocumentNode(content: .map([change]), place: change.keyPlace).withToolsAsMaps
    let found = ScenarioProblem.shortened(ModelBuilder.change(change))
    return StrategyResolution(
      item, of: item, name: value.path, at: Self.searchPath, in: file, base: [],
      toldAt: change.keyPlace, LocalizedText("with \(found)", "\(found) 时"))
  }

  private mutating func search(
    _ block: DocumentNode, stated: DocumentNode?, events: DocumentNode?
  ) -> SearchPlan? {
    let variables = values.map { SearchVariable(path: $0.path, domain: $0.domain) }
    var plan = SearchPlan(for: goals(of: block[.goal]), over: variables)
    plan.worth = block[.worth]?.number ?? plan.worth
    plan.evaluations = block.whole(.evaluations) ?? plan.evaluations
    plan.replications = block.whole(.replications) ?? plan.replications
    plan.confidence = block[.confidence]?.number ?? plan.confidence
    plan.minutes = block[.minutes]?.number
    // Rules about values that were refused would be called unknown.
    guard problems.isEmpty else { return nil }
    var reader = ConstraintReader(
      events: (events?.items ?? []).compactMap(ModelBuilder.event), variables: variables,
      horizonDays: horizonDays)
    let path = "\(ScenarioKey.optimize.rawValue).\(ScenarioKey.subjectTo.rawValue)"
    // Constraints that are no texts are absent from the block.
    let places = (stated?[.subjectTo]?.items ?? []).map(\.place)
    for item in block[.subjectTo]?.items ?? [] {
      let path = "\(path)[\(places.firstIndex(of: item.place) ?? 0)]"
      guard let constraint = reader.constraint(item, at: path) else { continue }
      plan.constraints.append(constraint)
      if let figure = constraint.demand.figure {
        noteUnobserved(figure, path: path, at: item.place)
      }
    }
    problems += reader.problems
    return plan
  }

  private mutating func goals(of node: DocumentNode?) -> [ComparisonMeasure] {
    let path = "\(ScenarioKey.optimize.rawValue).\(ScenarioKey.goal.rawValue)"
    let items =
      node?.items.map { items in items.enumerated().map { ($1, "\(path)[\($0)]") } }
      ?? node.map { [($0, path)] } ?? []
    var goals: [ComparisonMeasure] = []
    for (item, path) in items {
      guard let (name, goal, place) = item.goal else { continue }
      let day = min(item.whole(.day) ?? horizonDays, horizonDays - 1)
      guard let figure = Figure(name: name, day: day) else { continue }
      if case .summary = figure, let day = item[.day] {
        problems.append(.dayOfWholeRun(name, in: path, at: day.place))
      }
      if goals.contains(where: { $0.figure == figure }) {
        problems.append(.repeatedGoal(name, path: path, at: place))
      }
      noteUnobserved(figure, path: "\(path).\(goal.rawValue)", at: place)
      goals.append(ComparisonMeasure(figure, goal: goal))
    }
    return goals
  }

  /// Notes a figure that no plan of the search, or not every one, has something to say about.
  private mutating func noteUnobserved(_ figure: Figure, path: String, at place: SourcePlace) {
    guard !plans.isEmpty,
      !plans.contains(where: figure.isObserved) || !plans.allSatisfy(figure.isCounted)
    else { return }
    problems.append(.unobservedMetric(figure.metricKey, path: path, at: place))
  }
}

extension SearchConstraint.Demand {
  /// The figure that is looked at; `nil` if nothing is simulated for it.
  var figure: Figure? {
    switch self {
    case .mean(let condition), .chance(.figure(let condition), _, share: _): condition.figure
    case .chance(.event(let event), _, share: _):
      .daily(event.condition.metric, day: event.byDay)
    case .rule: nil
    }
  }
}

extension Figure {
  /// The name of what is measured, without a day.
  fileprivate var metricKey: String {
    switch self {
    case .summary(let metric): metric.key
    case .daily(let metric, day: _): metric.key
    }
  }
}

extension DocumentNode {
  /// What one goal of a completed block names.
  fileprivate var goal: (name: String, goal: ComparisonMeasure.Goal, place: SourcePlace)? {
    let stated = [
      (ComparisonMeasure.Goal.maximize, self[.maximize]), (.minimize, self[.minimize]),
    ]
    for case (let goal, let node?) in stated {
      if let name = node.scalar { return (name, goal, node.place) }
    }
    return nil
  }

  /// A completed block in which the days of daily metrics stand.
  fileprivate func withDays(lastDay: Int) -> DocumentNode {
    var block = self
    block[.goal] = self[.goal].map { goal in
      goal.items.map { goal.with(.list($0.map { $0.withDay(lastDay: lastDay) })) }
        ?? goal.withDay(lastDay: lastDay)
    }
    return block
  }

  private func withDay(lastDay: Int) -> DocumentNode {
    guard let name = goal?.name, case .daily = Figure(name: name, day: lastDay),
      self[.day] == nil
    else { return self }
    var measure = self
    measure[.day] = .lastDay(lastDay, at: place)
    return measure
  }
}
