import ArgumentParser
import CommunityEngine

/// Names the builds of the engine that can run here.
struct Builds: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the builds of the engine that this processor can run.")

  func run() {
    print(EngineBuild.runnable.map(\.rawValue).joined(separator: " "))
  }
}
