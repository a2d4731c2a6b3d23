import Console
import Domain
import Terminal
import Testing

extension Sitting {
  static let leak = Matter.incident(Incident.ID("NKG-I1"))

  /// A desk over the flood, with a leak in Nanjing whose losses were told and corrected, a notice
  /// that one of two cities has acknowledged, a first report that was sent, and a watch that Wang
  /// stands in Nanjing.
  static func overWord(
    _ language: Language = .en, role: Role = .supervisor,
    size: Size = Size(columns: 120, rows: 40)
  ) throws -> Sitting {
    var sitting = try Sitting.overFlood(language, role: role, size: size)
    let city = try sitting.city("NKG")
    try sitting.publish(
      .reportIncident(
        Incident.Report(
          city: nanjing, kind: "chemical-leak", emergencyClass: .accident, priority: .first,
          title: "Leak at dock 3", place: "Xiaguan", coordinate: city.coordinate, alert: nil)))
    try sitting.publish(.incident(Incident.ID("NKG-I1"), .verify))
    try sitting.publish(.govern(leak, .assess(Losses(dead: 3, injured: 12, moved: 400))))
    try sitting.publish(
      .communicate(
        .send(
          .init(
            of: leak, from: .city(nanjing), to: [zhenjiang, changzhou],
            .restricted("for the response only"), "the cloud moves east", without: [.units],
            readFor: .hours(2)))))
    let id = CityNotice.ID("NKG-N1")
    sitting.wait(.minutes(1))
    try sitting.publish(.communicate(.notice(id, .receive([zhenjiang, changzhou]))))
    sitting.wait(.minutes(3))
    try sitting.publish(.communicate(.notice(id, .read(zhenjiang))))
    try sitting.publish(.communicate(.notice(id, .acknowledge(zhenjiang, note: "boats ready"))))
    for step in [
      SitrepCommand.tell(.init(zhenjiang, .missing), 5, correction: nil), .draft(isFinal: false),
      .prepare(by: "zhao", remarks: ""), .approve(by: "li"), .send(to: "province"),
      .tell(.init(zhenjiang, .missing), 4, correction: "one was found"),
    ] { try sitting.publish(.communicate(.sitrep(leak, step))) }
    try sitting.publish(.communicate(.takeWatch([WatchPosting(.city(nanjing), "wang")])))
    try sitting.publish(.communicate(.takeWatch([WatchPosting(.body, "zhao")])))
    sitting.wait(.minutes(20))
    try sitting.raise("NKG", .severe, "Smoke", kind: "factory-fire")
    return sitting
  }
}
