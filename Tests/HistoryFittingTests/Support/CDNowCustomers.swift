import Foundation

@testable import HistoryFitting

/// One in ten of the customers of CDNOW's first quarter of 1997, over 39 weeks.
///
/// Each row has repeat purchases, the day of the last one, the age in days, the mean amount in cents and how many
/// customers are alike. Citation: P. S. Fader, B. G. S. Hardie, K. L. Lee (2005), doi:10.1287/mksc.1040.0098.
struct CDNowCustomers {
  let histories: [PurchaseHistory]
  let spends: [CustomerSpend]

  init() throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(components: "Tables", "cdnow.csv")
    var histories: [PurchaseHistory] = []
    var spends: [CustomerSpend] = []
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst() {
      let row = line.split(separator: ",").compactMap { Int($0) }
      let history = try PurchaseHistory(
        repeatCount: row[0], lastPurchase: Double(row[1]) / 7, age: Double(row[2]) / 7)
      for _ in 0..<row[4] {
        histories.append(history)
        if row[0] > 0 {
          spends.append(CustomerSpend(purchaseCount: row[0], average: Double(row[3]) / 100))
        }
      }
    }
    self.histories = histories
    self.spends = spends
  }
}
