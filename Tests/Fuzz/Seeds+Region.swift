extension Seeds {
  /// A region of two cities.
  static let region = """
    id: fen
    name: [Fen, 泽, 澤]
    sources: ["made up"]
    bounds: {south: 30, west: 120, north: 32, east: 122}
    grid: {columns: 2, rows: 1}
    provinces: {mud: [Mud, 泥, 泥]}
    stationNames:
      {fire: [f, f, f], ambulance: [a, a, a], police: [p, p, p], floodRescue: [w, w, w],
      engineering: [e, e, e], power: [r, r, r], health: [h, h, h], urbanManagement: [u, u, u]}
    crews:
      {fireEngine: 6, ladder: 3, ambulance: 3, police: 4, hazmat: 5, floodRescueBoat: 6,
      pumpTruck: 3, engineering: 8, powerRepair: 4, epidemicTeam: 5, urbanManagement: 4}
    stocksAsOf: "2026-05-01"
    items: [{id: sandbags, name: [sandbags, 沙袋, 沙袋], unit: [pieces, 只, 只]}]
    cities:
      - {id: 990100, name: [Reed, 苇, 葦], pinyin: wei, abbreviation: REE, province: mud,
        at: "31,121", population: 1000, area: 20.5, tile: [0, 0], neighbours: [SED],
        districts: [{id: 990101, name: [N, 北, 北], at: "31.1,121", units: "ladder 1"}],
        supplies: sandbags 40}
      - {id: 990200, name: [Sedge, 莎, 莎], pinyin: suo, abbreviation: SED, province: mud,
        at: "31.5,121.5", population: 2000, area: 30, tile: [1, 0], neighbours: [REE],
        districts: [{id: 990201, name: [S, 南, 南], at: "31.5,121.6", units: fireEngine 1}],
        supplies: sandbags 50}
    rivers:
      - id: ooze
        name: [Ooze, 泥, 泥]
        course: 31.9,120.1 31.5,120.5 31,121
        gauges:
          - {id: upper, name: [Upper, 上, 上], city: REE, at: "31.8,120.2",
            warning: {metres: 3, figure: exercise}, guarantee: {metres: 4, figure: exercise},
            datum: local,
            rating: {zeroStage: 1, coefficient: 9, exponent: 1.5, figure: exercise}}
          - {id: lower, name: [Lower, 下, 下], city: SED, at: "31,121",
            warning: {metres: 2, figure: published}, guarantee: {metres: 3, figure: exercise},
            datum: local}
        reaches: [{from: upper, to: lower, km: 100, hours: 12, x: 0.2, figure: exercise}]
        fronts: [{id: bank, name: [Bank, 岸, 岸], city: SED, reach: [upper, lower], km: 40,
          figure: exercise}]
    gauges: []
    lakes: [{name: [Mere, 湖, 湖], shore: "31,121 31,121.1 31.1,121.1"}]
    coast: ["30.1,121.9 31.9,121.9"]
    """
}
