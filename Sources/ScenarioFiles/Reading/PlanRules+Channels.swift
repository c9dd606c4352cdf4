import CommunityModel

extension PlanRules {
  mutating func checkChannel(_ channel: DocumentNode, at path: String) {
    checkDays(of: channel, at: path)
    let taken = [CommunityPlan.invitationSource, CommunityPlan.seedSource]
    if let name = channel[.name], taken.contains(name.scalar ?? "") {
      note(.takenName(name.scalar ?? "", in: path, at: name.place))
    }
    if let measured = channel[.joinsPerDay] {
      checkAlone(measured, in: channel, at: path)
      checkMeasured(measured, of: channel, at: ScenarioProblem.joined(path, "joins_per_day"))
    } else if channel[.conversion] == nil,
      channel[.reachPerDay] != nil || channel[.schedule] != nil,
      let key = ScenarioFormat.channelMap.key(ScenarioKey.conversion.rawValue)
    {
      note(.missingKey(key, in: path, at: channel.place))
    }
    if let periods = channel[.schedule]?.items { checkPeriods(periods, at: "\(path).schedule") }
  }

  /// Notes keys that mean nothing for joins that were counted.
  private mutating func checkAlone(
    _ measured: DocumentNode, in channel: DocumentNode, at path: String
  ) {
    let excluded: [ScenarioKey] = [
      .conversion, .hook, .twoStep, .exchange, .wearOutDays, .costPerThousand,
    ]
    for key in excluded {
      guard let value = channel[key], !value.isNeutralDefault else { continue }
      note(.excludedKey(key, beside: .joinsPerDay, in: path, at: value.place))
    }
  }

  private mutating func checkMeasured(
    _ measured: DocumentNode, of channel: DocumentNode, at path: String
  ) {
    if measured[.csv] != nil, measured[.column] == nil {
      let keys = ScenarioFormat.measuredMap.keys
      guard let key = keys.first(where: { $0.key == ScenarioKey.column.rawValue }) else { return }
      note(.missingKey(key, in: path, at: measured.place))
    }
    for key in [ScenarioKey.column, .cumulative] where measured[.counts] != nil {
      guard let other = measured[key] else { continue }
      note(.excludedKey(key, beside: .counts, in: path, at: other.place))
    }
    guard let counts = measured[.counts], let needed = dayCount(of: channel) else { return }
    if let items = counts.items, items.count < needed {
      note(.shortSeries(count: items.count, needed: needed, path: path, at: counts.place))
    }
  }

  /// The days on which a channel runs.
  private func dayCount(of channel: DocumentNode) -> Int? {
    guard let first = channel.whole(.fromDay), let last = channel.whole(.untilDay) ?? lastDay
    else { return nil }
    return last - first + 1
  }

  private mutating func checkPeriods(_ periods: [DocumentNode], at path: String) {
    var spans: [Span] = []
    for (index, period) in periods.enumerated() {
      let name = "\(path)[\(index)]"
      checkDays(of: period, at: name)
      guard let first = period[.fromDay], let day = period.whole(.fromDay),
        let last = period.whole(.untilDay) ?? lastDay, last >= day
      else { continue }
      spans.append(Span(name: name, days: day...last, place: first.place))
    }
    checkOverlaps(of: spans)
  }
}

extension DocumentNode {
  /// Whether a value is absent in all but name, as a lock file writes it.
  fileprivate var isNeutralDefault: Bool {
    entries == nil && (number == 0 || scalar == ScenarioFormat.noLimit)
  }
}
