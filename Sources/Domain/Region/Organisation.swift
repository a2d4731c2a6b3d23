/// Who coordinates the cities of a region: a central office for what crosses provinces, the
/// region's own body, and under it an office for each class of emergency.
package struct Organisation: Hashable, Sendable {
  /// How the cities act together.
  package enum Mode: String, CaseIterable, Hashable, Sendable {
    /// The superior authority leads, and may direct.
    case superior
    /// Neighbouring cities formed it on their own: the body proposes, and cities answer.
    case peers
  }

  /// An office under the body.
  package struct Office: Hashable, Sendable {
    package let emergencyClass: EmergencyClass
    package let name: LocalizedName

    package init(emergencyClass: EmergencyClass, name: LocalizedName) {
      self.emergencyClass = emergencyClass
      self.name = name
    }
  }

  /// The offices that a matter goes to.
  package struct Routing: Hashable, Sendable {
    package let lead: Office
    /// Those of its other classes, which sign with it.
    package let coSigners: [Office]
  }

  package let mode: Mode
  package let centralOffice: LocalizedName
  package let body: LocalizedName
  /// One for each class.
  package let offices: [Office]
  /// The hours of the day at which the watch changes hands, in their order.
  package let shiftHours: [Int]
  /// Who can be called, as the region's file says.
  package let people: [Contact]

  /// Assumed where the region file says nothing: two shifts.
  package static let usualShiftHours = [8, 20]

  package init(
    mode: Mode, centralOffice: LocalizedName, body: LocalizedName, offices: [Office],
    shiftHours: [Int] = Self.usualShiftHours, people: [Contact] = []
  ) {
    self.mode = mode
    self.centralOffice = centralOffice
    self.body = body
    self.offices = offices
    self.shiftHours = shiftHours
    self.people = people
  }

  /// The office that leads a matter of some classes, the first of them its own, and those that sign
  /// with it; nil where no office has the first class.
  package func routing(of classes: [EmergencyClass]) -> Routing? {
    var found: [Office] = []
    for emergencyClass in classes {
      guard let office = offices.first(where: { $0.emergencyClass == emergencyClass }),
        !found.contains(office)
      else { continue }
      found.append(office)
    }
    guard let lead = found.first, lead.emergencyClass == classes.first else { return nil }
    return Routing(lead: lead, coSigners: Array(found.dropFirst()))
  }
}

extension Picture {
  /// The classes of an incident: its own, then those of the alerts that belong to it or to the same
  /// group, in the order of the law.
  package func classes(of incident: Incident) -> [EmergencyClass] {
    let own = incident.report.emergencyClass
    let reported = incident.alerts.compactMap { alerts[$0] }
    let leaders = Set(reported.map { $0.grouping?.leader ?? $0.id })
    let grouped = alerts.filter { alert in
      alert.isStanding && alert.grouping.map { leaders.contains($0.leader) } ?? false
    }
    let others = Set((reported + grouped).map(\.report.emergencyClass))
    return [own] + EmergencyClass.allCases.filter { $0 != own && others.contains($0) }
  }
}
