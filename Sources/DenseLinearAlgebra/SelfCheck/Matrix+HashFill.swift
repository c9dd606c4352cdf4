extension Matrix {
  /// Numbers between -1 and 1 that depend on nothing but the place and the salt.
  init(hashFilled rowCount: Int, _ columnCount: Int, salt: UInt64) {
    self.init(rowCount: rowCount, columnCount: columnCount) { row, column in
      let place = UInt64(row) << 32 | UInt64(column)
      let bits = mixed(place &+ salt &* 0x9E37_79B9_7F4A_7C15) >> 11
      return Double(bits) * 0x1p-52 - 1
    }
  }

  /// Symmetric, and positive definite because each diagonal element exceeds the sum of its row.
  init(positiveDefiniteOfOrder order: Int, salt: UInt64) {
    let fill = Matrix(hashFilled: order, order, salt: salt)
    self.init(rowCount: order, columnCount: order) { row, column in
      row == column ? Double(order + 1) : fill[max(row, column), min(row, column)]
    }
  }

  init(symmetricOfOrder order: Int, salt: UInt64) {
    let fill = Matrix(hashFilled: order, order, salt: salt)
    self.init(rowCount: order, columnCount: order) { fill[max($0, $1), min($0, $1)] }
  }

  /// Both of its triangles are well conditioned: the diagonal outweighs every row.
  init(diagonallyDominantOfOrder order: Int, salt: UInt64) {
    let fill = Matrix(hashFilled: order, order, salt: salt)
    self.init(rowCount: order, columnCount: order) { row, column in
      row == column ? Double(order + 1) : fill[row, column]
    }
  }
}

/// The finalizer of SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195).
private func mixed(_ word: UInt64) -> UInt64 {
  var bits = word
  bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
  bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
  return bits ^ bits >> 31
}
