import ArgumentParser

/// Measures what futures cost, and projects studies onto many processors.
@main
struct ClusterProjectionTool: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ClusterProjection",
    abstract: "How fast studies would be on thousands of processors.",
    subcommands: [Project.self, Measure.self], defaultSubcommand: Project.self)
}
