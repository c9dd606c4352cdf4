import CommunityModel
import PortableMath
import RandomStreams

extension ReferenceEngine {
  /// A phase begins; it may close all groups.
  mutating func enter(_ place: Int, _ day: Int, _ today: inout ReferenceDay) {
    guard day > 0, let migration = course.whole.phases[place].migration else { return }
    for member in people where member.isPresent {
      if goesAlong(member, migration, phase: place) {
        today.migrated += 1
      } else {
        today.leaves += 1
        member.leftDay = day
      }
    }
    merge()
  }

  /// u < logistic(logit(share) + a S + b B), or u < the share of the lapsed.
  private func goesAlong(_ member: ReferenceMember, _ migration: Migration, phase: Int) -> Bool {
    let words = streams[member.persona].words(person: member.person, place: phase, purpose: 11)
    let uniform = openUnitFloat(words.0)
    guard member.isEngaged else { return uniform < Float(migration.lapsedShare) }
    var attachment = Float(migration.satisfactionEffect) * member.satisfaction
    attachment += Float(migration.bondEffect) * member.bond
    let odds = Float((1 - migration.share) / migration.share)
    return uniform * (1 + odds * exponential(-attachment)) < 1
  }

  /// The newest group moves into the oldest that has room for it, again and again.
  private mutating func merge() {
    while let newest = groups.indices.last {
      let sizes = groups.indices.map { index in
        people.count { $0.isPresent && $0.group == index }
      }
      let host = groups.indices.dropLast().first { sizes[$0] + sizes[newest] <= fillLine }
      guard let host else { return }
      move(from: newest, to: host)
    }
  }

  private mutating func move(from newest: Int, to host: Int) {
    for member in people where member.isPresent && member.group == newest {
      member.group = host
      guard member.lapsedDay != nil else { continue }
      let (own, new) = (groups[newest], groups[host])
      let persona = member.persona
      member.returnThreshold = max(
        0, member.returnThreshold + (Float(new.call[persona]) - Float(own.call[persona])))
      member.leaveMargin = max(
        0, member.leaveMargin + (Float(new.leave[persona]) - Float(own.leave[persona])))
    }
    groups[host].takeIn(groups[newest])
    groups.removeLast()
  }
}
