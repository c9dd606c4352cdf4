import CommunityModel
import Testing

@testable import Reports

struct ForecastFilesTests {
  @Test func `only the manifest depends on how the run went`() {
    let (quick, slow) = (files(seconds: 1), files(seconds: 60))
    #expect(
      quick.map(\.name) == [
        "report.html", "summary.csv", "daily.csv", "retention.csv", "tenure.csv", "sources.csv",
        "invitations.csv", "costs.csv", "funnel.csv", "uncertainty.csv", "drivers.csv",
        "assumptions.csv",
        "charts/growth.en.vl.json", "charts/growth.zh.vl.json",
        "charts/retention.en.vl.json", "charts/retention.zh.vl.json",
        "charts/funnel.en.vl.json", "charts/funnel.zh.vl.json",
        "charts/sources.en.vl.json", "charts/sources.zh.vl.json",
        "analysis.ipynb", "scenario.lock.yaml",
        "manifest.json",
      ])
    #expect(quick.dropLast() == slow.dropLast())
    #expect(quick.last != slow.last)
  }

  @Test func `the manifest says when the run began in UTC`() {
    let manifest = files(seconds: 1).last?.text ?? ""
    // 1,709,210,096 seconds after 1970.
    #expect(manifest.contains("\"started_at\": \"2024-02-29T12:34:56Z\""))
  }

  @Test func `the manifest says whether assumptions were drawn, and how to do it again`() {
    for (assumptions, option) in [
      (AssumptionTreatment.drawn, "4\""), (.fixed, "4 --fixed-assumptions\""),
    ] {
      let manifest =
        ForecastFiles.all(
          of: HandMadeResult.make(assumptions: assumptions), lockedScenario: "", scenarioHash: "",
          format: CSVFormat()
        ).last?.text ?? ""
      #expect(manifest.contains("\"assumptions\": \"\(assumptions.rawValue)\""))
      #expect(manifest.contains("--seed 7 --replications \(option)"))
    }
  }

  private func files(seconds: Double) -> [ReportFile] {
    ForecastFiles.all(
      of: HandMadeResult.make(seconds: seconds), lockedScenario: "name: x\n", scenarioHash: "abc",
      format: CSVFormat())
  }
}
