import ArgumentParser
import ClusterModel

/// Prints the tables of the article about many processors.
struct Project: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Projects the measured studies onto many processors.")

  @Option(help: "Futures of a study.")
  var futures = ProjectionTables.futures

  @Option(help: "Seconds until a message is there.")
  var latency = Network().latency

  @Option(help: "Bytes a second that the first process can receive.")
  var bandwidth = Network().bandwidth

  func run() {
    var network = Network()
    (network.latency, network.bandwidth) = (latency, bandwidth)
    let studies = StudyCost.measured
    print(ProjectionTables.costs(of: studies).joined(separator: "\n"))
    for study in studies {
      print("\n## \(study.name)")
      print(
        ProjectionTables.speeds(
          of: study, network, futures: futures, cores: ProjectionTables.cores
        ).joined(separator: "\n"))
    }
    print()
    print(
      ProjectionTables.halves(of: studies, network, futures: futures).joined(separator: "\n"))
  }
}
