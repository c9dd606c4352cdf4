import CommunityModel
import PortableMath

extension NodeDay {
  /// What those who are present have of their own changes by what they did.
  func follow(
    _ engaged: inout NodeMoments, _ work: inout NodeScratch, _ grid: NodeGrid,
    _ stocks: inout ExpectedStocks, _ totals: inout NodeTotals
  ) {
    typealias Column = NodeMoments.Column
    let levers = terms.levers
    for node in 0..<grid.count {
      work.relief[node] = 1
      work.loss[node] = 0
      let first = work.writers[node] * (1 - work.written[node])
      engaged[Column.written, node] += first
      totals.firstPosts += grid.counted(first, at: node)
      guard let replies = settlement.replies, work.present[node] > 0 else { continue }
      let answers = first * settlement.answered
      engaged[Column.lift, node] += answers
      totals.firstPostsAnswered += grid.counted(answers, at: node)
      work.relief[node] = 1 - (1 - replies.newcomerKept) * answers / work.present[node]
    }
    totals.muted = Double(mutedShare) * totals.engaged
    takePart(work, grid, &totals)
    guard let levers else { return }
    if let trust = levers.trust { believe(trust, &engaged, work, grid, &totals) }
    if let conduct = levers.conduct { misbehave(conduct, &work, grid, &totals) }
    if let points = levers.points { earn(points, &engaged, work, grid, &stocks, &totals) }
    shop(levers.offers, &engaged, &work, grid, &stocks, &totals)
    if levers.tiers != nil {
      for node in 0..<grid.countedCount {
        let shares = work.tiers[node]
        for tier in 0..<3 {
          totals.tiers[tier] += Double(work.present[node] * shares[tier + 1])
        }
      }
    }
  }

  private func takePart(_ work: NodeScratch, _ grid: NodeGrid, _ totals: inout NodeTotals) {
    totals.participants = terms.occurrences.map { _ in 0 }
    for (place, occurrence) in terms.occurrences.enumerated() where occurrence.terms.hasTakers {
      let meant = shareMeant(by: occurrence, grid)
      for node in 0..<grid.countedCount where work.present[node] > 0 {
        let takers =
          work.visitors[node] * occurrence.terms.participation * meant[node / grid.perClass]
        let away = max(0, 1 - work.visitors[node] / work.present[node])
        totals.participations += Double(takers)
        totals.participants[place] +=
          Double(takers * power(away, Float(min(occurrence.day, 31))))
      }
    }
  }

  private func believe(
    _ day: TrustDay, _ engaged: inout NodeMoments, _ work: NodeScratch, _ grid: NodeGrid,
    _ totals: inout NodeTotals
  ) {
    typealias Column = NodeMoments.Column
    for node in work.present.indices where work.present[node] > 0 {
      let shares = work.tiers[node]
      let before = engaged[Column.trust, node] / work.present[node]
      var change: Float = 0
      for tier in 0..<4 where shares[tier] > 0 {
        change += shares[tier] * day.rates[tier] * (day.targets[tier] - before)
      }
      engaged[Column.trust, node] += work.visitors[node] * change
      totals.trust += grid.counted(engaged[Column.trust, node], at: node)
    }
  }

  /// Who breaks a rule, who is taken for someone who did, and what it costs them.
  private func misbehave(
    _ day: ConductDay, _ work: inout NodeScratch, _ grid: NodeGrid, _ totals: inout NodeTotals
  ) {
    guard let moderation = settlement.moderation else { return }
    let (appeal, overturn) = (Double(moderation.appealShare), Double(moderation.overturnShare))
    let sanctionable = moderation.ladder.isEmpty ? 0 : moderation.sanctionableShare
    for node in work.present.indices where work.writers[node] > 0 {
      let writers = Double(work.writers[node])
      let innocent = day.innocence(
        satisfaction: work.means.satisfaction[node], messages: settlement.messagesPerPost)
      let cases = writers * (1 - innocent.kept)
      let flagged = writers * innocent.kept * (1 - innocent.passed)
      let accused = cases * settlement.detected * sanctionable
      let accusedWrongly = moderation.ladder.isEmpty ? 0 : flagged
      let upheld = 1 - appeal * overturn
      work.loss[node] +=
        moderation.sanctionCost * Float((accused + accusedWrongly) * upheld) / work.present[node]
      guard node < grid.countedCount else { continue }
      totals.conduct.violations += cases
      totals.conduct.visible += cases * (1 - settlement.detected)
      totals.conduct.appeals += (accused + accusedWrongly) * appeal
      totals.conduct.deserved += accused * upheld
      totals.conduct.wrongful += accusedWrongly * upheld
    }
  }

  /// Points flow in by what members do and out as prizes.
  ///
  /// A member saves up to a price and begins again, so that balances lie between nothing and the price and
  /// are half of it on average where as much flows out as in; below that, the square of how near they are
  /// is what flows out.
  private func earn(
    _ day: PointDay, _ engaged: inout NodeMoments, _ work: NodeScratch, _ grid: NodeGrid,
    _ stocks: inout ExpectedStocks, _ totals: inout NodeTotals
  ) {
    typealias Column = NodeMoments.Column
    totals.points.prizes = stocks.prizes.map { _ in 0 }
    let aims = Float(day.prices.count)
    for node in work.present.indices where work.present[node] > 0 {
      let earned =
        Float(day.earning.checkIn) * work.visitors[node]
        + Float(day.earning.answer) * work.writers[node]
        + (Float(day.earning.share) + Float(day.earning.invite) * terms.invite.accept)
        * work.senders[node]
      totals.points.issued += grid.counted(earned, at: node)
      engaged[Column.points, node] += earned
      for (aim, price) in day.prices.enumerated() {
        guard let price else { continue }
        let held = engaged[Column.points, node] / work.present[node]
        let near = min(1, 2 * held * price.inverse)
        let wanted = Double(earned / aims * near * near * price.inverse)
        let prize = day.targets[aim]
        let given = min(wanted, stocks.prizes[prize])
        let paid = given * Double(price.points)
        engaged[Column.points, node] -= Float(paid)
        guard node < grid.countedCount else { continue }
        stocks.prizes[prize] -= given
        totals.points.prizes[prize] += given
        totals.points.redeemed += paid
      }
    }
  }

  /// Who orders what is on offer.
  ///
  /// Who finds it worth its price is settled for good, so that those who have bought it are some of these.
  private func shop(
    _ chances: [OfferChance], _ engaged: inout NodeMoments, _ work: inout NodeScratch,
    _ grid: NodeGrid,
    _ stocks: inout ExpectedStocks, _ totals: inout NodeTotals
  ) {
    guard let offers = settlement.offers else { return }
    typealias Column = NodeMoments.Column
    totals.offers = offers.sales.map { _ in ExpectedOrders() }
    for chance in chances {
      let sale = offers.sales[chance.offer]
      let refund = offers.refund(offer: chance.offer, persona: settlement.persona)
      let column = Column.bought + chance.offer
      for node in work.present.indices where work.present[node] > 0 {
        let present = work.present[node]
        let visitors = work.visitors[node]
        let trust = min(1, max(0, engaged[Column.trust, node] / present))
        let bought = min(1, engaged[column, node] / present)
        let fresh = visitors * (1 - bought) * chance.interest
        let again = visitors * bought * chance.interestAgain
        let paying = bought < 1 ? max(0, chance.pay - bought) / (1 - bought) : 0
        let wantedFirst = Double(fresh * trust * paying)
        let wantedAgain = Double(again * trust)
        let wanted = wantedFirst + wantedAgain
        let served = wanted > 0 ? min(1, stocks.goods[chance.offer] / wanted) : 0
        let orders = Float(wanted * served)
        let kept = orders * (1 - refund)
        let newBuyers = Float(wantedFirst * served) * (1 - refund)
        let anything = min(1, engaged[Column.buyers, node] / present)
        let firstEver = bought < 1 ? newBuyers * (1 - max(anything, bought)) / (1 - bought) : 0
        engaged[Column.buyers, node] += firstEver
        engaged[column, node] += newBuyers
        work.loss[node] += sale.satisfactionLoss * orders / present
        if let terms = settlement.trust {
          let after = terms.afterPurchase(
            trust, quality: sale.quality, disappointment: sale.disappointment)
          engaged[Column.trust, node] += orders * (after - trust)
        }
        guard node < grid.countedCount else { continue }
        stocks.goods[chance.offer] -= Double(kept)
        totals.buyers += Double(firstEver)
        totals.offers[chance.offer].add(
          ExpectedOrders(
            seen: Double(visitors), interested: Double(fresh + again),
            trusting: Double((fresh + again) * trust), wanting: wanted, orders: Double(orders),
            refunds: Double(orders * refund), buyers: Double(newBuyers)))
      }
    }
  }
}
