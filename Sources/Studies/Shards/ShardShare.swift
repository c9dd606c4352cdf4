import CommunityEngine

/// The part of a study's replications that one machine simulates.
package struct ShardShare: Sendable, Hashable {
  /// Which part it is, from 1.
  package let index: Int
  /// Into how many parts the study is dealt.
  package let count: Int

  /// `nil` if there is no such part.
  package init?(index: Int, count: Int) {
    guard Self.countRange.contains(count), (1...count).contains(index) else { return nil }
    self.index = index
    self.count = count
  }

  /// Into how many parts a study may be dealt.
  package static let countRange = 1...10_000

  /// Its numbers among the first replications of a plan, then those of its twins, each ascending.
  ///
  /// Twins are dealt by their own count: by that of replications all would fall to every fourth part.
  func numbers(ofFirst replications: Int, hasTwins: Bool) -> [Int] {
    let twins = hasTwins ? TwinReplications.originals(in: 0..<replications) : []
    return dealt(Array(0..<replications)) + dealt(twins).map(ReplicationNumber.twin)
  }

  private func dealt(_ numbers: [Int]) -> [Int] {
    stride(from: index - 1, to: numbers.count, by: count).map { numbers[$0] }
  }
}
