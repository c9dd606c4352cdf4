import OutputAnalysis
import StrategyOptimizer
import Testing

@Suite struct NondominatedBoxesTests {
  private struct Case: Decodable {
    let mu, sd: [Double]
    let ehvi: String
  }
  private struct Expected: Decodable {
    let front: [[Double]]
    let ref: [Double]
    let cases: [Case]
  }
  private struct Reference: Decodable {
    let ehvi_2d: Expected
  }

  /// Points of the cube from 0 to 1.2, so that some are not below the reference of 1; on a coarse grid
  /// for odd seeds, so that many coordinates are equal.
  private func points(_ count: Int, dimension: Int, seed: UInt64) -> [[Double]] {
    let sequence = SobolSequence(dimension: dimension, scramblingSeed: seed)
    return (0..<count).map { index in
      sequence.point(index).map { coordinate in
        seed.isMultiple(of: 2) ? 1.2 * coordinate : (10 * coordinate).rounded() / 8
      }
    }
  }

  private func corner(_ dimension: Int) -> [Double] { Array(repeating: 1, count: dimension) }

  @Test(arguments: [2, 3], 1...20 as ClosedRange<UInt64>)
  func `the improvement is the difference of hypervolumes`(dimension: Int, seed: UInt64) {
    let reference = corner(dimension)
    let front = points(Int(seed) * 2, dimension: dimension, seed: seed)
    let boxes = NondominatedBoxes(points: front, reference: reference)
    let before = hypervolume(of: front, reference: reference)
    for point in points(60, dimension: dimension, seed: seed + 100) {
      let after = hypervolume(of: front + [point], reference: reference)
      #expect(abs(boxes.improvement(of: point) - (after - before)) < 1e-12)
    }
  }

  @Test(arguments: [2, 3], 1...20 as ClosedRange<UInt64>)
  func `boxes fill what is not dominated once, and are few`(dimension: Int, seed: UInt64) {
    let reference = corner(dimension)
    let front = points(Int(seed) * 2, dimension: dimension, seed: seed)
    let boxes = NondominatedBoxes(points: front, reference: reference)
    #expect(boxes.count <= (dimension == 2 ? front.count : 2 * front.count) + 1)
    for point in points(200, dimension: dimension, seed: seed + 200) {
      let isFree =
        zip(point, reference).allSatisfy { $0 < $1 }
        && !front.contains { member in zip(member, point).allSatisfy { $0 <= $1 } }
      let holders = (0..<boxes.count).count { box in
        (0..<dimension).allSatisfy { axis in
          let side = box * dimension + axis
          return point[axis] >= boxes.lower[side] && point[axis] < boxes.upper[side]
        }
      }
      #expect(holders == (isFree ? 1 : 0))
    }
  }

  @Test(arguments: [2, 3])
  func `the gradient matches differences`(dimension: Int) {
    let front = points(16, dimension: dimension, seed: 4)
    let boxes = NondominatedBoxes(points: front, reference: corner(dimension))
    var gradient = [Double](repeating: .nan, count: dimension)
    var steep = 0
    for point in points(100, dimension: dimension, seed: 6) {
      let value = boxes.improvement(of: point, gradient: &gradient)
      #expect(abs(value - boxes.improvement(of: point)) < 1e-15)
      for axis in 0..<dimension {
        var moved = point
        moved[axis] += 1e-7
        let slope = (boxes.improvement(of: moved) - value) / 1e-7
        #expect(abs(slope - gradient[axis]) < 1e-6)
        if gradient[axis] < -0.01 { steep += 1 }
      }
    }
    #expect(steep > 10, "some points improve the front")
  }

  @Test func `without a front the improvement is a box`() {
    let boxes = NondominatedBoxes(points: [], reference: [1, 2, 3])
    #expect(boxes.count == 1)
    #expect(boxes.improvement(of: [0, 0, 0]) == 6)
    #expect(boxes.improvement(of: [0, 2, 0]) == 0)
  }

  @Test func `expected improvements match the closed form of another program`() throws {
    let expected = try GoldenFile.decode("hypervolume.json", as: Reference.self).ehvi_2d
    let boxes = NondominatedBoxes(points: expected.front, reference: expected.ref)
    #expect(expected.cases.count == 4)
    for wanted in expected.cases {
      let found = boxes.expectedImprovement(means: wanted.mu, standardDeviations: wanted.sd)
      let value = try #require(Double(wanted.ehvi))
      #expect(abs(found / value - 1) < 1e-12, "\(found) \(value)")
    }
  }

  @Test func `the expected improvement of three objectives matches an average`() {
    let boxes = NondominatedBoxes(points: sphereLattice(4), reference: [1.1, 1.1, 1.1])
    let (means, deviations) = ([0.5, 0.6, 0.55], [0.1, 0.2, 0.05])
    let averages = SobolSequence.scramblings(dimension: 3, count: 16, seed: 5).map { sequence in
      (0..<4096).reduce(0.0) { sum, index in
        let uniforms = sequence.point(index)
        return sum
          + boxes.improvement(
            of: uniforms.indices.map {
              means[$0] + deviations[$0] * NormalDistribution.quantile(uniforms[$0])
            })
      } / 4096
    }
    let average = RunningMoments(averages)
    let found = boxes.expectedImprovement(means: means, standardDeviations: deviations)
    #expect(abs(found - average.mean) < 6 * average.standardError)
    #expect(average.standardError < 1e-4 * found)
  }

  @Test func `what is certain improves by what it is`() {
    let boxes = NondominatedBoxes(points: sphereLattice(3), reference: [1.1, 1.1, 1.1])
    let point = [0.3, 0.4, 0.2]
    let found = boxes.expectedImprovement(means: point, standardDeviations: [0, 0, 0])
    #expect(abs(found - boxes.improvement(of: point)) < 1e-15)
  }

  @Test func `four objectives stop`() async {
    await #expect(processExitsWith: .failure) {
      _ = NondominatedBoxes(points: [], reference: [1, 1, 1, 1])
    }
  }
}
