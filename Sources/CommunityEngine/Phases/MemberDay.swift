import CommunityModel
import ReplicationOutcomes

extension EngagedBlock {
  /// One day of every engaged member of the block, phase by phase over chunks that stay in cache:
  /// draws, visit, take part, feel, post, bond, invite, lapse and leave, earn points.
  mutating func advance(
    _ today: borrowing DayTerms, key: DayKey, scratch: inout ChunkScratch,
    record: inout DayRecord, participants: inout [Double], points: inout PointBook
  ) -> VisitCounts {
    var visits = VisitCounts()
    record.engaged += count
    clearPadding()
    let places = Columns.wholeVectors(count)
    var start = 0
    while start < places {
      let chunk = Chunk(start: start, count: min(Chunk.limit, places - start))
      drawUniforms(
        chunk, key, person: person, visit: &scratch.visitUniform, post: &scratch.postUniform,
        invite: &scratch.inviteUniform, conduct: &scratch.conductUniform,
        asksConduct: today.conductMayGoWrong)
      let visited =
        today.treatsAlike
        ? decideVisits(
          chunk, today.visit, day: today.day, uniform: scratch.visitUniform,
          inclination: inclination, from: start, satisfaction: satisfaction, habit: habit,
          fatigue: fatigue, joinedDay: joinedDay, history: &visitHistory,
          visited: &scratch.visited)
        : decideVisitsOfMoved(chunk, today, key: key, scratch: &scratch, record: &record)
      visits.add(visited)
      record.add(visited)
      if !today.occurrences.isEmpty {
        if today.needsMorningBonds { copy(chunk, of: bond, to: &scratch.morningBond) }
        joinOccurrences(
          chunk, today, scratch: &scratch, record: &record, participants: &participants)
      }
      record.add(feelVisits(chunk, today, &scratch))
      if let trust = today.levers?.trust {
        record.trust +=
          today.needsMorningBonds
          ? believe(
            chunk, trust, visited: scratch.visited, ties: scratch.morningBond, from: 0,
            trust: &standing.trust)
          : believe(
            chunk, trust, visited: scratch.visited, ties: bond, from: chunk.start,
            trust: &standing.trust)
      }
      record.add(write(chunk, today, scratch: &scratch, record: &record))
      record.bond += strengthenBonds(
        chunk, today.bond, written: scratch.written, bond: &bond,
        messages: &messages)
      record.invitesAccepted += invite(
        chunk, today.invite, uniform: scratch.inviteUniform, visited: scratch.visited,
        satisfaction: satisfaction, joinedDay: joinedDay, retainedDay: today.retainedDay,
        fate: &fate)
      lapseAndLeave(
        chunk, today.strain, satisfaction: satisfaction, bond: bond, fatigue: fatigue,
        lapseHazard: lapseHazard, newcomer: &newcomer, lapseMargin: &lapseMargin,
        leaveMargin: &leaveMargin, fate: &fate)
      if let levers = today.levers {
        markConsequences(
          chunk, levers, today.invite, key: key, scratch: &scratch, record: &record,
          points: &points)
        if !levers.offers.isEmpty {
          scratch.audience.gather(
            chunk, visited: scratch.visited, person: person, standing: standing)
        }
        for chance in levers.offers {
          record.offers[chance.offer].seen += Int(visited.visitors)
          shop(
            chunk, chance, key: key, scratch: &scratch, counts: &record.offers[chance.offer])
        }
      }
      start += chunk.count
    }
    return visits
  }

  /// Who visits, after whatever moves single members today.
  private mutating func decideVisitsOfMoved(
    _ chunk: Chunk, _ today: borrowing DayTerms, key: DayKey, scratch: inout ChunkScratch,
    record: inout DayRecord
  ) -> VisitCounts {
    for (place, occurrence) in today.occurrences.enumerated() where occurrence.terms.hasTakers {
      while place >= scratch.takers.count {
        scratch.takers.append(Array(repeating: 0, count: Chunk.limit))
      }
      drawTakers(
        chunk, occurrence.terms, stream: key.stream, person: person,
        takers: &scratch.takers[place])
    }
    copy(chunk, of: inclination, to: &scratch.leaning)
    if let muting = today.muting {
      record.muted += leanByMuting(
        chunk, muting, tolerance: tolerance, leaning: &scratch.leaning)
    }
    if let levers = today.levers {
      lean(chunk, levers, today.muting, leaning: &scratch.leaning)
    }
    for (place, occurrence) in today.occurrences.enumerated() where occurrence.terms.hasStreaks {
      leanByStreak(
        chunk, boost: occurrence.terms.streakBoost, earlierDays: occurrence.earlierDays,
        takers: scratch.takers[place], history: visitHistory, leaning: &scratch.leaning)
    }
    return decideVisits(
      chunk, today.visit, day: today.day, uniform: scratch.visitUniform,
      inclination: scratch.leaning, from: 0, satisfaction: satisfaction, habit: habit,
      fatigue: fatigue, joinedDay: joinedDay, history: &visitHistory, visited: &scratch.visited)
  }

  /// What tiers and points add to the visit inclination; mutating for the reason that `Column` gives.
  private mutating func lean(
    _ chunk: Chunk, _ levers: LeverDay, _ muting: MutingDay?, leaning: inout Column<Float>
  ) {
    if let tiers = levers.tiers {
      if let muting {
        leanByTier(
          chunk, tiers, mutedBelow: muting.mutedBelow, tolerance: tolerance, bond: bond,
          leaning: &leaning)
      } else {
        leanByTier(chunk, tiers, bond: bond, leaning: &leaning)
      }
    }
    guard let points = levers.points, points.progressEffect > 0 else { return }
    for (aim, price) in points.prices.enumerated() {
      guard let price else { continue }
      leanByProgress(
        chunk, towards: UInt32(aim), price, effect: points.progressEffect, standing: standing,
        leaning: &leaning)
    }
  }

  private mutating func joinOccurrences(
    _ chunk: Chunk, _ today: borrowing DayTerms, scratch: inout ChunkScratch,
    record: inout DayRecord,
    participants: inout [Double]
  ) {
    for (place, occurrence) in today.occurrences.enumerated() where occurrence.terms.hasTakers {
      let firstJoin = occurrence.firstJoin(on: today.day)
      let isOpen = firstJoin == 0 || anyJoined(chunk, since: firstJoin, joinedDay: joinedDay)
      guard isOpen else { continue }
      let counts = takePart(
        chunk, occurrence, firstJoin: firstJoin, takers: scratch.takers[place],
        visited: scratch.visited, joinedDay: joinedDay, history: visitHistory,
        satisfaction: &satisfaction, bond: &bond)
      record.participations += counts.visits
      participants[occurrence.terms.activity] += Double(counts.participants)
    }
  }

  /// What the visit leaves behind; taking part moves nobody to another tier before tomorrow.
  private mutating func feelVisits(
    _ chunk: Chunk, _ today: borrowing DayTerms, _ scratch: inout ChunkScratch
  ) -> FeelSums {
    if let levers = today.levers {
      return today.needsMorningBonds
        ? feelApart(
          chunk, today.feel, levers.feel, visited: scratch.visited, bond: bond,
          ties: scratch.morningBond, from: 0, messages: messages,
          matchShift: standing.matchShift, satisfaction: &satisfaction, habit: &habit,
          fatigue: &fatigue)
        : feelApart(
          chunk, today.feel, levers.feel, visited: scratch.visited, bond: bond, ties: bond,
          from: chunk.start, messages: messages, matchShift: standing.matchShift,
          satisfaction: &satisfaction, habit: &habit, fatigue: &fatigue)
    }
    if today.feel.hasDigest {
      return feelWithDigest(
        chunk, today.feel, visited: scratch.visited, bond: bond, messages: messages,
        satisfaction: &satisfaction, habit: &habit, fatigue: &fatigue)
    }
    return feel(
      chunk, today.feel, visited: scratch.visited, bond: bond, satisfaction: &satisfaction,
      habit: &habit, fatigue: &fatigue)
  }

  /// Who writes how much, after those who may not are silenced.
  ///
  /// Mutating for the reason that `Column` gives.
  private mutating func write(
    _ chunk: Chunk, _ today: borrowing DayTerms, scratch: inout ChunkScratch,
    record: inout DayRecord
  ) -> PostCounts {
    if let levers = today.levers {
      if levers.conduct != nil {
        record.silenced += silence(
          chunk, day: today.day, silencedUntil: standing.silencedUntil,
          uniform: &scratch.postUniform)
      }
      if let gains = levers.gains {
        return postEncouraged(
          chunk, today.post, gains, uniform: scratch.postUniform, visited: scratch.visited,
          inclination: inclination, satisfaction: satisfaction, bond: bond, lift: standing.lift,
          messages: messages, written: &scratch.written)
      }
    }
    return post(
      chunk, today.post, uniform: scratch.postUniform, visited: scratch.visited,
      inclination: inclination, satisfaction: satisfaction, bond: bond,
      written: &scratch.written)
  }

  /// What single members will have to meet at the end of the day.
  private mutating func markConsequences(
    _ chunk: Chunk, _ levers: LeverDay, _ invite: InviteTerms, key: DayKey,
    scratch: inout ChunkScratch, record: inout DayRecord, points: inout PointBook
  ) {
    if levers.answersFirstPosts {
      markFirstPosts(chunk, written: scratch.written, messages: messages, fate: &fate)
    }
    if let conduct = levers.conduct, conduct.mayGoWrong {
      misbehave(
        chunk, conduct, uniform: scratch.conductUniform, written: scratch.written,
        satisfaction: satisfaction, writers: &scratch.writers, fate: &fate)
    }
    if let day = levers.points {
      points.issue(
        earn(
          chunk, day.earning, invite, uniform: scratch.inviteUniform,
          visited: scratch.visited, written: scratch.written, satisfaction: satisfaction,
          fate: fate, points: &standing.points))
      for (aim, price) in day.prices.enumerated() {
        guard let price else { continue }
        record.wantedPrizes[day.targets[aim]] += wantPrize(
          chunk, aim: UInt32(aim), price, visited: scratch.visited, standing: standing,
          fate: &fate)
      }
    }
    if let tiers = levers.tiers {
      let members = Chunk(start: chunk.start, count: min(chunk.count, count - chunk.start))
      record.tiers.add(countTiers(members, bonds: tiers.bonds, bond: bond))
    }
  }
}
