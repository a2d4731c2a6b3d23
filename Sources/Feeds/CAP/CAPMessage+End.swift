internal import Domain

extension CAPMessage {
  /// By what the message says that its event is over although it cancels nothing; nil while any of
  /// its info blocks, each for other areas or in another language, lets the event go on.
  ///
  /// Services end most warnings so: one in a hundred Canadian messages is a cancellation, and of
  /// US messages the action of the P-VTEC code decides.
  var statedEnd: StatedEnd? {
    guard kind == .alert || kind == .update, let first = infos.first?.statedEnd,
      infos.allSatisfy({ $0.statedEnd != nil })
    else { return nil }
    return first
  }
}

extension CAPMessage.Info {
  /// The source's own code comes before the standard's response type, and that before words.
  fileprivate var statedEnd: StatedEnd? {
    let codes = parameters.filter { $0.name.hasSuffix("VTEC") }
    let actions = codes.flatMap { EventCode.actions(in: $0.value) }
    if let code = codes.first, !actions.isEmpty {
      return actions.allSatisfy { EventCode.endings.contains($0) }
        ? .parameter(name: code.name, value: actions.joined(separator: " ")) : nil
    }
    let places = parameters.filter { $0.name.hasSuffix(":Alert_Location_Status") }
    if let place = places.first {
      return places.allSatisfy { $0.value == "ended" }
        ? .parameter(name: place.name, value: place.value) : nil
    }
    if responseTypes == [.allClear] { return .allClear }
    guard let headline, headline.contains(Self.lifted),
      Self.warnings.contains(where: headline.contains)
    else { return nil }
    return .words(Self.lifted)
  }

  /// "Lifted", of a warning (12379 and the weather services of China).
  private static let lifted = "解除"
  private static let warnings = ["预警", "預警", "警报", "警報"]
}

/// The primary VTEC code of the US weather service, `/k.aaa.cccc.pp.s.####.begin-end/`
/// (NWSI 10-1703).
private enum EventCode {
  /// Cancelled, expired, or made a graver product of its own.
  static let endings: Set<String> = ["CAN", "EXP", "UPG"]

  /// The actions of the primary codes in a text; hydrologic codes have none.
  static func actions(in text: String) -> [String] {
    text.split(whereSeparator: { $0.isWhitespace || $0 == "/" }).compactMap { code in
      let fields = code.split(separator: ".", omittingEmptySubsequences: false)
      guard fields.count == 7, fields[0].count == 1, fields[1].count == 3, fields[2].count == 4
      else { return nil }
      return String(fields[1])
    }
  }
}
