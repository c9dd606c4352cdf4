/// A scenario of a second or less.
let smallScenario = """
  name: small-club
  title: {zh: 小社群, en: Small club}
  start: 2026-03-02
  horizon_days: 40
  seed: 5
  replications: 40
  personas:
    - {use: learner, pool: 2000}
    - {use: socialiser, pool: 500}
  seed_members: {learner: 10}
  channels:
    - {name: poster, reach_per_day: 100, conversion: 4%}
  content:
    - {name: story, value: learning, posts_per_week: 7, quality: 0.7}
  events:
    - {name: a hundred members, when: members >= 100, by_day: 39}
  strategies:
    - name: plan
    - {name: better, set: {content.story.quality: 0.9}}

  """
