/// When things that run now and then begin in one replication.
///
/// An occurrence is known by its first day. It begins on the first day on which it is met, whatever phase of
/// the plan that is in, and goes on where another phase has it too.
struct Beginnings: Sendable {
  /// The first day of what each was last met in.
  private var met: [Int?]

  init(count: Int) {
    met = Array(repeating: nil, count: count)
  }

  /// Whether something begins, being in the occurrence with that first day; `nil`: in none.
  mutating func begins(_ place: Int, in firstDay: Int?) -> Bool {
    guard let firstDay, met[place] != firstDay else { return false }
    met[place] = firstDay
    return true
  }
}

/// The first day of the occurrence that each day lies in; `nil` in none, of several the newest.
func firstDays(of occurrences: [ClosedRange<Int>], horizonDays: Int) -> [Int?] {
  var firstDays = [Int?](repeating: nil, count: horizonDays)
  for occurrence in occurrences where occurrence.lowerBound < horizonDays {
    for day in occurrence.clamped(to: 0...horizonDays - 1) {
      firstDays[day] = max(firstDays[day] ?? 0, occurrence.lowerBound)
    }
  }
  return firstDays
}
