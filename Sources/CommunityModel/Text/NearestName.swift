/// Finds what may have been meant by a name that does not exist.
package enum NearestName {
  /// Unicode scalars of the longest name that is compared.
  private static let comparedLength = 100

  /// The candidate with the smallest edit distance, else the only one that begins the name or is
  /// begun by it; `nil` if none is near.
  ///
  /// Near means at most a third of the characters changed, one for names of up to four, and three
  /// characters of a beginning, so that a hint is not a random name.
  package static func nearest(to name: String, among candidates: [String]) -> String? {
    guard isCompared(name) else { return nil }
    let folded = Array(name.lowercased())
    var best: (name: String, distance: Int)?
    let candidates = candidates.filter(isCompared)
    for candidate in candidates {
      let other = Array(candidate.lowercased())
      let distance = distance(folded, other)
      let isNear = distance <= max(1, max(folded.count, other.count) / 3)
      if isNear, distance < max(folded.count, other.count), distance < best?.distance ?? .max {
        best = (candidate, distance)
      }
    }
    return best?.name ?? onlyContinuation(of: folded, among: candidates)
  }

  private static func isCompared(_ name: String) -> Bool {
    name.utf8.count <= 4 * comparedLength && name.unicodeScalars.count <= comparedLength
  }

  /// The one candidate that is the beginning of a name, or begins with it.
  private static func onlyContinuation(
    of name: [Character], among candidates: [String]
  ) -> String? {
    let found = candidates.filter { candidate in
      let other = Array(candidate.lowercased())
      let shorter = min(name.count, other.count)
      return shorter >= 3 && name.prefix(shorter) == other.prefix(shorter)
    }
    return found.count == 1 ? found.first : nil
  }

  /// Insertions, deletions, replacements and swaps of neighbours that lead from one to the other
  /// (optimal string alignment).
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        let replaced = last[j] + (left[i] == right[j] ? 0 : 1)
        var cost = min(replaced, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}
