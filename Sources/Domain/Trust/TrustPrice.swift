/// What breaking its word once more would cost a city.
package struct TrustPrice: Hashable, Sendable {
  /// What trust in it is, and what it would be.
  package let before: Trust
  package let after: Trust
  /// Its place among the cities of the region, 1 the most trusted.
  package let placeBefore: Int
  package let placeAfter: Int
}

extension Trust {
  /// How much later than it would come a city is ranked among those who could help: half an hour
  /// for each tenth of trust, begun, that it lacks to one of whom nothing is known.
  package var rankingDelay: Duration {
    let lacking = (Trust().score - score) * 10
    // What is a whole number of tenths but for the last bit of its sum has begun no further one.
    return .minutes(30 * Int64(max(0, (lacking - 1e-9).rounded(.up))))
  }

  /// The tenth of trust in which it lies, 0…10: of two donors alike the one in the higher comes
  /// first.
  package var tenth: Int { Int((score * 10).rounded()) }
}

extension Picture {
  /// The place of a city by the trust in it, 1 the most trusted; cities that are trusted alike have
  /// the same.
  /// - Parameter supposed: what the trust in it is supposed to be; nil as it is.
  package func trustPlace(of city: City.ID, if supposed: Trust? = nil) -> Int {
    let score = (supposed ?? trust(in: city)).score
    return 1 + region.cities.count { $0.id != city && trust(in: $0.id).score > score + 1e-9 }
  }

  /// What it would cost a city not to keep one more commitment of a kind.
  package func priceOfBreaking(_ kind: CommitmentKind, by city: City.ID) -> TrustPrice {
    let before = trust(in: city)
    let after = before.breaking(kind)
    return TrustPrice(
      before: before, after: after, placeBefore: trustPlace(of: city),
      placeAfter: trustPlace(of: city, if: after))
  }
}
