/// Members of one persona by the day of their last visit, as far as the last thirty days: those who are
/// engaged at the nodes of a class of tenure, and all who have fallen silent or left since together.
struct RecentVisits: Sendable {
  private static let days = 30

  private let nodes: Int
  /// `engaged[day % days * nodes + node]`.
  private var engaged: [Float]
  /// `silent[day % days]`.
  private var silent = [Float](repeating: 0, count: days)
  /// Today's numbers summed over the classes of tenure.
  private var present: [Float]
  private var visitors: [Float]
  private var stayingVisitors: [Float]
  private var stayed: [Float]
  private var returned: [Float]
  /// Shares of those who do not visit, and of these who stay.
  private var absent: [Float]
  private var kept: [Float]

  init(nodes: Int) {
    self.nodes = nodes
    engaged = Array(repeating: 0, count: Self.days * nodes)
    let zero = [Float](repeating: 0, count: nodes)
    (present, visitors, stayingVisitors, stayed, returned) = (zero, zero, zero, zero, zero)
    (absent, kept) = (zero, zero)
  }

  /// Some of the lapsed come back; their last visits are taken to be like those of all.
  ///
  /// - Parameters:
  ///   - people: those who come back, node by node.
  ///   - lapsed: those who could.
  ///   - grid: the nodes.
  mutating func comeBack(_ people: [Float], of lapsed: Double, _ grid: NodeGrid) {
    guard lapsed > 0 else { return }
    sumOverClasses(people, grid, into: &returned)
    let all = sum(returned, 0..<nodes)
    for place in 0..<Self.days {
      let perPerson = silent[place] / Float(lapsed)
      addMultiple(of: returned, by: perPerson, to: &engaged, from: place * nodes)
      silent[place] -= perPerson * Float(all)
    }
  }

  /// Ends a day.
  ///
  /// - Returns: members who visited on the last 7 and 30 days.
  mutating func endDay(
    _ day: Int, _ work: NodeScratch, _ grid: NodeGrid
  ) -> (weekly: Double, monthly: Double) {
    sumOverClasses(work.present, grid, into: &present)
    sumOverClasses(work.visitors, grid, into: &visitors)
    sumOverClasses(work.stayingVisitors, grid, into: &stayingVisitors)
    sumOverClasses(work.stayed, grid, into: &stayed)
    for node in 0..<nodes {
      let others = present[node] - visitors[node]
      absent[node] = present[node] > 0 ? others / present[node] : 0
      kept[node] = others > 0 ? (stayed[node] - stayingVisitors[node]) / others : 0
    }
    let today = day % Self.days
    let todays = sum(visitors, 0..<nodes)
    var (weekly, monthly) = (todays, todays)
    for back in 1..<Self.days {
      let place = (day + Self.days - back) % Self.days
      let before = Double(silent[place])
      let (there, leaving) = age(place)
      silent[place] += Float(leaving)
      if back < 7 { weekly += before + there }
      monthly += before + there
    }
    for node in 0..<nodes { engaged[today * nodes + node] = stayingVisitors[node] }
    silent[today] = Float(todays - sum(stayingVisitors, 0..<nodes))
    return (weekly, monthly)
  }

  /// Those whose last visit was on an earlier day and who do not visit today, and those of them who lapse or
  /// leave, are taken off the others.
  private mutating func age(_ place: Int) -> (there: Double, leaving: Double) {
    let start = place * nodes
    var (there, staying) = (0.0, 0.0)
    for node in 0..<nodes {
      let people = engaged[start + node] * absent[node]
      engaged[start + node] = people * kept[node]
      there += Double(people)
      staying += Double(engaged[start + node])
    }
    return (there, there - staying)
  }
}

/// Sums over the classes of tenure, by node of a class.
private func sumOverClasses(_ people: [Float], _ grid: NodeGrid, into sums: inout [Float]) {
  let people = people.span
  var sums = sums.mutableSpan
  let count = grid.perClass
  precondition(
    sums.count >= count && people.count >= grid.classCount &* count, "every node has its number")
  for place in 0..<grid.classCount {
    let start = place &* count
    var i = 0
    while i < count {
      let before: Float = unsafe place == 0 ? 0 : sums[unchecked: i]
      unsafe sums[unchecked: i] = before + people[unchecked: start &+ i]
      i &+= 1
    }
  }
}

/// Adds a multiple of numbers to others from a place on.
private func addMultiple(
  of numbers: [Float], by factor: Float, to sums: inout [Float], from start: Int
) {
  let numbers = numbers.span
  var sums = sums.mutableSpan
  precondition(start >= 0 && sums.count >= start &+ numbers.count, "numbers must fit")
  var i = 0
  while i < numbers.count {
    unsafe sums[unchecked: start &+ i] += numbers[unchecked: i] * factor
    i &+= 1
  }
}
