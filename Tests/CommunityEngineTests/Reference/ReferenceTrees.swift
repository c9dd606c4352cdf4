@testable import CommunityEngine

/// The invitation trees that people have grown.
struct ReferenceTrees {
  private let people: [ReferenceMember]
  private let horizonDays: Int

  init(_ people: [ReferenceMember], horizonDays: Int) {
    self.people = people
    self.horizonDays = horizonDays
  }

  /// The generations 0…9, and all who are deeper.
  func generations() -> [GenerationCounts] {
    (0...10).map { place in
      let members = people.filter { min($0.generation, 10) == place }
      let eligible = members.filter { $0.joinedDay + 30 < horizonDays }
      var counts = GenerationCounts()
      counts.joined = members.count
      counts.invited = people.count { $0.inviter.map { min($0.generation, 10) == place } ?? false }
      counts.eligible30 = eligible.count
      counts.visited30 = eligible.count { $0.visited(on: $0.joinedDay + 30) }
      counts.engagedAtEnd = members.count(where: \.isEngaged)
      return counts
    }
  }

  var meanSize: Double {
    Double(people.count) / Double(people.count { $0.inviter == nil })
  }

  var depth: Double {
    people.map(\.generation).max().map(Double.init) ?? .nan
  }

  /// Share of all people who are in a tree of more than ten.
  var largeTreeShare: Double {
    let roots = people.map { ObjectIdentifier($0.root) }
    let sizes = roots.reduce(into: [:]) { sizes, root in sizes[root, default: 0] += 1 }
    return Double(roots.count { sizes[$0, default: 0] > 10 }) / Double(people.count)
  }

  /// Share of the invited people who are in the third generation or deeper.
  var deepShare: Double {
    Double(people.count { $0.generation >= 3 }) / Double(people.count { $0.generation >= 1 })
  }

  /// Mean days from an inviter's joining to that of whom they brought.
  var cycleDays: Double {
    let cycles = people.compactMap { member in
      member.inviter.map { member.joinedDay - $0.joinedDay }
    }
    return Double(cycles.reduce(0, +)) / Double(cycles.count)
  }
}
