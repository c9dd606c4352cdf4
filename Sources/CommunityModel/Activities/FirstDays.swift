/// The first day of the occurrence that each day lies in; `nil` in none, of several the newest.
package func firstDays(of occurrences: [ClosedRange<Int>], horizonDays: Int) -> [Int?] {
  var firstDays = [Int?](repeating: nil, count: horizonDays)
  for occurrence in occurrences where occurrence.lowerBound < horizonDays {
    for day in occurrence.clamped(to: 0...horizonDays - 1) {
      firstDays[day] = max(firstDays[day] ?? 0, occurrence.lowerBound)
    }
  }
  return firstDays
}
