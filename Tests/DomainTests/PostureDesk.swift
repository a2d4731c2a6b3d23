import Testing

@testable import Domain

/// A desk whose cities and body switch their postures: the one place where these tests touch the
/// library.
struct PostureDesk {
  static let list = [
    PostureItem("first", owner: .dispatcher, within: .minutes(30)),
    PostureItem("second", owner: .supervisor, within: .hours(1)),
  ]

  var desk: Desk
  let holder: PostureHolder

  init(_ holder: PostureHolder = .city(.suzhou), region: Region = smallRegion) {
    self.holder = holder
    desk = Desk(region: region)
  }

  var record: PostureRecord { desk.picture.postureRecord(of: holder) }

  @discardableResult
  mutating func take(
    _ command: PostureCommand, by actor: Actor = .body
  ) throws(Rejection) -> [Event] {
    try desk.take(.watch(.posture(holder, command)), by: actor)
  }

  func refusal(of command: PostureCommand, by actor: Actor = .body) -> Rejection? {
    desk.refusal(of: .watch(.posture(holder, command)), by: actor)
  }

  func order(
    _ posture: Posture, _ items: [PostureItem] = list, basis: PostureOrder.Basis? = nil
  ) -> PostureCommand {
    .order(PostureOrder(to: posture, reason: "storm", items: items, basis: basis))
  }

  /// Orders a posture and does all that is on its list, one item a minute.
  mutating func go(to posture: Posture, basis: PostureOrder.Basis? = nil) throws {
    let way = PostureTable.way(from: record.posture, to: posture)
    try take(order(posture, basis: basis))
    for item in Self.list {
      desk.wait(.minutes(1))
      try take(.tick(item.name, evidence: "seen"))
    }
    if way == .ease { try take(.complete(waiving: nil)) }
  }

  /// Stands at a posture by the shortest way from routine.
  mutating func stand(at posture: Posture) throws {
    switch posture {
    case .routine: break
    case .watch, .emergency: try go(to: posture)
    case .recovery:
      try go(to: .emergency)
      try go(to: .recovery)
    }
  }
}

extension Region {
  /// The same cities, with a body that its superior authority leads or that they formed themselves.
  func organised(_ mode: Organisation.Mode) -> Region {
    func name(_ text: String) -> LocalizedName {
      LocalizedName(english: text, simplified: text, traditional: text)
    }
    return Region(
      id: id, name: self.name, sources: [], bounds: bounds, grid: grid, cities: cities,
      jurisdictions: JurisdictionTree([]), waters: waters,
      resources: Resources(
        stations: stations, units: units, items: resources.items, supplies: supplies),
      aid: aid,
      organisation: Organisation(
        mode: mode, centralOffice: name("Centre"), body: name("Body"), offices: []))
  }
}
