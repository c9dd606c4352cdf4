/// What the number of a replication says about it.
///
/// All luck follows from the number. A twin has the assumptions of the replication it belongs to and
/// luck of its own, so that the two differ by luck alone.
public enum ReplicationNumber {
  /// The number of the twin of a replication.
  ///
  /// - Precondition: `replication` is in 0..<2³¹.
  public static func twin(of replication: Int) -> Int {
    precondition((0..<twinOffset).contains(replication), "only a replication has a twin")
    return replication + twinOffset
  }

  /// The replication whose assumptions one of a number has.
  static func world(of number: Int) -> Int { number % twinOffset }

  private static let twinOffset = 1 << 31
}
