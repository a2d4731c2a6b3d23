import Testing

@testable import Models

/// The calculators of topics plume and puff: what they answer and what they refuse.
@Suite struct AirModelTests {
  @Test func upwindThereIsNothing() throws {
    let text = try answer(
      "plume",
      #"{"emission_kg_s":1,"wind_m_s":2,"stability_class":"D","receptors":[{"x_m":-1},{"x_m":0}]}"#)
    #expect(
      text
        == #"{"concentration_kg_m3":[0,0],"sigma_y_m":[null,null],"sigma_z_m":[null,null]}"#)
  }

  @Test func sigmasMayBeGivenForAllPlaces() throws {
    let text = try answer(
      "plume",
      """
      {"emission_kg_s":0,"wind_m_s":2,"stability_class":"D","sigma_y_m":10,"sigma_z_m":5,
       "receptors":[{"x_m":500},{"x_m":-500}]}
      """)
    #expect(
      text == #"{"concentration_kg_m3":[0,0],"sigma_y_m":[10,null],"sigma_z_m":[5,null]}"#)
  }

  @Test func beyondTheCurvesIsAWarning() throws {
    let text = try answer(
      "plume-sigma",
      #"{"scheme":"briggs-rural","stability_class":"D","distances_m":[200000]}"#)
    #expect(text.contains("warnings"))
  }

  @Test func aMaximumBeyondTheSearchIsAWarning() throws {
    let text = try answer(
      "plume-maximum",
      #"{"emission_kg_s":1,"wind_m_s":2,"release_height_m":9000,"stability_class":"F"}"#)
    #expect(text.hasPrefix(#"{"distance_m":100000,"#) && text.contains("warnings"))
  }

  @Test func airWithoutWeightIsDoubtful() throws {
    let text = try answer(
      "plume-rise",
      """
      {"exit_radius_m":1,"exit_speed_m_s":1,"plume_density_kg_m3":1,"air_density_kg_m3":0,
       "wind_m_s":1}
      """)
    #expect(text.hasPrefix(#"{"buoyancy_flux_m4_s3":0,"rise_m":0,"warnings":["#))
  }

  @Test func noAirNoFall() throws {
    let text = try answer(
      "ash-settling",
      """
      {"diameters_m":[0.001],"particle_density_kg_m3":2500,"air_density_kg_m3":0,
       "air_viscosity_pa_s":0}
      """)
    #expect(text.contains(#""schiller_naumann_m_s":[null]"#) && text.contains("warnings"))
  }

  @Test func noCloudsNoLoad() throws {
    #expect(
      try answer(
        "puff-column-load", #"{"puffs":[],"receptors":[{"east_m":1,"north_m":2}]}"#)
        == #"{"load_kg_m2":[0]}"#)
  }

  @Test(arguments: [
    (
      "plume-sigma", #"{"scheme":"x","stability_class":"A","distances_m":[1]}"#,
      #"scheme: "x" is not one of isc3-rural, briggs-rural, briggs-urban, ccps-puff"#
    ),
    (
      "plume-sigma", #"{"scheme":"ccps-puff","stability_class":"a","distances_m":[1]}"#,
      #"stability_class: "a" is not one of A, B, C, D, E, F"#
    ),
    (
      "plume-sigma", #"{"scheme":"ccps-puff","stability_class":"A","distances_m":[1,0]}"#,
      "distances_m[1]: 0 is not above 0"
    ),
    (
      "plume",
      #"{"emission_kg_s":1,"wind_m_s":1,"stability_class":"A","sigma_y_m":1,"receptors":[]}"#,
      "sigma_z_m: is missing beside sigma_y_m"
    ),
    (
      "plume",
      #"{"emission_kg_s":1,"wind_m_s":1,"stability_class":"A","sigma_z_m":1,"receptors":[]}"#,
      "sigma_y_m: is missing beside sigma_z_m"
    ),
    (
      "plume",
      #"{"emission_kg_s":1,"wind_m_s":1,"stability_class":"A","receptors":[{"x_m":1,"z_m":-1}]}"#,
      "receptors[0].z_m: -1 is not at least 0"
    ),
    (
      "plume-maximum",
      """
      {"emission_kg_s":1,"wind_m_s":1,"release_height_m":1,"scheme":"ccps-puff",
       "stability_class":"A"}
      """, #"scheme: "ccps-puff" is for puffs, not for a plume's maximum"#
    ),
    (
      "plume-maximum", #"{"emission_kg_s":1,"wind_m_s":1,"stability_class":"A"}"#,
      "release_height_m: is missing"
    ),
    (
      "puff-dosage",
      #"{"mass_kg":1,"wind_m_s":1,"stability_class":"A","receptors":[{"x_m":0}]}"#,
      "receptors[0].x_m: 0 is not above 0"
    ),
    (
      "puff-track",
      #"{"segments":[{"duration_s":1,"wind_m_s":1,"wind_from_deg":361}]}"#,
      "segments[0].wind_from_deg: 361 is not at most 360"
    ),
    (
      "eruption-rate", #"{"plume_height_km":0}"#, "plume_height_km: 0 is not above 0"
    ),
    (
      "wind-profile",
      #"{"reference_speed_m_s":1,"height_m":1,"terrain":"sea","stability_class":"A"}"#,
      #"terrain: "sea" is not one of rural, urban"#
    ),
  ])
  func refusals(model: String, input: String, expected: String) throws {
    #expect(try message(model, input) == expected)
  }
}
