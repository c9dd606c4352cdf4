import CommunityModel
import Testing

@Suite struct ParameterTablesTests {
  @Test func `every stored number is in its table`() {
    let tables = [
      ("mechanics", storedNumbers(of: Mechanics()), Mechanics.parameters.map(\.key)),
      ("persona", storedNumbers(of: Persona(name: "anyone")), Persona.parameters.map(\.key)),
      (
        "stream", storedNumbers(of: ContentStream(name: "any", value: .perks, days: 0...0)),
        ContentStream.parameters.map(\.key)
      ),
      ("platform", storedNumbers(of: Platform()), Platform.parameters.map(\.key)),
      ("positioning", storedNumbers(of: Positioning()), Positioning.parameters.map(\.key)),
      ("day", storedNumbers(of: DayEffect()), DayEffect.parameters.map(\.key)),
      ("channel", storedNumbers(of: Self.channel), Channel.parameters.map(\.key)),
      ("hook", storedNumbers(of: Hook()), Hook.parameters.map(\.key)),
      ("two-step", storedNumbers(of: TwoStep()), TwoStep.parameters.map(\.key)),
      (
        "exchange", storedNumbers(of: PartnerExchange()), PartnerExchange.parameters.map(\.key)
      ),
      ("tags", storedNumbers(of: TagAudience(personas: [])), TagAudience.parameters.map(\.key)),
      ("digest", storedNumbers(of: Digest()), Digest.parameters.map(\.key)),
      ("reputation", storedNumbers(of: Reputation()), Reputation.parameters.map(\.key)),
      ("role", storedNumbers(of: TeamRole(role: "any")), TeamRole.parameters.map(\.key)),
      ("activity", storedNumbers(of: Self.activity), Activity.parameters.map(\.key)),
      ("muting", storedNumbers(of: Muting()), Muting.parameters.map(\.key)),
      (
        "replication", storedNumbers(of: GroupReplication(fillLine: 9)),
        GroupReplication.parameters.map(\.key)
      ),
    ]
    expectComplete(tables)
    expectComplete([
      ("referral", storedNumbers(of: Referral(mix: [])), Referral.parameters.map(\.key)),
      ("reward", storedNumbers(of: ReferralReward()), ReferralReward.parameters.map(\.key)),
      ("seeding", storedNumbers(of: Seeding()), Seeding.parameters.map(\.key)),
      ("replies", storedNumbers(of: ReplyService()), ReplyService.parameters.map(\.key)),
      ("tier", storedNumbers(of: Tier(name: "any")), Tier.parameters.map(\.key)),
      ("points", storedNumbers(of: PointScheme()), PointScheme.parameters.map(\.key)),
      ("earning", storedNumbers(of: PointEarning()), PointEarning.parameters.map(\.key)),
      ("prize", storedNumbers(of: Prize(name: "any")), Prize.parameters.map(\.key)),
      ("moderation", storedNumbers(of: Moderation()), Moderation.parameters.map(\.key)),
    ])
    expectComplete([
      ("trust", storedNumbers(of: Trust()), Trust.parameters.map(\.key)),
      ("offer", storedNumbers(of: Self.offer), Offer.parameters.map(\.key)),
      ("buying", storedNumbers(of: BuyingHabits()), BuyingHabits.parameters.map(\.key)),
      ("advertising", storedNumbers(of: Self.advertising), Advertising.parameters.map(\.key)),
      ("tool", storedNumbers(of: Tool(name: "any")), Tool.parameters.map(\.key)),
      ("migration", storedNumbers(of: Migration()), Migration.parameters.map(\.key)),
    ])
    expectComplete(
      ViolationKind.allCases.map { kind in
        (
          kind.key, storedNumbers(of: ViolationWeight(kind)),
          ViolationWeight.parameters(of: kind).map(\.key)
        )
      })
  }

  private func expectComplete(_ tables: [(name: String, stored: [String], keys: [String])]) {
    for (name, stored, keys) in tables {
      #expect(!stored.isEmpty && Set(stored.map(snakeCase)) == Set(keys), "\(name)")
      #expect(Set(keys).count == keys.count, "\(name)")
    }
  }

  @Test func `every entry writes the property it is named after`() {
    expectOwnProperty(Mechanics.parameters, of: Mechanics())
    expectOwnProperty(Persona.parameters, of: Persona(name: "anyone"))
    expectOwnProperty(
      ContentStream.parameters, of: ContentStream(name: "any", value: .perks, days: 0...0))
    expectOwnProperty(Platform.parameters, of: Platform())
    expectOwnProperty(Positioning.parameters, of: Positioning())
    expectOwnProperty(DayEffect.parameters, of: DayEffect())
    expectOwnProperty(Channel.parameters, of: Self.channel)
    expectOwnProperty(PartnerExchange.parameters, of: PartnerExchange())
    expectOwnProperty(TagAudience.parameters, of: TagAudience(personas: []))
    expectOwnProperty(Digest.parameters, of: Digest())
    expectOwnProperty(Reputation.parameters, of: Reputation())
    expectOwnProperty(TeamRole.parameters, of: TeamRole(role: "any"))
    expectOwnProperty(Activity.parameters, of: Self.activity)
    expectOwnProperty(Muting.parameters, of: Muting())
    expectOwnProperty(GroupReplication.parameters, of: GroupReplication(fillLine: 9))
    expectOwnProperty(Hook.parameters, of: Hook())
    expectOwnProperty(TwoStep.parameters, of: TwoStep())
    expectOwnProperty(Referral.parameters, of: Referral(mix: []))
    expectOwnProperty(ReferralReward.parameters, of: ReferralReward())
    expectOwnProperty(Seeding.parameters, of: Seeding())
    expectOwnProperty(ReplyService.parameters, of: ReplyService())
    expectOwnProperty(Tier.parameters, of: Tier(name: "any"))
    expectOwnProperty(PointScheme.parameters, of: PointScheme())
    expectOwnProperty(PointEarning.parameters, of: PointEarning())
    expectOwnProperty(Prize.parameters, of: Prize(name: "any"))
    expectOwnProperty(Moderation.parameters, of: Moderation())
    expectOwnProperty(Trust.parameters, of: Trust())
    expectOwnProperty(Offer.parameters, of: Self.offer)
    expectOwnProperty(BuyingHabits.parameters, of: BuyingHabits())
    expectOwnProperty(Advertising.parameters, of: Self.advertising)
    expectOwnProperty(Tool.parameters, of: Tool(name: "any"))
    expectOwnProperty(Migration.parameters, of: Migration())
    for kind in ViolationKind.allCases {
      expectOwnProperty(ViolationWeight.parameters(of: kind), of: ViolationWeight(kind))
    }
  }

  @Test func `defaults lie in their ranges and are what a new value has`() {
    expectDefaults(Mechanics.parameters, of: Mechanics())
    expectDefaults(Persona.parameters, of: Persona(name: "anyone"))
    expectDefaults(
      ContentStream.parameters, of: ContentStream(name: "any", value: .perks, days: 0...0))
    expectDefaults(Platform.parameters, of: Platform())
    expectDefaults(Positioning.parameters, of: Positioning())
    expectDefaults(DayEffect.parameters, of: DayEffect())
    expectDefaults(Channel.parameters, of: Self.channel)
    expectDefaults(PartnerExchange.parameters, of: PartnerExchange())
    expectDefaults(TagAudience.parameters, of: TagAudience(personas: []))
    expectDefaults(Digest.parameters, of: Digest())
    expectDefaults(Reputation.parameters, of: Reputation())
    expectDefaults(TeamRole.parameters, of: TeamRole(role: "any"))
    expectDefaults(Activity.parameters, of: Self.activity)
    expectDefaults(Muting.parameters, of: Muting())
    expectDefaults(GroupReplication.parameters, of: GroupReplication(fillLine: 9))
    expectDefaults(Referral.parameters, of: Referral(mix: []))
    expectDefaults(ReferralReward.parameters, of: ReferralReward())
    expectDefaults(Seeding.parameters, of: Seeding())
    expectDefaults(ReplyService.parameters, of: ReplyService())
    expectDefaults(Tier.parameters, of: Tier(name: "any"))
    expectDefaults(PointScheme.parameters, of: PointScheme())
    expectDefaults(PointEarning.parameters, of: PointEarning())
    expectDefaults(Prize.parameters, of: Prize(name: "any"))
    expectDefaults(Moderation.parameters, of: Moderation())
    expectDefaults(Trust.parameters, of: Trust())
    expectDefaults(Offer.parameters, of: Self.offer)
    expectDefaults(BuyingHabits.parameters, of: BuyingHabits())
    expectDefaults(Advertising.parameters, of: Self.advertising)
    expectDefaults(Tool.parameters, of: Tool(name: "any"))
    expectDefaults(Migration.parameters, of: Migration())
    for kind in ViolationKind.allCases {
      expectDefaults(ViolationWeight.parameters(of: kind), of: ViolationWeight(kind))
    }
  }

  @Test func `defaults of mechanics are those of the core model`() {
    // The figures of the oracle's parameter file.
    let core = [
      "promise": 0.36, "learning_rate": 0.15, "forgetting": 0.005, "habit_rate": 0.08,
      "fatigue_rate": 0.2, "visit_satisfaction": 4, "visit_habit": 2, "visit_fatigue": 1,
      "post_satisfaction": 1.5, "post_bond": 0.5, "post_spread": 0.5, "bond_rate": 0.25,
      "bond_decay": 0.01, "reply": 0.6, "bond_benefit": 0.5, "overload_cost": 0.15,
      "overload_cap": 10, "messages_stop": 0.45, "invite_satisfaction": 1.5, "invite_accept": 0.25,
      "homophily": 0.7, "strain_satisfaction": 10, "strain_bond": 2.5, "strain_fatigue": 0.5,
      "newcomer_hazard": 3, "newcomer_days": 5, "return_buzz": 1, "return_satisfaction": 5,
      "lapsed_leave": 1,
    ]
    // What the core model does not have.
    let layers = ["push_visit", "overwork", "activity_wear"]
    let defaults = Mechanics.parameters.filter { !layers.contains($0.key) }
      .map { ($0.key, $0.defaultValue ?? .nan) }
    #expect(Dictionary(uniqueKeysWithValues: defaults) == core)
    #expect(
      Mechanics().saturation
        == ValueWeights(perks: 1, information: 4, social: 30, learning: 2.5))
    #expect(
      Mechanics().contribution
        == ValueWeights(perks: 0, information: 0.015, social: 0.3, learning: 0.004))
  }

  @Test func `every unit has a name in both languages`() {
    let units: [[String]] = [
      Mechanics.parameters.map(\.unit),
      Persona.parameters.map(\.unit),
      ContentStream.parameters.map(\.unit),
      Platform.parameters.map(\.unit),
      Positioning.parameters.map(\.unit),
      DayEffect.parameters.map(\.unit),
      Channel.parameters.map(\.unit),
      Hook.parameters.map(\.unit),
      TwoStep.parameters.map(\.unit),
      PartnerExchange.parameters.map(\.unit),
      TagAudience.parameters.map(\.unit),
      Digest.parameters.map(\.unit),
      Reputation.parameters.map(\.unit),
      TeamRole.parameters.map(\.unit),
      Activity.parameters.map(\.unit),
      Muting.parameters.map(\.unit),
      GroupReplication.parameters.map(\.unit),
      Referral.parameters.map(\.unit),
      ReferralReward.parameters.map(\.unit),
      Seeding.parameters.map(\.unit),
      ReplyService.parameters.map(\.unit),
      Tier.parameters.map(\.unit),
      PointScheme.parameters.map(\.unit),
      PointEarning.parameters.map(\.unit),
      Prize.parameters.map(\.unit),
      Moderation.parameters.map(\.unit),
      ViolationWeight.parameters(of: .spam).map(\.unit),
      Trust.parameters.map(\.unit),
      Offer.parameters.map(\.unit),
      BuyingHabits.parameters.map(\.unit),
      Advertising.parameters.map(\.unit),
      Tool.parameters.map(\.unit),
      Migration.parameters.map(\.unit),
    ]
    for unit in Set(units.joined()).subtracting(["logit"]) {
      #expect(UnitName.localized(unit).chinese != unit, "\(unit)")
    }
  }

  private static let channel = Channel(
    name: "any", supply: .reach(perDay: 0, conversion: 0), mix: [], days: 0...0)
  private static let activity = Activity(name: "any", kind: "any")
  private static let offer = Offer(name: "any", goods: .own(margin: 0))
  private static let advertising = Advertising(days: 0...0)

  /// Names of the stored properties that hold a plain number.
  private func storedNumbers(of value: some Any) -> [String] {
    Mirror(reflecting: value).children.compactMap { $0.value is Double ? $0.label : nil }
  }

  private func snakeCase(_ name: String) -> String {
    name.reduce(into: "") { text, letter in
      text += letter.isUppercase ? "_\(letter.lowercased())" : String(letter)
    }
  }

  private func expectOwnProperty<Root>(_ parameters: [Parameter<Root>], of root: Root) {
    for parameter in parameters {
      var changed = root
      changed[keyPath: parameter.path] = 0.123_456_789
      let label = Mirror(reflecting: changed).children.first {
        $0.value as? Double == 0.123_456_789
      }
      #expect(snakeCase(label?.label ?? "") == parameter.key)
    }
  }

  private func expectDefaults<Root>(_ parameters: [Parameter<Root>], of root: Root) {
    for parameter in parameters {
      guard let value = parameter.defaultValue else { continue }
      #expect(parameter.range.contains(value), "\(parameter.key)")
      #expect(!parameter.isWhole || value == value.rounded(), "\(parameter.key)")
      #expect(root[keyPath: parameter.path] == value, "\(parameter.key)")
    }
  }
}
