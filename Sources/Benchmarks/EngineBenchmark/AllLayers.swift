import CommunityModel

extension CommunityPlan {
  /// Turns on every layer that the engine knows, as a busy operator would use it.
  mutating func turnOnAllLayers(horizonDays: Int) {
    if let china = CalendarPreset.named("china"), let start = CalendarDate(iso8601: "2026-03-02") {
      calendar = CommunityCalendar(start: start)
      calendar.weekdays = china.weekdays
      calendar.holidays = china.holidays
    }
    positioning.reputation = Reputation()
    positioning.error = 0.2
    muting = Muting()
    digest = Digest()
    for place in channels.indices {
      channels[place].wearOutDays = 10_000
      channels[place].hook = Hook()
      channels[place].twoStep = TwoStep()
    }
    for place in content.indices {
      content[place].isPush = true
      content[place].hoursPerPost = 0.2
      content[place].audience = TagAudience(personas: Array(personas.indices))
    }
    var role = TeamRole(role: "operations")
    role.hoursPerWeek = 20
    team = [role]
    activities = [
      activity("welcome-ritual", from: 0, every: nil, horizonDays),
      activity("check-in-challenge", from: 7, every: 60, horizonDays),
      activity("lottery", from: 20, every: 30, horizonDays),
      activity("survey", from: 10, every: 45, horizonDays),
    ].compactMap(\.self)
  }

  private func activity(
    _ name: String, from day: Int, every: Int?, _ horizonDays: Int
  ) -> Activity? {
    guard let preset = ActivityPreset.named(name) else { return nil }
    var activity = preset.activity
    activity.occurrences = Activity.occurrences(
      from: day, length: preset.length ?? horizonDays, every: every, lastDay: horizonDays - 1)
    return activity
  }
}
