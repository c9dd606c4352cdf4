extension Replication {
  /// What members did today, of all who hold groups.
  mutating func addUp(_ total: inout DayRecord) throws {
    let division = population.division
    guard division.isDivided else { return }
    var participants = budget.work.participants.map { Int($0) }
    try division.addUp { visit in
      total.eachCount(visit)
      for activity in participants.indices { visit(&participants[activity]) }
    }
    budget.work.participants = participants.map(Double.init)
  }

  /// What the day had in store for members, of all who hold groups: invitations and orders go to everybody.
  mutating func addUpSettlement() throws {
    let division = population.division
    let memberCounts = try division.addUp(gathering: population.heldCounts) { visit in
      ledger.eachCountOfDay(visit)
      counters.eachCount(visit)
    }
    try population.hear(memberCounts)
    ledger.inviters = try division.gather(ledger.inviters)
    try takeOrders()
  }

  /// Orders are entered group by group, as they were taken, so that sums of money are rounded alike.
  private mutating func takeOrders() throws {
    guard let offers = plan.offers else { return }
    let division = population.division
    let orders = try division.gather(ledger.orders)
    let places =
      division.isDivided
      ? orders.indices.sorted { (orders[$0].group, $0) < (orders[$1].group, $1) }
      : Array(orders.indices)
    for place in places { reception.enter(orders[place], offers.sales[orders[place].offer]) }
  }

  /// What became of members in the whole run, of all who hold groups; only the first one has it all.
  mutating func addUpBooks() throws {
    let division = population.division
    try division.addUp { ledger.eachCountOfRun($0) }
  }
}
