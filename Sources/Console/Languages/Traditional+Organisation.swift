internal import Domain

extension OrganisationPhrases {
  static let traditional = OrganisationPhrases(
    none: "地區檔案沒有寫明協調機構。", above: "上級", modeLabel: "模式",
    mode: { $0 == .superior ? "上級主導，可以指揮" : "平行自發，提出建議，由各城市答覆" },
    office: "承辦", leads: "牽頭", signs: "會簽",
    routed: { $0 + ($1.isEmpty ? "" : "，會簽" + $1.joined(separator: "、")) },
    contacts: .traditional)
}
