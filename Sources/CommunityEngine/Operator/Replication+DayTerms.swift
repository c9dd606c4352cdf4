import CommunityModel
import PortableMath

extension Replication {
  /// What one persona in one group lives by today.
  mutating func terms(of persona: Int, in group: Int, _ operation: OperatorDay) -> DayTerms {
    let posts = operation.posts[plan.feed.place(ofPersona: persona)]
    let call = call(of: posts)
    let messages = population[group].messagesYesterday
    let muting = plan.muting.map {
      population[group].blocks[persona].muting(
        $0, volume: posts.volume + Double(messages), attention: plan.personas[persona].attention,
        call: call)
    }
    let usual = feelings(of: persona, in: group, operation, tier: 0)
    let feel = FeelDay(
      terms: plan.personas[persona].feel, visit: usual.visit, hasDigest: plan.feed.hasDigest)
    var today = DayTerms(plan.personas[persona], operation, feel: feel, call: call, muting: muting)
    if plan.following.tellsMembersApart {
      today.levers = .present(levers(of: persona, in: group, operation, usual))
    }
    return today
  }

  /// What a visit is like for members of a tier; tier 0 are those below all others.
  private func feelings(
    of persona: Int, in group: Int, _ operation: OperatorDay, tier: Int
  ) -> TierFeelings {
    let messages = population[group].messagesYesterday
    let harm = plan.moderation?.lostBenefit(to: population[group].visible, messages: messages) ?? 0
    return plan.feed.feelings(
      for: plan.personas[persona],
      operation.posts[plan.feed.place(ofPersona: persona) + min(tier, plan.tiers.count)],
      quality: operation.quality, error: positioningError, harm: harm, messages: messages)
  }

  /// What the day brings to single members.
  private func levers(
    of persona: Int, in group: Int, _ operation: OperatorDay, _ usual: TierFeelings
  ) -> LeverDay {
    var tiers = (usual, usual, usual)
    if plan.tiers.count > 0 {
      tiers.0 = feelings(of: persona, in: group, operation, tier: 1)
      tiers.1 = feelings(of: persona, in: group, operation, tier: 2)
      tiers.2 = feelings(of: persona, in: group, operation, tier: 3)
    }
    let bond = plan.personas[persona].bond
    var levers = LeverDay(
      feel: FeelApart(bonds: plan.tiers.bonds, none: usual, tiers: tiers),
      bond: plan.replies?.bond(bond, serviceLevel: operation.serviceLevel) ?? bond)
    if plan.tiers.count > 0 {
      levers.tiers = tierDay(operation.posts, at: plan.feed.place(ofPersona: persona))
    }
    levers.answersFirstPosts = plan.replies != nil
    let welcome = plan.moderation?.welcome ?? 0
    if plan.replies != nil || welcome > 0 {
      levers.gains = PostGains(lift: plan.replies?.postEffect ?? 0, welcome: welcome)
    }
    levers.points = operation.points
    levers.conduct = plan.moderation.map { moderation in
      ConductDay(
        logit: moderation.logit(
          ofPersona: persona, seeing: population[group].visible,
          messages: population[group].messagesYesterday),
        moodEffect: moderation.moodEffect,
        logPass: moderation.logPass(serviceLevel: operation.serviceLevel))
    }
    levers.trust = plan.trust.map { trustDay($0, of: persona, in: group, operation) }
    if let offers = plan.offers, !operation.offers.isEmpty {
      levers.offers = offers.chances(
        operation.offers, ofPersona: persona, day: operation.day)
    }
    return levers
  }

  /// Where the day moves trust.
  private func trustDay(
    _ trust: TrustTerms, of persona: Int, in group: Int, _ operation: OperatorDay
  ) -> TrustDay {
    let place = plan.feed.place(ofPersona: persona)
    let violations =
      plan.moderation?.severity(
        of: population[group].visible, messages: population[group].messagesYesterday) ?? 0
    return trust.day(
      Array(operation.posts[place...place + plan.tiers.count]), bonds: plan.tiers.bonds,
      quality: operation.quality, violations: violations)
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
