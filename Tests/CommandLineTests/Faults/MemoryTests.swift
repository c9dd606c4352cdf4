import TestSupport
import Testing

/// Runs that would need more memory than there is.
struct MemoryTests {
  private let flywheel: FlywheelProcess

  init() throws {
    flywheel = try FlywheelProcess()
    try flywheel.write(smallScenario, to: "club.yaml")
  }

  @Test(arguments: [["forecast"], ["compare"]])
  func `too little memory is said with the numbers before any work`(command: [String]) throws {
    let run = command + ["club.yaml", "--threads", "2"]
    let outcome = try flywheel.run(run, environment: ["FLYWHEEL_MEMORY": "10MB"])
    #expect(outcome.status == 71 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("2 at a time of up to"), "\(outcome.errors)")
    #expect(outcome.errors.contains("10.0 MB are available"))
    #expect(outcome.errors.contains("FLYWHEEL_MEMORY says"))
    #expect(!flywheel.exists("notebooks-out"))
    let chinese = try flywheel.run(
      run + ["--lang", "zh"], environment: ["FLYWHEEL_MEMORY": "10MB"])
    #expect(chinese.status == 71 && chinese.errors.contains("可用的只有 10.0 MB"))
    for enough in ["1GB", "none"] {
      let outcome = try flywheel.run(run, environment: ["FLYWHEEL_MEMORY": enough])
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
  }

  @Test func `it is members that count, not those who could be`() throws {
    let pool = smallScenario.replacing("pool: 2000", with: "pool: 1000000000")
    try flywheel.write(pool, to: "pool.yaml")
    let few = try flywheel.run(
      ["forecast", "pool.yaml", "--quiet"], environment: ["FLYWHEEL_MEMORY": "500MB"])
    #expect(few.status == 0, "\(few.errors)")
    try flywheel.write(
      pool.replacing("reach_per_day: 100,", with: "reach_per_day: 1000000,"), to: "many.yaml")
    let many = try flywheel.run(
      ["forecast", "many.yaml", "--threads", "2"], environment: ["FLYWHEEL_MEMORY": "500MB"])
    #expect(many.status == 71, "\(many.errors)")
  }
}
