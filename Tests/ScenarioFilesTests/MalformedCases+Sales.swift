extension MalformedCase {
  /// Mistakes in what is sold, the tools and the phases, made in a shop.
  static let sales = (trust + offers + tools + phases + phaseChanges).map {
    MalformedCase($0.old, $0.new, $0.code, in: ScenarioTexts.shop)
  }

  private static let trust: [Mistake] = [
    ("trust: {}", "trust: {selling_aversio: 0.3}", "FW201"),
    ("trust: {}", "trust: {rate: 3}", "FW301"),
    ("trust: {}", "trust: 0.3", "FW302"),
    ("trust: {}", "trust: none", "FW302"),
    ("selling: true", "selling: 1", "FW302"),
    ("selling: true", "sell: true", "FW201"),
    ("pool: 9000", "pool: 9000, refund_share: 101%", "FW301"),
    ("pool: 9000", "pool: 9000, price_sensitivity: 20%", "FW313"),
    ("pool: 9000", "pool: 9000, willingness_to_buy: 1", "FW201"),
    ("{income_per_thousand_visits: 20, from_day: 30}", "{from_day: 30}", "FW203"),
    ("{income_per_thousand_visits: 20", "{income: 20", "FW201"),
    ("{income_per_thousand_visits: 20, from_day: 30}", "20", "FW302"),
    ("20, from_day: 30", "20, from_day: 30, until_day: 29", "FW311"),
    ("20, from_day: 30", "20, from_day: 120", "FW312"),
  ]

  private static let offers: [Mistake] = [
    ("margin: 0.4", "margin: 0.4, commission_per_sale: 1%", "FW204"),
    (", margin: 0.4", "", "FW204"),
    ("margin: 0.4", "margin: 40", "FW301"),
    ("price: 29, ", "", "FW203"),
    ("price: 29", "price: 29%", "FW313"),
    ("price: 29", "price: free", "FW302"),
    ("price: 29", "prize: 29", "FW201"),
    ("promised_quality: 0.9", "promised_quality: 1.9", "FW301"),
    ("promised_quality: 0.9", "promise_quality: 0.9", "FW201"),
    ("stock: 60", "stock: 1.5", "FW303"),
    ("stock: 60", "stock: plenty", "FW302"),
    ("name: set", "name: trial", "FW406"),
    ("on_days: [40, 70], days: 7", "on_days: [40, 70], days: 31", "FW314"),
    ("on_days: [40, 70]", "on_days: [40, 120]", "FW312"),
    ("on_days: [40, 70]", "on_days: [40, 70], from_day: 3", "FW204"),
    ("from_day: 70, days: 5", "days: 5, every_days: 4", "FW311"),
    ("commission_per_sale: 20%", "commission_per_sale: 20", "FW301"),
    ("price: 88", "price: 88, topics: {skin: 0.5}", "FW306"),
    ("price: 88", "price: 88, commission_per_action: 2%", "FW313"),
  ]

  private static let tools: [Mistake] = [
    ("tool: sign-up-form", "tool: megaphone", "FW415"),
    ("- {use: lottery, every_days: 30", "- {use: vote, every_days: 30", "FW415"),
    ("[lottery, ", "[lotery, ", "FW402"),
    ("[lottery, ", "[3, ", "FW402"),
    ("[lottery, ", "[~, ", "FW302"),
    ("[lottery, ", "[[lottery], ", "FW302"),
    ("[lottery, ", "[lottery, lottery, ", "FW406"),
    ("{use: short-link", "{use: short-lnk", "FW402"),
    ("{use: short-link, ", "{", "FW203"),
    ("cost_per_month: 49", "cost_per_year: 49", "FW201"),
    ("cost_per_month: 49", "conversion: 3%", "FW313"),
    ("[lottery, sign-up-form, {use: short-link, cost_per_month: 49}]", "lottery", "FW302"),
  ]

  private static let phases: [Mistake] = [
    ("name: launch", "name: launch, from_day: 3", "FW450"),
    ("name: launch", "name: launch, when: members >= 1", "FW450"),
    ("name: launch", "name: launch, migrate: {share: 1}", "FW450"),
    ("name: close", "name: launch", "FW406"),
    ("name: launch, ", "", "FW203"),
    ("name: launch", "name: launch, until_day: 120", "FW312"),
    ("name: operate, when: members >= 200", "name: operate", "FW450"),
    ("name: operate, when", "name: operate, from_day: 30, when", "FW450"),
    ("from_day: 100", "when: members >= 900, from_day: 100", "FW450"),
    ("when: members >= 200", "when: members", "FW310"),
    ("when: members >= 200", "when: member >= 200", "FW403"),
    ("when: members >= 200", "when: sanctions >= 200", "FW205"),
    ("when: members >= 200", "wen: members >= 200", "FW201"),
    ("from_day: 100", "from_day: 100, until_day: 110", "FW450"),
    ("from_day: 100", "from_day: 0", "FW450"),
    ("migrate: {share: 50%}", "migrate: {}", "FW203"),
    ("migrate: {share: 50%}", "migrate: 50%", "FW302"),
    ("migrate: {share: 50%}", "migrate: {share: 50}", "FW301"),
    ("set: {offers: []}", "set: []", "FW302"),
  ]

  private static let phaseChanges: [Mistake] = [
    "channels: [{name: b, reach_per_day: 3, conversion: 1%}]": "FW451",
    "content: [{name: c, value: perks, posts_per_week: 1}]": "FW451",
    "personas: [{use: learner, pool: 6000}]": "FW451",
    "personas.learner.pool: 3": "FW451", "seed_members.learner: 3": "FW451",
    "offers.set.stock: 3": "FW451", "seeding: {}": "FW451", "positioning.error: 0.1": "FW451",
    "team: []": "FW451", "tiers: [{name: core, bond: 0.5}]": "FW451", "trust: none": "FW451",
    "replies: {}": "FW451", "points: {}": "FW451", "moderation: {}": "FW451",
    "groups.mute: {}": "FW451", "groups.replicate: none": "FW451",
    "positioning.reputation: {}": "FW451", "digest: {}": "FW451", "referral: {}": "FW451",
    "channels.card.hook: {}": "FW451", "tools: [lottery, sign-up-form, vote]": "FW451",
    "tools: []": "FW415", "offers.trail.price: 3": "FW404", "offerz: []": "FW404",
    "phases: []": "FW404", "horizon_days: 3": "FW404", "offers.trial.price: -3": "FW301",
    "platform.capacity: 400": "FW311", "personas.learner.use: expert": "FW405",
    "tools: none": "FW451", "offers.set.on_days: [3, 4]": "FW314", "compare: {}": "FW404",
    "optimize: {}": "FW404",
  ].sorted { $0.key < $1.key }.map { ("set: {offers: []}", "set: {\($0.key)}", $0.value) }
}
