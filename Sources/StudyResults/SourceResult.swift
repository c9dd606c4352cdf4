/// Where members came from, what became of them, and what they cost.
public struct SourceResult: Sendable, Equatable {
  /// What a source is.
  public enum Kind: String, Sendable {
    /// A channel of the plan.
    case channel
    /// Members' invitations.
    case invitation
    /// Members present from the start.
    case seed
  }

  /// The name in results.
  public var name: String
  /// What it is.
  public var kind: Kind
  /// People who joined through it.
  public var joins: Estimate
  /// Those of them who were members at the end.
  public var membersAtEnd: Estimate
  /// Its share of all joins, by means, 0…1; not a number if nobody joined.
  public var share: Double

  /// Members at the end who were not lapsed.
  public var engagedAtEnd: MeanEstimate
  /// Share that visited thirty days after joining: a ratio per replication, then averaged over those
  /// replications that have anybody to observe.
  public var retentionDay30: MeanEstimate
  /// Messages they wrote.
  public var messages: MeanEstimate
  /// People whom they invited and who joined.
  public var invited: MeanEstimate
  /// People a channel reached.
  public var reached: MeanEstimate
  /// People expected to add the operator on the way in, at full pools.
  public var contacts: MeanEstimate
  /// Money spent on a channel and its hook.
  public var cost: MeanEstimate
  /// That money for each who joined, a ratio likewise.
  public var costPerJoin: MeanEstimate
  /// That money for each who visited thirty days after joining, a ratio likewise.
  public var costPerRetained: MeanEstimate

  /// Makes a row.
  public init(
    name: String, kind: Kind, joins: Estimate, membersAtEnd: Estimate, share: Double,
    engagedAtEnd: MeanEstimate, retentionDay30: MeanEstimate, messages: MeanEstimate,
    invited: MeanEstimate, reached: MeanEstimate, contacts: MeanEstimate, cost: MeanEstimate,
    costPerJoin: MeanEstimate, costPerRetained: MeanEstimate
  ) {
    self.name = name
    self.kind = kind
    self.joins = joins
    self.membersAtEnd = membersAtEnd
    self.share = share
    self.engagedAtEnd = engagedAtEnd
    self.retentionDay30 = retentionDay30
    self.messages = messages
    self.invited = invited
    self.reached = reached
    self.contacts = contacts
    self.cost = cost
    self.costPerJoin = costPerJoin
    self.costPerRetained = costPerRetained
  }
}
