import CommunityModel

/// Checks what holds between several values of a plan.
///
/// It works on resolved trees, and passes over values that are missing because they had problems of
/// their own.
struct PlanRules {
  private(set) var problems: [ScenarioProblem] = []
  private let root: DocumentNode
  private let horizonDays: Int?

  /// The problems of a resolved file.
  static func problems(of root: DocumentNode, horizonDays: Int?) -> [ScenarioProblem] {
    var rules = PlanRules(root: root, horizonDays: horizonDays)
    rules.checkReplications()
    rules.checkGroups()
    rules.checkSupply(.channels)
    rules.checkSupply(.content)
    rules.checkMeasuredLimit()
    return rules.problems
  }

  private init(root: DocumentNode, horizonDays: Int?) {
    self.root = root
    self.horizonDays = horizonDays
  }

  private mutating func checkReplications() {
    guard let replications = root[.replications] else { return }
    checkOrder(
      replications[.min], "replications.min", replications[.max], "replications.max")
  }

  private mutating func checkGroups() {
    let fillLine = root[.groups]?[.replicate]?[.at]
    checkOrder(
      fillLine, "groups.replicate.at", root[.platform]?[.capacity], "platform.capacity")
  }

  private mutating func checkSupply(_ key: ScenarioKey) {
    for item in root[key]?.items ?? [] {
      let path = ScenarioProblem.joined(key.rawValue, item.itemName ?? "?")
      checkOrder(item[.fromDay], "\(path).from_day", item[.untilDay], "\(path).until_day")
      if key == .channels { checkChannel(item, at: path) }
    }
  }

  private mutating func checkChannel(_ channel: DocumentNode, at path: String) {
    let taken = [CommunityPlan.invitationSource, CommunityPlan.seedSource]
    if let name = channel[.name], taken.contains(name.scalar ?? "") {
      problems.append(.takenName(name.scalar ?? "", in: path, at: name.place))
    }
    let conversion = channel[.conversion]
    if channel[.reachPerDay] != nil, conversion == nil {
      guard let key = ScenarioFormat.channelMap.key(ScenarioKey.conversion.rawValue) else { return }
      problems.append(.missingKey(key, in: path, at: channel.place))
    }
    guard let measured = channel[.joinsPerDay] else { return }
    if let conversion {
      problems.append(
        .conflictingKeys(
          [ScenarioKey.conversion, .joinsPerDay].map(\.rawValue), in: path, at: conversion.place))
    }
    checkMeasured(measured, of: channel, at: ScenarioProblem.joined(path, "joins_per_day"))
  }

  private mutating func checkMeasured(
    _ measured: DocumentNode, of channel: DocumentNode, at path: String
  ) {
    if measured[.csv] != nil, measured[.column] == nil {
      let keys = ScenarioFormat.measuredMap.keys
      guard let key = keys.first(where: { $0.key == ScenarioKey.column.rawValue }) else { return }
      problems.append(.missingKey(key, in: path, at: measured.place))
    }
    for key in [ScenarioKey.column, .cumulative] where measured[.counts] != nil {
      guard let other = measured[key] else { continue }
      problems.append(
        .conflictingKeys([ScenarioKey.counts, key].map(\.rawValue), in: path, at: other.place))
    }
    guard let counts = measured[.counts], let needed = dayCount(of: channel) else { return }
    if let items = counts.items, items.count < needed {
      problems.append(
        .shortSeries(count: items.count, needed: needed, path: path, at: counts.place))
    }
  }

  /// The days on which a channel runs.
  private func dayCount(of channel: DocumentNode) -> Int? {
    guard let first = channel.whole(.fromDay),
      let last = channel.whole(.untilDay) ?? horizonDays.map({ $0 - 1 })
    else { return nil }
    return last - first + 1
  }

  private mutating func checkMeasuredLimit() {
    let measured = (root[.channels]?.items ?? []).filter { $0[.joinsPerDay] != nil }
    guard measured.count > Channel.measuredLimit else { return }
    problems.append(
      .tooManyItems(
        measured.count, limit: Channel.measuredLimit, path: "channels with joins_per_day",
        at: measured[Channel.measuredLimit].place))
  }

  private mutating func checkOrder(
    _ low: DocumentNode?, _ lowPath: String, _ high: DocumentNode?, _ highPath: String
  ) {
    guard let low, let lowValue = low.number, let highValue = high?.number, lowValue > highValue
    else { return }
    problems.append(
      .wrongOrder(
        NumberWording.text(lowValue), path: lowPath, limit: NumberWording.text(highValue),
        limitPath: highPath, at: low.place))
  }
}
