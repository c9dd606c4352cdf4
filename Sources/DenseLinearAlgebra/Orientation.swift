import COpenBLAS

/// Whether a factor enters a product or a system as it is stored or transposed.
package enum Orientation: CaseIterable, Sendable {
  case asStored
  case transposed

  var cblas: CBLAS_TRANSPOSE {
    switch self {
    case .asStored: CblasNoTrans
    case .transposed: CblasTrans
    }
  }
}
