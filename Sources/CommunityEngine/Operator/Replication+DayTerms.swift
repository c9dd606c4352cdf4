import CommunityModel
import PortableMath

extension Replication {
  /// What one persona in one group lives by today.
  mutating func terms(of persona: Int, in group: Int, _ operation: OperatorDay) -> DayTerms {
    let terms = plan.personas[persona]
    let usual = operation.posts[plan.feed.place(ofPersona: persona)]
    let call = call(of: usual)
    let messages = population[group].messagesYesterday
    let muting = plan.muting.map {
      population[group].blocks[persona].muting(
        $0, volume: usual.volume + Double(messages), attention: terms.attention, call: call)
    }
    var today = DayTerms(
      terms, operation, feel: feel(of: persona, in: group, operation), call: call,
      muting: muting)
    if plan.following.standing { setApart(&today, persona: persona, group: group, operation) }
    return today
  }

  /// What a visit is like, for members of each tier where there are any.
  private func feel(of persona: Int, in group: Int, _ operation: OperatorDay) -> FeelTerms {
    let terms = plan.personas[persona]
    let messages = population[group].messagesYesterday
    let harm = plan.moderation?.harm(of: population[group].visible, messages: messages) ?? 0
    let place = plan.feed.place(ofPersona: persona)
    let feelings = { (tier: Int) in
      plan.feed.feelings(
        for: terms, operation.posts[place + min(tier, plan.tiers.count)],
        quality: operation.quality, error: positioningError, harm: harm, messages: messages)
    }
    var feel = terms.feel
    feel.visit = feelings(0)
    feel.hasDigest = plan.feed.hasDigest
    if plan.tiers.count > 0 {
      feel.apart = FeelApart(
        bonds: plan.tiers.bonds, tiers: (feelings(1), feelings(2), feelings(3)))
    } else if plan.following.standing {
      feel.apart = FeelApart(
        bonds: plan.tiers.bonds, tiers: (feel.visit, feel.visit, feel.visit))
    }
    return feel
  }

  /// Adds what concerns single members.
  private func setApart(
    _ today: inout DayTerms, persona: Int, group: Int, _ operation: OperatorDay
  ) {
    if plan.tiers.count > 0 {
      today.tiers = tierDay(operation.posts, at: plan.feed.place(ofPersona: persona))
    }
    if let replies = plan.replies {
      today.bond = replies.bond(today.bond, serviceLevel: operation.serviceLevel)
      today.answersFirstPosts = true
    }
    let welcome = plan.moderation?.welcome ?? 0
    if plan.replies != nil || welcome > 0 {
      today.gains = PostGains(lift: plan.replies?.postEffect ?? 0, welcome: welcome)
    }
    today.points = plan.points.map { PointDay($0, ledger.shop, campaign) }
    today.conduct = plan.moderation.map { moderation in
      ConductDay(
        logit: moderation.logit(
          ofPersona: persona, seeing: population[group].visible,
          messages: population[group].messagesYesterday),
        moodEffect: moderation.moodEffect,
        logPass: moderation.logPass(serviceLevel: operation.serviceLevel))
    }
  }

  /// The posts of a persona's tiers stand one after the other, that of members below all of them first.
  private func tierDay(_ posts: [PersonaPosts], at place: Int) -> TierDay {
    let usual = call(of: posts[place])
    var boosts = SIMD4<Float>.zero
    var mutedBoosts = SIMD4<Float>.zero
    for (tier, boost) in plan.tiers.visitBoosts.enumerated() {
      boosts[tier] = Float(boost + (call(of: posts[place + 1 + tier]) - usual))
      mutedBoosts[tier] = Float(boost)
    }
    return TierDay(bonds: plan.tiers.bonds, boosts: boosts, mutedBoosts: mutedBoosts)
  }

  /// Visit logit of the day's pushes.
  private func call(of posts: PersonaPosts) -> Double {
    posts.pushes > 0 ? plan.pushVisit * (1 - exponential(-posts.pushes)) : 0
  }
}
