package import Domain

/// The words about people and how they are called, in one language.
package struct ContactWords: Sendable {
  package let people, now, next: String
  /// Before a number within a text, and as the name of a field.
  package let call, label: String
  let above, body: String
  /// `08–20`, or that somebody can be called at any hour.
  package let hours: @Sendable (Contact.Hours?) -> String
  let authority: @Sendable (Contact.Authority) -> String
  /// What all somebody may do.
  let may: @Sendable ([String]) -> String
  /// That nobody fits what was typed.
  let nobody: @Sendable (String) -> String
}

extension ContactWords {
  static let english = ContactWords(
    people: "People", now: "on shift now", next: "next", call: "call", label: "Call",
    above: "central", body: "the body",
    hours: { $0.map { "\(clock($0.from))–\(clock($0.to))" } ?? "any hour" },
    authority: { authority in
      switch authority {
      case .dispatch: "sends units"
      case .report: "signs reports"
      case .posture: "switches the posture"
      case .lead: "answers for the lead"
      case .sign: "signs agreements"
      case .settle: "settles accounts"
      case .rule: "rules"
      case .direct: "directs cities"
      }
    },
    may: { $0.joined(separator: ", ") }, nobody: { "Nobody is called \($0)." })

  static let simplified = ContactWords(
    people: "人员", now: "当班", next: "下一班", call: "电话", label: "电话",
    above: "中央机构", body: "协调机构",
    hours: { $0.map { "\(clock($0.from))–\(clock($0.to))时" } ?? "全天" },
    authority: { authority in
      switch authority {
      case .dispatch: "调派力量"
      case .report: "签发报告"
      case .posture: "切换状态"
      case .lead: "答复牵头"
      case .sign: "签署协议"
      case .settle: "结算"
      case .rule: "裁定"
      case .direct: "指挥城市"
      }
    },
    may: { $0.joined(separator: "、") }, nobody: { "没有找到“\($0)”。" })

  static let traditional = ContactWords(
    people: "人員", now: "當班", next: "下一班", call: "電話", label: "電話",
    above: "中央機構", body: "協調機構",
    hours: { $0.map { "\(clock($0.from))–\(clock($0.to))時" } ?? "全天" },
    authority: { authority in
      switch authority {
      case .dispatch: "調派力量"
      case .report: "簽發報告"
      case .posture: "切換狀態"
      case .lead: "答覆牽頭"
      case .sign: "簽署協議"
      case .settle: "結算"
      case .rule: "裁定"
      case .direct: "指揮城市"
      }
    },
    may: { $0.joined(separator: "、") }, nobody: { "沒有找到「\($0)」。" })

  private static func clock(_ hour: Int) -> String { hour < 10 ? "0\(hour)" : "\(hour)" }
}

extension Language {
  /// The words about people and how they are called.
  package var contacts: ContactWords { governance.organisation.contacts }
}
