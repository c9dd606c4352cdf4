package import DenseLinearAlgebra
import OutputAnalysis
import RealModule

/// A search for the best design: it proposes a design, and is told what came of it.
///
/// What it proposes follows from the task and from what it was told, and from nothing else.
package struct DesignSearch: Sendable {
  /// What is searched for.
  package let task: SearchTask
  /// What it was told, in order; a design occurs once.
  package private(set) var evaluations: [Evaluation] = []
  /// The correlation of the errors of any two evaluations, for each outcome; empty: 0.
  package var correlations: [Double] = []
  private var excluded: Set<[Double]> = []
  private let starts: StartDesigns
  private let cheap: [Int: GaussianProcess]
  private let firstDesigns: [[Double]]
  /// A design to evaluate next.
  package struct Proposal: Sendable, Equatable {
    package var design: [Double]
    /// Whether the model proposed it; else it is one of those to start with.
    package var isModels: Bool
    /// The gain that is expected of it, in the unit of the first goal; `nil`: the model was not asked, or
    /// there are several goals, or nothing yet meets the constraints.
    package var expectedGain: Double?
  }

  /// Prepares a search.
  ///
  /// It starts with `firstDesigns`, before those of an even spread; `screening` is what a cheaper model says of
  /// some designs, for some outcomes by their places.
  package init(
    _ task: SearchTask, firstDesigns: [[Double]] = [],
    screening: [Int: (designs: [[Double]], values: [Double])] = [:]
  ) {
    self.task = task
    self.firstDesigns = firstDesigns
    starts = StartDesigns(task.space, seed: task.seed)
    let layout = FeatureLayout(task.space.coordinates)
    cheap = screening.compactMapValues { rows in
      try? Surrogate(
        rows.designs.map(layout.features), rows.values, noise: nil, space: task.space,
        layout: layout, cheap: nil, processCount: 1,
        numbers: RandomNumbers(seed: task.seed, step: 0, purpose: .hyperparameters)
      ).processes.first
    }
  }

  /// Takes in what came of a design; of one that it was told of before, what came of it altogether.
  package mutating func add(_ evaluation: Evaluation) {
    if let place = evaluations.firstIndex(where: { $0.design == evaluation.design }) {
      evaluations[place] = evaluation
    } else {
      evaluations.append(evaluation)
    }
  }

  /// Never proposes a design, such as one that cannot be evaluated.
  package mutating func exclude(_ design: [Double]) {
    excluded.insert(design)
  }

  /// The design that is most worth evaluating; `nil` if none is left that is allowed.
  package func proposal() throws -> Proposal? {
    // The model is not asked while there are designs to start with.
    let isStarting = evaluations.count < task.startCount
    if isStarting, let first = try proposal(nil) { return first }
    return evaluations.isEmpty ? nil : try proposal(model())
  }

  /// Likewise, with what `model()` gives, `nil` before the first evaluation.
  package func proposal(_ model: SearchModel?) throws -> Proposal? {
    let tried = Set(evaluations.map(\.design)).union(excluded)
    if evaluations.count < task.startCount, let start = start(excluding: tried) {
      return Proposal(design: start, isModels: false)
    }
    guard let model else { return nil }
    let search = AcquisitionSearch(
      space: task.space, layout: model.layout, acquisition: try model.acquisition(),
      region: region(model))
    let order = model.order
    guard
      let found = search.best(
        around: order.prefix(5).map { model.designs[$0] }, excluding: Array(tried),
        numbers: RandomNumbers(
          seed: task.seed, step: evaluations.count, purpose: .candidates))
    else { return nil }
    let hasGain = task.goalCount == 1 && order.first.map(model.isEligible) == true
    return Proposal(
      design: found.design, isModels: true,
      expectedGain: hasGain ? .exp(found.value) * model.surrogates[0].unit : nil)
  }

  /// Where it looks: in many dimensions mostly around what leads, the nearer the longer that leads.
  ///
  /// Citation: D. Eriksson et al. (2019), "Scalable global optimization via local Bayesian optimization",
  /// NeurIPS, arXiv:1910.01739; the size follows from the evaluations alone.
  private func region(_ model: SearchModel) -> TrustRegion {
    guard task.space.coordinates.count > Self.fewCoordinates, let leader = model.order.first,
      evaluations.count % Self.wholeEvery != 0
    else { return TrustRegion(whole: task.space) }
    let stays = Double(model.designs.count - 1 - leader) / Double(task.space.coordinates.count)
    let side = max(Self.leastSide, Self.firstSide * .exp2(-stays))
    return TrustRegion(around: model.designs[leader], in: task.space, side: side)
  }

  /// Up to so many coordinates the whole space can be looked over; beyond, every so many steps.
  private static let fewCoordinates = 8
  private static let wholeEvery = 3
  /// Of a region, as shares of each coordinate's range.
  private static let firstSide = 0.8
  private static let leastSide = 0.05

  /// The next design to start with that was not tried.
  private func start(excluding tried: Set<[Double]>) -> [Double]? {
    let given = firstDesigns.lazy.compactMap(task.space.formed)
      .first { !tried.contains($0) && task.space.isAllowed($0) }
    return given ?? starts.next(after: evaluations.map(\.design), excluding: tried)
  }

  /// What the evaluations so far say.
  ///
  /// - Precondition: there is one.
  package func model() throws(LinearAlgebraError) -> SearchModel {
    try SearchModel(task, evaluations, correlations: correlations, cheap: cheap)
  }
}
