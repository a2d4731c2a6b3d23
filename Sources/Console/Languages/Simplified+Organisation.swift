internal import Domain

extension OrganisationPhrases {
  static let simplified = OrganisationPhrases(
    none: "地区文件没有写明协调机构。", above: "上级", modeLabel: "模式",
    mode: { $0 == .superior ? "上级主导，可以指挥" : "平行自发，提出建议，由各城市答复" },
    office: "承办", leads: "牵头", signs: "会签",
    routed: { $0 + ($1.isEmpty ? "" : "，会签" + $1.joined(separator: "、")) },
    contacts: .simplified)
}
