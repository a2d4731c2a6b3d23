internal import Domain

extension OrganisationPhrases {
  static let english = OrganisationPhrases(
    none: "The region's file names nobody who coordinates the cities.", above: "Above it",
    modeLabel: "Mode",
    mode: {
      $0 == .superior
        ? "led by the superior authority: it may direct"
        : "formed by the cities themselves: it proposes, cities answer"
    },
    office: "Office", leads: "Leads", signs: "Signs with",
    routed: { $0 + ($1.isEmpty ? "" : ", signed by " + $1.joined(separator: ", ")) },
    contacts: .english)
}
