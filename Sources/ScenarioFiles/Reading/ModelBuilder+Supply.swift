import CommunityModel

extension ModelBuilder {
  static func channel(
    _ node: DocumentNode, personas: [Persona], horizonDays: Int
  ) -> Channel {
    let days = days(of: node, horizonDays: horizonDays)
    var channel = Channel(
      name: node.itemName ?? "", supply: supply(of: node, days: days, horizonDays: horizonDays),
      mix: mix(node[.mix], personas: personas), days: days)
    node.set(Channel.parameters, of: &channel)
    channel.wearOutDays = node[.wearOutDays]?.number
    channel.hook = node.settings(.hook, Hook.parameters, over: Hook())
    channel.twoStep = node.settings(.twoStep, TwoStep.parameters, over: TwoStep())
    channel.exchange = node.settings(
      .exchange, PartnerExchange.parameters, over: PartnerExchange())
    return channel
  }

  private static func supply(
    of node: DocumentNode, days: ClosedRange<Int>, horizonDays: Int
  ) -> Channel.Supply {
    if let measured = node[.joinsPerDay] {
      let counts = (measured[.counts]?.items ?? []).compactMap {
        $0.number.flatMap(Int.init(exactly:))
      }
      return .measured(
        dailyJoins: Array(counts.prefix(days.count)),
        countsInvites: measured[.countsInvites]?.scalar != "false")
    }
    let conversion = node[.conversion]?.number ?? 0
    if let periods = node[.schedule]?.items {
      let reach = periods.map { period in
        ReachPeriod(
          days: self.days(of: period, horizonDays: horizonDays),
          reachPerDay: period[.reachPerDay]?.number ?? 0)
      }
      return .schedule(reach, conversion: conversion)
    }
    return .reach(perDay: node[.reachPerDay]?.number ?? 0, conversion: conversion)
  }

  /// Stated shares, or those of the pools, or equal ones if all pools are empty.
  private static func mix(_ node: DocumentNode?, personas: [Persona]) -> [Double] {
    if let node { return statedMix(node, personas: personas) }
    let total = personas.reduce(0) { $0 + $1.pool }
    return personas.map { total > 0 ? $0.pool / total : 1 / Double(personas.count) }
  }

  private static func statedMix(_ node: DocumentNode, personas: [Persona]) -> [Double] {
    personas.map { node[$0.name]?.number ?? 0 }
  }

  static func referral(
    _ node: DocumentNode, personas: [Persona], horizonDays: Int
  ) -> Referral {
    let mix = node[.mix].map { statedMix($0, personas: personas) }
    var referral = Referral(mix: mix ?? Referral.usualMix(of: personas))
    node.set(Referral.parameters, of: &referral)
    referral.occurrences = occurrences(of: node, horizonDays: horizonDays)
    node[.reward]?.set(ReferralReward.parameters, of: &referral.reward)
    node[.inviteeReward]?.set(ReferralReward.parameters, of: &referral.inviteeReward)
    referral.budget = node[.budget]?.number
    return referral
  }

  static func content(
    _ node: DocumentNode, of plan: CommunityPlan, horizonDays: Int
  ) -> ContentStream? {
    guard let value = node.coreValue(.value) else { return nil }
    var stream = ContentStream(
      name: node.itemName ?? "", value: value, days: days(of: node, horizonDays: horizonDays))
    node.set(ContentStream.parameters, of: &stream)
    if let words = node[.on]?.items?.compactMap(\.scalar) {
      stream.weekdays = Weekday.allCases.filter { words.contains($0.key) }
    }
    stream.topics = node.topics(.topics)
    stream.audience = node[.tags].map { audience($0, of: plan) }
    stream.isPush = node[.push]?.scalar == "true"
    stream.isSelling = node[.selling]?.scalar == "true"
    return stream
  }

  private static func audience(_ node: DocumentNode, of plan: CommunityPlan) -> TagAudience {
    var audience = TagAudience(
      personas: node.places(.personas, among: plan.personas.map(\.name)),
      tiers: node.places(.tiers, among: plan.tiers.map(\.name)))
    node.set(TagAudience.parameters, of: &audience)
    return audience
  }
}

extension DocumentNode {
  /// The places in a list of names of those that a key holds; `nil` without the key.
  fileprivate func places(_ key: ScenarioKey, among names: [String]) -> [Int]? {
    guard let stated = self[key]?.items?.compactMap(\.scalar) else { return nil }
    return names.indices.filter { stated.contains(names[$0]) }
  }
}
