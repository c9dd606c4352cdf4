import GRDB

extension Row {
  /// The value of a column; `nil` if it is of another kind, which SQLite keeps in any column.
  func value<Value: DatabaseValueConvertible>(of column: String) -> Value? {
    Value.fromDatabaseValue(self[column] as DatabaseValue)
  }
}
