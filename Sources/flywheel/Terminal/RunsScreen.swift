import Reports
import Studies

/// One study as people see it.
struct RunsScreen {
  let lines: [String]

  init(_ study: StudyListing, style: TextStyle) {
    var table = TextTable([.leading, .trailing, .trailing, .trailing, .leading, .leading, .leading])
    for run in study.runs {
      guard let strategy = run.strategy else { continue }
      table.add([
        TextTable.name(strategy), RunsWords.replications(run.replications),
        RunsWords.days(run.horizonDays),
        RunsWords.seed(run.seed), RunsWords.assumptions(run), RunsWords.version(of: run),
        RunsWords.date(run.changedAt),
      ])
    }
    let unnamed = study.runs.filter { $0.strategy == nil }
    if !unnamed.isEmpty {
      let replications = unnamed.reduce(0) { $0 + $1.replications }
      table.add([RunsWords.unnamed(unnamed.count), RunsWords.replications(replications)])
    }
    let title = style.bold(study.path) + "  " + NumberWords.bytes(study.bytes)
    lines = [title] + (study.runs.isEmpty ? ["  " + RunsWords.noRuns] : table.lines()) + [""]
  }
}
