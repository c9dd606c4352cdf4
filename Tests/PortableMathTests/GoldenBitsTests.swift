import PortableMath
import Testing

/// Bits that every processor must give.
@Suite struct GoldenBitsTests {
  @Test func `exponential in single precision keeps its bits`() {
    let arguments: [Float] = [-87, -12.5, -1, -0.1, 1e-4, 0.3, 0.693_147_2, 2, 10, 33.3, 60, 87]
    let golden: [UInt32] = [
      0x00b3_36a0, 0x367a_176f, 0x3ebc_5ab2, 0x3f67_a36c, 0x3f80_0347, 0x3fac_c82d, 0x4000_0000,
      0x40ec_7325, 0x46ac_14ef, 0x5783_c1fd, 0x6abc_edc6, 0x7e36_d7ed,
    ]
    #expect(arguments.map { exponential($0).bitPattern } == golden)
  }

  @Test func `logarithm in single precision keeps its bits`() {
    let arguments: [Float] = [
      0x1p-126, 1e-20, 5.960_464_5e-8, 0.001, 0.1, 0.5, 0.707_106_77, 0.999_999_94, 2, 3, 1234.5,
      1e30,
    ]
    let golden: [UInt32] = [
      0xc2ae_ac50, 0xc238_34f2, 0xc185_1592, 0xc0dd_0c55, 0xc013_5d8e, 0xbf31_7218, 0xbeb1_7217,
      0xb380_0000, 0x3f31_7218, 0x3f8c_9f54, 0x40e3_ca1c, 0x428a_27b5,
    ]
    #expect(arguments.map { naturalLogarithm($0).bitPattern } == golden)
  }

  @Test func `normal quantile keeps its bits`() {
    let arguments: [Float] = [
      0x1p-24, 0x3p-24, 0x1.8p-10, 0x1p-9, 0x1p-6, 0.125, 0.25, 0.4375, 0.625, 0.875, 0.9375,
      0x1.fffffep-1,
    ]
    let golden: [UInt32] = [
      0xc0a9_6e37, 0xc0a2_e32b, 0xc03e_66bd, 0xc038_ae3d, 0xc009_d915, 0xbf93_3ea6, 0xbf2c_ab5c,
      0xbe21_160d, 0x3ea3_24b3, 0x3f93_3ea6, 0x3fc4_5e10, 0x40a9_6e37,
    ]
    #expect(arguments.map { normalQuantile($0).bitPattern } == golden)
  }

  @Test func `square root keeps its bits`() {
    let arguments: [Float] = [0x1p-126, 1e-20, 0.001, 0.1, 0.5, 1, 2, 3, 10, 16.6, 12345, 1e30]
    let golden: [UInt32] = [
      0x1fff_ffff, 0x2edb_e6fe, 0x3d01_86e3, 0x3ea1_e89b, 0x3f35_04f4, 0x3f7f_ffff, 0x3fb5_04f4,
      0x3fdd_b3d7, 0x404a_62c2, 0x4082_60bf, 0x42de_3753, 0x5863_5fa9,
    ]
    #expect(arguments.map { packedSquareRoot($0).bitPattern } == golden)
  }

  @Test func `exponential in double precision keeps its bits`() {
    let arguments: [Double] = [-700, -100, -12.5, -1, -0.1, 1e-9, 0.3, 2, 10, 33.3, 100, 700]
    let golden: [UInt64] = [
      0x00d1_4f2b_0fb9_307f, 0x36ea_8c1f_14e2_af5d, 0x3ecf_42ed_3f68_e690, 0x3fd7_8b56_362c_ef38,
      0x3fec_f46d_99d5_2b3a, 0x3ff0_0000_0044_b830, 0x3ff5_9905_8c8c_1a96, 0x401d_8e64_b8d4_ddae,
      0x40d5_829d_cf95_0560, 0x42f0_7840_1f5a_3ec8, 0x48f3_494a_9b17_1bf5, 0x7f0d_945d_f4f8_ec8e,
    ]
    #expect(arguments.map { exponential($0).bitPattern } == golden)
  }

  @Test func `logarithm in double precision keeps its bits`() {
    let arguments: [Double] = [
      0x1p-1022, 1e-20, 0x1p-53, 0.001, 0.1, 0.5, 0x1.6a09e667f3bccp-1, 0x1.fffffffffffffp-1, 2, 3,
      1234.5, 1e300,
    ]
    let golden: [UInt64] = [
      0xc086_232b_dd7a_bcd2, 0xc047_069e_2aa2_aa5b, 0xc042_5e4f_7b27_37fa, 0xc01b_a18a_998f_ffa0,
      0xc002_6bb1_bbb5_5515, 0xbfe6_2e42_fefa_39ef, 0xbfd6_2e42_fefa_39f1, 0xbca0_0000_0000_0000,
      0x3fe6_2e42_fefa_39ef, 0x3ff1_93ea_7aad_030b, 0x401c_7943_6f81_8745, 0x4085_9634_47f8_7fb5,
    ]
    #expect(arguments.map { naturalLogarithm($0).bitPattern } == golden)
  }
}
