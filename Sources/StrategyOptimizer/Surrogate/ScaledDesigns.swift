import RealModule

/// Designs as one term of a covariance function sees them: their numbers in lengthscales, and their
/// categories, number by number in memory, so that loops over designs are quick.
struct ScaledDesigns {
  let count: Int
  /// For each number that of every design, one number after the other.
  private let numbers: [Double]
  /// For each category, that of every design.
  let categories: [[Double]]
  private let numberCount: Int
  private let scales: CovarianceFunction.Scales

  init(
    _ designs: [Features], _ scales: CovarianceFunction.Scales, lengthscalePlaces: [Int]
  ) {
    self.scales = scales
    count = designs.count
    numberCount = lengthscalePlaces.count
    numbers = lengthscalePlaces.enumerated().flatMap { number, place in
      let lengthscale = scales.lengthscales[place]
      return designs.map { $0.numbers[number] / lengthscale }
    }
    categories = scales.categoryScales.indices.map { place in
      designs.map { $0.categories[place] }
    }
  }

  /// How much a design is above one of others in a number.
  func difference(_ row: Int, _ others: ScaledDesigns, _ column: Int, in number: Int) -> Double {
    numbers[number * count + row] - others.numbers[number * others.count + column]
  }

  /// The squared distances of the designs to others, those to the first of the others first.
  func squaredDistances(to others: ScaledDesigns) -> [Double] {
    var sums = [Double](repeating: 0, count: count * others.count)
    unsafe sums.withUnsafeMutableBufferPointer { sums in
      unsafe numbers.withUnsafeBufferPointer { numbers in
        for column in 0..<others.count {
          for number in 0..<numberCount {
            let there = others.numbers[number * others.count + column]
            for row in 0..<count {
              let difference = unsafe numbers[number &* count &+ row] - there
              unsafe sums[column &* count &+ row] += difference * difference
            }
          }
        }
      }
    }
    return sums
  }

  /// The correlations of the categories, in the same order; 1 without any.
  func categoricalCorrelations(with others: ScaledDesigns) -> [Double] {
    guard !categories.isEmpty else {
      return [Double](repeating: 1, count: count * others.count)
    }
    var sums = [Double](repeating: 0, count: count * others.count)
    for place in categories.indices {
      let step = 1 / scales.categoryScales[place] / Double(categories.count)
      for (column, there) in others.categories[place].enumerated() {
        let first = column * count
        for (row, here) in categories[place].enumerated() where here != there {
          sums[first + row] += step
        }
      }
    }
    return sums.map { $0 == 0 ? 1 : .exp(-$0) }
  }
}
