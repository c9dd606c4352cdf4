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
