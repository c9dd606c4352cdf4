package import CommunityModel
package import InputFiles

/// Reads scenario files.
package enum ScenarioReader {
  /// Why a scenario cannot be read.
  package enum Failure: Error {
    /// There is nothing to read at the path.
    case unread(InputFile.Obstacle, String)
    /// The file, or one it names, has these problems.
    case problems(ProblemReport)
  }

  /// A scenario that can be run.
  package struct Reading: Sendable {
    /// The scenario as values.
    package let scenario: Scenario
    /// Where its group's own history is; `nil` if the file does not say it.
    package let history: StatedHistory?
    /// The scenario as a file in which everything is written out, beside the file that was read.
    package let normalized: NormalizedScenario
    /// What people should know of files in an older version of the format.
    package let notes: [LocalizedText]
    /// Makes the plans between two of its strategies.
    package let planMaker: PlanMaker
    /// Makes the plans of its search; `nil` if it has none.
    package let designMaker: DesignMaker?
    /// The tree without strategies and search, before presets and defaults.
    let file: DocumentNode
    /// The completed tree.
    let root: DocumentNode
    /// The plans of its strategies.
    let resolutions: [StrategyResolution]
    /// The strategies as the file states them.
    fileprivate let strategies: DocumentNode?

    /// The text of `normalized` for another folder, which need not be there yet.
    package func normalizedText(inFolder folder: String) -> String {
      NormalizedScenario(root, strategies: strategies, inFolder: folder).text
    }
  }

  /// Reads a file and those it names.
  ///
  /// - Throws: `Failure`: why there is nothing to read, else all problems at once.
  package static func read(path: String) throws(Failure) -> Reading {
    try read(content: try content(of: path), path: path)
  }

  /// The bytes of a scenario file.
  ///
  /// - Throws: `Failure`.
  package static func content(of path: String) throws(Failure) -> [UInt8] {
    let limit = ScenarioLimits.fileBytes
    do {
      return try InputFile.read(path, limit: limit)
    } catch .blocked(let obstacle) {
      throw .unread(obstacle, path)
    } catch {
      let top = SourcePlace(file: path, line: 1, column: 1)
      throw .problems(ProblemReport([.fileTooLarge(limit: limit, at: top)], sources: []))
    }
  }

  /// Reads a text as if it stood in a file; what it names is looked for beside that file.
  ///
  /// - Throws: `Failure.problems`.
  package static func read(content: [UInt8], path: String) throws(Failure) -> Reading {
    try read(content: content, path: path, with: nil)
  }

  /// Reads a text as if it stood in a file, with a draft if there is one.
  static func read(
    content: [UInt8], path: String, with draft: ScenarioDraft?,
    migrations: [FormatMigration] = FormatMigration.all
  ) throws(Failure) -> Reading {
    let source: SourceText
    do throws(ScenarioProblem) {
      source = try SourceText(path: path, content: content)
    } catch {
      throw .problems(ProblemReport([error], sources: []))
    }
    return try read(source, with: draft, migrations: migrations)
  }

  private static func read(
    _ source: SourceText, with draft: ScenarioDraft?, migrations: [FormatMigration]
  ) throws(Failure) -> Reading {
    let chain = FileChain(source, migrations: migrations)
    guard let root = chain.root else {
      throw .problems(ProblemReport(chain.problems, sources: chain.sources))
    }
    var inliner = SeriesInliner(horizonDays: PlanResolution.horizonDays(of: root))
    let file = inliner.inlineAll(root)
    let drafted = draft.map { DraftedFile($0, over: file) }
    return try read(
      drafted?.root ?? file, in: FilePath.folder(of: source.path),
      known: chain.problems + inliner.problems + (drafted?.problems ?? []),
      sources: chain.sources + inliner.sources, notes: chain.notes)
  }

  /// Reads the tree of a file whose measured series were read.
  ///
  /// - Parameters:
  ///   - file: the tree.
  ///   - folder: the folder of the file.
  ///   - known: problems that were found before.
  ///   - sources: the texts of all files.
  ///   - notes: what people should know of them.
  /// - Returns: the scenario.
  /// - Throws: `Failure.problems`.
  private static func read(
    _ file: DocumentNode, in folder: String, known: [ScenarioProblem], sources: [SourceText],
    notes: [LocalizedText]
  ) throws(Failure) -> Reading {
    let horizonDays = PlanResolution.horizonDays(of: file)
    let base = PlanResolution(file, horizonDays: horizonDays)
    let block = AssumptionBlock(of: base, horizonDays: horizonDays)
    let posterior = PosteriorBlock(of: base, horizonDays: horizonDays)
    let uncertainty = StatedUncertainty(assumptions: block.stated, posterior: posterior.draws)
    let isReadable = base.problems.count <= ScenarioLimits.problems
    let strategies =
      isReadable ? StrategyResolution.all(of: file, completed: base) : []
    let search = isReadable ? SearchBlock(of: file, base, horizonDays: horizonDays) : nil
    let tried = strategies + (search?.samples ?? [])
    let problems =
      known + base.problems + block.problems + posterior.problems
      + strategies.flatMap(\.problems)
      + (search?.problems ?? [])
      + MetricRules.problems(of: base.root, strategies: tried)
      + PriceRules.problems(of: tried)
    guard problems.isEmpty, var plan = base.root else {
      throw .problems(ProblemReport(inOrder(problems, of: sources), sources: sources))
    }
    plan[.assumptions] = block.node
    plan[.posterior] = posterior.node
    plan[.compare] = plan[.compare]?.withGoalsAndDays(lastDay: (horizonDays ?? 1) - 1)
    plan[.optimize] = search?.node
    let stated = file[.strategies]?.stating(strategies)
    return Reading(
      scenario: ModelBuilder.scenario(
        plan, strategies: strategies, uncertainty: uncertainty, search: search?.plan),
      history: ModelBuilder.history(plan[.history]),
      normalized: NormalizedScenario(
        plan, strategies: stated, inFolder: folder),
      notes: notes,
      planMaker: PlanMaker(
        file, completed: plan, strategies: strategies, uncertainty: uncertainty),
      designMaker: search.flatMap {
        DesignMaker($0, file, completed: plan, uncertainty: uncertainty)
      }, file: file.withoutAlternatives, root: plan, resolutions: strategies, strategies: stated)
  }

  /// Problems file by file, from top to bottom.
  private static func inOrder(
    _ problems: [ScenarioProblem], of sources: [SourceText]
  ) -> [ScenarioProblem] {
    let files = sources.map(\.path)
    let order = { (problem: ScenarioProblem) in
      (
        files.firstIndex(of: problem.place.file) ?? files.count, problem.place.line,
        problem.place.column
      )
    }
    return problems.enumerated()
      .sorted { left, right in
        let (a, b) = (order(left.element), order(right.element))
        return a == b ? left.offset < right.offset : a < b
      }
      .map(\.element)
  }
}

extension DocumentNode {
  /// The tree of a file without its strategies and its search.
  fileprivate var withoutAlternatives: DocumentNode {
    var plan = self
    plan[.strategies] = nil
    plan[.optimize] = nil
    return plan
  }

  /// The strategies of a file with their changes as they were resolved.
  fileprivate func stating(_ strategies: [StrategyResolution]) -> DocumentNode {
    with(.list(zip(items ?? [], strategies).map { $0.stating($1.changes) }))
  }
}
