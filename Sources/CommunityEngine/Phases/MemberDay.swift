extension EngagedBlock {
  /// One day of every engaged member of the block, phase by phase over chunks that stay in cache:
  /// draws, visit, take part, feel, post, bond, invite, lapse and leave.
  mutating func advance(
    _ persona: PersonaTerms, today: DayTerms, key: DayKey, scratch: inout ChunkScratch,
    record: inout DayRecord, participants: inout [Int]
  ) -> VisitCounts {
    var visits = VisitCounts()
    let isPlain = today.occurrences.isEmpty && today.muting == nil
    record.engaged += count
    clearPadding()
    let places = Columns.padded(count)
    var start = 0
    while start < places {
      let chunk = Chunk(start: start, count: min(Chunk.limit, places - start))
      drawUniforms(
        chunk, key, person: person, visit: &scratch.visitUniform, post: &scratch.postUniform,
        invite: &scratch.inviteUniform)
      let visited =
        isPlain
        ? CommunityEngine.decideVisits(
          chunk, today.visit, day: today.day, uniform: scratch.visitUniform,
          inclination: inclination, from: start, satisfaction: satisfaction, habit: habit,
          fatigue: fatigue, joinedDay: joinedDay, history: &visitHistory,
          visited: &scratch.visited)
        : decideVisits(chunk, today, key: key, scratch: &scratch, record: &record)
      visits.add(visited)
      record.add(visited)
      if !today.occurrences.isEmpty {
        takePart(chunk, today, scratch: &scratch, record: &record, participants: &participants)
      }
      record.add(feel(chunk, today.feel, visited: scratch.visited))
      record.add(
        post(
          chunk, today.post, uniform: scratch.postUniform, visited: scratch.visited,
          inclination: inclination, satisfaction: satisfaction, bond: bond,
          written: &scratch.written))
      record.bond += strengthenBonds(
        chunk, persona.bond, written: scratch.written, bond: &bond, messages: &messages)
      record.invitesAccepted += invite(
        chunk, today.invite, uniform: scratch.inviteUniform, visited: scratch.visited,
        satisfaction: satisfaction, joinedDay: joinedDay, retainedDay: today.retainedDay,
        fate: &fate)
      lapseAndLeave(
        chunk, persona.strain, satisfaction: satisfaction, bond: bond, fatigue: fatigue,
        lapseHazard: lapseHazard, newcomer: &newcomer, lapseMargin: &lapseMargin,
        leaveMargin: &leaveMargin, fate: &fate)
      start += chunk.count
    }
    return visits
  }

  /// Who visits, after whatever moves single members today.
  private mutating func decideVisits(
    _ chunk: Chunk, _ today: DayTerms, key: DayKey, scratch: inout ChunkScratch,
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
    startLeaning(chunk, inclination: inclination, leaning: &scratch.leaning)
    if let muting = today.muting {
      record.muted += leanByMuting(
        chunk, muting, tolerance: tolerance, leaning: &scratch.leaning)
    }
    for (place, occurrence) in today.occurrences.enumerated() where occurrence.terms.hasStreaks {
      leanByStreak(
        chunk, boost: occurrence.terms.streakBoost, earlierDays: occurrence.earlierDays,
        takers: scratch.takers[place], history: visitHistory, leaning: &scratch.leaning)
    }
    return CommunityEngine.decideVisits(
      chunk, today.visit, day: today.day, uniform: scratch.visitUniform,
      inclination: scratch.leaning, from: 0, satisfaction: satisfaction, habit: habit,
      fatigue: fatigue, joinedDay: joinedDay, history: &visitHistory, visited: &scratch.visited)
  }

  private mutating func takePart(
    _ chunk: Chunk, _ today: DayTerms, scratch: inout ChunkScratch, record: inout DayRecord,
    participants: inout [Int]
  ) {
    for (place, occurrence) in today.occurrences.enumerated() where occurrence.terms.hasTakers {
      let firstJoin = occurrence.firstJoin(on: today.day)
      let isOpen = firstJoin == 0 || anyJoined(chunk, since: firstJoin, joinedDay: joinedDay)
      guard isOpen else { continue }
      let counts = CommunityEngine.takePart(
        chunk, occurrence, firstJoin: firstJoin, takers: scratch.takers[place],
        visited: scratch.visited, joinedDay: joinedDay, history: visitHistory,
        satisfaction: &satisfaction, bond: &bond)
      record.participations += counts.visits
      participants[occurrence.terms.activity] += counts.participants
    }
  }

  private mutating func feel(
    _ chunk: Chunk, _ terms: FeelTerms, visited: [Float]
  ) -> FeelSums {
    if let quiet = terms.quietVisit {
      return feelWithDigest(
        chunk, terms, quiet: quiet, visited: visited, bond: bond, messages: messages,
        satisfaction: &satisfaction, habit: &habit, fatigue: &fatigue)
    }
    return CommunityEngine.feel(
      chunk, terms, visited: visited, bond: bond, satisfaction: &satisfaction,
      habit: &habit, fatigue: &fatigue)
  }
}
