import ArgumentParser
import DenseLinearAlgebra
import Reports
import ScenarioFiles
import Studies

#if MPI
import ClusterRuns
#endif

/// Why a command gives up: what people are told, and what other programs see.
struct Failure: Error {
  let exitCode: ExitCode
  /// Complete lines for standard error, without the last line break.
  let message: String

  /// Gives up with one sentence.
  init(_ exitCode: ExitCode, _ text: String) {
    self.init(exitCode, lines: FailureWords.label + text)
  }

  /// Gives up with lines that say themselves that they are about errors.
  init(_ exitCode: ExitCode, lines: String) {
    self.exitCode = exitCode
    message = lines
  }

  /// What an error of the modules below means here.
  init(describing error: any Error) {
    switch error {
    case let failure as Failure:
      self = failure
    case let error as ResultFolderError:
      self.init(ExitCodes.cannotWrite, FailureWords.text(error))
    case let error as StudyStoreError:
      self.init(Self.exitCode(of: error), StudyWords.text(error))
    case let refusal as ShardRefusal:
      self.init(Self.exitCode(of: refusal), lines: ShardWords.text(refusal))
    case let problem as ShardProblem:
      self.init(describing: ShardRefusal([problem]))
    case let error as ForecastError:
      self.init(ExitCodes.badData, FailureWords.text(error))
    case let error as ComparisonError:
      self.init(ExitCodes.badData, FailureWords.text(error))
    case let error as SearchError:
      self.init(ExitCodes.badData, FailureWords.text(error))
    case let error as BacktestError:
      self.init(ExitCodes.badData, BacktestWords.text(error))
    case let error as WrongLibraryResults:
      self.init(ExitCodes.internalFault, FailureWords.text(error))
    #if MPI
    case ClusterFailure.otherBuild:
      self.init(ExitCodes.internalFault, FailureWords.otherBuilds)
    #endif
    case is CancellationError:
      self.init(Interruption.exitCode, ForecastWords.interruptedEarly)
    default:
      self.init(ExitCodes.internalFault, FailureWords.unexpected(error))
    }
  }

  private static func exitCode(of refusal: ShardRefusal) -> ExitCode {
    let areMissing = refusal.problems.allSatisfy { problem in
      switch problem {
      case .nothingThere, .noShards, .unreadable: true
      default: false
      }
    }
    return areMissing ? ExitCodes.missingFile : ExitCodes.badData
  }

  /// How the process says that a study cannot be used.
  static func exitCode(of error: StudyStoreError) -> ExitCode {
    switch error {
    case .foreign, .otherVersion, .damaged: ExitCodes.badData
    case .refused: ExitCodes.cannotWrite
    }
  }
}
