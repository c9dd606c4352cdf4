import CommunityEngine
import CommunityModel
import OutputAnalysis
import StrategyOptimizer
import StudyResults

extension SearchCourse {
  /// How much each variable moves what the model expects of the first goal, over the whole space.
  func variableSensitivity(_ model: SearchModel) throws -> [InputSensitivity] {
    let inputs = self.inputs
    let middle = plans.coding.coordinates.map { _ in 0.5 }
    return try FunctionSensitivity(
      inputs: inputs.map {
        .init(kind: .variable, path: $0.path, meaning: LocalizedText($0.path, $0.path))
      }, method: .surrogate, seed: asked.scenario.seed
    ).rows { points in
      try model.expectations(
        atUnit: points.map { point in
          var whole = middle
          for (input, value) in zip(inputs, point) { whole[input.coordinate] = value }
          return whole
        })
    }
  }

  /// The coordinates that have several values, by the variable and its part.
  private var inputs: [(coordinate: Int, path: String)] {
    var inputs: [(coordinate: Int, path: String)] = []
    for (variable, searched) in asked.search.variables.enumerated() {
      let places = plans.coding.places(of: variable)
      for (part, coordinate) in places.enumerated()
      where plans.coding.coordinates[coordinate].hasChoice {
        // A calendar is its number of days, then its days.
        let suffix = places.count == 1 ? "" : part == 0 ? " (times)" : " (\(part))"
        inputs.append((coordinate, searched.path + suffix))
      }
    }
    return inputs
  }

  /// The uncertain assumptions that matter most for the first goal of a plan, the most important first: the
  /// share of its variance between futures that each explains alone, by a straight line.
  mutating func drivers(of plan: CommunityPlan) async throws -> [UncertainAssumption] {
    guard asked.assumptions == .drawn else { return [] }
    let figure = asked.search.goals[0].figure
    let report = report
    let values = try await supply.values(
      of: [(asked.run(of: plan, name: nil), Array(0..<Self.drivenFutures))],
      finished: { report(.finishedReplication) }
    ) { $0.value(of: figure) }[0]
    let assumptions = UncertainAssumption.all(of: [
      AssumptionDraws(plan, seed: asked.scenario.seed)
    ])
    let shares = assumptions.map { assumption in
      var line = SimpleRegression()
      for (number, value) in values.enumerated() where value.isFinite {
        line.add(assumption.deviation(in: number), value)
      }
      return line.explainedShare
    }
    return assumptions.indices.filter { shares[$0] > 0 }.sorted { shares[$0] > shares[$1] }
      .prefix(Self.driverLimit).map { assumptions[$0] }
  }

  private static let drivenFutures = 200
  private static let driverLimit = 20

  /// How much some assumptions move what the preview expects of the first goal of a plan, over their plausible
  /// values.
  func sensitivity(
    of plan: CommunityPlan, to drivers: [UncertainAssumption]
  ) async throws -> [InputSensitivity] {
    guard !drivers.isEmpty else { return [] }
    let sequence = SobolSequence(dimension: drivers.count, scramblingSeed: asked.scenario.seed)
    let points = (0..<Self.previewCount).map(sequence.point)
    let values = await previews(
      of: points.map { point in
        zip(drivers, point).reduce(plan) { plan, pair in
          guard let range = pair.0.assumption.range else { return plan }
          return plan.deviating(
            in: pair.0.assumption.path,
            by: range.lowest + pair.1 * (range.highest - range.lowest))
        }
      })
    let known = zip(points, values).compactMap { point, value in value.map { (point, $0) } }
    guard known.count > drivers.count else { return [] }
    let emulator = try Emulator(
      points: known.map(\.0), values: known.map(\.1), seed: asked.scenario.seed)
    return try FunctionSensitivity(
      inputs: drivers.map {
        .init(kind: .assumption, path: $0.assumption.path, meaning: $0.assumption.meaning)
      },
      method: .preview, seed: asked.scenario.seed
    ).rows(emulator.expectations)
  }

  /// A power of two, as the points come in.
  private static let previewCount = 256
}
