import Foundation

@testable import Studies

/// A PNG picture with eight bits a channel (https://www.w3.org/TR/png-3/).
struct PNGPicture {
  let width: Int
  let height: Int
  private let channels: Int
  private let samples: [UInt8]

  /// Reads a picture; `nil` if the data are none, or of a kind that no browser writes.
  init?(_ data: Data) {
    let bytes = [UInt8](data)
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
    var place = 8
    var header: [UInt8] = []
    var packed: [UInt8] = []
    while place + 12 <= bytes.count {
      let length = Self.number(bytes[place..<place + 4])
      let body = place + 8
      guard body + length + 4 <= bytes.count else { return nil }
      switch String(decoding: bytes[place + 4..<body], as: UTF8.self) {
      case "IHDR": header = Array(bytes[body..<body + length])
      case "IDAT": packed += bytes[body..<body + length]
      default: break
      }
      place = body + length + 4
    }
    guard header.count == 13, header[8] == 8, let channels = [2: 3, 6: 4][header[9]] else {
      return nil
    }
    width = Self.number(header[0..<4])
    height = Self.number(header[4..<8])
    self.channels = channels
    let stride = width * channels
    let count = (stride + 1) * height
    let prefix = (0..<4).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) }
    guard let lines = Deflate.unpacked(prefix + packed) else { return nil }
    samples = Self.unfiltered(lines, stride: stride, channels: channels)
  }

  /// The red, green and blue of a point.
  func color(x: Int, y: Int) -> [UInt8] {
    let place = (y * width + x) * channels
    return Array(samples[place..<place + 3])
  }

  /// The share of points that are not white.
  var inkShare: Double {
    var inked = 0
    for place in stride(from: 0, to: samples.count, by: channels)
    where samples[place] < 250 || samples[place + 1] < 250 || samples[place + 2] < 250 {
      inked += 1
    }
    return Double(inked) / Double(width * height)
  }

  /// The mean brightness, 0 (black) to 1 (white).
  var brightness: Double {
    var sum = 0
    for place in stride(from: 0, to: samples.count, by: channels) {
      for sample in samples[place..<place + 3] { sum += Int(sample) }
    }
    return Double(sum) / Double(3 * 255 * width * height)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  /// Undoes the prediction of each line from its neighbours (section 9 of the specification).
  private static func unfiltered(_ lines: [UInt8], stride: Int, channels: Int) -> [UInt8] {
    var samples: [UInt8] = []
    samples.reserveCapacity(lines.count)
    var above = [UInt8](repeating: 0, count: stride)
    var line = above
    for start in Swift.stride(from: 0, to: lines.count, by: stride + 1) {
      let filter = lines[start]
      for place in 0..<stride {
        let left = place >= channels ? Int(line[place - channels]) : 0
        let up = Int(above[place])
        let corner = place >= channels ? Int(above[place - channels]) : 0
        let guess =
          switch filter {
          case 1: left
          case 2: up
          case 3: (left + up) / 2
          case 4: predicted(left, up, corner)
          default: 0
          }
        line[place] = lines[start + 1 + place] &+ UInt8(truncatingIfNeeded: guess)
      }
      samples += line
      swap(&above, &line)
    }
    return samples
  }

  private static func predicted(_ left: Int, _ up: Int, _ corner: Int) -> Int {
    let sum = left + up - corner
    let (toLeft, toUp, toCorner) = (abs(sum - left), abs(sum - up), abs(sum - corner))
    if toLeft <= toUp && toLeft <= toCorner { return left }
    return toUp <= toCorner ? up : corner
  }
}
