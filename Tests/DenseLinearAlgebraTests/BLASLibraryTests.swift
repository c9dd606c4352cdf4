import DenseLinearAlgebra
import Testing

@Suite struct BLASLibraryTests {
  @Test func `the version is the second word of the configuration`() {
    let library = BLASLibrary(
      configuration: "OpenBLAS 0.3.21 NO_LAPACKE Haswell", kernel: "Haswell")
    #expect(library.version == "0.3.21")
    #expect(BLASLibrary(configuration: "OpenBLAS", kernel: "").version == "unknown")
  }

  @Test func `the linked library names itself`() {
    let library = BLASLibrary.linked
    #expect(library.configuration.hasPrefix("OpenBLAS "))
    #expect(library.version.wholeMatch(of: /\d+\.\d+.*/) != nil)
    #expect(!library.kernel.isEmpty)
  }
}
