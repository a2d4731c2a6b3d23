import Domain
import Outlook

extension Station {
  /// Begins a forecast if one is due: on a thread of its own, so that no key and no feed waits.
  func beginForecast(at now: Instant) {
    guard isOpen, !isForecasting, !isClosed, forecasting.due <= now else { return }
    isForecasting = true
    let work = forecasting.begin(on: picture, at: now)
    OwnThread.start { [weak self] in
      let result = work.run()
      self?.post { $0.take(result) }
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
