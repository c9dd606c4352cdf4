/// Which of many inputs matter at all, from few evaluations.
///
/// Each trajectory changes one input after the other, once; an elementary effect is the change of the
/// function over the change of the input. Inputs are told apart by their effects' mean magnitude
/// (`μ*`, 0 for an input that does nothing), and by their standard deviation (`σ`, 0 for an input that
/// acts linearly and by itself).
///
/// Citation: M. D. Morris (1991), "Factorial sampling plans for preliminary computational experiments",
/// Technometrics 33, doi:10.1080/00401706.1991.10484804; `μ*`: F. Campolongo, J. Cariboni, A. Saltelli
/// (2007), "An effective screening design for sensitivity analysis of large models", Environmental
/// Modelling & Software 22, doi:10.1016/j.envsoft.2006.10.004.
package struct MorrisScreening: Sendable, Equatable {
  /// What one input did in all trajectories; in the unit of the function over the range of the input.
  package struct Input: Sendable, Equatable {
    /// One of each trajectory.
    package let elementaryEffects: [Double]

    /// `μ`, and its standard error.
    package var mean: Estimate { Estimate(meanOf: elementaryEffects) }

    /// `μ*`, and its standard error.
    package var meanMagnitude: Estimate { Estimate(meanOf: elementaryEffects.map(\.magnitude)) }

    /// `σ`, divisor one less than the number of trajectories.
    package var standardDeviation: Double {
      mean.standardError * Double(elementaryEffects.count).squareRoot()
    }
  }

  /// In the order of the coordinates.
  package let inputs: [Input]

  /// Reads trajectories, for example those of `MorrisDesign`, and the function's values at their
  /// points.
  ///
  /// - Parameters:
  ///   - trajectories: `trajectories[trajectory][point][input]`; from each point to the next exactly one
  ///     input changes, and each input once in a trajectory.
  ///   - values: `values[trajectory][point]`.
  package init(trajectories: [[[Double]]], values: [[Double]]) {
    precondition(
      !trajectories.isEmpty && trajectories.map(\.count) == values.map(\.count),
      "every point of at least one trajectory needs a value")
    let inputCount = trajectories[0][0].count
    var effects = [[Double]](repeating: [], count: inputCount)
    for (points, values) in zip(trajectories, values) {
      var changedInputs: Set<Int> = []
      for (step, (before, after)) in zip(points, points.dropFirst()).enumerated() {
        let changed = (0..<inputCount).filter { before[$0] != after[$0] }
        precondition(changed.count == 1, "one input changes at a time")
        let input = changed[0]
        changedInputs.insert(input)
        effects[input].append(
          (values[step + 1] - values[step]) / (after[input] - before[input]))
      }
      precondition(
        points.count == inputCount + 1 && changedInputs.count == inputCount,
        "every input changes once in a trajectory")
    }
    inputs = effects.map(Input.init)
  }
}
