import OutputAnalysis
import PortableMath
import RandomStreams

/// One persona's members in one group, engaged and lapsed.
struct PersonaBlock: Sendable {
  var engaged = EngagedBlock()
  private(set) var lapsed = LapsedBlock()
  /// The return hazard of a lapsed member without memories, cumulated over the group's days.
  private var cumulatedCall = 0.0
  /// The leave hazard of a lapsed member, cumulated likewise.
  private var cumulatedLeave = 0.0

  /// Members present.
  var count: Int { engaged.count + lapsed.count }

  /// Empties the block and keeps its storage.
  mutating func removeAll() {
    engaged.removeAll()
    lapsed.removeAll()
    cumulatedCall = 0
    cumulatedLeave = 0
  }

  /// Adds someone who joins today.
  mutating func join(_ member: Member, stream: PersonStream) {
    let words = stream.words(
      person: member.person, place: 0, purpose: DrawPurpose.spell.rawValue)
    engaged.append(
      member, lapseThreshold: Float(Distributions.exponentialThreshold(words.0)))
  }

  /// Lapsed members who come back today start a new spell; those who leave today are taken out.
  ///
  /// A day adds its hazards first and compares afterwards, so the earliest return is the day after
  /// lapsing. Whoever would both come back and leave comes back: from then on the engaged hazard
  /// decides.
  mutating func watchLapsed(
    day: Int, persona: Int, call: Double, leave: Double, decay: DecayTables,
    stream: PersonStream, ledger: inout Ledger
  ) {
    cumulatedCall += call
    let leaveBefore = cumulatedLeave
    cumulatedLeave += leave
    let (callReached, leaveReached) = (Float(cumulatedCall), Float(cumulatedLeave))
    var start = 0
    while start < lapsed.count {
      var end = min(start + Self.stride, lapsed.count)
      if anyReached(start..<end, call: callReached, leave: leaveReached) {
        var index = start
        while index < end {
          if lapsed.returnThreshold[index] <= callReached {
            comeBack(index, day: day, leaveBefore: leaveBefore, decay: decay, stream: stream)
            ledger.comeBack(lapsed.members[index], lapsedOn: lapsedOn(index), day: day)
          } else if lapsed.leaveThreshold[index] <= leaveReached {
            ledger.leave(lapsed.members[index], persona: persona, day: day)
          } else {
            index += 1
            continue
          }
          lapsed.remove(at: index)
          end = min(end, lapsed.count)
        }
      }
      start += Self.stride
    }
  }

  /// Carries out what the day decided about engaged members: they invite, lapse or leave.
  mutating func settleFates(
    day: Int, persona: Int, group: Int, returnSatisfaction: Double, stream: PersonStream,
    ledger: inout Ledger
  ) {
    var start = 0
    while start < engaged.count {
      var end = min(start + Self.stride, engaged.count)
      if anyFate(start..<end) {
        var index = start
        while index < end {
          let fate = engaged.fate[index]
          if fate & Fate.invited != 0 {
            ledger.inviters.append(
              Inviter(persona: persona, person: engaged.person[index], group: group))
          }
          guard fate & (Fate.lapses | Fate.leaves) != 0 else {
            index += 1
            continue
          }
          let member = engaged.member(at: index)
          ledger.fallSilent(member, day: day)
          if fate & Fate.lapses != 0 { ledger.lapses += 1 }
          if fate & Fate.leaves != 0 {
            ledger.leave(member, persona: persona, day: day)
          } else {
            lapse(member, day: day, returnSatisfaction: returnSatisfaction, stream: stream)
          }
          engaged.remove(at: index)
          end = min(end, engaged.count)
        }
      }
      start += Self.stride
    }
  }

  /// Counts everyone's messages.
  func addMessages(to totals: inout TotalsHistogram) {
    for index in 0..<engaged.count {
      totals.add(total: Int(engaged.messages[index]))
    }
    for index in 0..<lapsed.count {
      totals.add(total: Int(lapsed.members[index].messages))
    }
  }

  /// Members looked at together; a run in which nothing happens is passed over.
  private static let stride = 64

  private func lapsedOn(_ index: Int) -> Int {
    Int(lapsed.sinceDay[index])
  }

  private mutating func comeBack(
    _ index: Int, day: Int, leaveBefore: Double, decay: DecayTables, stream: PersonStream
  ) {
    var member = lapsed.members[index]
    let daysAway = day - lapsedOn(index) - 1
    member.satisfaction *= decay.satisfaction[daysAway]
    member.fatigue *= decay.fatigue[daysAway]
    member.bond *= decay.bond[daysAway]
    member.newcomer *= decay.newcomer[daysAway]
    member.visitHistory <<= UInt32(daysAway)
    member.leaveThreshold -= Float(leaveBefore)
    let words = stream.words(
      person: member.person, place: Int(member.spell), purpose: DrawPurpose.spell.rawValue)
    engaged.append(member, lapseThreshold: Float(Distributions.exponentialThreshold(words.0)))
  }

  private mutating func lapse(
    _ engagedMember: Member, day: Int, returnSatisfaction: Double, stream: PersonStream
  ) {
    var member = engagedMember
    let words = stream.words(
      person: member.person, place: Int(member.spell), purpose: DrawPurpose.spell.rawValue)
    let threshold =
      Distributions.exponentialThreshold(words.1)
      * exponential(-returnSatisfaction * Double(member.satisfaction))
    member.spell += 1
    member.leaveThreshold += Float(cumulatedLeave)
    lapsed.append(
      member, sinceDay: day, returnThreshold: Float(cumulatedCall + threshold))
  }

  private func anyReached(_ range: Range<Int>, call: Float, leave: Float) -> Bool {
    let returnThreshold = lapsed.returnThreshold.span
    let leaveThreshold = lapsed.leaveThreshold.span
    precondition(returnThreshold.count >= range.upperBound && leaveThreshold.count >= range.upperBound)
    var found: UInt32 = 0
    var index = range.lowerBound
    while index < range.upperBound {
      found |= (returnThreshold[index] <= call ? 1 : 0) | (leaveThreshold[index] <= leave ? 1 : 0)
      index &+= 1
    }
    return found != 0
  }

  private func anyFate(_ range: Range<Int>) -> Bool {
    let fate = engaged.fate.span
    precondition(fate.count >= range.upperBound)
    var found: UInt32 = 0
    var index = range.lowerBound
    while index < range.upperBound {
      found |= fate[index]
      index &+= 1
    }
    return found != 0
  }
}
