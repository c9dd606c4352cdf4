/// One chat group: its members by persona, and its feed.
///
/// A copy leads to the same members.
struct CommunityGroup: Sendable {
  /// By persona, in the order of the plan.
  let blocks: PersonaBlocks
  /// Messages members wrote on the last day that has ended: what visitors find.
  private(set) var messagesYesterday = 0
  /// Days in a row without a member message, up to the last day that has ended and from the first
  /// member on.
  private(set) var silentDays = 0
  /// Violations of the last day that has ended that nobody detected.
  var visible = VisibleViolations()
  /// Members who are lived by another process; then there are none here.
  var membersElsewhere = 0
  private var isUsed = false

  init(personaCount: Int) {
    blocks = PersonaBlocks(personaCount: personaCount)
  }

  /// A group that has travelled.
  init(_ parcel: inout Parcel, personaCount: Int) throws(DivisionError) {
    messagesYesterday = try parcel.takeOne()
    silentDays = try parcel.takeOne()
    visible = try parcel.takeOne()
    isUsed = try parcel.takeOne()
    blocks = try PersonaBlocks(&parcel, personaCount: personaCount)
  }

  /// Puts in the group as it is between two days.
  func pack(into parcel: inout Parcel) {
    parcel.put(messagesYesterday)
    parcel.put(silentDays)
    parcel.put(visible)
    parcel.put(isUsed)
    for persona in blocks.indices { blocks[persona].pack(into: &parcel) }
  }

  /// What visitors find.
  var news: GroupNews {
    GroupNews(messages: Double(messagesYesterday), violations: visible.numbers)
  }

  /// Members present.
  var memberCount: Int {
    blocks.indices.reduce(membersElsewhere) { $0 + blocks[$1].count }
  }

  /// Someone with a strong bond, by where they are found.
  struct CoreMember {
    let bond: Float
    let persona: Int
    let person: UInt32
    /// Place among the engaged of the persona's block.
    let place: Int
  }

  /// The engaged members with the strongest bonds, in the order of bonds, personas and numbers.
  func coreMembers(_ limit: Int) -> [CoreMember] {
    guard limit > 0 else { return [] }
    let everyone = blocks.indices.flatMap { persona in
      (0..<blocks[persona].engaged.count).map { place in
        CoreMember(
          bond: blocks[persona].engaged.bond[place], persona: persona,
          person: blocks[persona].engaged.person[place], place: place)
      }
    }
    let ranked = everyone.sorted {
      ($1.bond, $0.persona, $0.person) < ($0.bond, $1.persona, $1.person)
    }
    return Array(ranked.prefix(limit))
  }

  /// Moves the engaged members with the strongest bonds to an empty group.
  func moveCore(_ limit: Int, to other: CommunityGroup) {
    precondition(blocks !== other.blocks, "members go to another group")
    let core = coreMembers(limit)
    for persona in blocks.indices {
      let places = core.filter { $0.persona == persona }.map(\.place).sorted()
      guard !places.isEmpty else { continue }
      blocks[persona].engaged.move(places, to: &other.blocks[persona].engaged)
    }
  }

  /// Whether a week has gone by without a member message.
  var isDead: Bool { silentDays >= 7 }

  /// Adds those at some places, who join today.
  mutating func join(
    _ arrivals: [Arrival], _ places: Range<Int>, _ admission: borrowing Admission,
    _ beginning: Beginning, persona: Int
  ) {
    isUsed = true
    blocks[persona].join(arrivals, places, admission, beginning)
  }

  /// Ends a day in which members wrote so many messages.
  mutating func endDay(messages: Int) {
    messagesYesterday = messages
    silentDays = messages == 0 && isUsed ? silentDays + 1 : 0
  }

  /// Takes in everybody of another group, and what was said in it last, before anybody joins.
  mutating func absorb(_ other: CommunityGroup) {
    precondition(blocks !== other.blocks, "members come from another group")
    for persona in blocks.indices { blocks[persona].absorb(&other.blocks[persona]) }
    messagesYesterday += other.messagesYesterday
    silentDays = min(silentDays, other.silentDays)
    visible.add(other.visible)
    isUsed = isUsed || other.isUsed
  }

  /// Makes the group a new, empty one that keeps its storage.
  mutating func reset() {
    for persona in blocks.indices {
      blocks[persona].removeAll()
    }
    messagesYesterday = 0
    silentDays = 0
    visible = VisibleViolations()
    membersElsewhere = 0
    isUsed = false
  }
}
