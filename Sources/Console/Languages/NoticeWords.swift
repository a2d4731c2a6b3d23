internal import Domain

/// The words of the screen of notices, in one language.
struct NoticeWords: Sendable {
  /// How many there are, how many copies are not acknowledged, and how many of those late.
  let head: @Sendable (_ count: Int, _ waiting: Int, _ late: Int) -> String
  let none: String
  /// The columns of the list and of the receipts.
  let number, matter, from, sent, to: String
  let city, received, read, acknowledged, reminded: String
  let late, unread: String
  let restricted, confidential, mayNotBeShared, mayBeShared, withheld: String
  /// For how long it can be read once it was opened.
  let readFor: @Sendable (String) -> String
  let expired: @Sendable (_ at: String) -> String
  let openFirst: String
  let known, grade, place, losses, units, arrivals: String
  let byPhone: String
  /// Half and nine in ten of the times to the acknowledgement; of how many, and how many are
  /// missing.
  let times: @Sendable (_ half: String, _ nine: String, _ of: Int, _ missing: Int) -> String
}

extension Language {
  /// The words of the screen of notices.
  var notices: NoticeWords {
    switch self {
    case .en: .english
    case .zhHans: .simplified
    case .zhHant: .traditional
    }
  }
}
