import CommunityEngine
import DenseLinearAlgebra
package import StudyResults

#if canImport(Glibc)
import Glibc
#endif

extension SoftwareVersions {
  /// The software of this process.
  package static var current: SoftwareVersions {
    SoftwareVersions(
      flywheel: productVersion, results: ResultsVersion.current, swift: compiler,
      cLibrary: systemLibrary, openBLAS: BLASLibrary.linked.version,
      openBLASKernel: BLASLibrary.linked.kernel)
  }

  private static var compiler: String {
    #if compiler(>=6.4)
    "6.4 or later"
    #elseif compiler(>=6.3)
    "6.3"
    #else
    "6.2"
    #endif
  }

  private static var systemLibrary: String {
    #if canImport(Glibc)
    let name = Int32(_CS_GNU_LIBC_VERSION)
    var bytes = [CChar](repeating: 0, count: confstr(name, nil, 0))
    _ = unsafe confstr(name, &bytes, bytes.count)
    return String(decoding: bytes.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    #else
    return "system"
    #endif
  }
}
