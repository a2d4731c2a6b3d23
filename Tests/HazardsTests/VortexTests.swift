import Hazards
import Testing

/// The wind about a typhoon.
@Suite struct VortexTests {
  @Test func theRadiiThatWereTakenAreGivenBack() {
    let radii = [(wind: 13.9, kilometres: 300.0), (wind: 24.5, kilometres: 110.0)]
    let vortex = Vortex(strongest: 38, radii: Array(repeating: radii, count: 4))
    #expect(abs(vortex.wind(east: 300, north: 0) - 13.9) < 0.3)
    #expect(abs(vortex.wind(east: 0, north: -110) - 24.5) < 0.3)
    #expect(abs(vortex.wind(east: vortex.radius, north: 0) - 38) < 1e-9)
    #expect(vortex.wind(east: 0, north: 0) == 0, "its eye is calm")
  }

  @Test func whereNoRadiusIsKnownItFallsAsIsUsual() {
    let vortex = Vortex(strongest: 12, radii: Array(repeating: [], count: 4))
    #expect(vortex.radius == 50 && vortex.falls == [0.5, 0.5, 0.5, 0.5])
  }
}
