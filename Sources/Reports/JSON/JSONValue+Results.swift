import StudyResults

extension JSONValue {
  /// An estimate by the names of its columns in table files.
  static func estimate(_ estimate: Estimate) -> JSONValue {
    let values = [estimate.mean, estimate.standardError] + estimate.quantiles.values
    return .object(
      zip(CSVCell.estimateHeader, values).map { JSONMember($0, .number($1)) })
  }

  /// The versions a result came from.
  static func versions(_ software: SoftwareVersions) -> JSONValue {
    .object([
      JSONMember("flywheel", .string(software.flywheel)),
      JSONMember("results", .integer(software.results)),
      JSONMember("swift", .string(software.swift)),
      JSONMember("c_library", .string(software.cLibrary)),
      JSONMember("openblas", .string(software.openBLAS)),
      JSONMember("openblas_kernel", .string(software.openBLASKernel)),
    ])
  }
}
