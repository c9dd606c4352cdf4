import GRDB

/// Why a study cannot be used.
package enum StudyStoreError: Error, Sendable, Equatable {
  /// What the system or another process has against it.
  package enum Refusal: Sendable, Equatable {
    case diskFull
    case notWritable
    /// Another process kept it locked for too long.
    case busy
    /// In the words of SQLite.
    case other(String)
  }

  /// There is a file in its place that is no study.
  case foreign(path: String)
  /// It was written by another version of this product, in another form.
  case otherVersion(path: String, found: Int, supported: Int)
  /// It is a study whose file is damaged.
  case damaged(path: String)
  /// It could not be read or written.
  case refused(path: String, Refusal)
}

extension StudyStoreError {
  /// What any error that SQLite gave for a file means.
  init(_ error: any Error, path: String) {
    guard let error = error as? DatabaseError else {
      // A study has no value of a kind that cannot be read.
      let isDamage = error is RowDecodingError
      self =
        error as? StudyStoreError
        ?? (isDamage ? .damaged(path: path) : .refused(path: path, .other("\(error)")))
      return
    }
    self =
      switch error.resultCode {
      case .SQLITE_NOTADB: .foreign(path: path)
      // What is asked of a study can be asked: if a table is missing or a value does not fit, it is damage.
      case .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_TOOBIG:
        .damaged(path: path)
      case .SQLITE_FULL: .refused(path: path, .diskFull)
      case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
        .refused(path: path, .notWritable)
      case .SQLITE_BUSY, .SQLITE_LOCKED: .refused(path: path, .busy)
      default: .refused(path: path, .other(error.message ?? "\(error.resultCode)"))
      }
  }

  /// Whether the file itself is at fault, so that another in its place would do.
  var isAboutContent: Bool {
    switch self {
    case .foreign, .otherVersion, .damaged: true
    case .refused: false
    }
  }
}
