import CommunityModel

/// What the operator's plan makes of a day: posts, activities and the hours they take.
struct WorkTerms: Sendable {
  private struct Stream: Sendable {
    let days: ClosedRange<Int>
    /// From Monday on; the last place is spare.
    let postsByWeekday: SIMD8<Double>
    let hoursPerPost: Double
    let minutesPerGroup: Double
  }

  private struct Activity: Sendable {
    let hours: Double
    let hoursPerDay: Double
    /// The first day of the occurrence that each day lies in, and how many take place on it.
    let firstDays: [Int?]
    let ongoing: [Int]
  }

  private let streams: [Stream]
  private let digestHours: Double?
  private let activities: [Activity]
  /// Hours each time that a referral campaign runs, and the first day of the time that each day lies in;
  /// `nil` without one.
  private let campaign: (hours: Double, firstDays: [Int?])?
  /// Hours each time that an offer runs, and the first day of the time that each day lies in.
  private let offers: [(hours: Double, firstDays: [Int?])]
  /// Hours to win the seed members, on day 0; `nil` if they are not picked.
  private let seedHours: Double?
  private let reactive: ReactiveWorkTerms
  private let prizeCount: Int
  private let weekdayOfStart: Int
  /// Whether nothing ever takes time.
  let isEffortless: Bool

  init(_ plan: CommunityPlan, horizonDays: Int) {
    streams = plan.content.map { stream in
      Stream(
        days: stream.days,
        postsByWeekday: stream.postsByWeekday,
        hoursPerPost: stream.hoursPerPost, minutesPerGroup: stream.minutesPerGroup)
    }
    digestHours = plan.digest?.hoursPerDay
    activities = plan.activities.map { activity in
      let horizon = 0..<horizonDays
      var ongoing = [Int](repeating: 0, count: horizonDays)
      for days in activity.occurrences {
        for day in horizon.clamped(to: days.lowerBound..<days.upperBound + 1) { ongoing[day] += 1 }
      }
      return Activity(
        hours: activity.hours, hoursPerDay: activity.hoursPerDay,
        firstDays: CommunityModel.firstDays(of: activity.occurrences, horizonDays: horizonDays),
        ongoing: ongoing)
    }
    campaign = plan.referral.map {
      ($0.hours, firstDays(of: $0.occurrences, horizonDays: horizonDays))
    }
    offers = plan.offers.map {
      ($0.hours, firstDays(of: $0.occurrences, horizonDays: horizonDays))
    }
    seedHours = plan.seeding.map { Double(plan.seedMembers.reduce(0, +)) * $0.hoursEach }
    reactive = ReactiveWorkTerms(plan)
    prizeCount = plan.points?.prizes.count ?? 0
    weekdayOfStart = plan.calendar.weekday(ofDay: 0).rawValue
    isEffortless =
      streams.allSatisfy { $0.hoursPerPost == 0 && $0.minutesPerGroup == 0 }
      && digestHours ?? 0 == 0
      && activities.allSatisfy { $0.hours == 0 && $0.hoursPerDay == 0 }
      && campaign?.hours ?? 0 == 0 && seedHours ?? 0 == 0 && reactive.isEffortless
      && offers.allSatisfy { $0.hours == 0 }
  }

  /// What has begun before the first day: nothing.
  var noBeginnings: WorkBeginnings {
    WorkBeginnings(
      activities: Beginnings(count: activities.count), campaign: Beginnings(count: 1),
      offers: Beginnings(count: offers.count))
  }

  /// A day on which nothing is done.
  var idleDay: WorkDay {
    WorkDay(
      streamCount: streams.count, activityCount: activities.count, prizeCount: prizeCount,
      offerCount: offers.count)
  }

  /// Writes what is done on a day with so many groups open, before anybody takes part.
  func plan(
    _ day: Int, groups: Int, _ beginnings: inout WorkBeginnings, into work: inout WorkDay
  ) {
    let weekday = (weekdayOfStart + day) % Weekday.allCases.count
    for (place, stream) in streams.enumerated() {
      work.posts[place] = stream.days.contains(day) ? stream.postsByWeekday[weekday] : 0
    }
    for (place, activity) in activities.enumerated() {
      work.beginning[place] =
        beginnings.activities.begins(place, in: activity.firstDays[day]) ? 1 : 0
      work.ongoing[place] = activity.ongoing[day]
      work.participants[place] = 0
    }
    work.groups = groups
    work.campaignsBeginning =
      beginnings.campaign.begins(0, in: campaign?.firstDays[day]) ? 1 : 0
    for (place, offer) in offers.enumerated() {
      work.offersBeginning[place] =
        beginnings.offers.begins(place, in: offer.firstDays[day]) ? 1 : 0
    }
  }

  /// Enters the hours a day takes, in the order of `CommunityPlan.workItems`.
  ///
  /// A post takes hours_per_post and minutes_per_group for each group, the digest its hours every day,
  /// an activity its hours when it begins and hours_per_day on each of its days, a campaign its hours
  /// when it begins, seed members theirs on day 0, an offer its hours when it begins; then what yesterday
  /// brought to be answered, and its orders.
  ///
  /// - Returns: the hours that the team has to give while others help it with some of what is to be
  ///   answered.
  func enterHours(
    _ work: WorkDay, on day: Int, help: Double, in account: inout Account
  ) -> Double {
    for (stream, posts) in zip(streams, work.posts) {
      account.enter(
        posts * (stream.hoursPerPost + Double(work.groups) * stream.minutesPerGroup / 60))
    }
    if let digestHours { account.enter(digestHours) }
    for (place, activity) in activities.enumerated() {
      account.enter(
        Double(work.beginning[place]) * activity.hours
          + Double(work.ongoing[place]) * activity.hoursPerDay)
    }
    if let campaign { account.enter(Double(work.campaignsBeginning) * campaign.hours) }
    if let seedHours { account.enter(day == 0 ? seedHours : 0) }
    for (offer, times) in zip(offers, work.offersBeginning) {
      account.enter(Double(times) * offer.hours)
    }
    let planned = account.today
    let reactive = reactive.enterHours(work.reactive, in: &account)
    return planned + max(0, reactive.toAnswer - help) + reactive.orders
  }
}

/// When what costs money or hours each time began.
struct WorkBeginnings: Sendable {
  var activities: Beginnings
  var campaign: Beginnings
  var offers: Beginnings
}

extension ContentStream {
  /// Posts on each day of the week while the stream runs, from Monday on; the last place is spare.
  ///
  /// A vector is not counted by reference, and the day loop reads it every day.
  var postsByWeekday: SIMD8<Double> {
    var posts = SIMD8<Double>()
    for (place, weekday) in Weekday.allCases.enumerated() {
      posts[place] = self.posts(on: weekday)
    }
    return posts
  }
}
