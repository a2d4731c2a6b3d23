/// Who commands a matter, in order.
extension Archive {
  mutating func pass(_ record: inout CommandRecord) {
    pass(&record.state, .peers) { $0.pass(&$1) }
    pass(&record.intervention, blank(.blank)) { $0.pass(&$1) { $0.pass(&$1) } }
    pass(&record.confirmed, blank(.blank)) { $0.pass(&$1) { $0.pass(&$1) } }
    pass(&record.ended, blank("")) { $0.pass(&$1) { $0.pass(&$1) } }
    pass(&record.directives, blank(Directive(to: [], ""))) {
      $0.pass(&$1) { archive, directive in
        archive.pass(&directive.cities)
        archive.pass(&directive.text)
        archive.pass(&directive.due)
      }
    }
  }

  private mutating func pass(_ intervention: inout SuperiorIntervention) {
    pass(&intervention.reason)
    var grade: Int?
    var requests: [AidRequest.ID] = []
    var city: City.ID?
    switch intervention.ground {
    case .grade(let found): grade = found.rawValue
    case .shortfall(let found): requests = found
    case .request(let found): city = found
    }
    pass(&grade, 0) { $0.pass(&$1) }
    pass(&requests)
    pass(&city)
    if let city {
      intervention.ground = .request(city)
    } else if let grade {
      if let found = Grade(rawValue: grade) { intervention.ground = .grade(found) } else { fail() }
    } else {
      intervention.ground = .shortfall(requests)
    }
  }
}

extension SuperiorIntervention {
  /// Nothing, to be read over.
  fileprivate static let blank = SuperiorIntervention(.shortfall([]), reason: "")
}
