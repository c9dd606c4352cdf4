/// Designs to start a search with: points of an even spread that the rules of a space allow, taken so that
/// the levels of each category occur equally often.
///
/// A rule can forbid most designs of one level and few of another. The spread alone would then hardly try
/// the first, and a model that saw one poor design of it has little reason to ask for a second. Without
/// categories it is the spread itself.
struct StartDesigns: Sendable {
  private let space: SearchSpace
  private let points: SobolSequence
  private let categories: [Int]

  init(_ space: SearchSpace, seed: UInt64) {
    self.space = space
    points = SobolSequence(
      dimension: min(space.coordinates.count, SobolSequence.largestDimension),
      scramblingSeed: seed)
    categories = space.coordinates.indices.filter { place in
      if case .category = space.coordinates[place] { true } else { false }
    }
  }

  /// The next design, after some were evaluated; `nil` if none is found that is allowed and not `tried`.
  func next(after evaluated: [[Double]], excluding tried: Set<[Double]>) -> [Double]? {
    let poolSize = categories.isEmpty ? 1 : Self.poolSize
    var pool: [[Double]] = []
    for place in 0..<Self.pointLimit {
      let drawn = space.design(atUnit: points.point(place))
      guard let formed = space.formed(drawn), !tried.contains(formed) else { continue }
      pool.append(formed)
      guard pool.count == poolSize else { continue }
      if let found = leastCrowded(of: pool, by: evaluated) { return found }
      pool = []
    }
    return leastCrowded(of: pool, by: evaluated)
  }

  /// The points that the next design is chosen from: enough to hold what a rule makes rare.
  private static let poolSize = 256
  /// Where rules allow less than one design of so many, the model must find the rest.
  private static let pointLimit = 20_000

  /// The first of those allowed that share the least with the designs evaluated.
  private func leastCrowded(of pool: [[Double]], by evaluated: [[Double]]) -> [Double]? {
    let crowding = pool.map { self.crowding(of: $0, by: evaluated) }
    return pool.indices.sorted { (crowding[$0], $0) < (crowding[$1], $1) }
      .lazy.map { pool[$0] }.first(where: space.isAllowed)
  }

  /// How often a design's levels of the categories were evaluated.
  private func crowding(of design: [Double], by evaluated: [[Double]]) -> Int {
    evaluated.reduce(0) { sum, other in sum + categories.count { design[$0] == other[$0] } }
  }
}
