/// Who could join, how they behave, and what the operator does: all that one simulated future
/// depends on besides its length, its seed and its number.
public struct CommunityPlan: Sendable, Equatable, Codable {
  /// The kinds of people out there.
  public var personas: [Persona]
  /// How members react.
  public var mechanics = Mechanics()
  /// Where the groups live.
  public var platform = Platform()
  /// When a second group is opened; `nil`: never, and joins beyond the capacity are turned away.
  public var replication: GroupReplication?
  /// Which group takes the next person who comes by themselves.
  public var fillOrder = FillOrder.oldest
  /// Members who set a group to do not disturb; `nil`: nobody does.
  public var muting: Muting?
  /// What weekdays and holidays do; the date of day 0.
  public var calendar = CommunityCalendar(start: CalendarDate(daysSinceEpoch: 0))
  /// What the community says it is.
  public var positioning = Positioning()
  /// Where people come from.
  public var channels: [Channel] = []
  /// What the operator publishes.
  public var content: [ContentStream] = []
  /// A daily summary of the chat; `nil`: there is none.
  public var digest: Digest?
  /// What happens on some days.
  public var activities: [Activity] = []
  /// A campaign in which members are rewarded for bringing others; `nil`: there is none.
  public var referral: Referral?
  /// Who runs it; empty: as many hours as it takes, at full skill.
  public var team: [TeamRole] = []
  /// The team answers posts; `nil`: only the community does.
  public var replies: ReplyService?
  /// Members told apart by their bond, the lowest first.
  public var tiers: [Tier] = []
  /// Points and prizes; `nil`: there are none.
  public var points: PointScheme?
  /// Violations and what is done about them; `nil`: nobody breaks a rule.
  public var moderation: Moderation?
  /// How far members trust the operator; `nil`: they believe every offer.
  public var trust: Trust?
  /// What is sold to members.
  public var offers: [Offer] = []
  /// Others' advertisements shown to members; `nil`: there are none.
  public var advertising: Advertising?
  /// The paid services there are, or `nil` if activities have all they need.
  public var tools: [Tool]?
  /// Members present from the start of day 0, in the order of `personas`.
  public var seedMembers: [Int]
  /// What is special about them; `nil`: nothing.
  public var seeding: Seeding?
  /// Ranges of assumptions that the scenario states itself; the tables' hold for the rest.
  public var statedAssumptions: [StatedAssumption] = []
  /// Joint draws of the numbers that were fitted to data; `nil`: every number is drawn for itself.
  public var posterior: PosteriorDraws?
  /// The parts of the community's life, in order, the first from day 0 on; empty: the plan holds all
  /// along.
  public var phases: [Phase] = []

  /// A plan for these personas in which nothing happens.
  public init(personas: [Persona]) {
    self.personas = personas
    self.seedMembers = personas.map { _ in 0 }
  }

  /// Personas one plan may have.
  public static let personaLimit = 64
  /// Seed members one persona may have.
  public static let seedMembersRange = 0...1_000_000
}

extension CommunityPlan {
  /// Where members come from, in the order results list them: channels, invitations, seeds.
  public var sources: [String] {
    channels.map(\.name) + [Self.invitationSource, Self.seedSource]
  }

  /// The name of the source of invited members.
  public static let invitationSource = "invitation"
  /// The name of the source of members present from the start.
  public static let seedSource = "seed"
}
