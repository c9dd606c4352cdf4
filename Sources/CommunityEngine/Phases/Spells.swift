import PortableMath
import RandomStreams

/// Members of a group, of whichever persona, for whom something of a spell is drawn.
///
/// In a persona few of them are found on a day, and packed instructions take sixteen at once.
struct SpellDraws: ~Copyable, Sendable {
  private(set) var count = 0
  private var person = Column<UInt32>()
  private var persona = Column<UInt32>()
  /// Completed engaged spells.
  private var spells = Column<UInt32>()
  private var satisfaction = Column<Float>()
  /// What is drawn for each.
  private(set) var drawn = Column<Float>()

  /// Whether they fill packed instructions well; more of them would only take up the nearest cache.
  var areMany: Bool { count >= 64 }

  /// Room for so many is always kept, that for a rush is not.
  private static let kept = 4_096

  /// Forgets everybody.
  mutating func removeAll() {
    count = 0
    if drawn.count > Self.kept { self = SpellDraws() }
  }

  /// Adds members of a persona, those from a place on.
  mutating func add(_ members: [Member], from first: Int, persona: Int) {
    let end = count + members.count - first
    if Columns.wholeVectors(end) > drawn.count { makeRoom(for: end) }
    let added = members.span.extracting(first..<members.count)
    let persona = UInt32(truncatingIfNeeded: persona)
    Columns.overwrite(
      from: count, with: added, &person, &self.persona, &spells, &satisfaction
    ) { ($0.person, persona, UInt32($0.background.spell), $0.satisfaction) }
    count = end
  }

  /// Phase of joining and returning: the Exp(1) threshold of the engaged spell that begins.
  ///
  /// It is keyed by the spell and not by the day, so that a spell that begins a day later under another
  /// strategy keeps its threshold.
  mutating func drawSpells(_ words: SpellWords) {
    drawThresholds(
      count, words, person: person, persona: persona, spells: spells, drawn: &drawn)
  }

  /// Phase of lapsing: how much of the cumulated call each will have to hear before they come back.
  ///
  /// The threshold is Exp(1), keyed by the engaged spell that has just ended (it counts as completed
  /// already), and the call is heard exp(return_satisfaction · S at lapsing) times as loud.
  mutating func drawReturns(_ words: SpellWords, returnSatisfaction: Float) {
    drawWaits(
      count, words, returnSatisfaction: returnSatisfaction, person: person, persona: persona,
      spells: spells, satisfaction: satisfaction, drawn: &drawn)
  }

  private mutating func makeRoom(for members: Int) {
    let places = max(Columns.grown(drawn.count), Columns.wholeVectors(members))
    person.grow(to: places, with: 0)
    persona.grow(to: places, with: 0)
    spells.grow(to: places, with: 0)
    satisfaction.grow(to: places, with: 0)
    drawn.grow(to: places, with: 0)
  }
}

/// The random words of the spells of a replication.
struct SpellWords {
  private let seed: (UInt32, UInt32)
  private let replication: UInt32
  private let firstSite = PersonStream.site(place: 0, purpose: DrawPurpose.spell.rawValue)

  /// Those of anybody whose replication has such a stream.
  init(_ stream: PersonStream) {
    (seed, replication) = (stream.key, stream.replication)
  }

  /// The words of someone's spell.
  @inline(__always)
  func words(person: UInt32, persona: UInt32, spell: UInt32) -> RandomWords {
    philox4x32(counter: (person, firstSite | spell, replication, persona), key: seed)
  }
}

private func drawThresholds(
  _ count: Int, _ words: SpellWords, person: borrowing Column<UInt32>,
  persona: borrowing Column<UInt32>, spells: borrowing Column<UInt32>,
  drawn: inout Column<Float>
) {
  let person = person.span
  let persona = persona.span
  let spells = spells.span
  var drawn = drawn.mutableSpan
  let end = Columns.wholeVectors(count)
  precondition(
    person.count >= end && persona.count >= end && spells.count >= end && drawn.count >= end,
    "columns hold whole runs")
  var i = 0
  while i < end {
    let words = unsafe words.words(
      person: person[unchecked: i], persona: persona[unchecked: i], spell: spells[unchecked: i])
    unsafe drawn[unchecked: i] = -naturalLogarithm(openUnitFloat(words.0))
    i &+= 1
  }
}

private func drawWaits(
  _ count: Int, _ words: SpellWords, returnSatisfaction: Float, person: borrowing Column<UInt32>,
  persona: borrowing Column<UInt32>, spells: borrowing Column<UInt32>,
  satisfaction: borrowing Column<Float>, drawn: inout Column<Float>
) {
  let person = person.span
  let persona = persona.span
  let spells = spells.span
  let satisfaction = satisfaction.span
  var drawn = drawn.mutableSpan
  let end = Columns.wholeVectors(count)
  precondition(
    person.count >= end && persona.count >= end && spells.count >= end
      && satisfaction.count >= end && drawn.count >= end, "columns hold whole runs")
  var i = 0
  while i < end {
    let words = unsafe words.words(
      person: person[unchecked: i], persona: persona[unchecked: i],
      spell: spells[unchecked: i] &- 1)
    let patience = unsafe exponential(-returnSatisfaction * satisfaction[unchecked: i])
    unsafe drawn[unchecked: i] = -naturalLogarithm(openUnitFloat(words.1)) * patience
    i &+= 1
  }
}
