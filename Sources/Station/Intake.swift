package import Domain

/// Takes feeds into a record without a console: what `fenghuo ingest --journal` does.
package struct Intake: Sendable {
  private let station: Station

  /// Opens the record. Throws why it cannot be carried on.
  package init(
    _ settings: StationSettings, wall: @escaping @Sendable () -> Instant
  ) throws(Restored.Problem) {
    let restored = try Restored(settings, at: wall())
    station = Station(
      settings, surroundings: StationSurroundings(wall: wall, publish: { _ in }),
      restored: restored)
  }

  /// Takes what was read of a file; returns once it is durable, or says why it is not.
  package func take(_ delivery: Delivery) -> String? {
    station.ask { station in
      station.take(delivery)
      return station.failure
    }
  }

  /// Closes the record.
  package func close() {
    station.ask { $0.close() }
  }
}
