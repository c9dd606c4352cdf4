extension ScenarioTexts {
  /// Every key of what is sold, the tools and the phases, in JSON.
  static let salesLevers = """
    "trust": {
      "start": 0.4, "rate": 0.1, "selling_aversion": 0.7, "violation_cost": 0.6, "goods_gain": 0.25,
      "disappointment_cost": 0.9
    },
    "offers": [
      {"name": "course", "on_days": [45, 15], "days": 5, "price": 199, "quality": 0.9,
       "interest": "6%", "repeat": 0.5, "deadline_impulse": 0.8, "disappointment_cost": 0.45,
       "posts_per_day": 3, "commission_per_action": 1.5, "refund_cost": 7, "cost": 110, "hours": 3.5,
       "minutes_per_order": 4.5, "margin": "60%", "promised_quality": 0.95, "reference_price": 260,
       "topics": {"running": 1}, "stock": 80},
      {"name": "shoes", "from_day": 11, "days": 3, "every_days": 12, "until_day": 40, "price": 320,
       "commission_per_sale": "8%"},
      {"name": "towel", "from_day": 50, "price": 40, "goods_cost": 45}
    ],
    "advertising": {
      "income_per_thousand_visits": 15, "posts_per_day": 1.5, "from_day": 21, "until_day": 51
    },
    "tools": [
      "check-in",
      {"use": "lottery", "name": "draw", "cost_per_month": 30},
      {"name": "megaphone", "cost_per_month": 45, "participation": 1.5, "activity_hours": 0.7,
       "conversion": 1.1, "reach_cost": 0.9, "landing_conversion": 1.2, "content_hours": 0.8,
       "content_quality": 1.05, "reply_minutes": 0.75, "order_minutes": 0.6}
    ],
    "phases": [
      {"name": "launch", "until_day": 9, "set": {"offers": [], "advertising": "none"}},
      {"name": "operate", "set": {"content.story.posts_per_week": 5}},
      {"name": "sell", "when": "members >= 300"},
      {"name": "close", "from_day": 55, "set": {"trust.rate": 0.2, "channels": []},
       "migrate": {"share": "40%", "satisfaction_effect": 3, "bond_effect": 1.5,
        "lapsed_share": "10%", "cost_each": 2}}
    ]
    """

  /// A brand's community that sells, one thing to a line where tests change it.
  static let shop = """
    name: shop
    start: 2026-03-02
    horizon_days: 120
    platform: {use: wechat-group}
    personas:
      - {use: learner, pool: 6000, topics: {skin: 0.7, makeup: 0.3}}
      - {use: bargain-hunter, pool: 9000}
    positioning: {topics: {skin: 0.7, makeup: 0.3}}
    channels:
      - {name: card, reach_per_day: 150, conversion: 8%, cost_per_join: 3}
    content:
      - {name: care, value: learning, posts_per_week: 7}
      - {name: coupon, value: perks, posts_per_week: 2, selling: true}
    activities:
      - {use: lottery, every_days: 30, from_day: 10, prize_cost: 200}
      - {name: clinic, on_days: [20], value: learning, tool: sign-up-form}
    trust: {}
    offers:
      - {name: trial, from_day: 10, days: all, price: 29, margin: 0.4, interest: 4%}
      - {name: set, on_days: [40, 70], days: 7, price: 199, margin: 0.6, promised_quality: 0.9, stock: 60}
      - {name: partner, from_day: 70, days: 5, price: 88, commission_per_sale: 20%}
    advertising: {income_per_thousand_visits: 20, from_day: 30}
    tools: [lottery, sign-up-form, {use: short-link, cost_per_month: 49}]
    team: [{role: operations, hours_per_week: 15}]
    groups: {replicate: {at: 450}}
    seed_members: {learner: 20}
    phases:
      - {name: launch, set: {offers: []}}
      - {name: operate, when: members >= 200}
      - {name: close, from_day: 100, migrate: {share: 50%}, set: {channels.card.reach_per_day: 0}}

    """
}
