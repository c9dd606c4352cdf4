/// One generation of the invitation trees: how many there were, whom they brought, whether they stayed.
public struct GenerationResult: Sendable, Equatable {
  /// Invitations between them and the root of their tree: 0 for those whom no member invited.
  public var generation: Int
  /// Whether all deeper generations are counted here, too.
  public var includesDeeper: Bool
  /// People who joined.
  public var joined: MeanEstimate
  /// Their share of all who joined, by means, 0…1.
  public var share: Double

  /// People whom they invited and who joined.
  public var invited: MeanEstimate
  /// Those ÷ the people of the generation: a ratio per replication, then averaged over those
  /// replications that have anybody in it.
  public var kFactor: MeanEstimate
  /// Share that visited thirty days after joining, a ratio likewise.
  public var retentionDay30: MeanEstimate
  /// Members at the end who were not lapsed.
  public var engagedAtEnd: MeanEstimate

  /// Makes a row.
  public init(
    generation: Int, includesDeeper: Bool, joined: MeanEstimate, share: Double,
    invited: MeanEstimate, kFactor: MeanEstimate, retentionDay30: MeanEstimate,
    engagedAtEnd: MeanEstimate
  ) {
    self.generation = generation
    self.includesDeeper = includesDeeper
    self.joined = joined
    self.share = share
    self.invited = invited
    self.kFactor = kFactor
    self.retentionDay30 = retentionDay30
    self.engagedAtEnd = engagedAtEnd
  }
}
