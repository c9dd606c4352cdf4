/// One batch of futures that processes simulate together, event by event, as `ClusterRuns` deals them.
///
/// The first process hands out blocks, which get smaller towards the end, takes in outcomes, and simulates in the
/// time that this leaves. Each of the others has a block in hand and, while there are enough for all, one more, so that
/// it waits for no message.
struct SharedBatch {
  private enum Event {
    /// A block has reached a helper.
    case delivered(helper: Int, futures: Int)
    /// A helper has simulated a block.
    case computed(helper: Int, futures: Int)
    /// Outcomes have reached the first process.
    case arrived(helper: Int, futures: Int)
    /// The first process has simulated a future, unless messages kept it from it meanwhile.
    case computedHere(busyBefore: Double)
  }

  private let cost: StudyCost
  private let network: Network
  private let cores: Int
  private let size: Int
  private var events = EventQueue<Event>()
  private var rest: Int
  private var begun = 0
  /// The blocks that helpers have, besides the one that they work on.
  private var waiting: [[Int]]
  private var isWorking: [Bool]
  /// The blocks of each helper that the first process knows of.
  private var inHand: [Int]
  /// Until when the first process has messages to handle, and for how long it did in all.
  private var (handledUntil, busy) = (0.0, 0.0)
  private var receivedUntil = 0.0
  private var end = 0.0

  /// A batch of so many futures on so many processes of a thread each.
  init(_ cost: StudyCost, _ network: Network, cores: Int, futures: Int) {
    self.cost = cost
    self.network = network
    self.cores = cores
    size = futures
    rest = futures
    waiting = Array(repeating: [], count: cores)
    isWorking = Array(repeating: false, count: cores)
    inHand = Array(repeating: 0, count: cores)
  }

  /// Seconds until all outcomes are counted in.
  mutating func seconds() -> Double {
    startHere(at: 0)
    for _ in 0..<2 { for helper in 1..<max(1, cores) { hand(to: helper, at: 0) } }
    while let (time, event) = events.next() { take(event, at: time) }
    return end + Double(size) * cost.merging
  }

  private mutating func take(_ event: Event, at time: Double) {
    switch event {
    case .delivered(let helper, let futures):
      waiting[helper].append(futures)
      startHelper(helper, at: time)
    case .computed(let helper, let futures):
      isWorking[helper] = false
      startHelper(helper, at: time)
      receivedUntil =
        max(receivedUntil, time + network.latency)
        + Double(futures) * cost.outcomeBytes / network.bandwidth
      events.add(.arrived(helper: helper, futures: futures), at: receivedUntil)
    case .arrived(let helper, let futures):
      handle(for: network.message + Double(futures) * cost.unpacking, at: time)
      inHand[helper] -= 1
      hand(to: helper, at: time)
      hand(to: helper, at: time)
    case .computedHere(let busyBefore):
      guard busy == busyBefore else {
        events.add(.computedHere(busyBefore: busy), at: time + busy - busyBefore)
        return
      }
      end = max(end, time)
      startHere(at: time)
    }
  }

  private mutating func hand(to helper: Int, at time: Double) {
    guard rest > 0, inHand[helper] < (rest < cores ? 1 : 2) else { return }
    let block = min(rest, max(1, min(Self.largestBlock, rest / (4 * cores))))
    rest -= block
    inHand[helper] += 1
    handle(for: network.message, at: time)
    events.add(.delivered(helper: helper, futures: block), at: handledUntil + network.latency)
  }

  private mutating func handle(for seconds: Double, at time: Double) {
    handledUntil = max(handledUntil, time) + seconds
    busy += seconds
    end = max(end, handledUntil)
  }

  private mutating func startHelper(_ helper: Int, at time: Double) {
    guard !isWorking[helper], !waiting[helper].isEmpty else { return }
    let futures = waiting[helper].removeFirst()
    isWorking[helper] = true
    let seconds = (0..<futures).reduce(0) { sum, _ in sum + nextCost() }
    events.add(.computed(helper: helper, futures: futures), at: time + seconds)
  }

  private mutating func startHere(at time: Double) {
    guard rest > 0 else { return }
    rest -= 1
    events.add(.computedHere(busyBefore: busy), at: time + nextCost())
  }

  /// What the next future costs: even shares of the whole range, in an order without a pattern.
  private mutating func nextCost() -> Double {
    begun += 1
    let place = (Double(begun) * 0.618_033_988_749_895).truncatingRemainder(dividingBy: 1)
    return cost.future * (1 + cost.spread * (2 * place - 1))
  }

  private static let largestBlock = 32
}
