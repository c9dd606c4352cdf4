import CPages

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Where columns have their memory: short ones from the allocator, long ones from the system, which on Linux moves
/// pages and copies nothing.
///
/// Long columns that grow again and again leave holes in the allocator's memory that nothing fits into: a fifth
/// of all memory in a community of two million.
enum ColumnMemory {
  /// Columns of so many bytes and more have pages of their own.
  ///
  /// Linux gives a process 65,530 of such pieces of memory (`vm.max_map_count`), which long columns reach at some
  /// 30 GB, if all are as short as that.
  static let long = 262_144

  /// Makes memory longer, or finds some if there is none yet; what is in it stays.
  ///
  /// - Parameters:
  ///   - memory: what an earlier call has returned for `bytes`, or `nil` with 0.
  ///   - bytes: how long it is.
  ///   - newBytes: how long it shall be, which is longer.
  /// - Returns: the memory, perhaps elsewhere, at a multiple of 16; `nil` if none is left.
  static func grow(
    _ memory: UnsafeMutableRawPointer?, from bytes: Int, to newBytes: Int
  ) -> UnsafeMutableRawPointer? {
    if newBytes < long { return unsafe realloc(memory, newBytes) }
    if bytes >= long { return unsafe pages_grow(memory, bytes, newBytes) }
    guard let pages = unsafe pages_grow(nil, 0, newBytes) else { return nil }
    if let memory = unsafe memory {
      unsafe pages.copyMemory(from: memory, byteCount: bytes)
      unsafe free(memory)
    }
    return unsafe pages
  }

  /// Gives memory back.
  static func release(_ memory: UnsafeMutableRawPointer, bytes: Int) {
    if bytes >= long {
      unsafe pages_free(memory, bytes)
    } else {
      unsafe free(memory)
    }
  }
}
