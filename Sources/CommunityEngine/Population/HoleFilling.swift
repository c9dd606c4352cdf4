/// How the places of removed members are filled from the end of a block.
///
/// Columns are moved one at a time, so that a column's storage is checked once a day and not once a
/// member.
struct HoleFilling: Sendable {
  private var moves: [(from: Int, to: Int)] = []

  /// Settles who moves where when places, in ascending order, are removed from a block of `count`
  /// members, and returns how many are left.
  mutating func plan(removing removed: ArraySlice<Int>, count: Int) -> Int {
    moves.removeAll(keepingCapacity: true)
    let left = count - removed.count
    var lastRemoved = removed.endIndex - 1
    var source = count - 1
    for hole in removed where hole < left {
      while lastRemoved >= removed.startIndex, removed[lastRemoved] == source {
        lastRemoved -= 1
        source -= 1
      }
      moves.append((source, hole))
      source -= 1
    }
    return left
  }

  /// Carries out the moves in one column.
  func apply<Element>(to column: inout [Element]) {
    for move in moves {
      column[move.to] = column[move.from]
    }
  }
}
