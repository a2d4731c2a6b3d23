import Testing

@testable import Terminal

/// Colours against published tables.
@Suite struct ColourTests {
  /// Sharma, Wu, Dalal 2005, table 1.
  @Test(
    arguments: [
      ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
      ((50, -1, 2), (50, 0, 0), 2.3669),
      ((50, 2.49, -0.001), (50, -2.49, 0.0009), 7.1792),
      ((50, 2.49, -0.001), (50, -2.49, 0.0011), 7.2195),
      ((50, 2.5, 0), (50, 0, -2.5), 4.3065),
      ((50, 2.5, 0), (73, 25, -18), 27.1492),
      ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
      ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
      ((90.8027, -2.0831, 1.4410), (91.1528, -1.6435, 0.0447), 1.4441),
      ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ] as [((Double, Double, Double), (Double, Double, Double), Double)])
  func differencesAreThePublishedOnes(
    one: (Double, Double, Double), other: (Double, Double, Double), expected: Double
  ) {
    let first = LabColour(lightness: one.0, a: one.1, b: one.2)
    let second = LabColour(lightness: other.0, a: other.1, b: other.2)
    #expect(abs(first.difference(from: second) - expected) < 0.0001)
    #expect(abs(second.difference(from: first) - expected) < 0.0001)
  }

  @Test func contrastIsThatOfTheGuidelines() {
    let (black, white) = (Colour(0, 0, 0), Colour(255, 255, 255))
    #expect(abs(black.contrast(with: white) - 21) < 0.001)
    #expect(abs(Colour(0x77, 0x77, 0x77).contrast(with: white) - 4.478) < 0.001)
    #expect(white.contrast(with: white) == 1)
  }

  @Test func xtermsPaletteIsKnown() {
    #expect(Colour.xterm(9) == Colour(255, 0, 0))
    #expect(Colour.xterm(16) == Colour(0, 0, 0))
    #expect(Colour.xterm(203) == Colour(255, 95, 95))
    #expect(Colour.xterm(214) == Colour(255, 175, 0))
    #expect(Colour.xterm(255) == Colour(238, 238, 238))
  }

  @Test func whoDoesNotSeeRedAndGreenSeesThemNearer() {
    let (red, green) = (Colour(220, 60, 60), Colour(90, 140, 40))
    let seen = [ColourVision.full, .deutan].map { vision in
      vision.seen(red).difference(from: vision.seen(green))
    }
    #expect(seen[0] > 50)
    #expect(seen[1] < 20)
    let grey = Colour(128, 128, 128)
    for vision in ColourVision.allCases {
      #expect(vision.seen(grey).difference(from: ColourVision.full.seen(grey)) < 1)
    }
  }
}
