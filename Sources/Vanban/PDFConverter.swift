internal import Subprocess
internal import SystemPackage
import VanbanPackage
import VanbanSource

/// Makes PDF files with the installed LibreOffice.
struct PDFConverter {
  private let files: FileSystem

  init(files: FileSystem) {
    self.files = files
  }

  /// The PDF of a DOCX or ODT; nil with an error in `diagnostics`.
  func convert(_ bytes: [UInt8], _ format: OutputFormat, diagnostics: inout Diagnostics) async -> [UInt8]? {
    guard let program = program() else {
      diagnostics.report(.noOffice)
      return nil
    }
    do {
      let folder = try files.createTemporaryDirectory()
      defer { try? files.remove(folder) }
      let source = VanbanPackage.FilePath.join(folder, "van-ban.\(format.rawValue)")
      try files.writeAtomically(bytes, to: source)
      if let fault = await run(program, source, in: folder) {
        diagnostics.report(.officeFailed(fault))
        return nil
      }
      return try files.read(VanbanPackage.FilePath.join(folder, "van-ban.pdf"))
    } catch {
      diagnostics.report(error.diagnostic)
      return nil
    }
  }

  /// `$VANBAN_SOFFICE`, else the first of LibreOffice's names on the path.
  private func program() -> String? {
    if let chosen = files.environment("VANBAN_SOFFICE") { return chosen }
    let folders = (files.environment("PATH") ?? "").split(separator: ":").map(String.init)
    let paths = folders.flatMap { folder in ["soffice", "libreoffice"].map { VanbanPackage.FilePath.join(folder, $0) } }
    return paths.first { files.exists($0) }
  }

  /// - Returns: what LibreOffice said when it failed. A profile of its own lets it run beside an open window.
  private func run(_ program: String, _ source: String, in folder: String) async -> String? {
    let arguments: Arguments = [
      "-env:UserInstallation=file://\(VanbanPackage.FilePath.join(folder, "profile"))", "--headless", "--convert-to", "pdf",
      "--outdir", folder, source,
    ]
    do {
      let result = try await Subprocess.run(
        .path(SystemPackage.FilePath(program)), arguments: arguments, output: .discarded, error: .string(limit: 1 << 16))
      let made = files.exists(VanbanPackage.FilePath.join(folder, "van-ban.pdf"))
      return result.terminationStatus.isSuccess && made ? nil : result.standardError
    } catch {
      return "\(error)"
    }
  }
}

extension Diagnostic {
  static let noOffice = Diagnostic(
    "office.missing", at: .nowhere,
    Wording(vi: "không tìm thấy LibreOffice để tạo tệp PDF", en: "no LibreOffice found to make a PDF with"),
    hint: Wording(
      vi: "cài LibreOffice (Debian, Ubuntu: sudo apt-get install libreoffice-writer-nogui fonts-liberation2), hoặc đặt VANBAN_SOFFICE",
      en: "install LibreOffice (Debian, Ubuntu: sudo apt-get install libreoffice-writer-nogui fonts-liberation2), or set VANBAN_SOFFICE"))

  static func officeFailed(_ said: String) -> Diagnostic {
    let said = said.split(separator: "\n").prefix(3).joined(separator: " ")
    return Diagnostic(
      "office.failed", at: .nowhere,
      Wording(vi: "LibreOffice không tạo được tệp PDF: \(said)", en: "LibreOffice made no PDF: \(said)"),
      hint: Wording(
        vi: "mở tệp .docx hoặc .odt bằng LibreOffice để xem lỗi", en: "open the .docx or .odt in LibreOffice to see why"))
  }
}
