import Glibc

enum Clock {
  /// The processor time of the process so far, of the system on its behalf too, in seconds.
  static var processor: Double {
    var usage = rusage()
    _ = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

  /// The least processor time of some runs.
  static func least(of runs: Int, _ body: () -> Void) -> Double {
    var best = Double.infinity
    for _ in 0..<runs {
      let start = processor
      body()
      best = min(best, processor - start)
    }
    return best
  }

  /// The peak memory of the program in KiB. `ru_maxrss` would count the program that started it.
  static var peakMemory: Int {
    let status = String(decoding: Files.lines(of: "/proc/self/status"), as: UTF8.self)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
    return line.split { !$0.isNumber }.first.flatMap { Int($0) } ?? 0
  }
}
