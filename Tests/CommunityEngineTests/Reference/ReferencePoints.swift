import CommunityModel
import RandomStreams

/// A scheme of points as it goes: what members earn, want and get.
struct ReferencePoints {
  /// The scheme of the plan in force.
  var scheme: PointScheme
  /// What is left of each prize; `nil`: enough for everybody.
  private var stock: [Int?]

  init(_ scheme: PointScheme) {
    self.scheme = scheme
    stock = scheme.prizes.map(\.stock)
  }

  /// Sets all balances to zero if it is time to; returns the points that are lost.
  func clear(_ people: [ReferenceMember], on day: Int) -> Int {
    guard let days = scheme.clearEveryDays, day > 0, day % days == 0 else { return 0 }
    return forfeit(people)
  }

  /// Takes all their points; returns how many.
  func forfeit(_ people: [ReferenceMember]) -> Int {
    let lost = people.reduce(0) { $0 + $1.balance }
    for member in people { member.balance = 0 }
    return lost
  }

  /// The place of the prize a member wants: of those left, the first from their aim on, round and round.
  private func target(of member: ReferenceMember) -> Int? {
    let count = scheme.prizes.count
    return (0..<count).map { (member.aim + $0) % count }.first { stock[$0] != 0 }
  }

  /// Visit logit of the way a responsive member has gone to their prize.
  func leaning(of member: ReferenceMember) -> Float {
    guard member.isResponsive, let target = target(of: member) else { return 0 }
    let progress = Float(member.balance) * Float(1 / scheme.prizes[target].points)
    return Float(scheme.progressEffect) * min(1, progress)
  }

  /// Points for what a visitor has done; `perAccepted` are those of a campaign.
  func earned(wrote: Bool, _ invitation: ReferenceInvitation, perAccepted: Int) -> Int {
    var points = Int(scheme.earn.checkIn)
    if wrote { points += Int(scheme.earn.answer) }
    if invitation.isSent { points += Int(scheme.earn.share) }
    if invitation.isAccepted { points += Int(scheme.earn.invite) + perAccepted }
    return points
  }

  /// Gives prizes to the day's visitors who can afford theirs, in the order of personas and persons;
  /// returns how many of each.
  mutating func redeem(_ visitors: [ReferenceMember]) -> [Int] {
    let wishes = visitors.sorted { ($0.persona, $0.person) < ($1.persona, $1.person) }
      .map { (member: $0, prize: target(of: $0)) }
    return scheme.prizes.indices.map { prize in
      let price = Int(scheme.prizes[prize].points)
      let able = wishes.filter { $0.prize == prize && $0.member.balance >= price }.map(\.member)
      let winners = able.prefix(stock[prize] ?? .max)
      for member in winners { member.balance -= price }
      stock[prize] = stock[prize].map { $0 - winners.count }
      return winners.count
    }
  }

  /// Points that so many of each prize cost.
  func price(of prizes: [Int]) -> Int {
    zip(prizes, scheme.prizes).reduce(0) { $0 + $1.0 * Int($1.1.points) }
  }
}

/// What moves one member in a scheme of points, for life.
struct ReferenceAim {
  let isResponsive: Bool
  /// The place of the prize they aim at first.
  let prize: Int

  init(_ scheme: PointScheme?, words: RandomWords) {
    let count = scheme?.prizes.count ?? 0
    isResponsive = openUnitFloat(words.0) < Float(scheme?.responsiveShare ?? 0)
    prize = max(0, min(Int(openUnitDouble(words.1) * Double(count)), count - 1))
  }
}
