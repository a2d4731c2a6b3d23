internal import Geodesy

extension AlertReport {
  /// A digest of what it says, by which a report that comes again is told from one that contradicts
  /// it: equal content, equal digest, on every machine.
  package var digest: UInt64 {
    var digest = ContentDigest()
    digest.mix(operation.rawValue)
    digest.mix(status.rawValue)
    for key in references {
      digest.mix(key.source)
      digest.mix(key.identifier)
      digest.mix(key.sent.milliseconds)
    }
    digest.mix(city?.rawValue ?? "-")
    digest.mix(coordinate?.latitude ?? .infinity)
    digest.mix(coordinate?.longitude ?? .infinity)
    for text in [area, kind, emergencyClass.rawValue, severity.rawValue] { digest.mix(text) }
    for text in [urgency.rawValue, certainty.rawValue, headline, self.text] { digest.mix(text) }
    digest.mix(expires?.milliseconds ?? .max)
    switch over {
    case nil: break
    case .allClear: digest.mix("all clear")
    case .parameter(let name, let value):
      digest.mix(name)
      digest.mix(value)
    case .words(let words): digest.mix(words)
    }
    return digest.value
  }
}
