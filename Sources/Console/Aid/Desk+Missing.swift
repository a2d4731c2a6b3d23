internal import Domain
internal import Planning

extension Desk {
  /// Asks other cities for what the plan at hand lacks: of the kind under the cursor where its unit
  /// must be asked for, else of the first kind that only a request brings. Where the plan is for an
  /// alert of which no incident was made, that is opened first, and the request follows.
  mutating func askForMissing() -> [Effect] {
    guard let plan else { return refuse(.nothingToSendTo) }
    guard let id = incident(of: plan.target), let incident = picture.incidents[id] else {
      return openForAsking(plan)
    }
    guard let kind = kindToAskFor(plan) else { return refuse(.aid(.notAskable)) }
    let missing = MissingUnits(
      of: kind, lacking: plan.shown.gaps, for: incident, in: picture, at: now)
    let (quantity, asks) = (missing.count, missing.asks)
    let good = AidGood.units(kind)
    guard !asks.isEmpty else { return refuse(.aid(.noDonor(names.good(good)))) }
    let place = SupplyCursor(city: incident.city, good: good)
    return ask(
      .aidRequest(incident.city, good),
      .aid(.requestTitle(cityName(incident.city), names.good(good))),
      lines: [.aid(.willAsk)] + agreementLines(asks, place),
      fields: [
        field(.quantity, "\(quantity)"), field(.lenders, text(of: asks)),
        Form.Field(
          name: .incident, label: language.label(.incident), editor: LineEditor(id.rawValue),
          choices: [id.rawValue], choice: 0),
        field(.answerBy, "30m"), field(.neededBy, "2h"), field(.returnBy, "24h"),
        field(.text, local(incident.report.title)),
      ])
  }

  private mutating func openForAsking(_ plan: DispatchPlan) -> [Effect] {
    guard case .alert(let id) = plan.target, let alert = alert(id),
      let report = report(from: alert)
    else { return refuse(.noPlaceKnown) }
    guard kindToAskFor(plan) != nil else { return refuse(.aid(.notAskable)) }
    return submit(
      .reportIncident(report), .alert(.makeIncident), id.rawValue, batch: newBatch(),
      thenAsk: true)
  }

  private func kindToAskFor(_ plan: DispatchPlan) -> UnitKind? {
    let here = plan.cursorPosition.map { plan.candidates[$0] }
    if let here, here.isNeeded, !here.access.isOpen { return here.unit.kind }
    return plan.shown.gaps.first { $0.reason == .byRequest }?.kind
      ?? plan.shown.gaps.first?.kind
      ?? plan.candidates.first { $0.isNeeded && !$0.access.isOpen }?.unit.kind
  }
}
