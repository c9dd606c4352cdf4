import CommunityModel
import LivePage
import Reports
import ScenarioFiles
import Studies
import StudyResults
import Synchronization

/// What a change at the page leads to: at once the expected course, then futures until the comparison is
/// decided.
struct LiveCourse: Sendable {
  /// The scenario's file and how it is simulated.
  let study: LiveStudy
  /// What is being tried.
  let state: LiveState

  /// Tells everything that there is to see, and ends when there is no more.
  ///
  /// When the task is cancelled it ends without a word.
  func run(_ tell: @escaping @Sendable (LiveEvent) -> Void) async {
    do {
      let tried = try study.reading(state)
      let entry = try study.shelf.entry(mayBeRecent: true)
      let draft = LiveDraft(state, of: entry.file, entry.levers, tried: tried)
      let preview = try Preview.run(tried.scenario, cache: study.previews)
      tell(LiveEvent(LiveView(preview, trying: draft)))
      let progress = Mutex(ForecastProgress(strategyCount: tried.scenario.strategies.count))
      let view = { @Sendable (result: StrategyComparison, isDone: Bool) in
        LiveEvent(
          LiveView(
            result, trying: draft, scenarioHash: tried.normalized.hash,
            progress: isDone ? 1 : progress.withLock(\.fraction), isDone: isDone))
      }
      let result = try await study.compare(
        tried, of: entry.file, report: { step in progress.withLock { $0.take(step) } },
        onlooker: Onlooker { tell(view($0, false)) })
      if !result.run.isInterrupted { tell(view(result, true)) }
    } catch is CancellationError {
      return
    } catch let failure as ScenarioReader.Failure {
      tell(problems(failure))
    } catch {
      tell(.failed(LiveWords.both { Failure(describing: error).message }))
    }
  }

  /// What is wrong with what is tried, or with the file.
  private func problems(_ failure: ScenarioReader.Failure) -> LiveEvent {
    let problems: [LiveProblem] =
      switch failure {
      case .unread:
        [LiveProblem(path: nil, message: LiveText(LiveWords.problems(failure, path: study.path)))]
      case .problems(let report):
        state.draft.problems(in: report).map { problem in
          LiveProblem(path: problem.path, message: LiveText(problem.message))
        }
      }
    return LiveEvent(name: "problems", json: LiveJSON.text(["problems": problems]))
  }
}

/// What is wrong with one value.
private struct LiveProblem: Encodable {
  let path: String?
  let message: LiveText
}
