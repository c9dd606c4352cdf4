/// How many members wrote each number of messages in the same stretch of time.
package struct MessageCounts: Sendable, Equatable {
  /// By number of messages, ascending and different; nobody wrote a number that is missing.
  let rows: [(messages: Int, members: Int)]
  package let memberCount: Int
  package let messageCount: Int

  /// Counts the messages of each member.
  ///
  /// - Throws: `impossibleValue` for the place of a number that is negative or above 10⁹, `nothingObserved`
  ///   without members.
  package init(ofMembers messages: [Int]) throws(FittingError) {
    if let place = messages.firstIndex(where: { !(0...1_000_000_000).contains($0) }) {
      throw .impossibleValue(place: place)
    }
    guard !messages.isEmpty else { throw .nothingObserved }
    var rows: [(messages: Int, members: Int)] = []
    for count in messages.sorted() {
      if rows.last?.messages == count {
        rows[rows.count - 1].members += 1
      } else {
        rows.append((count, 1))
      }
    }
    self.rows = rows
    memberCount = messages.count
    messageCount = messages.reduce(0, +)
  }

  /// Share of members that wrote.
  package var posterShare: Double { 1 - Double(silentCount) / Double(memberCount) }

  var silentCount: Int { rows.first.map { $0.messages == 0 ? $0.members : 0 } ?? 0 }

  package static func == (left: MessageCounts, right: MessageCounts) -> Bool {
    left.rows.elementsEqual(right.rows, by: ==)
  }
}
