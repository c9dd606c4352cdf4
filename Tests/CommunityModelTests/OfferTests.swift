import CommunityModel
import Testing

@Suite struct OfferTests {
  private func offer(price: Double, quality: Double = 1, promised: Double? = nil) -> Offer {
    var offer = Offer(name: "any", goods: .own(margin: 0.4))
    (offer.price, offer.quality, offer.promisedQuality) = (price, quality, promised)
    offer.referencePrice = 100
    return offer
  }

  private func persona(
    willingness: Double = 1, sensitivity: Double = 3
  ) -> Persona {
    var persona = Persona(name: "any")
    (persona.buying.willingnessToPay, persona.buying.priceSensitivity) = (willingness, sensitivity)
    return persona
  }

  @Test func `half pay a price that is what the goods are worth to them`() {
    #expect(offer(price: 100).payingShare(of: persona(), isLastDay: false) == 0.5)
    #expect(offer(price: 130).payingShare(of: persona(willingness: 1.3), isLastDay: false) == 0.5)
    // 2 · 0.6 ÷ 1.6 = 0.75.
    let promised = offer(price: 75, quality: 0.1, promised: 0.6)
    #expect(abs(promised.payingShare(of: persona(), isLastDay: false) - 0.5) < 1e-12)
  }

  @Test func `all take what is free, and nobody pays a fortune`() {
    #expect(offer(price: 0).payingShare(of: persona(), isLastDay: false) == 1)
    #expect(offer(price: 0).payingShare(of: persona(willingness: 0), isLastDay: false) == 1)
    #expect(offer(price: 1e9).payingShare(of: persona(), isLastDay: true) < 1e-15)
    let steep = offer(price: 1e9).payingShare(of: persona(sensitivity: 100), isLastDay: false)
    #expect(steep >= 0 && steep < 1e-200)
    let cheap = offer(price: 1e-300).payingShare(of: persona(sensitivity: 100), isLastDay: true)
    #expect(cheap == 1)
  }

  @Test func `nobody pays for what is worth nothing`() {
    for isLastDay in [false, true] {
      #expect(offer(price: 1).payingShare(of: persona(willingness: 0), isLastDay: isLastDay) == 0)
      #expect(offer(price: 1, quality: 0).payingShare(of: persona(), isLastDay: isLastDay) == 0)
    }
  }

  @Test func `without sensitivity half pay whatever it costs`() {
    for price in [0.01, 1, 1e9] {
      let share = offer(price: price).payingShare(of: persona(sensitivity: 0), isLastDay: false)
      #expect(share == 0.5)
    }
  }

  @Test func `at twice the worth the share falls by the power of the sensitivity`() {
    // 1 ÷ (1 + 2³).
    let share = offer(price: 200).payingShare(of: persona(), isLastDay: false)
    #expect(abs(share - 1.0 / 9) < 1e-12)
  }

  @Test func `the last day multiplies the odds of paying`() {
    var offer = offer(price: 100)
    offer.deadlineImpulse = 0.693_147_180_559_945_3
    #expect(abs(offer.payingShare(of: persona(), isLastDay: true) - 2.0 / 3) < 1e-12)
    #expect(offer.payingShare(of: persona(), isLastDay: false) == 0.5)
  }

  @Test func `without a reference price the price itself is the measure`() {
    var offer = offer(price: 70)
    offer.referencePrice = nil
    #expect(abs(offer.payingShare(of: persona(), isLastDay: false) - 0.5) < 1e-12)
  }

  @Test func `goods disappoint by what they fall short of what was said`() {
    #expect(offer(price: 1, quality: 0.75, promised: 1).disappointment == 0.25)
    #expect(offer(price: 1, quality: 0.75).disappointment == 0)
    #expect(offer(price: 1, quality: 0.75, promised: 0.5).disappointment == 0)
    #expect(offer(price: 1, quality: 0.75).saidQuality == 0.75)
  }

  @Test func `own goods earn their price and cost what the margin leaves, a partner's a share`() {
    var offer = offer(price: 50)
    #expect((offer.earnedPerSale, offer.goodsCostPerSale) == (50, 30))
    offer.goods = .partner(commissionPerSale: 0.2)
    #expect((offer.earnedPerSale, offer.goodsCostPerSale) == (10, 0))
  }
}
