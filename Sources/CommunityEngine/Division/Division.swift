import ReplicationOutcomes

/// How the groups of one replication are divided among those who live it together.
///
/// Everybody sees everything that is decided for the community as a whole: who joins and in which group,
/// what the operator does, what is left of prizes and goods. But members are lived only by the one who
/// holds their group, and what they did is added up at the end of each day. Sums are whole numbers, so
/// that it does not matter who adds up what, and the future is the same to the bit.
struct Division: Sendable {
  private let team: (any ReplicationTeam)?
  private let place: Int
  /// How many hold groups.
  let size: Int

  /// A division among a team; `nil`: one holds everything.
  init(_ team: (any ReplicationTeam)?) {
    self.team = team.flatMap { $0.size > 1 ? $0 : nil }
    place = self.team?.place ?? 0
    size = self.team?.size ?? 1
  }

  /// Whether others hold groups, too.
  var isDivided: Bool { size > 1 }

  /// Whether this is the one that counts what everybody sees.
  var isFirst: Bool { place == 0 }

  /// Whether a group's members are lived here.
  func holds(_ group: Int) -> Bool { !isDivided || holder(of: group) == place }

  /// Who lives a group's members.
  func holder(of group: Int) -> Int { group % size }

  /// The groups of so many that each holds, those of the first one first.
  func groupsByHolder(of count: Int) -> [Int] {
    (0..<size).flatMap { Array(stride(from: $0, to: count, by: size)) }
  }

  /// Adds up counts over all who hold groups.
  ///
  /// - Parameter eachCount: shows its argument all counts, always the same ones in the same order; it is
  ///   called twice, to read and to overwrite them.
  /// - Throws: `CancellationError` if one of them has been cancelled.
  func addUp(_ eachCount: ((inout Int) -> Void) -> Void) throws {
    _ = try addUp(gathering: [], eachCount)
  }

  /// Adds up counts over all who hold groups, and gathers values in the same message.
  ///
  /// - Parameters:
  ///   - values: what this one alone knows.
  ///   - eachCount: as for `addUp(_:)`.
  /// - Returns: everybody's values, those of the first one first.
  /// - Throws: `CancellationError` if one of them has been cancelled.
  func addUp(
    gathering values: [Int], _ eachCount: ((inout Int) -> Void) -> Void
  ) throws -> [Int] {
    guard let team else { return values }
    var counts = [Task.isCancelled ? 1 : 0]
    eachCount { counts.append($0) }
    var parcel = Parcel()
    parcel.put(counts)
    parcel.put(values)
    var gathered: [Int] = []
    for (place, said) in try team.exchange(parcel.bytes).enumerated() {
      var parcel = Parcel(said)
      let others = try parcel.take(Int.self)
      gathered += try parcel.take(Int.self)
      guard place != team.place else { continue }
      guard others.count == counts.count else { throw DivisionError.notUnderstood }
      for index in counts.indices { counts[index] &+= others[index] }
    }
    guard counts[0] == 0 else { throw CancellationError() }
    var next = 0
    eachCount {
      next += 1
      $0 = counts[next]
    }
    return gathered
  }

  /// Everybody's values, those of the first one first.
  func gather<Value: BitwiseCopyable>(_ values: [Value]) throws -> [Value] {
    guard let team else { return values }
    var parcel = Parcel()
    parcel.put(values)
    return try team.exchange(parcel.bytes).flatMap { said in
      var parcel = Parcel(said)
      return try parcel.take(Value.self)
    }
  }

  /// What the holder of a group says to all.
  func heard(
    from group: Int, _ said: () -> Parcel
  ) throws -> Parcel {
    guard let team else { return said() }
    let all = try team.exchange(holds(group) ? said().bytes : [])
    guard all.indices.contains(holder(of: group)) else { throw DivisionError.notUnderstood }
    return Parcel(all[holder(of: group)])
  }
}
