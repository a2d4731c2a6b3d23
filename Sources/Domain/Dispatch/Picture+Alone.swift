extension Picture {
  /// A fork of the picture in which no city helps another: units at incidents of other cities are
  /// taken away from those, and are free for nobody.
  package var withoutUnitsOfOthers: Picture {
    var fork = self
    for incident in incidents.filter(\.isOpen) {
      for id in incident.units where units[id]?.city != incident.city {
        fork.incidents[incident.id]?.units.removeAll { $0 == id }
      }
    }
    return fork
  }
}
