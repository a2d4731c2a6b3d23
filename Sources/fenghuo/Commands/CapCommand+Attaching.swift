import Feeds

extension CapCommand {
  /// The most that is put inside a message: base 64 makes it a third longer.
  private static let attachmentLimit = 1 << 20

  /// A file as a resource of a message.
  static func attachment(_ path: String) throws(Failure) -> CAPMessage.Resource {
    let bytes = try Files.read(path, atMost: attachmentLimit + 1)
    guard bytes.count <= attachmentLimit else {
      throw Failure(.unreadable, "\(path): more than \(attachmentLimit) bytes do not go along")
    }
    guard !bytes.isEmpty else { throw Failure(.unreadable, "\(path): the file is empty") }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    var resource = CAPMessage.Resource(description: name, mimeType: mimeType(of: name))
    resource.embeddedContent = Base64.text(of: bytes)
    return resource
  }

  /// The type of a file by its ending (RFC 2046 and the registry of IANA).
  private static func mimeType(of name: String) -> String {
    let types = [
      "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
      "svg": "image/svg+xml", "pdf": "application/pdf", "txt": "text/plain", "csv": "text/csv",
      "json": "application/json", "geojson": "application/geo+json", "mp3": "audio/mpeg",
      "wav": "audio/wav", "mp4": "video/mp4",
    ]
    let ending = name.split(separator: ".").dropFirst().last?.lowercased()
    return ending.flatMap { types[$0] } ?? "application/octet-stream"
  }
}
