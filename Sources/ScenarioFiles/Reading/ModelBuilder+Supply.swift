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
    if let node { return personas.map { node[$0.name]?.number ?? 0 } }
    let total = personas.reduce(0) { $0 + $1.pool }
    return personas.map { total > 0 ? $0.pool / total : 1 / Double(personas.count) }
  }

  static func content(
    _ node: DocumentNode, personas: [Persona], horizonDays: Int
  ) -> ContentStream? {
    guard let value = node.coreValue(.value) else { return nil }
    var stream = ContentStream(
      name: node.itemName ?? "", value: value, days: days(of: node, horizonDays: horizonDays))
    node.set(ContentStream.parameters, of: &stream)
    if let words = node[.on]?.items?.compactMap(\.scalar) {
      stream.weekdays = Weekday.allCases.filter { words.contains($0.key) }
    }
    stream.topics = node.topics(.topics)
    stream.audience = node[.tags].map { audience($0, personas: personas) }
    stream.isPush = node[.push]?.scalar == "true"
    return stream
  }

  private static func audience(_ node: DocumentNode, personas: [Persona]) -> TagAudience {
    let names = (node[.personas]?.items ?? []).compactMap(\.scalar)
    var audience = TagAudience(
      personas: personas.indices.filter { names.contains(personas[$0].name) })
    node.set(TagAudience.parameters, of: &audience)
    return audience
  }
}
