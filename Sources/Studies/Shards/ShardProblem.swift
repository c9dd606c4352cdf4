/// Why shards cannot be merged, or one cannot be made.
package enum ShardProblem: Error, Sendable, Hashable {
  /// There is nothing at a path that was named.
  case nothingThere(path: String)
  /// There is no shard in any of the places that were named.
  case noShards(places: [String])
  /// A file cannot be read.
  case unreadable(path: String)
  /// A file is not as it was written: changed, cut short, or never a shard.
  case damaged(path: String)
  /// It was written by another version of this product.
  case otherVersion(path: String, found: String, own: String)
  /// This build of the product makes other plans of the same scenario.
  case otherPlans(path: String)
  /// It is a part of another study than the rest.
  case otherStudy(path: String, ShardStudyFacts, rest: ShardStudyFacts)
  /// Where a shard is to be, there is one of another study.
  case inTheWay(path: String, ShardStudyFacts, own: ShardStudyFacts)
  /// One part is there several times, in the same bytes or not.
  case repeated(shard: Int, of: Int, paths: [String], areEqual: Bool)
  /// Parts are not there; some were begun, and what they have so far is in a file.
  case missing(shards: [Int], of: Int, begun: [Int: String])
}

/// Everything that keeps shards from being merged or made; nothing was written.
package struct ShardRefusal: Error, Sendable, Equatable {
  /// At least one.
  package let problems: [ShardProblem]

  /// Refuses for some reasons.
  package init(_ problems: [ShardProblem]) {
    self.problems = problems
  }
}
