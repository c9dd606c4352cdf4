import CommunityEngine
package import CommunityModel

extension CommunityPlan {
  /// Whether a process alone should not hold a replication: more members than these are expected at once,
  /// in groups that can be divided among processes.
  package func outgrows(_ members: Int, horizonDays: Int) -> Bool {
    guard replication != nil, mostPeople > Double(members) else { return false }
    // What the expected course cannot hold is more than any process should.
    guard let course = try? MeanField(plan: self, horizonDays: horizonDays).outcome() else {
      return true
    }
    return course.series(of: .members).contains { $0 > Double(members) }
  }

  /// All who can ever join.
  var mostPeople: Double {
    let measured = channels.reduce(0) { sum, channel in
      if case .measured(let joins, _) = channel.supply { sum + joins.reduce(0, +) } else { sum }
    }
    return personas.reduce(Double(seedMembers.reduce(measured, +))) { $0 + $1.pool }
  }
}
