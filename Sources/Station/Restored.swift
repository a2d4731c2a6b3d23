package import Domain
import Exercises
package import Storage

/// What an earlier watch left: the journal and the picture that its entries make.
package struct Restored: Sendable {
  package let journal: Journal?
  package let picture: Picture
  /// How many entries had to be read to make the picture: those after the newest snapshot.
  let replayed: Int
  /// The newest entries, oldest first, for the log on the screen.
  package let latest: [Entry]

  /// Why an earlier record cannot be carried on.
  package enum Problem: Error, Sendable {
    case journal(JournalError)
    /// The record is of another region.
    case otherRegion(path: String, recorded: Region.ID, asked: Region.ID)
    /// The record is of another scenario, or of a live watch.
    case otherScenario(path: String, recorded: String?, asked: String?)
  }

  /// What there is without reading anything of a record.
  init(journal: Journal?, picture: Picture, latest: [Entry]) {
    self.journal = journal
    self.picture = picture
    self.latest = latest
    replayed = 0
  }

  /// Opens the record of a watch, or begins one.
  package init(_ settings: StationSettings, at instant: Instant) throws(Problem) {
    guard let path = settings.journal else {
      journal = nil
      picture = Picture(region: settings.region, at: instant)
      latest = []
      replayed = 0
      return
    }
    do {
      let journal = try Journal(
        path: path, for: settings.isReadOnly ? .reading : .readingAndWriting)
      self.journal = journal
      (picture, replayed) = try journal.pictureAndReplayed(of: settings.region, at: instant)
      latest = try journal.latestEntries(200)
    } catch {
      throw .journal(error)
    }
    try check(settings, path)
  }

  private func check(_ settings: StationSettings, _ path: String) throws(Problem) {
    guard let opening = picture.watch else { return }
    guard opening.region == settings.region.id else {
      throw .otherRegion(path: path, recorded: opening.region, asked: settings.region.id)
    }
    let asked = settings.simulation?.scenario.id.rawValue
    guard opening.scenario == asked else {
      throw .otherScenario(path: path, recorded: opening.scenario, asked: asked)
    }
  }

  /// Where the watch's time goes on: where the record ends in a simulation, now in a live watch.
  func beginning(of settings: StationSettings, wall: Instant) -> Instant {
    if let start = settings.tapeStart { return start }
    guard let simulation = settings.simulation else { return wall }
    return picture.sequence > 0 ? picture.recorded : simulation.scenario.start
  }
}
