/// On which days a member was active, as silences between active days.
package struct ActivityRecord: Sendable, Hashable {
  /// Days from one active day to the next, ascending with how often; the first day counts as one.
  let gaps: [Gap]
  /// Days without activity at the end of the record.
  let silence: Int

  struct Gap: Sendable, Hashable {
    let days: Int
    var count: Int
  }

  /// - Parameters:
  ///   - firstDay: the day of joining or of the first activity seen, on which the member is engaged; whether they
  ///     were active on that day itself is not used.
  ///   - activeDays: ascending, within the record.
  ///   - lastDay: the last day on which activity would have been seen.
  /// - Throws: `impossibleValue` for the place of an active day outside the record or not after the one before,
  ///   or for place 0 if the record ends before it begins or lasts more than 10,000 days.
  package init(firstDay: Int, activeDays: [Int], lastDay: Int) throws(FittingError) {
    let length = lastDay.subtractingReportingOverflow(firstDay)
    guard !length.overflow, (0...10_000).contains(length.partialValue) else {
      throw .impossibleValue(place: 0)
    }
    var days: [Int] = []
    var last = firstDay
    for (place, day) in activeDays.enumerated() {
      guard day <= lastDay, place == 0 ? day >= firstDay : day > last else {
        throw .impossibleValue(place: place)
      }
      if day > firstDay { days.append(day - last) }
      last = day
    }
    var gaps: [Gap] = []
    for length in days.sorted() {
      if gaps.last?.days == length {
        gaps[gaps.count - 1].count += 1
      } else {
        gaps.append(Gap(days: length, count: 1))
      }
    }
    self.gaps = gaps
    silence = lastDay - last
  }
}
