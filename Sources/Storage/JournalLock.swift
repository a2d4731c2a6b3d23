import Glibc
import JSONText
import Synchronization

/// The right to write to a journal, held through a side file `JOURNAL.lock` until it is released or
/// the process ends, however it ends: the kernel gives it back.
final class JournalLock: Sendable {
  /// Nil once released.
  private let descriptor: Mutex<Int32?>

  /// Takes the right. Throws `heldByAnother` with the holder's process and host.
  init(journal path: String) throws(JournalError) {
    let descriptor = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw JournalError(errorNumber: errno, path: path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let number = errno
      let holder = Self.readHolder(descriptor)
      close(descriptor)
      guard number == EWOULDBLOCK else { throw JournalError(errorNumber: number, path: path) }
      throw .heldByAnother(path: path, pid: holder.pid, host: holder.host)
    }
    self.descriptor = Mutex(descriptor)
    guard Self.writeHolder(descriptor) else {
      throw JournalError(errorNumber: errno, path: path)
    }
  }

  deinit { release() }

  /// Gives the right back.
  func release() {
    descriptor.withLock { held in
      if let descriptor = held { close(descriptor) }
      held = nil
    }
  }

  private static func writeHolder(_ descriptor: Int32) -> Bool {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("pid", getpid())
      writer.member("host", hostName())
    }
    writer.endLine()
    let bytes = writer.bytes
    return ftruncate(descriptor, 0) == 0 && pwrite(descriptor, bytes, bytes.count, 0) == bytes.count
  }

  /// Who holds it, as its side file says; zero and nothing if that cannot be read yet.
  private static func readHolder(_ descriptor: Int32) -> (pid: Int, host: String) {
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count > 0, let json = try? JSON.read(Array(bytes[..<count])) else { return (0, "") }
    return (Int(json["pid"]?.integer ?? 0), json["host"]?.string ?? "")
  }

  private static func hostName() -> String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "" }
    return String(
      decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
