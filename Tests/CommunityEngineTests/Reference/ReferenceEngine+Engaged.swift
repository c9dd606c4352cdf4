import CommunityModel
import PortableMath
import RandomStreams

extension ReferenceEngine {
  /// A day of an engaged member.
  mutating func live(
    _ member: ReferenceMember, _ operation: ReferenceToday, _ finding: ReferenceFinding,
    _ service: ReferenceService, _ today: inout ReferenceDay
  ) {
    let stream = streams[member.persona]
    let words = stream.words(person: member.person, place: operation.day, purpose: 4)
    let behaviour = ReferenceBehaviour(plan.personas[member.persona], plan.mechanics)
    let tier = ReferenceTier.reached(by: member.bond, in: plan.tiers)
    let isFirstPost = member.messages == 0

    let visits = visit(
      member, behaviour, operation, finding, tier, uniform: openUnitFloat(words.0), &today)
    behaviour.feel(member, visits: visits, finding.feed(of: tier))
    if visits { behaviour.trust(member, plan.trust, finding.feed(of: tier)) }
    let mayWrite = member.mayWrite(on: operation.day)
    today.silenced += mayWrite ? 0 : 1
    let written =
      visits && mayWrite
      ? behaviour.messages(
        member, offset: operation.postOffset, leaning: service.replies.postLogit(of: member),
        uniform: openUnitFloat(words.1)) : 0
    member.messages += written
    behaviour.strengthenBond(
      member, posted: written > 0, reply: service.replies.chance(isFirstPost: isFirstPost))
    if visits {
      invite(
        member, behaviour, operation, wrote: written > 0, uniform: openUnitFloat(words.2), &today)
    }

    let fate = behaviour.wear(member)
    if visits { consider(member, operation.offers, &today) }
    today.add(member, visits: visits, written: written, plan.tiers)
    if plan.replies != nil, isFirstPost, written > 0 {
      today.firstPosts += 1
      if service.replies.answersFirstPost(of: member, stream) {
        today.firstPostsAnswered += 1
        service.replies.encourage(member)
      }
    }
    let isRemoved =
      service.conduct?.judge(
        member, plan.personas[member.persona], written: written,
        context: groups[member.group].context, uniform: openUnitFloat(words.3), stream, &today)
      ?? false
    today.removals += isRemoved && !fate.leaves ? 1 : 0
    departures.append(
      ReferenceDeparture(
        member: member, lapses: fate.lapses, leaves: fate.leaves || isRemoved))
  }

  /// Whether a member visits; those who do take part in what there is.
  private mutating func visit(
    _ member: ReferenceMember, _ behaviour: ReferenceBehaviour, _ operation: ReferenceToday,
    _ finding: ReferenceFinding, _ tier: Int?, uniform: Float, _ today: inout ReferenceDay
  ) -> Bool {
    let day = operation.day
    let taking = operation.occurrences.filter { $0.isTaker(member, streams[member.persona]) }
    let isMuted = finding.isMuted(by: member)
    today.muted += isMuted ? 1 : 0
    let leaning = [
      isMuted ? -Float(finding.visitLoss) : 0, finding.leaning(of: tier, isMuted: isMuted),
      points?.leaning(of: member) ?? 0,
    ]
    let visits = behaviour.visits(
      member, offset: operation.visitOffset + finding.call,
      leaning: leaning + taking.map { $0.streakGain(of: member, on: day) }, uniform: uniform)
    guard visits else { return false }
    member.visitDays.append(day)
    for occurrence in taking where occurrence.isOpen(to: member, on: day) {
      takePart(member, occurrence, day, &today)
    }
    return true
  }

  private mutating func takePart(
    _ member: ReferenceMember, _ occurrence: ReferenceOccurrence, _ day: Int,
    _ today: inout ReferenceDay
  ) {
    let activity = occurrence.key.activity
    today.participations += 1
    if !isKnown(member, in: occurrence, day) {
      participants[activity] += 1
      today.participants[activity] += 1
    }
    member.takings.append((occurrence.beginning, day))
    occurrence.gratify(member)
  }

  /// Whether a taker has taken part before; whoever has not been seen for 31 days is counted anew.
  ///
  /// Where schedules change with the phase, all who have visited since its first day count as known.
  private func isKnown(
    _ member: ReferenceMember, in occurrence: ReferenceOccurrence, _ day: Int
  ) -> Bool {
    guard course.whole.phases.isEmpty else {
      return member.visitDays.contains {
        $0 >= occurrence.days.lowerBound && $0 < day && day - $0 <= 31
      }
    }
    return member.takings.contains {
      $0.beginning == occurrence.beginning && day - $0.day <= 31
    }
  }

  /// A visitor may invite, and is given points for all that they have done.
  private mutating func invite(
    _ member: ReferenceMember, _ behaviour: ReferenceBehaviour, _ operation: ReferenceToday,
    wrote: Bool, uniform: Float, _ today: inout ReferenceDay
  ) {
    let invitation = behaviour.invitation(
      member, factor: operation.inviteFactor * campaign.inviteFactor, landing: campaign.landing,
      uniform: uniform)
    if invitation.isAccepted { inviters.append(member) }
    let earned =
      points?.earned(wrote: wrote, invitation, perAccepted: campaign.pointsOfInviter) ?? 0
    member.balance += earned
    today.pointsIssued += earned
  }

  /// At the end of the day, when everything else has been done with somebody.
  func depart(_ departure: ReferenceDeparture, _ day: Int, _ today: inout ReferenceDay) {
    if departure.lapses { lapse(departure.member, day, &today) }
    if departure.leaves {
      today.leaves += 1
      departure.member.leftDay = day
    }
  }

  private func lapse(
    _ member: ReferenceMember, _ day: Int, _ today: inout ReferenceDay
  ) {
    let group = groups[member.group]
    today.lapses += 1
    member.lapsedDay = day
    member.spell += 1
    member.leaveMargin += Float(group.leave[member.persona])
    let patience = exponential(-Float(plan.mechanics.returnSatisfaction) * member.satisfaction)
    member.returnThreshold = Float(group.call[member.persona]) + member.returnDraw * patience
  }
}

/// Somebody who may be about to fall silent or to go.
struct ReferenceDeparture {
  let member: ReferenceMember
  let lapses: Bool
  let leaves: Bool
}
