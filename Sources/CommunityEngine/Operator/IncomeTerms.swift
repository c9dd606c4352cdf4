import CommunityModel

/// What a day earns.
struct IncomeTerms: Sendable {
  private let sales: [OfferTerms.Sale]
  private let advertising: Advertising?

  init(_ plan: CommunityPlan) {
    sales = plan.offers.map(OfferTerms.Sale.init)
    advertising = plan.advertising
  }

  /// Enters the money a day earns, in the order of `CommunityPlan.incomeItems`: for each offer what its
  /// orders earn, and what visits earn on a day with advertisements.
  func enterIncomes(of day: Int, _ work: WorkDay, in account: inout Account) {
    for (place, sale) in sales.enumerated() {
      let (orders, refunds) = (work.orders[place], work.refunds[place])
      account.enter((orders - refunds) * sale.earned + orders * sale.earnedPerAction)
    }
    guard let advertising else { return }
    account.enter(
      advertising.days.contains(day)
        ? work.visitors * (advertising.incomePerThousandVisits / 1_000) : 0)
  }
}
