import CommunityModel
import PortableMath

extension Replication {
  /// What one persona in one group lives by today, of which some may have muted it.
  func terms(
    of persona: Int, in group: Int, _ operation: OperatorDay, muting: MutingDay?
  ) -> DayTerms {
    plan.terms(
      of: persona, population[group].news, operation,
      positioningError: acquaintance.positioningError, muting: muting)
  }

  /// Who of one persona has muted a group; `nil` if nobody mutes.
  mutating func muting(of persona: Int, in group: Int, _ operation: OperatorDay) -> MutingDay? {
    guard let muting = plan.muting else { return nil }
    let posts = operation.posts[plan.feed.place(ofPersona: persona)]
    let volume = posts.volume + population[group].news.messages
    return population[group].blocks[persona].muting(
      muting, volume: volume, attention: plan.personas[persona].attention,
      call: plan.call(of: posts))
  }
}

extension CompiledPlan {
  /// What one persona lives by today in a group with such news.
  ///
  /// - Parameters:
  ///   - persona: its place in the
  ///   - news: what visitors find of members' doing.
  ///   - operation: what the day brings to everyone.
  ///   - positioningError: share of the match that is lost.
  ///   - muting: who has muted the group; `nil` if nobody mutes.
  /// - Returns: today's terms.
  func terms(
    of persona: Int, _ news: GroupNews, _ operation: OperatorDay, positioningError: Double,
    muting: MutingDay?
  ) -> DayTerms {
    let finds = Finding(news: news, positioningError: positioningError)
    let usual = feelings(of: persona, finds, operation, tier: 0)
    let feel = FeelDay(
      terms: personas[persona].feel, visit: usual.visit, hasDigest: feed.hasDigest)
    return DayTerms(
      personas[persona], operation, feel: feel,
      call: call(of: operation.posts[feed.place(ofPersona: persona)]), muting: muting,
      levers: following.tellsMembersApart
        ? levers(of: persona, finds, operation, usual) : nil)
  }

  /// What is found in a group, and what the operator knows.
  private struct Finding {
    let news: GroupNews
    let positioningError: Double
  }

  /// What a visit is like for members of a tier; tier 0 are those below all others.
  private func feelings(
    of persona: Int, _ finds: Finding, _ operation: OperatorDay, tier: Int
  ) -> TierFeelings {
    feed.feelings(
      for: personas[persona],
      operation.posts[feed.place(ofPersona: persona) + min(tier, tiers.count)],
      quality: operation.quality, error: finds.positioningError,
      harm: moderation?.lostBenefit(to: finds.news) ?? 0, messages: finds.news.messages)
  }

  /// What the day brings to single members.
  private func levers(
    of persona: Int, _ finds: Finding, _ operation: OperatorDay, _ usual: TierFeelings
  ) -> LeverDay {
    var tiers = (usual, usual, usual)
    if self.tiers.count > 0 {
      tiers.0 = feelings(of: persona, finds, operation, tier: 1)
      tiers.1 = feelings(of: persona, finds, operation, tier: 2)
      tiers.2 = feelings(of: persona, finds, operation, tier: 3)
    }
    let bond = personas[persona].bond
    let welcome = moderation?.welcome ?? 0
    return LeverDay(
      feel: FeelApart(bonds: self.tiers.bonds, none: usual, tiers: tiers),
      bond: replies?.bond(bond, serviceLevel: operation.serviceLevel) ?? bond,
      tiers: self.tiers.count > 0
        ? tierDay(operation.posts, at: feed.place(ofPersona: persona)) : nil,
      gains: replies != nil || welcome > 0
        ? PostGains(lift: replies?.postEffect ?? 0, welcome: welcome) : nil,
      answersFirstPosts: replies != nil,
      points: operation.points,
      conduct: moderation.map { moderation in
        ConductDay(
          logit: moderation.logit(ofPersona: persona, finds.news),
          moodEffect: moderation.moodEffect,
          logPass: moderation.logPass(serviceLevel: operation.serviceLevel))
      },
      trust: trust.map { trustDay($0, of: persona, finds.news, operation) },
      offers: offers?.chances(operation.offers, ofPersona: persona, day: operation.day) ?? [])
  }

  /// Where the day moves trust.
  private func trustDay(
    _ trust: TrustTerms, of persona: Int, _ news: GroupNews, _ operation: OperatorDay
  ) -> TrustDay {
    let place = feed.place(ofPersona: persona)
    return trust.day(
      Array(operation.posts[place...place + self.tiers.count]), bonds: self.tiers.bonds,
      quality: operation.quality, violations: moderation?.severity(of: news) ?? 0)
  }

  /// The posts of a persona's tiers stand one after the other, that of members below all of them first.
  private func tierDay(_ posts: [PersonaPosts], at place: Int) -> TierDay {
    let usual = call(of: posts[place])
    var boosts = SIMD4<Float>.zero
    var mutedBoosts = SIMD4<Float>.zero
    for (tier, boost) in tiers.visitBoosts.enumerated() {
      boosts[tier] = Float(boost + (call(of: posts[place + 1 + tier]) - usual))
      mutedBoosts[tier] = Float(boost)
    }
    return TierDay(bonds: tiers.bonds, boosts: boosts, mutedBoosts: mutedBoosts)
  }

  /// Visit logit of the day's pushes.
  func call(of posts: PersonaPosts) -> Double {
    posts.pushes > 0 ? pushVisit * (1 - exponential(-posts.pushes)) : 0
  }
}
