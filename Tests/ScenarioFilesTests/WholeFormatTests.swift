import CommunityModel
import ScenarioFiles
import Testing

/// The format as it was designed, in one file.
struct WholeFormatTests {
  private static let counted = whole.replacing(
    "{csv: joins.csv, column: joins}}", with: "{counts: [1]}, until_day: 0}")

  @Test func `of the whole format nothing is refused but a file that is not there`() {
    let found = problems(Self.whole)
    #expect(found.map(\.code) == [.missingFile])
    #expect(found.map(\.keyPath) == ["channels.history.joins_per_day.csv"])
  }

  @Test func `all of it counts`() throws {
    let read = try scenario(Self.counted)
    let search = try #require(read.search)
    #expect(search.goals == [ComparisonMeasure(.daily(.profit, day: 179), goal: .maximize)])
    #expect(search.evaluations == 60)
    #expect(
      search.constraints.map(\.text) == ["cost <= 20000", "chance(dead by day 60) <= 5%"])
    #expect(
      search.variables == [
        SearchVariable(
          path: "content.daily-story.posts_per_week", domain: .integer(0...14, isCyclic: false)),
        SearchVariable(
          path: "positioning.promise_level", domain: .real(0.2...0.9, isLogarithmic: false)),
        SearchVariable(
          path: "platform",
          domain: .choice([ChoiceOption(text: "wechat-group"), ChoiceOption(text: "qq-group")])),
        SearchVariable(
          path: "activities.lottery.every_days", domain: .integer(14...90, isCyclic: false)),
      ])
    #expect(read.comparison.measure == ComparisonMeasure(.daily(.engaged, day: 90)))
    #expect(read.comparison.worth == 10)
    let plan = try #require(read.strategies.first).plan
    #expect(plan.referral?.occurrences == [20...33])
    #expect((plan.referral?.reward.points, plan.referral?.budget) == (15, 1_000))
    #expect((plan.points?.earn.share, plan.points?.prizes.first?.stock) == (15, 200))
    #expect(plan.offers.map(\.occurrences) == [[60...66]])
    #expect(plan.tools?.map(\.name) == ["sign-up-form", "check-in", "lottery"])
    #expect(plan.phases.map(\.start) == [.day(0), .day(15), .day(170)])
    #expect(plan.moderation?.hasVisibleRules == true)
    #expect(plan.moderation?.ladder == Sanction.usualLadder)
  }

  private static let whole = """
    # yaml-language-server: $schema=./scenario.schema.json
    name: reading-club
    title: {zh: 亲子共读营, en: Parents' reading club}
    start: 2026-03-02
    calendar: {use: china}                   # weekday and holiday offsets
    horizon_days: 180
    currency: CNY
    seed: 7
    replications: {min: 200, max: 20000, until: {metric: members, day: 180, half_width: 1%}}   # or a plain number
    platform: {use: wechat-group}            # capacity 500, QR joining closed at 200, friction

    personas:                                # who is out there
      - {use: learner, pool: 20000, topics: {parenting: 0.6, reading: 0.4}}
      - {use: bargain-hunter, pool: 30000}
      - {use: socialiser, pool: 8000}
      - name: teacher                        # no preset: everything said here
        pool: 2000
        value: {perks: 0.05, information: 0.35, social: 0.30, learning: 0.30}
        visit: 0.2                           # logit intercepts
        post: -1.5
        spread: 1.0
        lapse_per_day: 0.07                  # falls silent, stays in the list
        lapse_spread: 1.0
        return_per_day: 0.015
        leave_per_day: 0.001                 # goes
        invite_per_visit: 0.004
        attention_per_day: 55

    positioning:
      topics: {parenting: 0.7, reading: 0.3}
      promise: {learning: 0.5, information: 0.3, social: 0.2}
      promise_level: 0.4
      screening: 0.2
      targeting: 0.3

    channels:
      - {name: moments, reach_per_day: 900, conversion: 1.2%, cost_per_day: 40, wear_out_days: 45}
      - {name: bookshop-poster, reach_per_day: 120, conversion: 4%, cost_per_join: 3, mix: {learner: 0.7, teacher: 0.3}}
      - {name: history, joins_per_day: {csv: joins.csv, column: joins}}      # measured joins as input

    content:
      - {name: daily-story, value: learning, posts_per_week: 7, quality: 0.8, hours_per_post: 0.5}
      - {name: book-list, value: information, posts_per_week: 2, on: [tue, fri], quality: 0.7}
      - {name: coupon, value: perks, posts_per_week: 1, quality: 0.6, cost_per_post: 50}

    activities:
      - {use: check-in-challenge, from_day: 7, days: 21, every_days: 60}
      - {use: expert-q-and-a, on_days: [14, 44, 74], cost: 300}
      - {use: lottery, every_days: 30, prize_cost: 200}

    referral: {from_day: 20, days: 14, reward: {points: 15}, invite_multiplier: 2.5, budget: 1000}
    points: {earn: {check_in: 5, invite: 10, share: 15}, prizes: [{name: picture-book, points: 120, cost: 18, stock: 200}]}
    offers: [{name: annual-pass, from_day: 60, days: 7, price: 199, margin: 0.6, quality: 0.8}]
    moderation: {rules_visible: true, review_minutes_per_message: 0.05, ladder: [mute-1, mute-7, mute-15, remove]}
    team: [{role: operations, hours_per_week: 20, hourly_cost: 60, skill: 0.6}]
    tools: [sign-up-form, check-in, lottery]
    groups: {replicate: {at: 450, seed_members: 15, opening_cost: 100}}
    seed_members: {teacher: 10, learner: 40}
    phases:
      - {name: launch, until_day: 14, set: {channels.moments.reach_per_day: 0}}
      - {name: operate}
      - {name: close, from_day: 170, set: {offers: []}}

    events:                                  # chances to report
      - {name: 500 members by day 90, when: members >= 500, by_day: 90}
      - {name: dead by day 60, when: dead_groups >= 1, by_day: 60}
      - {name: over budget, when: cost > 20000, by_day: 180}

    strategies:                              # each a set of changes; `plan` is the file as it stands
      - name: plan
      - {name: learn-first, set: {content.daily-story.quality: 0.95, content.coupon.posts_per_week: 0}}
      - {name: perks-first, set: {positioning.promise: {perks: 0.7, information: 0.2, social: 0.1}, content.coupon.posts_per_week: 5}}

    compare: {metric: engaged, day: 90, confidence: 95%, worth: 10, goal: maximize}   # worth: a smaller difference does not matter

    optimize:
      goal: {maximize: profit, day: 180}     # several goals give a Pareto front
      subject_to: [cost <= 20000, chance(dead by day 60) <= 5%]
      search:
        content.daily-story.posts_per_week: {integer: [0, 14]}
        positioning.promise_level: {real: [0.2, 0.9]}
        platform: {choice: [wechat-group, qq-group]}
        activities.lottery.every_days: {integer: [14, 90]}
      evaluations: 60

    """
}
