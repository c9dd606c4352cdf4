/// The keys of a scenario file that are not numbers of a parameter table.
enum ScenarioKey: String, CaseIterable {
  case name, title, start, currency, seed, replications, platform, personas, mechanics
  case positioning, channels, content, groups, events, strategies, extends, assumptions
  case horizonDays = "horizon_days"
  case seedMembers = "seed_members"
  // Languages of a title.
  case zh, en
  // Replications.
  case min, max, until, metric, day
  case halfWidth = "half_width"
  // Platform and groups.
  case use, capacity, replicate, at
  // Personas and positioning.
  case value, topics, match, promise
  case promiseLevel = "promise_level"
  // Mechanics.
  case saturation, contribution
  // Channels.
  case conversion, mix, csv, column, cumulative, counts
  case reachPerDay = "reach_per_day"
  case joinsPerDay = "joins_per_day"
  case countsInvites = "counts_invites"
  case fromDay = "from_day"
  case untilDay = "until_day"
  // Events and strategies.
  case when, set
  case byDay = "by_day"
}
