/// One chat group: its members by persona, and its feed.
struct CommunityGroup: Sendable {
  /// By persona, in the order of the plan.
  var blocks: [PersonaBlock]
  /// Messages members wrote on the last day that has ended: what visitors find.
  private(set) var messagesYesterday = 0
  /// Days in a row without a member message, up to the last day that has ended and from the first
  /// member on.
  private(set) var silentDays = 0
  private var isUsed = false

  init(personaCount: Int) {
    blocks = Array(repeating: PersonaBlock(), count: personaCount)
  }

  /// Members present.
  var memberCount: Int {
    blocks.reduce(0) { $0 + $1.count }
  }

  /// Whether a week has gone by without a member message.
  var isDead: Bool { silentDays >= 7 }

  /// Adds someone who joins today.
  mutating func join(_ arrival: Arrival, day: Int, newcomerHazard: Float) {
    isUsed = true
    blocks[arrival.persona].join(arrival, day: day, newcomerHazard: newcomerHazard)
  }

  /// Ends a day in which members wrote so many messages.
  mutating func endDay(messages: Int) {
    messagesYesterday = messages
    silentDays = messages == 0 && isUsed ? silentDays + 1 : 0
  }

  /// Makes the group a new, empty one that keeps its storage.
  mutating func reset() {
    for persona in blocks.indices {
      blocks[persona].removeAll()
    }
    messagesYesterday = 0
    silentDays = 0
    isUsed = false
  }
}
