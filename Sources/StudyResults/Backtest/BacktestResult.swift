public import CommunityModel

/// How good forecasts of a group's past weeks would have been, had nothing later been known.
public struct BacktestResult: Sendable, Equatable {
  /// The history's name, that of its file.
  public var name: String
  /// SHA-256 of the file, in hexadecimal.
  public var historyHash: String
  /// The scenario that was judged; `nil` if none was.
  public var scenario: JudgedScenario?
  /// The first day; `nil` if days are only numbered.
  public var firstDate: CalendarDate?
  /// Whole weeks of the history.
  public var weekCount: Int
  /// Whether joins were not counted, so that they are rises of the number of members.
  public var areJoinsRises: Bool
  /// What was asked for.
  public var plan: BacktestPlan
  /// What was forecast.
  public var series: [BacktestSeries]
  /// Who forecast it: models, their combinations with the best baseline, baselines.
  public var forecasters: [BacktestForecaster]
  /// All forecasts, by series, horizon, forecaster and origin.
  public var forecasts: [PastForecast]
  /// Forecasters against baselines.
  public var skills: [ForecastSkill]
  /// How often bands held.
  public var calibration: [BandCalibration]
  /// What it comes to, by series and horizon.
  public var verdicts: [BacktestOutcome]
  /// How the run went.
  public var run: BacktestRun

  /// Puts a result together.
  public init(
    name: String, historyHash: String, scenario: JudgedScenario?, firstDate: CalendarDate?,
    weekCount: Int, areJoinsRises: Bool, plan: BacktestPlan, series: [BacktestSeries],
    forecasters: [BacktestForecaster], forecasts: [PastForecast], skills: [ForecastSkill],
    calibration: [BandCalibration], verdicts: [BacktestOutcome], run: BacktestRun
  ) {
    self.name = name
    self.historyHash = historyHash
    self.scenario = scenario
    self.firstDate = firstDate
    self.weekCount = weekCount
    self.areJoinsRises = areJoinsRises
    self.plan = plan
    self.series = series
    self.forecasters = forecasters
    self.forecasts = forecasts
    self.skills = skills
    self.calibration = calibration
    self.verdicts = verdicts
    self.run = run
  }
}

/// A scenario that was fitted at each origin and judged by what it said of the weeks after.
public struct JudgedScenario: Sendable, Equatable {
  /// Its name.
  public var name: String
  /// The hash that names its content.
  public var hash: String
  /// The strategy that the group followed.
  public var strategy: String
  /// The number its futures follow from.
  public var seed: UInt64

  /// Names a scenario.
  public init(name: String, hash: String, strategy: String, seed: UInt64) {
    self.name = name
    self.hash = hash
    self.strategy = strategy
    self.seed = seed
  }
}

/// What was asked of a back-test.
public struct BacktestPlan: Sendable, Equatable {
  /// Weeks known at the first origin.
  public var firstWeek: Int
  /// Weeks from one origin to the next.
  public var step: Int
  /// How many weeks after the last known one is forecast.
  public var horizons: [Int]
  /// Draws of each forecast.
  public var drawCount: Int
  /// The number all randomness follows from.
  public var seed: UInt64

  /// What was asked.
  public init(firstWeek: Int, step: Int, horizons: [Int], drawCount: Int, seed: UInt64) {
    self.firstWeek = firstWeek
    self.step = step
    self.horizons = horizons
    self.drawCount = drawCount
    self.seed = seed
  }
}

/// A weekly series that was forecast.
public struct BacktestSeries: Sendable, Equatable {
  /// The name in tables.
  public var name: String
  /// What people call it.
  public var title: LocalizedText
  /// By week; `nil` where it is not known.
  public var values: [Double?]

  /// A series under a name.
  public init(name: String, title: LocalizedText, values: [Double?]) {
    self.name = name
    self.title = title
    self.values = values
  }
}

/// Who made forecasts.
public struct BacktestForecaster: Sendable, Equatable {
  /// What a forecaster is.
  public enum Role: String, Sendable {
    /// A model that is judged.
    case model
    /// A model and the best baseline as one forecast.
    case combination
    /// A simple forecast that a model must beat.
    case baseline
  }

  /// The name in tables.
  public var name: String
  /// What people call it, in the middle of a sentence.
  public var title: LocalizedText
  /// What it is.
  public var role: Role

  /// A forecaster by its name.
  public init(name: String, title: LocalizedText, role: Role) {
    self.name = name
    self.title = title
    self.role = role
  }
}

/// How the run of a back-test went.
public struct BacktestRun: Sendable, Equatable {
  /// The software that ran.
  public var software: SoftwareVersions
  /// Forecasts made at a time.
  public var threads: Int
  /// When it began, in seconds since 1970-01-01 UTC.
  public var startedAt: Double
  /// How long it took, in seconds.
  public var seconds: Double

  /// The facts of a run.
  public init(software: SoftwareVersions, threads: Int, startedAt: Double, seconds: Double) {
    self.software = software
    self.threads = threads
    self.startedAt = startedAt
    self.seconds = seconds
  }
}
