internal import Domain

extension NoticeWords {
  static let english = NoticeWords(
    head: { "notices \($0) · copies not acknowledged \($1) · late \($2)" },
    none: "No notice was sent. gn on an incident or hazard sends one.",
    number: "Notice", matter: "Matter", from: "From", sent: "sent", to: "To", city: "City",
    received: "received", read: "opened", acknowledged: "acknowledged", reminded: "reminded",
    late: "LATE", unread: "UNREAD", restricted: "Restricted", confidential: "Private",
    mayNotBeShared: "NOT to be passed on", mayBeShared: "may be passed on", withheld: "left out",
    readFor: { "can be read for \($0) once opened" },
    expired: { "The time to read it ended \($0): its content is shown no more." },
    openFirst: "Enter opens it, which is recorded as read by your city.",
    known: "Known", grade: "Grade", place: "Place", losses: "Losses", units: "Units sent",
    arrivals: "Expected", byPhone: "told without a notice",
    times: { half, nine, count, missing in
      "To the acknowledgement: half within \(half), nine in ten within \(nine), of \(count); "
        + "\(missing) missing"
    })
}
