package import Domain

extension Journal {
  /// The picture that the record makes of a region: the newest snapshot and what came after it.
  ///
  /// Throws `unreadable` with the place of an entry that this program does not understand.
  /// - Parameter instant: since when the region's units stand at their stations.
  package func picture(of region: Region, at instant: Instant) throws(JournalError) -> Picture {
    try pictureAndReplayed(of: region, at: instant).picture
  }

  /// The same, with the number of entries that had to be read for it.
  package func pictureAndReplayed(
    of region: Region, at instant: Instant
  ) throws(JournalError) -> (picture: Picture, replayed: Int) {
    var picture = try archived(of: region, at: instant) ?? Picture(region: region, at: instant)
    let begin = picture.sequence
    var entries = try decodedEntries(after: begin, limit: 10_000)
    while !entries.isEmpty {
      for entry in entries { picture.apply(entry) }
      entries = try decodedEntries(after: picture.sequence, limit: 10_000)
    }
    return (picture, picture.sequence - begin)
  }

  private func archived(of region: Region, at instant: Instant) throws(JournalError) -> Picture? {
    guard let snapshot = try latestSnapshot(form: Picture.archiveForm),
      let picture = Picture(region: region, at: instant, archive: snapshot.bytes),
      picture.sequence == snapshot.sequence
    else { return nil }
    return picture
  }

  /// Entries after a place, in order, at most `limit`.
  package func decodedEntries(
    after sequence: Int, limit: Int
  ) throws(JournalError) -> [Entry] {
    var decoded: [Entry] = []
    for stored in try entries(after: sequence, limit: limit) {
      do {
        decoded.append(try WrittenForm.read(stored.entry))
      } catch {
        throw .unreadable(sequence: stored.entry.sequence, error)
      }
    }
    return decoded
  }

  /// The newest entries, oldest first.
  package func latestEntries(_ count: Int) throws(JournalError) -> [Entry] {
    try decodedEntries(after: max(0, try head().sequence - count), limit: count)
  }

  /// Appends entries in the written form; returns once they are on the disk.
  package func append(_ entries: [Entry]) throws(JournalError) {
    guard !entries.isEmpty else { return }
    _ = try appendAll { append in
      for index in entries.indices { _ = try append(WrittenForm.write(entries[index])) }
    }
  }

  /// Keeps the picture, so that the next start need not read all entries.
  package func save(_ picture: Picture) throws(JournalError) {
    guard picture.sequence > 0 else { return }
    try saveSnapshot(at: picture.sequence, form: Picture.archiveForm, picture.archive)
  }
}
