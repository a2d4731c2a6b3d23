/// The watch's own time: it runs with the wall clock, at a speed, or stands.
package struct WatchClock: Hashable, Sendable {
  /// The watch's time at the moment `wall` of the machine's clock.
  package var reading: Instant
  package var wall: Instant
  /// Watch seconds per wall second; 0 stands.
  package var speed: Double

  package init(reading: Instant, wall: Instant, speed: Double = 1) {
    self.reading = reading
    self.wall = wall
    self.speed = speed
  }

  package var isRunning: Bool { speed > 0 }

  /// The watch's time when the machine's clock shows `wall`; a machine's clock that went back does
  /// not take the watch's time back.
  package func now(atWall wall: Instant) -> Instant {
    let passed = max(0, self.wall.duration(to: wall).inMilliseconds)
    return Instant(milliseconds: reading.milliseconds + Int64(Double(passed) * speed))
  }

  /// The same time at another speed from `wall` on.
  package func changed(toSpeed speed: Double, atWall wall: Instant) -> WatchClock {
    WatchClock(reading: now(atWall: wall), wall: wall, speed: speed)
  }
}
