import CommunityModel
import OutputAnalysis
import StrategyOptimizer
import StudyResults

/// How much each input of a function of the unit cube moves it, when all move at once.
struct FunctionSensitivity {
  /// An input, as results name it.
  struct Input {
    var kind: InputSensitivity.Kind
    var path: String
    var meaning: LocalizedText
  }

  let inputs: [Input]
  let method: InputSensitivity.Method
  let seed: UInt64

  /// A row for each input, the most important first; `values` is the function at points, a coordinate for each
  /// input.
  ///
  /// - Throws: what `values` throws.
  func rows(_ values: ([[Double]]) throws -> [Double]) throws -> [InputSensitivity] {
    guard !inputs.isEmpty else { return [] }
    let indices = try SobolIndices(
      design: SensitivityDesign(inputCount: inputs.count, seed: seed), evaluate: values)
    let morris = MorrisDesign(inputCount: inputs.count, seed: seed)
    let trajectories = (0..<Self.trajectoryCount).map(morris.trajectory)
    let screening = MorrisScreening(
      trajectories: trajectories, values: try trajectories.map(values))
    return inputs.indices.map { place in
      let (index, effect) = (indices.inputs[place], screening.inputs[place])
      return InputSensitivity(
        kind: inputs[place].kind, method: method, path: inputs[place].path,
        meaning: inputs[place].meaning, firstOrder: index.firstOrder.interval,
        total: index.total.interval, isDistinguishable: index.total.isDistinguishableFromZero,
        effect: MeanEstimate(
          mean: effect.meanMagnitude.value, standardError: effect.meanMagnitude.standardError),
        effectSpread: effect.standardDeviation)
    }.sorted { $0.total.center > $1.total.center }
  }

  private static let trajectoryCount = 20
}
