internal import Domain

/// A gas with the levels from which it harms: the US Acute Exposure Guideline Levels for an hour,
/// AEGL-2 (lasting harm) and AEGL-3 (danger to life), in mg/m³ (National Research Council, Acute
/// Exposure Guideline Levels for Selected Airborne Chemicals: chlorine 4, 2004; ammonia 6, 2008;
/// hydrogen sulfide 9, 2010; sulfur dioxide 8, 2010), from ppm at 25 °C.
struct Substance: Sendable {
  let name: LocalizedName
  let warning: Double
  let guarantee: Double

  static let all = [
    Substance(
      name: LocalizedName(english: "chlorine", simplified: "氯气", traditional: "氯氣"),
      warning: 5.8, guarantee: 58),
    Substance(
      name: LocalizedName(english: "ammonia", simplified: "氨气", traditional: "氨氣"),
      warning: 110, guarantee: 770),
    Substance(
      name: LocalizedName(english: "hydrogen sulfide", simplified: "硫化氢", traditional: "硫化氫"),
      warning: 38, guarantee: 71),
    Substance(
      name: LocalizedName(english: "sulfur dioxide", simplified: "二氧化硫", traditional: "二氧化硫"),
      warning: 2, guarantee: 79),
  ]
}

/// What is spilt into water, with its limit in µg/L, what a waterworks with activated carbon may
/// still take out, and how much of it goes in a day.
///
/// The limits are those of GB 3838-2002: table 3 for aniline, benzene and nitrobenzene, class III
/// of table 1 for volatile phenols and petroleum. That works take out four times as much, and how
/// fast each decays in open water, an exercise designer chose.
struct Pollutant: Sendable {
  let name: LocalizedName
  let limit: Double
  /// Shares a day, at least and at most.
  let decay: ClosedRange<Double>

  var treatable: Double { limit * 4 }

  static let all = [
    Pollutant(
      name: LocalizedName(english: "aniline", simplified: "苯胺", traditional: "苯胺"),
      limit: 100, decay: 0.05...0.3),
    Pollutant(
      name: LocalizedName(
        english: "volatile phenols", simplified: "挥发酚", traditional: "揮發酚"),
      limit: 5, decay: 0.1...0.5),
    Pollutant(
      name: LocalizedName(english: "benzene", simplified: "苯", traditional: "苯"),
      limit: 10, decay: 0.1...0.6),
    Pollutant(
      name: LocalizedName(english: "nitrobenzene", simplified: "硝基苯", traditional: "硝基苯"),
      limit: 17, decay: 0.02...0.1),
    Pollutant(
      name: LocalizedName(english: "oil", simplified: "石油类", traditional: "石油類"),
      limit: 50, decay: 0.05...0.2),
  ]
}
