package import Domain

extension City.ID {
  /// Whether a text is six digits, as a division code is (GB/T 2260).
  package static func isCode(_ text: some StringProtocol) -> Bool {
    text.utf8.count == 6 && text.utf8.allSatisfy { 0x30...0x39 ~= $0 }
  }
}

extension Region {
  /// The city of the region that a division code of six digits or more means: the city's own, or
  /// that of a district or street in it. 310115 (Pudong) means 310000 (Shanghai), 320506 means
  /// 320500 (Suzhou).
  package func city(ofCode code: some StringProtocol) -> City.ID? {
    let digits = String(code.prefix(6))
    guard City.ID.isCode(digits) else { return nil }
    return city(ofDivision: digits)
  }
}
