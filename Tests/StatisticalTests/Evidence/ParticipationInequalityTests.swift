import Testing

/// How unequally members write, against four health communities with 63,990 actors and 578,349 posts:
/// fewer than 25 % ever posted; the top 1 % wrote 74.7 %, the next 9 % 24.0 %, all others 1.3 %.
///
/// T. van Mierlo, "The 1% Rule in Four Digital Health Social Networks", J Med Internet Res 16(2):e33
/// (2014), doi:10.2196/jmir.2966.
///
/// The spread 2.416 was chosen so that the top 1 % write 74.7 % when a quarter are posters with
/// lognormal rates. With rates alone the share of the next 9 % is then a prediction. The engine is
/// another matter: a daily chance is capped at 1, which bends lognormal rates unless posts are so few
/// that only a third of the posters comes to write. Then the most active tenth holds everything, so
/// that its test says no more than the top 1 % does; with as many posts as published the cap tells.
@Suite struct ParticipationInequalityTests {
  @Test func `the top 1 % and the next 9 % write as published`() async throws {
    let shares = try await ParticipationMechanism.published.value
    #expect(abs(shares.top1 - 0.747) < 0.06, "\(shares)")
    #expect(abs(shares.next9 - 0.24) < 0.06, "\(shares)")
    #expect(shares.rest <= 0.04, "\(shares)")
    #expect(shares.silent >= 0.75, "\(shares)")
  }

  @Test func `lognormal rates predict the next 9 % from the top 1 %`() {
    let shares = ParticipationMechanism.lognormal
    #expect(abs(shares.top1 - 0.747) < 0.001, "\(shares)")
    #expect(abs(shares.next9 - 0.24) < 0.005, "\(shares)")
    #expect(abs(shares.rest - 0.013) < 0.005, "\(shares)")
  }

  @Test func `a daily chance caps those who would post many times a day`() async throws {
    let shares = try await ParticipationMechanism.busy.value
    #expect(abs((shares.messagesPerPerson ?? 0) - 9) < 3, "\(shares)")
    #expect(shares.top1 < 0.747 - 0.06, "\(shares)")
    #expect(abs(shares.rest - 0.013) < 0.02, "\(shares)")
  }

  @Test func `rates that differ less miss the top 1 %`() async throws {
    let shares = try await ParticipationMechanism.narrow.value
    #expect(abs(shares.top1 - 0.747) > 0.3, "\(shares)")
  }

  @Test func `gamma rates miss it as well`() {
    #expect(abs(ParticipationMechanism.top1OfGammaRates - 0.335) < 0.005)
  }
}
