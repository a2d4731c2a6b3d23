extension Journal {
  /// Begins another record with the first entries of this one, up to a place: the same entries with
  /// the same hashes, so that both can be held against each other for ever.
  ///
  /// This record is not touched. Throws if the other is there already and holds anything.
  package func branch(to path: String, upTo sequence: Int) throws(JournalError) {
    let other = try Journal(path: path)
    var last = 0
    while last < sequence {
      let portion = try entries(after: last, limit: min(2_000, sequence - last))
      guard let end = portion.last else { break }
      try other.append(portion.map(\.entry))
      last = end.entry.sequence
    }
    try other.close()
  }
}
