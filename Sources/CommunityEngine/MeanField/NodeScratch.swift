/// Numbers of one day at every node of a block.
struct NodeScratch: Sendable {
  /// States of a member in five parts: satisfaction, habit, fatigue, bond and newcomers' hazard.
  struct States: Sendable {
    var satisfaction: [Float]
    var habit: [Float]
    var fatigue: [Float]
    var bond: [Float]
    var newcomer: [Float]

    init(count: Int) {
      satisfaction = Array(repeating: 0, count: count)
      habit = satisfaction
      fatigue = satisfaction
      bond = satisfaction
      newcomer = satisfaction
    }
  }

  /// Before the day, what they rise by with a standard deviation of satisfaction, and at one point of it.
  var means: States
  var loadings: States
  var point: States
  /// After a day with a visit, and after one without.
  var visitor: States
  var absent: States
  /// What the day is like for a visitor, and what it adds to logits and bonds.
  var surprise: [Float]
  var overload: [Float]
  var leaning: [Float]
  var encouragement: [Float]
  var growth: [Float]
  /// What taking part makes up of what is missing in satisfaction and in bond, by visit.
  var pleasure: [Float]
  var closeness: [Float]
  /// Shares of members below all tiers and in each of them.
  var tiers: [SIMD4<Float>]
  /// Probabilities of a visit, and of a visitor's writing.
  var visit: [Float]
  var post: [Float]
  /// Means of written, lifts and shifts among members.
  var written: [Float]
  var lift: [Float]
  var shift: [Float]
  /// People of one outcome, those of them who stay and who lapse.
  var people: [Float]
  var absentees: [Float]
  var staying: [Float]
  var lapsing: [Float]
  var weighted: [Float]
  /// Of the whole day: people there, who visit, write, send an invitation, stay and lapse.
  var present: [Float]
  var visitors: [Float]
  var writers: [Float]
  var senders: [Float]
  var stayed: [Float]
  var stayingVisitors: [Float]
  var lapsed: [Float]
  /// What answers to first posts leave of newcomers' hazard, and what is lost of satisfaction above −1.
  var relief: [Float]
  var loss: [Float]
  /// People who have come back this morning.
  var returned: [Float]
  let zero: [Float]
  let half: [Float]
  let one: [Float]

  init(count: Int) {
    let zero = [Float](repeating: 0, count: count)
    let states = States(count: count)
    (means, loadings, point, visitor, absent) = (states, states, states, states, states)
    (surprise, overload, leaning, encouragement, growth) = (zero, zero, zero, zero, zero)
    (pleasure, closeness, visit, post) = (zero, zero, zero, zero)
    (written, lift, shift) = (zero, zero, zero)
    (people, staying, lapsing, weighted) = (zero, zero, zero, zero)
    (present, visitors, writers, senders, stayed, lapsed) = (zero, zero, zero, zero, zero, zero)
    (relief, loss, returned, stayingVisitors, absentees) = (zero, zero, zero, zero, zero)
    tiers = Array(repeating: SIMD4(1, 0, 0, 0), count: count)
    self.zero = zero
    half = zero.map { _ in 0.5 }
    one = zero.map { _ in 1 }
  }

  /// Nobody has done anything yet, and nothing is known of the day.
  mutating func beginDay() {
    for node in zero.indices {
      pleasure[node] = 0
      closeness[node] = 0
      visitors[node] = 0
      writers[node] = 0
      senders[node] = 0
      stayed[node] = 0
      stayingVisitors[node] = 0
      lapsed[node] = 0
    }
  }
}
