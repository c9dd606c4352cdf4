/// Collects the numbers of a plan, table by table.
struct AssumptionRegistry {
  private let plan: CommunityPlan
  private let stated: [String: StatedAssumption]
  private let posterior: [String: PosteriorDraws.Column]
  private(set) var assumptions: [Assumption] = []

  init(_ plan: CommunityPlan) {
    self.plan = plan
    stated = Dictionary(
      plan.statedAssumptions.map { ($0.path, $0) }, uniquingKeysWith: { _, last in last })
    posterior = Dictionary(
      (plan.posterior?.columns ?? []).map { ($0.path, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// Adds the numbers of a parameter table.
  ///
  /// - Parameters:
  ///   - parameters: the table.
  ///   - prefix: the keys that lead to the table in a scenario file.
  ///   - owner: where the numbers live in a plan.
  mutating func add<Root>(
    _ parameters: [Parameter<Root>], at prefix: String,
    _ owner: any WritableKeyPath<CommunityPlan, Root> & Sendable
  ) {
    let root = plan[keyPath: owner]
    for parameter in parameters {
      let number = parameter.path
      add(parameter, at: prefix, value: root[keyPath: number]) { plan, value in
        plan[keyPath: owner][keyPath: number] = value
      }
    }
  }

  /// Adds the numbers of a parameter table of something that a plan may lack.
  mutating func add<Root>(
    _ parameters: [Parameter<Root>], at prefix: String,
    _ owner: any WritableKeyPath<CommunityPlan, Root?> & Sendable
  ) {
    guard let root = plan[keyPath: owner] else { return }
    for parameter in parameters {
      let number = parameter.path
      add(parameter, at: prefix, value: root[keyPath: number]) { plan, value in
        plan[keyPath: owner]?[keyPath: number] = value
      }
    }
  }

  /// Adds the numbers of a parameter table of a part of something that a plan may lack.
  mutating func add<Whole, Root>(
    _ parameters: [Parameter<Root>], at prefix: String,
    _ owner: any WritableKeyPath<CommunityPlan, Whole?> & Sendable,
    _ part: any WritableKeyPath<Whole, Root> & Sendable
  ) {
    guard let root = plan[keyPath: owner]?[keyPath: part] else { return }
    for parameter in parameters {
      let number = parameter.path
      add(parameter, at: prefix, value: root[keyPath: number]) { plan, value in
        plan[keyPath: owner]?[keyPath: part][keyPath: number] = value
      }
    }
  }

  private mutating func add<Root>(
    _ parameter: Parameter<Root>, at prefix: String, value: Double,
    write: @escaping @Sendable (inout CommunityPlan, Double) -> Void
  ) {
    let path = "\(prefix).\(parameter.key)"
    assumptions.append(
      Assumption(
        parameter, path: path, value: value, stated: stated[path], posterior: posterior[path],
        write: write))
  }
}
