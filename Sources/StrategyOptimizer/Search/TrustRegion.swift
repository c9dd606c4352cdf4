/// The part of a space in which a search looks for its next design.
struct TrustRegion: Sendable {
  /// For each coordinate, the range of its values; circles and categories are not confined.
  let ranges: [ClosedRange<Double>?]

  /// The whole space.
  init(whole space: SearchSpace) {
    ranges = space.coordinates.map { _ in nil }
  }

  /// A box around a design whose side is a share of each coordinate's range.
  init(around centre: [Double], in space: SearchSpace, side: Double) {
    ranges = space.coordinates.indices.map { place in
      let span: Double
      switch space.coordinates[place] {
      case .real: span = 1
      case .integer(let levels): span = Double(levels - 1)
      case .cyclic, .category: return nil
      }
      let half = side * span / 2
      let low = max(centre[place] - half, 0)
      return low...max(low, min(centre[place] + half, span))
    }
  }

  /// The range of a coordinate that is a real number.
  func range(of coordinate: Int) -> ClosedRange<Double> { ranges[coordinate] ?? 0...1 }

  func clamped(_ design: [Double]) -> [Double] {
    zip(design, ranges).map { value, range in
      range.map { min(max(value, $0.lowerBound), $0.upperBound) } ?? value
    }
  }

  /// A design drawn evenly.
  func drawn(_ space: SearchSpace, _ numbers: inout RandomNumbers) -> [Double] {
    zip(space.coordinates, ranges).map { coordinate, range in
      let value = coordinate.value(atUnit: numbers.uniform())
      guard let range else { return value }
      return range.lowerBound + numbers.uniform() * (range.upperBound - range.lowerBound)
    }
  }
}
