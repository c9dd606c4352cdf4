/// Where members came from, and how many of them were there at the end.
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

  /// Makes a row.
  public init(
    name: String, kind: Kind, joins: Estimate, membersAtEnd: Estimate, share: Double
  ) {
    self.name = name
    self.kind = kind
    self.joins = joins
    self.membersAtEnd = membersAtEnd
    self.share = share
  }
}
