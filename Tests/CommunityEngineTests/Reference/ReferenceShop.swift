import CommunityModel

/// What is for sale, as it goes.
struct ReferenceShop {
  /// What is left of each offer; `nil`: enough for everybody.
  private var stock: [Int?]
  /// Those who want each offer today.
  private var wanting: [[ReferenceMember]]

  init(_ offers: [Offer]) {
    stock = offers.map(\.stock)
    wanting = offers.map { _ in [] }
  }

  /// The offers that run on a day: those of which there is any left.
  func running(_ plan: CommunityPlan, on day: Int, horizonDays: Int) -> [ReferenceOffer] {
    plan.offers.indices.filter { place in
      stock[place] != 0 && plan.offers[place].occurrences.contains { $0.contains(day) }
    }.map {
      ReferenceOffer(plan.offers[$0], place: $0, day: day, horizonDays: horizonDays)
    }
  }

  mutating func want(_ place: Int, _ member: ReferenceMember) {
    wanting[place].append(member)
  }

  /// Those who get an offer: the first in the order of personas and persons.
  mutating func takeOrders(_ place: Int) -> [ReferenceMember] {
    let buyers = wanting[place].sorted { ($0.persona, $0.person) < ($1.persona, $1.person) }
      .prefix(stock[place] ?? .max)
    wanting[place] = []
    stock[place] = stock[place].map { $0 - buyers.count }
    return Array(buyers)
  }

  mutating func takeBack(_ place: Int, _ number: Int) {
    stock[place] = stock[place].map { $0 + number }
  }
}
