import Studies
import Testing

struct ForecastProgressTests {
  @Test func `the time left follows from the speed so far`() throws {
    var progress = ForecastProgress(strategyCount: 2)
    #expect(progress.secondsLeft(afterSeconds: 1) == nil)
    progress.take(.expects(replications: 100))
    progress.take(.begins(strategy: 1))
    for _ in 0..<25 { progress.take(.finishedReplication) }
    #expect(progress.fraction == 0.25)
    #expect(progress.strategy == 1)
    // 25 of 100 took 5 seconds.
    #expect(progress.secondsLeft(afterSeconds: 5) == 15)
  }

  @Test func `an explanation is counted by itself`() {
    var progress = ForecastProgress(strategyCount: 2)
    progress.take(.expects(replications: 10))
    for _ in 0..<10 { progress.take(.finishedReplication) }
    progress.take(.summarises)
    #expect(progress.isSummarising && !progress.isExplaining)
    progress.take(.explains(futures: 40))
    progress.take(.finishedReplication)
    #expect(progress.isExplaining && !progress.isSummarising)
    #expect(progress.fraction == 0.025)
    #expect(progress.secondsLeft(afterSeconds: 2) == 78)
  }

  @Test func `more replications than expected are not more than all`() {
    var progress = ForecastProgress(strategyCount: 1)
    progress.take(.expects(replications: 1))
    progress.take(.finishedReplication)
    progress.take(.finishedReplication)
    #expect(progress.fraction == 1)
    #expect(progress.secondsLeft(afterSeconds: 3) == 0)
  }
}
