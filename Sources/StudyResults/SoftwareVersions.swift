/// The software a result came from.
public struct SoftwareVersions: Sendable, Equatable {
  /// This product's version.
  public var flywheel: String
  /// The version of the results: a seed gives the same bytes as long as it stays the same.
  public var results: Int
  /// The Swift compiler this product was built with.
  public var swift: String
  /// The C library in use.
  public var cLibrary: String
  /// The version of the linked OpenBLAS.
  public var openBLAS: String
  /// The processor family whose OpenBLAS code is in use.
  public var openBLASKernel: String

  /// Makes a list of versions.
  public init(
    flywheel: String, results: Int, swift: String, cLibrary: String, openBLAS: String,
    openBLASKernel: String
  ) {
    self.flywheel = flywheel
    self.results = results
    self.swift = swift
    self.cLibrary = cLibrary
    self.openBLAS = openBLAS
    self.openBLASKernel = openBLASKernel
  }

  /// The version of this product.
  public static let productVersion = "0.1.0"
}
