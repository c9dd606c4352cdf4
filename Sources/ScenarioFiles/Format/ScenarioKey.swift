/// The keys of a scenario file, but for numbers of parameter tables that no rule looks at.
enum ScenarioKey: String, CaseIterable {
  case name, title, start, format, currency, seed, replications, platform, personas, mechanics
  case positioning, channels, content, groups, events, strategies, extends, assumptions, posterior
  case trust, offers, advertising, tools, phases
  case calendar, digest, activities, team, referral, replies, tiers, points, moderation, seeding
  case horizonDays = "horizon_days"
  case seedMembers = "seed_members"
  // Languages of a title.
  case zh, en
  // Replications.
  case min, max, until, metric, day
  case halfWidth = "half_width"
  // Calendar.
  case weekdays, holidays, from
  // Platform and groups.
  case use, capacity, replicate, at, mute
  case qrLimit = "qr_limit"
  case fillOrder = "fill_order"
  // Personas and positioning.
  case value, topics, match, promise, reputation
  case postSpread = "post_spread"
  case violationsPerMessage = "violations_per_message"
  case promiseLevel = "promise_level"
  // Mechanics.
  case saturation, contribution
  // Channels.
  case conversion, mix, csv, column, cumulative, counts, schedule, hook, exchange
  case reachPerDay = "reach_per_day"
  case joinsPerDay = "joins_per_day"
  case countsInvites = "counts_invites"
  case costPerThousand = "cost_per_thousand"
  case twoStep = "two_step"
  case wearOutDays = "wear_out_days"
  case fromDay = "from_day"
  case untilDay = "until_day"
  // Content, activities and team.
  case on, tags, push, kind, days, supply, role
  case onDays = "on_days"
  case everyDays = "every_days"
  case newcomerDays = "newcomer_days"
  case skill
  case hoursPerWeek = "hours_per_week"
  case trainingHoursPerWeek = "training_hours_per_week"
  case topSkill = "top_skill"
  // Referral and points.
  case reward, budget, money, earn, prizes, cost, stock
  case inviteeReward = "invitee_reward"
  case clearEveryDays = "clear_every_days"
  // Replies, tiers and moderation.
  case scope, bond, ladder, kinds, share
  case rulesVisible = "rules_visible"
  // Sales, tools and phases.
  case price, margin, tool, selling, migrate
  case goodsCost = "goods_cost"
  case commissionPerSale = "commission_per_sale"
  case promisedQuality = "promised_quality"
  case referencePrice = "reference_price"
  // The group's own history.
  case history, file, columns, zone, encoding
  case everyRowIs = "every_row_is"
  case timeFormat = "time_format"
  case firstActionIsJoin = "first_action_is_join"
  // Events and strategies.
  case when, set
  case byDay = "by_day"
  // Comparison.
  case compare, goal, confidence, worth, procedure, tail, also
  case minReplications = "min_replications"
  case maxReplications = "max_replications"
  // Search.
  case optimize, maximize, minimize, search, real, integer, choice, times, apart, log, cyclic
  case evaluations, minutes
  case subjectTo = "subject_to"
}
