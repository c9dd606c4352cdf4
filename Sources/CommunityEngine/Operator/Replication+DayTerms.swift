import CommunityModel
import PortableMath

extension Replication {
  /// What one persona in one group lives by today.
  mutating func terms(of persona: Int, in group: Int, _ operation: OperatorDay) -> DayTerms {
    let terms = plan.personas[persona]
    let posts = plan.feed.posts(ofPersona: persona, in: operation.posts)
    let usual = posts[posts.startIndex]
    let call = call(of: usual)
    let messages = population[group].messagesYesterday
    let muting = plan.muting.map {
      population[group].blocks[persona].muting(
        $0, volume: usual.volume + Double(messages), attention: terms.attention, call: call)
    }
    var today = DayTerms(
      terms, operation, feel: feel(of: persona, in: group, operation, posts), call: call,
      muting: muting)
    setApart(&today, persona: persona, group: group, operation, posts)
    return today
  }

  /// What a visit is like, for members of each tier where there are any.
  private func feel(
    of persona: Int, in group: Int, _ operation: OperatorDay, _ posts: ArraySlice<PersonaPosts>
  ) -> FeelTerms {
    let terms = plan.personas[persona]
    let messages = population[group].messagesYesterday
    let harm = plan.moderation?.harm(of: population[group].visible, messages: messages) ?? 0
    let feelings = posts.map {
      plan.feed.feelings(
        for: terms, $0, quality: operation.quality, error: positioningError, harm: harm,
        messages: messages)
    }
    var feel = terms.feel
    feel.visit = feelings[0]
    feel.hasDigest = plan.feed.hasDigest
    if plan.following.standing {
      let tier = { (place: Int) in feelings[min(place, feelings.count - 1)] }
      feel.apart = FeelApart(bonds: plan.tiers.bonds, tiers: (tier(1), tier(2), tier(3)))
    }
    return feel
  }

  /// Adds what concerns single members.
  private func setApart(
    _ today: inout DayTerms, persona: Int, group: Int, _ operation: OperatorDay,
    _ posts: ArraySlice<PersonaPosts>
  ) {
    guard plan.following.standing else { return }
    if plan.tiers.count > 0 { today.tiers = tierDay(posts) }
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

  private func tierDay(_ posts: ArraySlice<PersonaPosts>) -> TierDay {
    let usual = call(of: posts[posts.startIndex])
    var boosts = SIMD4<Float>.zero
    var mutedBoosts = SIMD4<Float>.zero
    for (place, boost) in plan.tiers.visitBoosts.enumerated() {
      boosts[place] = Float(boost + (call(of: posts[posts.startIndex + 1 + place]) - usual))
      mutedBoosts[place] = Float(boost)
    }
    return TierDay(bonds: plan.tiers.bonds, boosts: boosts, mutedBoosts: mutedBoosts)
  }

  /// Visit logit of the day's pushes.
  private func call(of posts: PersonaPosts) -> Double {
    posts.pushes > 0 ? plan.pushVisit * (1 - exponential(-posts.pushes)) : 0
  }
}
