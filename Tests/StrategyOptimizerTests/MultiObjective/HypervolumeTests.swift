import Foundation
import StrategyOptimizer
import Testing

@Suite struct HypervolumeTests {
  private struct Small: Decodable {
    let P: [[Double]]
    let ref: [Double]
    let hv: Double
  }
  private struct Exact: Decodable {
    let exact: String
  }
  private struct Lattice: Decodable {
    let n: Int
    let pymoo: Double
  }
  private struct Reference: Decodable {
    let small_sets: [String: Small]
    let zdt1_front: [String: Exact]
    let dtlz2: Lattice

    enum CodingKeys: String, CodingKey {
      case small_sets, zdt1_front
      case dtlz2 = "dtlz2_das_dennis_p12_ref1.1"
    }
  }

  private let reference: Reference

  init() throws { reference = try GoldenFile.decode("hypervolume.json", as: Reference.self) }

  @Test func `small sets match exact fractions`() {
    #expect(reference.small_sets.count == 4)
    for (name, set) in reference.small_sets {
      let found = hypervolume(of: set.P, reference: set.ref)
      #expect(agree(found, set.hv, within: 1e-12), "\(name)")
      #expect(agree(hypervolume(of: set.P.reversed(), reference: set.ref), set.hv, within: 1e-12))
    }
  }

  @Test(arguments: [2, 10, 50, 100, 1000], [1.1, 11])
  func `fronts of ZDT1 match the closed form`(count: Int, corner: Double) throws {
    let points = (0..<count).map { place in
      let x = Double(place) / Double(count - 1)
      return [x, 1 - x.squareRoot()]
    }
    let name = "N=\(count),ref=[\(corner), \(corner)]"
    let wanted = try #require(reference.zdt1_front[name].flatMap { Double($0.exact) })
    let found = hypervolume(of: points, reference: [corner, corner])
    #expect(agree(found, wanted, within: 1e-12))
  }

  @Test func `the lattice of DTLZ2 matches another program`() {
    let points = sphereLattice(12)
    #expect(points.count == reference.dtlz2.n)
    let found = hypervolume(of: points, reference: [1.1, 1.1, 1.1])
    #expect(agree(found, reference.dtlz2.pymoo, within: 1e-12))
  }

  @Test func `no point, or none below the reference, has no volume`() {
    #expect(hypervolume(of: [], reference: [1, 1]) == 0)
    #expect(hypervolume(of: [[1, 0], [2, -5]], reference: [1, 1]) == 0)
    #expect(hypervolume(of: [[0.25], [0.5]], reference: [1]) == 0.75)
  }

  @Test func `the front has no dominated point and keeps equals`() {
    let points = [[1.0, 3], [2, 2], [2, 2], [2, 3], [3, 1], [3.5, 1]]
    #expect(paretoFront(of: points) == [0, 1, 2, 4])
    #expect(
      dominates([1, 1], [1, 2]) && !dominates([1, 1], [1, 1]) && !dominates([0, 2], [1, 1]))
    #expect(dominates([1, .nan], [2, 0]), "what is not a number is not compared")
  }
}

/// The points of the simplex lattice with that many steps, moved to the unit sphere.
func sphereLattice(_ steps: Int) -> [[Double]] {
  (0...steps).flatMap { first in
    (0...steps - first).map { second in
      let weights = [first, second, steps - first - second].map(Double.init)
      let length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return weights.map { $0 / length }
    }
  }
}
