import CommunityModel
import ScenarioFiles
import Testing

/// Whole scenarios against the schema that editors check them with.
struct SchemaValidityTests {
  private func violations(_ text: String) throws -> [String] {
    let schema = try JSONValue(json: ScenarioSchema.json())
    return SchemaChecker.violations(of: try JSONValue(json: text), against: schema)
  }

  private static let whole = [
    ScenarioTexts.everyKey, ScenarioTexts.everyKeyOfDays, ScenarioTexts.everyKeyWithFile,
  ]

  @Test(arguments: whole)
  func `a scenario with every key is valid`(_ text: String) throws {
    #expect(try violations(text) == [])
  }

  @Test func `the scenario with every key has every key`() throws {
    let schema = try JSONValue(json: ScenarioSchema.json())
    let documents = try Self.whole.map { try JSONValue(json: $0) }
    var missing = keys(of: schema)
    for document in documents { missing.subtract(used(document)) }
    #expect(missing == ["extends", "format"])
  }

  @Test(
    arguments: [
      (#""use": "china","#, #""use": "mars","#, "$.calendar.use: enum"),
      (#""mon": {"#, #""monday": {"#, "$.calendar.weekdays.monday: unknown"),
      (#""on": ["fri", "tue"]"#, #""on": ["fri", "fri"]"#, "$.content[0].on: uniqueItems"),
      (#""on": ["fri", "tue"]"#, #""on": []"#, "$.content[0].on: minItems"),
      (#""days": "all""#, #""days": "most""#, "$.activities[3].days: anyOf"),
      (#""push": true"#, #""push": "yes""#, "$.content[0].push: type"),
      (#""half_life_days": 30"#, #""half_life_days": 0"#, "half_life_days: minimum"),
      (#""at": 300, "#, "", "$.groups.replicate: required"),
      (#""name": "club-day", "#, "", "$.calendar.holidays[1]: required"),
      (#""schedule": ["#, #""reach_per_day": 1, "schedule": ["#, "$.channels[1]: oneOf"),
      (#""role": "editor", "#, "", "$.team[1]: required"),
      (
        #"{"personas": ["coach", "learner"], "accuracy": "80%", "tiers": ["core"]}"#,
        #"{"accuracy": "80%"}"#, "$.content[0].tags: anyOf"
      ),
      (#""days": 14, "every_days""#, #""days": "most", "every_days""#, "$.referral.days: anyOf"),
      (#""reward": {"money": 5"#, #""reward": {"cash": 5"#, "$.referral.reward.cash: unknown"),
      (#""budget": 1000"#, #""budget": "unlimited""#, "$.referral.budget: anyOf"),
      (#""scope": "all-posts""#, #""scope": "every-post""#, "$.replies.scope: enum"),
      (#""name": "regular", "#, "", "$.tiers[0]: required"),
      (#""name": "sticker", "points": 20"#, #""name": "sticker""#, "$.points.prizes[1]: required"),
      (#""stock": "none""#, #""stock": "plenty""#, "$.points.prizes[1].stock: anyOf"),
      (#""mute-for-good"]"#, #""mute-forever"]"#, "$.moderation.ladder[3]: enum"),
      (#""hostility": {"#, #""hostile": {"#, "$.moderation.kinds.hostile: unknown"),
      (#""strikes": 4"#, #""strikes": 11"#, "$.moderation.kinds.illegal.strikes: maximum"),
      (#""top_skill": 0.9"#, #""top_skill": 9"#, "$.team[1].top_skill: anyOf"),
      (#""check-in","#, #""checkin","#, "$.tools[0]: anyOf"),
      (#""use": "lottery""#, #""use": "raffle""#, "$.tools[1]: anyOf"),
      (#""order_minutes": 0.6"#, #""order_minute": 0.6"#, "$.tools[2]: anyOf"),
      (#""margin": "60%", "#, "", "$.offers[0]: oneOf"),
      (#""confidence": "99%""#, #""confidence": 0.5"#, "$.compare.confidence: anyOf"),
      (#""procedure": "racing""#, #""procedure": "race""#, "$.compare.procedure: enum"),
      (#"{"metric": "profit_total"}"#, "{}", "$.compare.also[1]: required"),
      (#""kind": "events""#, #""kind": "rows""#, "$.history.kind: enum"),
      (#""peer": "对象""#, #""pear": "对象""#, "$.history.columns.pear: unknown"),
      (#""join": ["进来了", "in"]"#, #""join": []"#, "$.history.events.join: anyOf"),
      (#""zone": "+08:00""#, #""zone": "+14:01""#, "$.history.zone: anyOf"),
      (#""zone": "+08:00""#, #""zone": 841"#, "$.history.zone: anyOf"),
      (#""encoding": "gb18030""#, #""encoding": "gbk""#, "$.history.encoding: enum"),
      (#""first_action_is_join": true"#, #""first_action_is_join": 1"#, "_is_join: type"),
      (#""evaluations": 40"#, #""evaluations": 4000"#, "$.optimize.evaluations: maximum"),
      (#""minimize": "cost", "day": 50"#, #""minimise": "cost""#, "goal: anyOf"),
      (#""apart": 7"#, #""apart": 0"#, "activities.ask.on_days.apart: minimum"),
      (#""times": [1, 3]"#, #""times": [1, 2, 3]"#, "activities.ask.on_days.times: anyOf"),
      (#""real": [0.1, "90%"], "#, "", "$.optimize.search.digest.ratio: oneOf"),
      (
        #""goal": [{"maximize": "profit_total"}, {"minimize": "cost", "day": 50}], "#, "",
        "$.optimize: required"
      ),
      (#""price": 320,"#, "", "$.offers[1]: required"),
      (#""share": "40%", "#, "", "$.phases[3].migrate: required"),
      (#""when": "members >= 300""#, #""when": 300"#, "$.phases[2].when: type"),
      (#""selling": true"#, #""selling": 1"#, "$.content[0].selling: type"),
      (#""goods_gain": 0.25"#, #""goods_gain": 25"#, "$.trust.goods_gain: anyOf"),
    ])
  func `what the reader refuses is not valid`(_ old: String, _ new: String, _ violation: String)
    throws
  {
    let text = ScenarioTexts.everyKey.replacing(old, with: new)
    #expect(!problems(text).isEmpty)
    let found = try violations(text)
    #expect(found.contains { $0.hasSuffix(violation) }, "\(found)")
  }

  /// The paths of all keys of a schema.
  private func keys(of schema: JSONValue, at path: String = "") -> Set<String> {
    var keys: Set<String> = []
    for (key, inner) in schema["properties"]?.object ?? [:] {
      let name = path.isEmpty ? key : "\(path).\(key)"
      keys.insert(name)
      keys.formUnion(self.keys(of: inner, at: name))
    }
    for choice in (schema["anyOf"]?.list ?? []) { keys.formUnion(self.keys(of: choice, at: path)) }
    if let items = schema["items"] { keys.formUnion(self.keys(of: items, at: path)) }
    return keys
  }

  /// The paths of the schema's keys that a value has.
  private func used(_ value: JSONValue, at path: String = "") -> Set<String> {
    let inner = (value.list ?? []).map { used($0, at: path) }
    let own = (value.object ?? [:]).map { key, value in
      let name = path.isEmpty ? key : "\(path).\(key)"
      return used(value, at: name).union([name])
    }
    return (inner + own).reduce(into: []) { $0.formUnion($1) }
  }
}
