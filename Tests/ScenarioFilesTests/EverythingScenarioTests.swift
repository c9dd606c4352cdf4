import CommunityModel
import Foundation
import ScenarioFiles
import Testing

/// The bundled scenario that leaves nothing off.
struct EverythingScenarioTests {
  @Test func `it makes use of every layer of the model`() throws {
    let path = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("scenarios/everything.yaml").path
    let plan = try #require(try ScenarioReader.read(path: path).scenario.strategies.first).plan
    let unused = Submodel.all.filter { $0.layer?.isUsed(plan) == false }
    #expect(unused.map(\.title.english) == [])
    // Two blocks that share a layer with others.
    #expect(plan.advertising != nil && !plan.offers.isEmpty)
  }
}
