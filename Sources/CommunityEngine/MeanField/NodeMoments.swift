/// What is known of the members at some nodes: how many they are, sums of their states, and sums of products
/// of satisfaction with each state, so that people who come or go are added or taken off.
///
/// Column by column: `sums[column * count + node]`.
struct NodeMoments: Sendable {
  /// What is summed.
  enum Column {
    static let members = 0
    static let satisfaction = 1
    static let habit = 2
    static let fatigue = 3
    static let bond = 4
    /// Extra lapse hazard of newcomers, a multiple.
    static let newcomer = 5
    /// Satisfaction times satisfaction, habit, fatigue, bond and newcomers' hazard.
    static let products = 6
    /// Satisfaction at lapsing, of those who have lapsed.
    static let farewell = 11
    /// 1 for those who have written.
    static let written = 12
    /// 1 for those whose first post was answered.
    static let lift = 13
    /// How much better than others of their persona the community fits them.
    static let shift = 14
    static let trust = 15
    static let points = 16
    /// 1 for those who have kept something bought.
    static let buyers = 17
    /// 1 for those who have kept something of an offer, offer by offer.
    static let bought = 18
  }

  /// States that move with satisfaction from one day to the next.
  static let stateCount = 5

  let count: Int
  let columnCount: Int
  private(set) var sums: [Float]

  /// Nobody at so many nodes.
  ///
  /// - Parameters:
  ///   - count: nodes.
  ///   - offerCount: what they may have bought.
  init(count: Int, offerCount: Int) {
    self.count = count
    columnCount = Column.bought + offerCount
    sums = Array(repeating: 0, count: columnCount * count)
  }

  subscript(column: Int, node: Int) -> Float {
    get { sums[column * count + node] }
    set { sums[column * count + node] = newValue }
  }

  /// The sum of a column over the nodes from one on.
  func total(_ column: Int, _ nodes: Range<Int>) -> Double {
    let sums = sums.span
    let start = column &* count
    precondition(
      nodes.lowerBound >= 0 && nodes.upperBound <= count && start &+ count <= sums.count,
      "there are such nodes")
    return fourSums(nodes) { unsafe Double(sums[unchecked: start &+ $0]) }
  }

  /// Multiplies some columns by a number of each node.
  mutating func scale(_ columns: Range<Int>, by factors: [Float]) {
    let factors = factors.span
    precondition(factors.count >= count, "every node has its factor")
    let count = count
    var sums = sums.mutableSpan
    for column in columns {
      let start = column &* count
      var i = 0
      while i < count {
        unsafe sums[unchecked: start &+ i] *= factors[unchecked: i]
        i &+= 1
      }
    }
  }

  /// Nobody is left at some nodes.
  mutating func clear(_ nodes: Range<Int>) {
    for column in 0..<columnCount {
      for node in nodes { self[column, node] = 0 }
    }
  }

  /// Multiplies a column by the same number everywhere.
  mutating func scale(_ column: Int, by factor: Float) {
    var place = column &* count
    let end = place &+ count
    var sums = sums.mutableSpan
    while place < end {
      sums[place] *= factor
      place &+= 1
    }
  }

  /// Copies a column.
  func copy(_ column: Int, into copy: inout [Float]) {
    let start = column &* count
    let sums = sums.span
    let count = count
    var copy = copy.mutableSpan
    precondition(copy.count >= count, "every node has its number")
    var i = 0
    while i < count {
      unsafe copy[unchecked: i] = sums[unchecked: start &+ i]
      i &+= 1
    }
  }

  /// Adds to a column.
  mutating func add(_ amounts: [Float], to column: Int) {
    let start = column &* count
    let count = count
    let amounts = amounts.span
    precondition(amounts.count >= count, "every node has its amount")
    var sums = sums.mutableSpan
    var i = 0
    while i < count {
      unsafe sums[unchecked: start &+ i] += amounts[unchecked: i]
      i &+= 1
    }
  }

  /// Adds numbers of people times what each brings to a column.
  mutating func add(_ people: [Float], times state: [Float], to column: Int) {
    let start = column &* count
    let count = count
    let people = people.span
    let state = state.span
    precondition(people.count >= count && state.count >= count, "every node has its amount")
    var sums = sums.mutableSpan
    var i = 0
    while i < count {
      unsafe sums[unchecked: start &+ i] += people[unchecked: i] * state[unchecked: i]
      i &+= 1
    }
  }

  /// Adds people with a state and with the satisfaction they have.
  ///
  /// - Parameters:
  ///   - people: how many, node by node.
  ///   - state: their state.
  ///   - satisfaction: their satisfaction.
  ///   - place: the state's place among the states.
  mutating func add(
    _ people: [Float], state: [Float], satisfaction: [Float], at place: Int
  ) {
    let start = (Column.satisfaction &+ place) &* count
    let ahead = (Column.products &- Column.satisfaction) &* count
    let count = count
    let people = people.span
    let state = state.span
    let satisfaction = satisfaction.span
    precondition(
      people.count >= count && state.count >= count && satisfaction.count >= count,
      "every node has its amount")
    var sums = sums.mutableSpan
    var i = 0
    while i < count {
      let amount = unsafe people[unchecked: i] * state[unchecked: i]
      unsafe sums[unchecked: start &+ i] += amount
      unsafe sums[unchecked: start &+ ahead &+ i] += amount * satisfaction[unchecked: i]
      i &+= 1
    }
  }

  /// A share of some columns of others, node by node, is added.
  mutating func add(_ columns: Range<Int>, of other: NodeMoments, times shares: [Float]) {
    let count = count
    let shares = shares.span
    let theirs = other.sums.span
    precondition(shares.count >= count && theirs.count == sums.count, "nodes must be the same")
    var sums = sums.mutableSpan
    for column in columns {
      let start = column &* count
      var i = 0
      while i < count {
        unsafe sums[unchecked: start &+ i] +=
          theirs[unchecked: start &+ i] * shares[unchecked: i]
        i &+= 1
      }
    }
  }

  /// The means of a column among the members at each node; 0 where there are none.
  func means(of column: Int, into means: inout [Float]) {
    let start = column &* count
    let count = count
    let sums = sums.span
    var means = means.mutableSpan
    precondition(means.count >= count, "every node has its mean")
    var i = 0
    while i < count {
      unsafe means[unchecked: i] = sums[unchecked: start &+ i] / (sums[unchecked: i] + fewest)
      i &+= 1
    }
  }

  /// How much a state rises with one standard deviation of satisfaction, node by node; for satisfaction
  /// itself, that standard deviation.
  ///
  /// - Parameters:
  ///   - state: place among the states, satisfaction being 0.
  ///   - satisfaction: its means.
  ///   - mean: the state's means.
  ///   - inverse: 1 ÷ the standard deviation.
  ///   - loadings: where they are written.
  func loadings(
    of state: Int, satisfaction: [Float], mean: [Float], inverse: [Float],
    into loadings: inout [Float]
  ) {
    let start = (Column.products &+ state) &* count
    let count = count
    let sums = sums.span
    let satisfaction = satisfaction.span
    let mean = mean.span
    let inverse = inverse.span
    var loadings = loadings.mutableSpan
    precondition(
      satisfaction.count >= count && mean.count >= count && inverse.count >= count
        && loadings.count >= count, "every node has its numbers")
    var i = 0
    while i < count {
      let product =
        unsafe sums[unchecked: start &+ i] / (sums[unchecked: i] + fewest)
      unsafe loadings[unchecked: i] =
        (product - satisfaction[unchecked: i] * mean[unchecked: i]) * inverse[unchecked: i]
      i &+= 1
    }
  }

  /// Hands a share of each class of tenure on to the next, from the oldest class down.
  mutating func promote(_ grid: NodeGrid) {
    for from in stride(from: grid.classCount - 2, through: 0, by: -1) {
      let share = grid.promotion[from]
      let (count, perClass) = (count, grid.perClass)
      let columnCount = columnCount
      var sums = sums.mutableSpan
      for column in 0..<columnCount {
        let start = column &* count &+ from &* perClass
        precondition(start &+ 2 &* perClass <= sums.count, "classes follow each other")
        var i = 0
        while i < perClass {
          let moving = unsafe sums[unchecked: start &+ i] * share
          unsafe sums[unchecked: start &+ i] -= moving
          unsafe sums[unchecked: start &+ perClass &+ i] += moving
          i &+= 1
        }
      }
    }
  }

  /// Satisfaction loses a share of what there is of it above −1, node by node.
  mutating func lower(by losses: [Float]) {
    for node in 0..<count where losses[node] > 0 {
      let (loss, people) = (losses[node], self[Column.members, node])
      let kept = 1 - loss
      let satisfaction = self[Column.satisfaction, node]
      for state in 1..<Self.stateCount {
        self[Column.products + state, node] =
          kept * self[Column.products + state, node]
          - loss * self[Column.satisfaction + state, node]
      }
      self[Column.products, node] =
        kept * kept * self[Column.products, node] - 2 * loss * kept * satisfaction
        + loss * loss * people
      self[Column.satisfaction, node] = kept * satisfaction - loss * people
    }
  }

  mutating func removeAll() {
    for place in sums.indices { sums[place] = 0 }
  }
}

/// So few people that a node without anybody has means of 0.
private let fewest: Float = 1e-20
