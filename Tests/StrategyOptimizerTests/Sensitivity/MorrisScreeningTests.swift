import StrategyOptimizer
import Testing

@Suite struct MorrisScreeningTests {
  private struct Trajectory: Decodable {
    let points_unit: [[Double]]
    let y: [Double]
  }
  private struct Screening: Decodable {
    let trajectories: [Trajectory]
    let elementary_effects: [[Double]]
    let mu, mu_star, sigma_ddof1: [Double]
  }
  private struct Reference: Decodable {
    let morris_ishigami: Screening
  }

  @Test func `given trajectories match another program`() throws {
    let wanted = try GoldenFile.decode("sensitivity.json", as: Reference.self).morris_ishigami
    let found = MorrisScreening(
      trajectories: wanted.trajectories.map(\.points_unit), values: wanted.trajectories.map(\.y))
    #expect(found.inputs.count == 3)
    for (place, input) in found.inputs.enumerated() {
      for (effect, other) in zip(input.elementaryEffects, wanted.elementary_effects[place]) {
        #expect(agree(effect, other, within: 1e-12))
      }
      #expect(agree(input.mean.value, wanted.mu[place], within: 1e-12))
      #expect(agree(input.meanMagnitude.value, wanted.mu_star[place], within: 1e-12))
      #expect(agree(input.standardDeviation, wanted.sigma_ddof1[place], within: 1e-12))
    }
  }

  private func screening(
    inputs: Int, seed: UInt64 = 1, _ function: ([Double]) -> Double
  ) -> MorrisScreening {
    let design = MorrisDesign(inputCount: inputs, seed: seed)
    let trajectories = (0..<20).map(design.trajectory)
    return MorrisScreening(
      trajectories: trajectories, values: trajectories.map { $0.map(function) })
  }

  @Test func `linear, interacting and idle inputs are told apart`() {
    let found = screening(inputs: 4) { 3 * $0[0] + 5 * ($0[1] - 0.5) * ($0[2] - 0.5) }
    #expect(abs(found.inputs[0].mean.value - 3) < 1e-12)
    #expect(found.inputs[0].standardDeviation < 1e-12)
    for input in 1...2 {
      #expect(found.inputs[input].standardDeviation > 0.5)
      #expect(found.inputs[input].meanMagnitude.value > abs(found.inputs[input].mean.value))
    }
    #expect(found.inputs[3].meanMagnitude.value == 0 && found.inputs[3].standardDeviation == 0)
  }

  @Test func `trajectories use the whole grid and follow from the seed`() {
    let design = MorrisDesign(inputCount: 5, levelCount: 6, seed: 9)
    var counts = [Int](repeating: 0, count: 6)
    for number in 0..<200 {
      let points = design.trajectory(number)
      #expect(points.count == 6)
      #expect(points == design.trajectory(number))
      for (before, after) in zip(points, points.dropFirst()) {
        let changes = zip(before, after).map { abs($0 - $1) }.filter { $0 > 0 }
        #expect(changes.count == 1 && abs(changes[0] - 0.6) < 1e-12)
      }
      for coordinate in points[0] { counts[Int((coordinate * 5).rounded())] += 1 }
    }
    // 167 on average, with a standard deviation of 12.
    #expect(counts.allSatisfy { abs($0 - 167) < 60 }, "\(counts)")
    #expect(design.trajectory(0) != design.trajectory(1))
    #expect(design.trajectory(0) != MorrisDesign(inputCount: 5, levelCount: 6).trajectory(0))
  }

  @Test func `a step that changes two inputs stops`() async {
    await #expect(processExitsWith: .failure) {
      _ = MorrisScreening(trajectories: [[[0, 0], [1, 1], [1, 0]]], values: [[0, 1, 2]])
    }
  }
}
