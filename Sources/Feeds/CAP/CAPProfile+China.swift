extension CAPRuleSet {
  /// What messages of China's national warning platform (12379) have in common.
  ///
  /// Its standards are not public in full; the rules are those that its published messages keep.
  static let china = CAPRuleSet(
    name: "12379",
    rules: [
      CAPRule(
        "12379-identifier", .error, "identifier",
        "an identifier must be 14 digits, _ and the time as 14 digits, with _ and a digit or not"
      ) { $0.all("identifier").breaches { ChineseIdentifier($0) == nil } },
      CAPRule(
        "12379-division", .error, "identifier",
        "an identifier must begin with a division code of GB/T 2260"
      ) { alert in
        alert.all("identifier").breaches { text in
          ChineseIdentifier(text).map { !$0.namesProvince } ?? false
        }
      },
      CAPRule(
        "12379-identifier-time", .error, "identifier",
        "the time in an identifier must be one that the calendar has"
      ) { alert in
        alert.all("identifier").breaches { text in
          ChineseIdentifier(text).map { $0.issued == nil } ?? false
        }
      },
      CAPRule("12379-offset", .error, "sent", "times must be Beijing time: +08:00") {
        $0.times.breaches { DateTime($0.trimmed)?.offsetMinutes != 480 }
      },
      CAPRule("12379-info", .error, "info", "a warning must have an info block") {
        $0.infos.isEmpty ? [.init($0)] : []
      },
      CAPRule("12379-chinese", .error, "language", "an info block must be in Chinese") { alert in
        let languages = alert.inInfos("language").map { $0.text.trimmed.lowercased() }
        return alert.infos.isEmpty || languages.contains { $0.hasPrefix("zh") }
          ? [] : [.init(alert)]
      },
      CAPRule("12379-headline", .error, "headline", "an info block must have a headline") {
        $0.infosLacking("headline")
      },
      CAPRule(
        "12379-description", .error, "description", "an info block must have a description"
      ) { $0.infosLacking("description") },
      CAPRule("12379-sender-name", .warning, "senderName", "the sender should be named") {
        $0.infosLacking("senderName")
      },
      CAPRule(
        "12379-colour", .warning, "severity",
        "the severity should be that of the colour: 红 Extreme, 橙 Severe, 黄 Moderate, 蓝 Minor"
      ) { alert in
        alert.infos.flatMap { info in
          guard let colour = WarningColour(headline: info.trimmed("headline")),
            !info.isBlank("severity"), info.trimmed("severity") != colour.severity.rawValue
          else { return [CAPRule.Breach]() }
          return info.breach(at: "severity")
        }
      },
      CAPRule(
        "12379-geocode", .error, "geocode",
        "an area must have a geocode that is a division code of 6, 9 or 12 digits"
      ) { alert in
        alert.areas.filter { area in
          !area.all("geocode").contains { code in
            let value = code.trimmed("value")
            return [6, 9, 12].contains(value.utf8.count) && value.utf8.allSatisfy(\.isDigit)
          }
        }.map { .init($0) }
      },
    ])
}

/// `32050000000000_20260704063000_1`: the issuing place and body, the time in Beijing, a count.
private struct ChineseIdentifier {
  private let issuer: Substring
  private let time: Substring

  init?(_ text: String) {
    let parts = text.split(separator: "_", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3 && CAPText.isDigits(parts[2], count: 1),
      CAPText.isDigits(parts[0], count: 14), CAPText.isDigits(parts[1], count: 14)
    else { return nil }
    issuer = parts[0]
    time = parts[1]
  }

  /// Whether the first two digits are those of a province, or 00 for the country itself.
  var namesProvince: Bool {
    let provinces: Set = [
      "00", "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36",
      "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63",
      "64", "65", "71", "81", "82",
    ]
    return provinces.contains(String(issuer.prefix(2)))
  }

  /// The moment of the time, nil where the calendar or the clock has none such.
  var issued: DateTime? {
    let digits = Array(time)
    func part(_ range: Range<Int>) -> String { String(digits[range]) }
    return DateTime(
      "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))"
        + "T\(part(8..<10)):\(part(10..<12)):\(part(12..<14))+08:00")
  }
}
