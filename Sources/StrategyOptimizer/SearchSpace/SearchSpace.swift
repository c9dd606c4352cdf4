/// The designs a search may choose among.
///
/// A design is one number for each coordinate: a real number in 0...1, or the place of a level, counted
/// from 0. What the numbers mean is the caller's affair.
package struct SearchSpace: Sendable {
  /// The coordinates, at least one.
  package let coordinates: [Coordinate]
  private let form: @Sendable ([Double]) -> [Double]?
  private let isPossible: @Sendable ([Double]) -> Bool

  /// Makes a space.
  ///
  /// - Parameters:
  ///   - coordinates: at least one.
  ///   - form: the form in which a design is evaluated, so that designs that mean the same are the same;
  ///     `nil` if a rule forbids it. Asked for every design that is considered.
  ///   - isPossible: whether a design in its form may be evaluated. It may take long: it is asked of those
  ///     designs only that would be chosen.
  package init(
    _ coordinates: [Coordinate], form: @escaping @Sendable ([Double]) -> [Double]? = { $0 },
    isPossible: @escaping @Sendable ([Double]) -> Bool = { _ in true }
  ) {
    precondition(!coordinates.isEmpty, "a search space needs a coordinate")
    self.coordinates = coordinates
    self.form = form
    self.isPossible = isPossible
  }

  /// The design within the space in its one form; `nil` if a rule forbids it.
  package func formed(_ design: [Double]) -> [Double]? {
    form(zip(coordinates, design).map { $0.clamped($1) })
  }

  /// Whether a formed design may be evaluated.
  package func isAllowed(_ design: [Double]) -> Bool { isPossible(design) }

  /// The design at a point of the unit cube of as many dimensions as there are coordinates.
  package func design(atUnit point: [Double]) -> [Double] {
    zip(coordinates, point).map { $0.value(atUnit: $1) }
  }

  /// How many designs there are, rules aside; `nil` if there are too many to count.
  var designCount: Int? {
    var count = 1
    for coordinate in coordinates {
      guard let levels = coordinate.levelCount else { return nil }
      let (product, overflows) = count.multipliedReportingOverflow(by: levels)
      if overflows { return nil }
      count = product
    }
    return count
  }

  /// All designs, rules aside, if there are at most `limit`.
  func allDesigns(upTo limit: Int) -> [[Double]]? {
    guard let count = designCount, count <= limit else { return nil }
    return (0..<count).map { number in
      var rest = number
      return coordinates.map { coordinate in
        let levels = coordinate.levelCount ?? 1
        defer { rest /= levels }
        return Double(rest % levels)
      }
    }
  }
}
