import Synchronization

/// The runs that are going on: one a tab, and a limited number of tabs.
///
/// A newer run of a tab cancels the older one and begins when that has ended, so there is never more work
/// than the limit says, however fast a lever is moved.
final class TabRuns: Sendable {
  private struct State {
    var running: [TabName: (number: Int, task: Task<Void, Never>)] = [:]
    var startedCount = 0
  }

  private let limit: Int
  private let state = Mutex(State())

  /// No runs; `limit` tabs may have one.
  init(limit: Int) {
    self.limit = limit
  }

  /// Begins a run in the place of the tab's older one.
  ///
  /// - Parameters:
  ///   - tab: whose run it is.
  ///   - work: the run; it ends soon once its task is cancelled, and never begins if that came first.
  ///   - onCancel: what is done at once when the run is cancelled.
  /// - Returns: what keeps it going.
  /// - Throws: ``Refusal/busy`` if too many other tabs have a run.
  func start(
    _ tab: TabName, _ work: @escaping @Sendable () async -> Void,
    onCancel: @escaping @Sendable () -> Void
  ) throws(Refusal) -> Run {
    let task: Task<Void, Never>? = state.withLock { state in
      let older = state.running[tab]?.task
      guard older != nil || state.running.count < limit else { return nil }
      older?.cancel()
      state.startedCount += 1
      let number = state.startedCount
      let task = Task {
        await withTaskCancellationHandler {
          await older?.value
          if !Task.isCancelled { await work() }
        } onCancel: {
          onCancel()
        }
        self.end(tab, number)
      }
      state.running[tab] = (number, task)
      return task
    }
    guard let task else { throw .busy }
    return Run(task: task)
  }

  /// How many tabs have a run.
  var count: Int { state.withLock { $0.running.count } }

  private func end(_ tab: TabName, _ number: Int) {
    state.withLock { state in
      // A newer run may have taken the place while this one ended.
      if state.running[tab]?.number == number { state.running[tab] = nil }
    }
  }
}

extension TabRuns {
  /// A run that goes on for as long as somebody holds this.
  final class Run: Sendable {
    private let task: Task<Void, Never>

    fileprivate init(task: Task<Void, Never>) {
      self.task = task
    }

    deinit { task.cancel() }
  }
}
