import CommunityEngine

/// Which replications have a twin: same assumptions, other luck.
///
/// Twins tell how much futures differ by luck alone, to about an eighth when there are 128 of them.
/// They enter nothing else, so means and quantiles are those of independent futures.
enum TwinReplications {
  /// The replications of a range that have a twin.
  static func originals(in range: Range<Int>) -> [Int] {
    range.filter { $0.isMultiple(of: interval) && $0 / interval < limit }
  }

  /// How many of the first replications have a twin.
  static func count(ofFirst replications: Int) -> Int {
    min(limit, (replications + interval - 1) / interval)
  }

  private static let interval = 4
  private static let limit = 128
}
