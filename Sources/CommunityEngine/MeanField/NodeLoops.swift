import PortableMath

/// A member's state at one point of the spread of satisfaction, node by node: mean + point · loading.
func spreadStates(_ point: Float, means: [Float], loadings: [Float], into states: inout [Float]) {
  let means = means.span
  let loadings = loadings.span
  var states = states.mutableSpan
  let count = states.count
  precondition(means.count >= count && loadings.count >= count, "every node has its state")
  var i = 0
  while i < count {
    unsafe states[unchecked: i] = means[unchecked: i] + point * loadings[unchecked: i]
    i &+= 1
  }
}

/// Probability to visit, node by node.
///
/// - Parameters:
///   - terms: coefficients.
///   - inclination: members' own part of the logit.
///   - leaning: what is added to it at single nodes.
///   - satisfaction: S.
///   - habit: H.
///   - fatigue: F.
///   - share: share that has muted the group.
///   - loss: visit logit that those lose.
///   - visits: where probabilities are written.
func expectVisits(
  _ terms: VisitTerms, inclination: [Float], leaning: [Float], satisfaction: [Float],
  habit: [Float], fatigue: [Float], muted share: Float, loss: Float, into visits: inout [Float]
) {
  let inclination = inclination.span
  let leaning = leaning.span
  let satisfaction = satisfaction.span
  let habit = habit.span
  let fatigue = fatigue.span
  var visits = visits.mutableSpan
  let count = visits.count
  precondition(
    inclination.count >= count && leaning.count >= count && satisfaction.count >= count
      && habit.count >= count && fatigue.count >= count, "every node has its numbers")
  let effort = exponential(loss)
  var i = 0
  while i < count {
    let inclined = unsafe terms.logit(
      inclination[unchecked: i] + leaning[unchecked: i], satisfaction: satisfaction[unchecked: i],
      habit: habit[unchecked: i], fatigue: fatigue[unchecked: i])
    let odds = exponential(-inclined)
    unsafe visits[unchecked: i] = (1 - share) / (1 + odds) + share / (1 + odds * effort)
    i &+= 1
  }
}

/// Satisfaction of those who visit, node by node: S + learning_rate (surprise + bond_benefit · B − S).
func expectFeelings(
  _ terms: FeelTerms, satisfaction: [Float], bond: [Float], surprise: [Float],
  into felt: inout [Float]
) {
  let satisfaction = satisfaction.span
  let bond = bond.span
  let surprise = surprise.span
  var felt = felt.mutableSpan
  let count = felt.count
  precondition(
    satisfaction.count >= count && bond.count >= count && surprise.count >= count,
    "every node has its numbers")
  var i = 0
  while i < count {
    unsafe felt[unchecked: i] = terms.learned(
      satisfaction[unchecked: i], surprise: surprise[unchecked: i], bond: bond[unchecked: i])
    i &+= 1
  }
}

/// Habit and fatigue after a day with a visit, or without one.
func expectHabits(
  _ terms: FeelTerms, visited: Float, overload: [Float], habit: [Float], fatigue: [Float],
  habitAfter: inout [Float], fatigueAfter: inout [Float]
) {
  let overload = overload.span
  let habit = habit.span
  let fatigue = fatigue.span
  var habitAfter = habitAfter.mutableSpan
  var fatigueAfter = fatigueAfter.mutableSpan
  let count = habitAfter.count
  precondition(
    overload.count >= count && habit.count >= count && fatigue.count >= count
      && fatigueAfter.count >= count, "every node has its numbers")
  var i = 0
  while i < count {
    unsafe habitAfter[unchecked: i] = terms.accustomed(habit[unchecked: i], visit: visited)
    unsafe fatigueAfter[unchecked: i] = terms.tired(
      fatigue[unchecked: i], visit: visited, overload: overload[unchecked: i])
    i &+= 1
  }
}

/// Probability that a visitor writes, node by node; `allowed` is the share that may.
func expectPosts(
  _ terms: PostTerms, inclination: [Float], encouragement: [Float], allowed: Float,
  satisfaction: [Float], bond: [Float], into posts: inout [Float]
) {
  let inclination = inclination.span
  let encouragement = encouragement.span
  let satisfaction = satisfaction.span
  let bond = bond.span
  var posts = posts.mutableSpan
  let count = posts.count
  precondition(
    inclination.count >= count && encouragement.count >= count && satisfaction.count >= count
      && bond.count >= count, "every node has its numbers")
  var i = 0
  while i < count {
    let inclined = unsafe terms.logit(
      inclination[unchecked: i], satisfaction: satisfaction[unchecked: i],
      bond: bond[unchecked: i])
    unsafe posts[unchecked: i] =
      unsafe allowed / (1 + exponential(-(inclined + encouragement[unchecked: i])))
    i &+= 1
  }
}

/// Bonds after a day on which a share wrote: B + growth · share · (1 − B) − bond_decay · B.
func expectBonds(
  decay: Float, growth: [Float], written: [Float], bond: [Float], into after: inout [Float]
) {
  let growth = growth.span
  let written = written.span
  let bond = bond.span
  var after = after.mutableSpan
  let count = after.count
  precondition(
    growth.count >= count && written.count >= count && bond.count >= count,
    "every node has its numbers")
  var i = 0
  while i < count {
    let before = unsafe bond[unchecked: i]
    unsafe after[unchecked: i] =
      before + growth[unchecked: i] * written[unchecked: i] * (1 - before) - decay * before
    i &+= 1
  }
}

/// Adds the visitors who send an invitation, node by node.
func expectInvitations(
  _ terms: InviteTerms, people: [Float], satisfaction: [Float], senders: inout [Float]
) {
  let people = people.span
  let satisfaction = satisfaction.span
  var senders = senders.mutableSpan
  let count = senders.count
  precondition(
    people.count >= count && satisfaction.count >= count, "every node has its numbers")
  var i = 0
  while i < count {
    unsafe senders[unchecked: i] +=
      people[unchecked: i] * terms.sending(satisfaction[unchecked: i])
    i &+= 1
  }
}

/// What becomes of some people by the end of the day: those who stay, and those who lapse and do not leave.
func expectFates(
  _ terms: StrainTerms, people: [Float], satisfaction: [Float], bond: [Float], fatigue: [Float],
  newcomer: [Float], lapseHazard: [Float], staying: inout [Float], lapsing: inout [Float]
) {
  let people = people.span
  let satisfaction = satisfaction.span
  let bond = bond.span
  let fatigue = fatigue.span
  let newcomer = newcomer.span
  let lapseHazard = lapseHazard.span
  var staying = staying.mutableSpan
  var lapsing = lapsing.mutableSpan
  let count = staying.count
  precondition(
    people.count >= count && satisfaction.count >= count && bond.count >= count
      && fatigue.count >= count && newcomer.count >= count && lapseHazard.count >= count
      && lapsing.count >= count, "every node has its numbers")
  var i = 0
  while i < count {
    let strain = unsafe terms.strain(
      satisfaction: satisfaction[unchecked: i], bond: bond[unchecked: i],
      fatigue: fatigue[unchecked: i])
    let kept = unsafe people[unchecked: i] * exponential(-terms.leavePerDay * strain)
    let engaged =
      unsafe kept
      * exponential(-lapseHazard[unchecked: i] * strain * (1 + newcomer[unchecked: i]))
    unsafe staying[unchecked: i] = engaged
    unsafe lapsing[unchecked: i] = kept - engaged
    i &+= 1
  }
}

/// Shares of the lapsed who come back, and of those who stay lapsed members.
///
/// - Parameters:
///   - call: hazard of coming back, without memories.
///   - satisfaction: how much louder it is with satisfaction.
///   - farewell: satisfaction at lapsing.
///   - leave: hazard of leaving.
///   - staying: where shares that stay are written.
///   - returning: where shares that come back are written.
func expectReturns(
  call: Float, satisfaction: Float, farewell: [Float], leave: Float, staying: inout [Float],
  returning: inout [Float]
) {
  let farewell = farewell.span
  var staying = staying.mutableSpan
  var returning = returning.mutableSpan
  let count = staying.count
  precondition(farewell.count >= count && returning.count >= count, "every node has its numbers")
  let kept = exponential(-leave)
  var i = 0
  while i < count {
    let silent = unsafe exponential(
      -call * exponential(satisfaction * farewell[unchecked: i]))
    unsafe staying[unchecked: i] = silent * kept
    unsafe returning[unchecked: i] = 1 - silent
    i &+= 1
  }
}

/// Standard deviations from means of squares, and their inverses; an inverse of no spread is 0.
func findSpread(
  squares: [Float], means: [Float], spread: inout [Float], inverse: inout [Float]
) {
  let squares = squares.span
  let means = means.span
  var spread = spread.mutableSpan
  var inverse = inverse.mutableSpan
  let count = spread.count
  precondition(
    squares.count >= count && means.count >= count && inverse.count >= count,
    "every node has its numbers")
  var i = 0
  while i < count {
    let mean = unsafe means[unchecked: i]
    let raw = unsafe squares[unchecked: i] - mean * mean
    let variance: Float = raw > 0 ? raw : 0
    let deviation = packedSquareRoot(variance + 1e-12)
    unsafe spread[unchecked: i] = deviation
    unsafe inverse[unchecked: i] = variance > 1e-8 ? 1 / deviation : 0
    i &+= 1
  }
}

/// Quotients, node by node; 0 of nobody.
func divide(_ left: [Float], by right: [Float], into quotients: inout [Float]) {
  let left = left.span
  let right = right.span
  var quotients = quotients.mutableSpan
  let count = quotients.count
  precondition(left.count >= count && right.count >= count, "every node has its numbers")
  var i = 0
  while i < count {
    let whole = unsafe right[unchecked: i]
    unsafe quotients[unchecked: i] = whole > 0 ? left[unchecked: i] / whole : 0
    i &+= 1
  }
}

/// A share of a whole less a part of it, node by node.
func subtract(
  _ part: [Float], from whole: [Float], times share: Float, into rest: inout [Float]
) {
  let part = part.span
  let whole = whole.span
  var rest = rest.mutableSpan
  let count = rest.count
  precondition(part.count >= count && whole.count >= count, "every node has its numbers")
  var i = 0
  while i < count {
    unsafe rest[unchecked: i] = share * whole[unchecked: i] - part[unchecked: i]
    i &+= 1
  }
}

/// Products, node by node.
func multiply(_ left: [Float], _ right: [Float], by factor: Float, into products: inout [Float]) {
  let left = left.span
  let right = right.span
  var products = products.mutableSpan
  let count = products.count
  precondition(left.count >= count && right.count >= count, "every node has its numbers")
  var i = 0
  while i < count {
    unsafe products[unchecked: i] = left[unchecked: i] * right[unchecked: i] * factor
    i &+= 1
  }
}

/// Adds numbers, node by node.
func add(_ amounts: [Float], to sums: inout [Float]) {
  let amounts = amounts.span
  var sums = sums.mutableSpan
  let count = sums.count
  precondition(amounts.count >= count, "every node has its amount")
  var i = 0
  while i < count {
    unsafe sums[unchecked: i] += amounts[unchecked: i]
    i &+= 1
  }
}

/// The sum of numbers in double precision, in four parts that do not wait for each other.
func sum(_ numbers: [Float], _ nodes: Range<Int>) -> Double {
  let numbers = numbers.span
  precondition(nodes.lowerBound >= 0 && nodes.upperBound <= numbers.count, "there are such nodes")
  return fourSums(nodes) { unsafe Double(numbers[unchecked: $0]) }
}

/// The sum of products of so many nodes, likewise.
func product(_ left: [Float], _ right: [Float], count: Int) -> Double {
  let left = left.span
  let right = right.span
  precondition(left.count >= count && right.count >= count, "every node has its numbers")
  return fourSums(0..<count) {
    unsafe Double(left[unchecked: $0] * right[unchecked: $0])
  }
}

@inline(__always)
func fourSums(_ nodes: Range<Int>, _ number: (_ node: Int) -> Double) -> Double {
  var sums = (0.0, 0.0, 0.0, 0.0)
  var i = nodes.lowerBound
  while i &+ 4 <= nodes.upperBound {
    sums.0 += number(i)
    sums.1 += number(i &+ 1)
    sums.2 += number(i &+ 2)
    sums.3 += number(i &+ 3)
    i &+= 4
  }
  while i < nodes.upperBound {
    sums.0 += number(i)
    i &+= 1
  }
  return (sums.0 + sums.1) + (sums.2 + sums.3)
}
