import Domain
import Geodesy

/// Entries about roads, for the golden file.
enum RoadSamples {
  private static let until = Instant(milliseconds: 1_760_003_600_000)
  private static let unit = Unit.ID("SUZ-F01")
  private static let closure = RoadClosure.ID("R1")
  private static let way = RoadWay.ID("G42")

  private static let journey = Journey(
    from: .at(31.3, 120.6), to: .at(31.6, 120.3), departed: until,
    expectedArrival: until.advanced(by: .minutes(40)),
    stops: [
      Journey.Stop(.at(31.31, 120.58), share: 800, way: nil),
      Journey.Stop(.at(31.49, 120.31), share: 8_250, way: way),
    ])

  private static let corridor = GreenCorridor(
    unit: unit,
    junctions: [
      GreenCorridor.Junction(
        coordinate: .at(31.5, 120.31), metresLeft: 1_200, arrival: until,
        greenFrom: until.advanced(by: .seconds(-40)), greenUntil: until.advanced(by: .seconds(15)),
        crossDelay: 210),
      GreenCorridor.Junction(
        coordinate: .at(31.51, 120.31), metresLeft: 600, arrival: until.advanced(by: .seconds(60)),
        greenFrom: until.advanced(by: .seconds(20)), greenUntil: until.advanced(by: .seconds(80)),
        crossDelay: 230),
    ],
    saving: GreenCorridor.Saving(low: 12, middle: 48, high: 84))

  static let events: [Event] =
    [
      .closed(closure, .way(way), reason: "多车追尾", until: until),
      .closed(
        RoadClosure.ID("R2"), .part(way, RoadNode.ID("SUZ"), RoadNode.ID("WUX")), reason: "fog",
        until: nil),
      .closed(
        RoadClosure.ID("R3"), .crossing(RoadCrossing.ID("sutong")), reason: "wind", until: nil),
      .closed(RoadClosure.ID("R4"), .around(RoadNode.ID("320508")), reason: "flood", until: until),
      .opened(closure), .closureEnded(RoadClosure.ID("R4")), .rerouted(unit, journey),
      .corridorStarted(corridor), .corridorEnded(unit, hasPassed: true),
      .corridorEnded(unit, hasPassed: false),
    ].map { (event: RoadEvent) in Event.road(event) }
    + [.unit(unit, .moved(.depart, to: .enroute, journey: journey, isLateEntry: false))]
}
