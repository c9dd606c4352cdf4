extension CommunityPlan {
  /// Every number of the parameter tables in the order of a scenario file: what is uncertain about
  /// the world, and what is chosen or known.
  public var assumptions: [Assumption] {
    var registry = AssumptionRegistry(self)
    registry.add(Platform.parameters, at: "platform", \.platform)
    registry.add(GroupReplication.parameters, at: "groups.replicate", \.replication)
    registry.add(Muting.parameters, at: "groups.mute", \.muting)
    addCalendar(to: &registry)
    for (place, persona) in personas.enumerated() {
      registry.add(Persona.parameters, at: "personas.\(persona.name)", \.personas[place])
      if !offers.isEmpty {
        registry.add(
          BuyingHabits.parameters, at: "personas.\(persona.name)", \.personas[place].buying)
      }
    }
    registry.add(
      Mechanics.saturationParameters, at: "mechanics.saturation", \.mechanics.saturation)
    registry.add(
      Mechanics.contributionParameters, at: "mechanics.contribution", \.mechanics.contribution)
    registry.add(Mechanics.parameters, at: "mechanics", \.mechanics)
    registry.add(Positioning.parameters, at: "positioning", \.positioning)
    registry.add(
      Reputation.parameters, at: "positioning.reputation", \.positioning.reputation)
    addChannels(to: &registry)
    addContent(to: &registry)
    for (place, activity) in activities.enumerated() {
      registry.add(Activity.parameters, at: "activities.\(activity.name)", \.activities[place])
    }
    addReferral(to: &registry)
    for (place, role) in team.enumerated() {
      registry.add(role.livingParameters, at: "team.\(role.role)", \.team[place])
    }
    registry.add(ReplyService.parameters, at: "replies", \.replies)
    for (place, tier) in tiers.enumerated() {
      registry.add(Tier.parameters, at: "tiers.\(tier.name)", \.tiers[place])
    }
    addPoints(to: &registry)
    addModeration(to: &registry)
    registry.add(Seeding.parameters, at: "seeding", \.seeding)
    addSales(to: &registry)
    addTools(to: &registry)
    for (place, phase) in phases.enumerated() {
      registry.add(
        Migration.parameters, at: "phases.\(phase.name).migrate", \.phases[place].migration)
    }
    return registry.assumptions
  }

  private func addReferral(to registry: inout AssumptionRegistry) {
    registry.add(referral?.livingParameters ?? [], at: "referral", \.referral)
    registry.add(ReferralReward.parameters, at: "referral.reward", \.referral, \.reward)
    registry.add(
      ReferralReward.parameters, at: "referral.invitee_reward", \.referral, \.inviteeReward)
  }

  private func addPoints(to registry: inout AssumptionRegistry) {
    registry.add(points?.livingParameters ?? [], at: "points", \.points)
    registry.add(PointEarning.parameters, at: "points.earn", \.points, \.earn)
    for (place, prize) in (points?.prizes ?? []).enumerated() {
      registry.add(
        Prize.parameters, at: "points.prizes.\(prize.name)", \.points, \.prizes[place])
    }
  }

  private func addModeration(to registry: inout AssumptionRegistry) {
    registry.add(moderation?.livingParameters ?? [], at: "moderation", \.moderation)
    for (place, weight) in (moderation?.kinds ?? []).enumerated() {
      registry.add(
        ViolationWeight.parameters(of: weight.kind), at: "moderation.kinds.\(weight.kind.key)",
        \.moderation, \.kinds[place])
    }
  }

  private func addSales(to registry: inout AssumptionRegistry) {
    registry.add(Trust.parameters, at: "trust", \.trust)
    for (place, offer) in offers.enumerated() {
      registry.add(offer.livingParameters, at: "offers.\(offer.name)", \.offers[place])
    }
    registry.add(Advertising.parameters, at: "advertising", \.advertising)
  }

  private func addTools(to registry: inout AssumptionRegistry) {
    for (place, tool) in (tools ?? []).enumerated() {
      registry.add(Tool.parameters, at: "tools.\(tool.name)", \.tools, \.[place])
    }
  }

  /// Days that are like all others are left out.
  private func addCalendar(to registry: inout AssumptionRegistry) {
    for weekday in Weekday.allCases {
      let place = weekday.rawValue
      guard calendar.weekdays[place] != DayEffect() else { continue }
      registry.add(
        DayEffect.parameters, at: "calendar.weekdays.\(weekday.key)",
        \.calendar.weekdays[place])
    }
    for (place, holiday) in calendar.holidays.enumerated() {
      registry.add(
        DayEffect.parameters, at: "calendar.holidays.\(holiday.name)",
        \.calendar.holidays[place].effect)
    }
  }

  private func addChannels(to registry: inout AssumptionRegistry) {
    for (place, channel) in channels.enumerated() {
      let path = "channels.\(channel.name)"
      if !channel.isMeasured {
        registry.add(Channel.estimates, at: path, \.channels[place])
      }
      registry.add(Channel.parameters, at: path, \.channels[place])
      registry.add(Hook.parameters, at: path + ".hook", \.channels[place].hook)
      registry.add(TwoStep.parameters, at: path + ".two_step", \.channels[place].twoStep)
      registry.add(PartnerExchange.parameters, at: path + ".exchange", \.channels[place].exchange)
    }
  }

  private func addContent(to registry: inout AssumptionRegistry) {
    for (place, stream) in content.enumerated() {
      let path = "content.\(stream.name)"
      registry.add(ContentStream.parameters, at: path, \.content[place])
      registry.add(TagAudience.parameters, at: path + ".tags", \.content[place].audience)
    }
    registry.add(Digest.parameters, at: "digest", \.digest)
  }
}
