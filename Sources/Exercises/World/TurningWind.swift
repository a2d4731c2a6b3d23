import Glibc
internal import Hazards

/// The wind of an exercise: it turns steadily and swings to either side, and the mast shows it with
/// errors.
struct TurningWind {
  /// Degrees to either side, in so many hours.
  private static let swing = 10.0
  private static let period = 7.0

  private let dice: Dice
  private let direction: Double
  private let turn: Double
  private let speed: Double

  /// A wind from a direction in degrees at first, that turns by degrees an hour and blows at m/s.
  init(_ dice: Dice, from direction: Double, turn: Double, speed: Double) {
    (self.dice, self.direction, self.turn, self.speed) = (dice, direction, turn, speed)
  }

  /// The direction that it comes from so many hours after the start.
  private func direction(atHour hour: Double) -> Double {
    let phase = Double(dice.word(.wave, tick: 1)) / 4_294_967_296
    return direction + turn * hour + Self.swing * sin(2 * .pi * (hour / Self.period + phase))
  }

  /// The wind so many hours after the start.
  func wind(atHour hour: Double) -> Wind {
    let phase = Double(dice.word(.wave, tick: 2)) / 4_294_967_296
    let strength = 1 + 0.15 * sin(2 * .pi * (hour / 9 + phase))
    return Wind(speed: speed * strength, fromDegrees: direction(atHour: hour))
  }

  /// What the mast shows: m/s and degrees, the same at the same hour.
  func shown(atHour hour: Double) -> (speed: Double, direction: Double) {
    let words = dice.words(.weather, tick: UInt32(max(0, hour * 60)))
    func error(_ word: UInt32) -> Double { Double(word) / 4_294_967_296 * 2 - 1 }
    let shown = (direction(atHour: hour) + 8 * error(words[0]))
      .truncatingRemainder(dividingBy: 360)
    let metres = wind(atHour: hour).speed * (1 + 0.12 * error(words[1]))
    return ((metres * 10).rounded() / 10, (shown < 0 ? shown + 360 : shown).rounded())
  }
}
