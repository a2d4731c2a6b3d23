internal import Domain

/// The order of the list of incidents: priority, then the oldest first.
enum OpenIncidents {
  /// All open incidents of a picture, in order.
  static func sorted(_ picture: Picture) -> [Incident.ID] {
    picture.incidents.filter(\.isOpen).sorted { key($0) < key($1) }.map(\.id)
  }

  /// Puts an incident where it belongs, or takes it out; the others stay where they are.
  static func refresh(_ id: Incident.ID, in list: inout [Incident.ID], _ picture: Picture) {
    list.removeAll { $0 == id }
    guard let incident = picture.incidents[id], incident.isOpen else { return }
    let place = list.firstIndex { other in
      picture.incidents[other].map { key(incident) < key($0) } ?? false
    }
    list.insert(id, at: place ?? list.count)
  }

  private static func key(_ incident: Incident) -> (Int, Int64, Incident.ID) {
    (incident.report.priority.rawValue, incident.reported.milliseconds, incident.id)
  }
}
