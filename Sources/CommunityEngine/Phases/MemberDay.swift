extension EngagedBlock {
  /// One day of every engaged member of the block, phase by phase over chunks that stay in cache:
  /// draws, visit, feel, post, bond, invite, lapse and leave.
  ///
  /// `found` is what the group's feed does to a visitor today.
  mutating func advance(
    _ terms: PersonaTerms, found: FeelTerms, key: DayKey, day: Int, scratch: inout ChunkScratch,
    record: inout DayRecord
  ) -> VisitCounts {
    var visits = VisitCounts()
    record.engaged += count
    clearPadding()
    let places = Columns.padded(count)
    var start = 0
    while start < places {
      let chunk = Chunk(start: start, count: min(Chunk.limit, places - start))
      drawUniforms(
        chunk, key, person: person, visit: &scratch.visitUniform, post: &scratch.postUniform,
        invite: &scratch.inviteUniform)
      let visited = decideVisits(
        chunk, terms.visit, day: day, uniform: scratch.visitUniform, inclination: inclination,
        satisfaction: satisfaction, habit: habit, fatigue: fatigue, joinedDay: joinedDay,
        history: &visitHistory, visited: &scratch.visited)
      visits.add(visited)
      record.add(visited)
      record.add(
        feel(
          chunk, found, visited: scratch.visited, bond: bond, satisfaction: &satisfaction,
          habit: &habit, fatigue: &fatigue))
      record.add(
        post(
          chunk, terms.post, uniform: scratch.postUniform, visited: scratch.visited,
          inclination: inclination, satisfaction: satisfaction, bond: bond,
          written: &scratch.written))
      record.bond += strengthenBonds(
        chunk, terms.bond, written: scratch.written, bond: &bond, messages: &messages)
      record.invitesAccepted += invite(
        chunk, terms.invite, uniform: scratch.inviteUniform, visited: scratch.visited,
        satisfaction: satisfaction, fate: &fate)
      lapseAndLeave(
        chunk, terms.strain, satisfaction: satisfaction, bond: bond, fatigue: fatigue,
        lapseHazard: lapseHazard, newcomer: &newcomer, lapseMargin: &lapseMargin,
        leaveMargin: &leaveMargin, fate: &fate)
      start += chunk.count
    }
    return visits
  }
}
