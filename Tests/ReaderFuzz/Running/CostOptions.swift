import ArgumentParser

/// What an execution may cost.
struct CostOptions: ParsableArguments {
  @Option(help: "Megabytes that executions may take besides those of the program; 0: any number.")
  var megabytes = 1_024

  @Option(help: "Seconds of computing that an execution may take.")
  var seconds = 5.0

  /// The same for another process.
  var arguments: [String] { ["--megabytes", "\(megabytes)", "--seconds", "\(seconds)"] }
}
