import DenseLinearAlgebra

/// Finds the design that is most worth evaluating.
///
/// Many designs are tried: drawn over the space and around the best so far. From the most promising,
/// real coordinates climb by their slopes and levels by single changes, in turns, as long as it helps.
///
/// Citation: the turns after BoTorch's `optimize_acqf_mixed_alternating`; S. Daulton et al. (2022),
/// "Bayesian optimization over discrete and mixed spaces via probabilistic reparameterization", NeurIPS,
/// arXiv:2210.10199.
struct AcquisitionSearch {
  let space: SearchSpace
  let layout: FeatureLayout
  let acquisition: any Acquisition
  /// Where it looks, for each coordinate that is a number.
  let region: TrustRegion

  /// A design and the logarithm of its worth.
  struct Candidate {
    var design: [Double]
    var value: Double
  }

  /// The best design found; `nil` if none is left.
  ///
  /// It looks around `centres`, good designs so far, and finds none of those `excluded`.
  func best(
    around centres: [[Double]], excluding excluded: [[Double]], numbers: RandomNumbers
  ) -> Candidate? {
    var numbers = numbers
    var designs: [[Double]] = []
    var seen: Set<[Double]> = Set(excluded)
    func consider(_ design: [Double]) {
      guard let admitted = space.formed(region.clamped(design)),
        seen.insert(admitted).inserted
      else { return }
      designs.append(admitted)
    }
    if let all = space.allDesigns(upTo: Self.drawCount) {
      all.forEach(consider)
    } else {
      for _ in 0..<Self.drawCount { consider(region.drawn(space, &numbers)) }
      for centre in centres {
        for _ in 0..<Self.movesPerCentre { consider(moved(centre, &numbers)) }
      }
    }
    guard !designs.isEmpty,
      let values = try? acquisition.values(at: designs.map(layout.features))
    else { return nil }
    let order = values.indices.sorted { values[$0] > values[$1] }
    let tried = Set(excluded)
    var best: Candidate?
    for start in starts(order.lazy.map { Candidate(design: designs[$0], value: values[$0]) }) {
      let found = climbed(start, excluding: tried)
      if found.value > best?.value ?? -.infinity { best = found }
    }
    return best
  }

  private static let drawCount = 1_000
  private static let movesPerCentre = 100
  private static let startCount = 5

  /// The first few candidates that may be evaluated, no two of which are next to each other.
  private func starts(_ candidates: some Sequence<Candidate>) -> [Candidate] {
    var chosen: [Candidate] = []
    for candidate in candidates {
      let isNear = chosen.contains { other in
        zip(other.design, candidate.design).allSatisfy { abs($0 - $1) < 0.05 }
      }
      if !isNear, space.isAllowed(candidate.design) { chosen.append(candidate) }
      if chosen.count == Self.startCount { break }
    }
    return chosen
  }

  /// A design with some coordinates changed a little.
  private func moved(_ design: [Double], _ numbers: inout RandomNumbers) -> [Double] {
    var moved = design
    for _ in 0..<1 + numbers.place(below: 3) {
      let place = numbers.place(below: design.count)
      switch space.coordinates[place] {
      case .real: moved[place] += 0.12 * numbers.normal()
      case .integer(let levels), .cyclic(let levels):
        let step = max(1, 0.12 * Double(levels)) * numbers.normal()
        moved[place] += step.rounded(.awayFromZero)
      case .category(let levels): moved[place] = Double(numbers.place(below: levels))
      }
    }
    return moved
  }

  private func climbed(_ start: Candidate, excluding excluded: Set<[Double]>) -> Candidate {
    var current = start
    for _ in 0..<Self.turnLimit {
      let before = current.value
      current = climbedByLevels(climbedBySlopes(current, excluded), excluded)
      if !(current.value > before + 1e-6) { break }
    }
    return current
  }

  private static let turnLimit = 10

  private func climbedBySlopes(_ start: Candidate, _ excluded: Set<[Double]>) -> Candidate {
    let places = layout.slopePlaces
    guard !places.isEmpty else { return start }
    func design(_ numbers: [Double]) -> [Double] {
      var design = start.design
      for (number, place) in zip(numbers, places) { design[place.coordinate] = number }
      return design
    }
    let found = QuasiNewton(stepLimit: 40, tolerance: 1e-6).minimum(
      from: places.map { start.design[$0.coordinate] },
      within: places.map { region.range(of: $0.coordinate) }
    ) { numbers in
      let design = design(numbers)
      guard let formed = space.formed(design), space.isAllowed(formed),
        let found = try? acquisition.valueAndSlopes(at: layout.features(of: design))
      else { return nil }
      return (-found.value, places.map { -found.slopes[$0.number] })
    }
    guard let found, let better = space.formed(design(found.place)), !excluded.contains(better),
      let value = try? acquisition.values(at: [layout.features(of: better)])[0],
      value > start.value, space.isAllowed(better)
    else { return start }
    return Candidate(design: better, value: value)
  }

  private func climbedByLevels(_ start: Candidate, _ excluded: Set<[Double]>) -> Candidate {
    var current = start
    while true {
      let neighbours = self.neighbours(of: current.design).filter { !excluded.contains($0) }
      guard !neighbours.isEmpty,
        let values = try? acquisition.values(at: neighbours.map(layout.features)),
        let place = values.indices.sorted(by: { values[$0] > values[$1] }).first(where: {
          values[$0] <= current.value + 1e-9 || space.isAllowed(neighbours[$0])
        }), values[place] > current.value + 1e-9
      else { return current }
      current = Candidate(design: neighbours[place], value: values[place])
    }
  }

  /// The admitted designs that differ in one level.
  private func neighbours(of design: [Double]) -> [[Double]] {
    var neighbours: [[Double]] = []
    for (place, coordinate) in space.coordinates.enumerated() {
      let values: [Double] =
        switch coordinate {
        case .real: []
        case .integer(let levels), .cyclic(let levels):
          [-3, -1, 1, 3].map { design[place] + $0 * max(1, (Double(levels) / 30).rounded()) }
        case .category(let levels): (0..<levels).map(Double.init)
        }
      for value in values {
        var neighbour = design
        neighbour[place] = value
        if let admitted = space.formed(region.clamped(neighbour)), admitted != design {
          neighbours.append(admitted)
        }
      }
    }
    return neighbours
  }
}
