import RealModule

/// How a surrogate sees the designs of a space: as numbers with distances, and as categories.
///
/// Real and whole numbers are one number in 0...1. A level of a circle is a point on a circle of diameter
/// 1, two numbers that share a lengthscale, so that the last level is as near to the first as to the one
/// before it.
package struct FeatureLayout: Sendable, Equatable {
  /// For each number of a design's features, the place of its lengthscale.
  package private(set) var lengthscalePlaces: [Int] = []
  /// Lengthscales there are.
  package private(set) var lengthscaleCount = 0
  /// Categories there are.
  package private(set) var categoryCount = 0
  private let coordinates: [Coordinate]

  /// The layout of the designs of these coordinates.
  package init(_ coordinates: [Coordinate]) {
    self.coordinates = coordinates
    for coordinate in coordinates {
      switch coordinate {
      case .category: categoryCount += 1
      case .real, .integer, .cyclic:
        let numbers = if case .cyclic = coordinate { 2 } else { 1 }
        lengthscalePlaces += Array(repeating: lengthscaleCount, count: numbers)
        lengthscaleCount += 1
      }
    }
  }

  /// Numbers in a design's features.
  package var numberCount: Int { lengthscalePlaces.count }

  /// The features of a design.
  package func features(of design: [Double]) -> Features {
    var features = Features()
    for (coordinate, value) in zip(coordinates, design) {
      switch coordinate {
      case .real: features.numbers.append(value)
      case .integer(let levels): features.numbers.append(value / Double(max(levels - 1, 1)))
      case .cyclic(let levels):
        let angle = 2 * Double.pi * value / Double(levels)
        features.numbers += [0.5 * .sin(angle), 0.5 * .cos(angle)]
      case .category: features.categories.append(value)
      }
    }
    return features
  }

  /// For each coordinate that moves freely, its place and that of its number; others have no slope.
  var slopePlaces: [(coordinate: Int, number: Int)] {
    var places: [(coordinate: Int, number: Int)] = []
    var number = 0
    for (place, coordinate) in coordinates.enumerated() {
      switch coordinate {
      case .real:
        places.append((place, number))
        number += 1
      case .integer: number += 1
      case .cyclic: number += 2
      case .category: break
      }
    }
    return places
  }
}

/// What a surrogate sees of a design.
package struct Features: Sendable, Equatable {
  /// Numbers, with distances.
  package var numbers: [Double] = []
  /// Categories, equal or not.
  package var categories: [Double] = []

  /// Makes features.
  package init(numbers: [Double] = [], categories: [Double] = []) {
    self.numbers = numbers
    self.categories = categories
  }
}
