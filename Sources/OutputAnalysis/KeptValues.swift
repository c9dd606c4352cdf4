/// Some of many values, ascending, with what is known of the place of each among all.
///
/// Places count from 1. An entry stands for one or more equal values: the lowest place of the first of
/// them is `gap` above the place of the last one of the entry before, its highest place `slack` higher;
/// the place of the last one is at least `repeats` above the first one's lowest.
///
/// The bound. Let gap + slack be nowhere more than 2 e. Then for every place r there is an entry whose
/// first value is at r + e or below and whose last one is at r − e or above, so that its value lies
/// within e of r. It is the entry before the first one, f, whose highest place is beyond r + e: its own
/// is not, and its last value is gap + slack below f's highest place, above r + e − 2 e. If there is no
/// f it is the last entry, which ends at the last place. (Entry 0 is never f: it is at place 1 surely.)
///
/// Merging. Let x of one list come after y and before z of another. Its first value's lowest place grows
/// by the place of y's last one, the highest by the highest place of z less 1, so gap + slack
/// is at most the sum of x's own and z's, less 1. The limits of the two lists add up, as
/// 2 × rank error × count does; sorted values without gaps add nothing. Equal values may stand in any
/// order: those of the first list come first.
///
/// Forgetting. An entry may be left out if the next one takes on its gap and repeats within the limit.
@usableFromInline
struct KeptValues<Value: BinaryFloatingPoint & Sendable>: Sendable, Equatable {
  @usableFromInline
  struct Entry: Sendable, Equatable {
    @usableFromInline let value: Value
    @usableFromInline var gap: UInt32
    @usableFromInline var slack: UInt32
    @usableFromInline var repeats: UInt32

    @inlinable
    init(_ value: Value) {
      self.value = value
      (gap, slack, repeats) = (1, 0, 0)
    }

    /// Gap and slack.
    @inlinable var width: UInt32 { gap + slack }
  }

  @usableFromInline var entries: [Entry] = []
  /// All values, the forgotten ones among them.
  @usableFromInline var count = 0

  @inlinable
  init() {}

  /// Keeps all of some values.
  @inlinable
  init(ascending values: [Value]) {
    entries.reserveCapacity(values.count)
    for value in values {
      if let last = entries.last, last.value == value {
        entries[entries.count - 1].repeats += 1
      } else {
        entries.append(Entry(value))
      }
    }
    count = values.count
  }

  /// The values of both, less those that may be forgotten while no gap and slack are more than a limit.
  @inlinable
  func merged(with other: KeptValues, widthLimit: Int) -> KeptValues {
    var merged = KeptValues()
    merged.entries.reserveCapacity(entries.count + other.entries.count)
    var (own, its) = (0, 0)
    while own < entries.count || its < other.entries.count {
      let isOwn =
        its == other.entries.count
        || (own < entries.count && entries[own].value <= other.entries[its].value)
      var entry: Entry
      if isOwn {
        entry = entries[own]
        own += 1
        if its < other.entries.count {
          let next = other.entries[its]
          entry.slack += next.width - 1
          if next.value == entry.value {
            entry.repeats += next.gap + next.repeats
            its += 1
          }
        }
      } else {
        entry = other.entries[its]
        its += 1
        if own < entries.count { entry.slack += entries[own].width - 1 }
      }
      merged.append(entry, widthLimit: widthLimit)
    }
    merged.count = count + other.count
    return merged.trimmed
  }

  /// Without room for more.
  @inlinable var trimmed: KeptValues {
    var trimmed = KeptValues()
    trimmed.entries.reserveCapacity(entries.count)
    trimmed.entries.append(contentsOf: entries)
    trimmed.count = count
    return trimmed
  }

  /// Adds the next entry, in place of the one before if that may be forgotten.
  @inlinable
  mutating func append(_ entry: Entry, widthLimit: Int) {
    guard entries.count > 1 else {
      entries.append(entry)
      return
    }
    let last = entries[entries.count - 1]
    guard Int(last.gap + last.repeats + entry.width) <= widthLimit else {
      entries.append(entry)
      return
    }
    entries[entries.count - 1] = entry
    entries[entries.count - 1].gap += last.gap + last.repeats
  }

  /// The value that is surely nearest to a place.
  ///
  /// - Precondition: There is one.
  @inlinable
  func value(at place: Double) -> Value {
    var nearest = (distance: Double.infinity, value: entries[0].value)
    var low = 0.0
    for entry in entries {
      let first = low + Double(entry.gap)
      low = first + Double(entry.repeats)
      let distance = max(0, first + Double(entry.slack) - place, place - low)
      if distance < nearest.distance { nearest = (distance, entry.value) }
    }
    return nearest.value
  }
}
