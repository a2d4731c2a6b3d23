package import Domain
import Outlook

extension Station {
  /// Begins a forecast if one is due: on a thread of its own, so that no key and no feed waits.
  func beginForecast(at now: Instant) {
    guard isOpen, !isForecasting, !isClosed, forecasting.due <= now else { return }
    isForecasting = true
    let work = forecasting.begin(on: picture, at: now)
    OwnThread.startBehind { [weak self] in
      let result = work.run()
      self?.post { $0.take(result) }
      OwnThread.giveBackMemory()
    }
  }

  /// Runs the present picture ahead as it is and as it is supposed, on a thread of its own. Nothing
  /// of it comes near the picture: what it showed is handed out and forgotten.
  package func ask(_ supposition: Supposition, ticket: Int) {
    guard isOpen, !isClosed else { return surroundings.show(ticket, []) }
    let now = clock.now(atWall: surroundings.wall())
    let work = forecasting.ask(supposition, on: picture, at: now)
    let show = surroundings.show
    OwnThread.start {
      show(ticket, work.run())
      OwnThread.giveBackMemory()
    }
  }

  /// Records what came of a forecast.
  private func take(_ result: ForecastResult) {
    isForecasting = false
    guard !isClosed else { return }
    var batch = makeBatch()
    let now = clock.now(atWall: surroundings.wall())
    batch.take(result, at: now)
    // What came with it for later is kept even where there is nothing to show.
    if batch.isEmpty { forecasting = batch.forecasting } else { commit(batch) }
    schedule()
  }
}
