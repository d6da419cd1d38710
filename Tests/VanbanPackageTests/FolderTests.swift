import Glibc
import Testing
import VanbanPackage
import VanbanSource

@Suite struct FolderTests {
  private let files = FileSystem()

  @Test func listsInOrder() throws {
    let folder = try Folder()
    for name in ["b", "Ấ", "a", "B", ".hidden"] { try folder.write("", to: name) }
    #expect(try folder.names() == [".hidden", "B", "a", "b", "Ấ"])
    #expect(fileFault { _ = try files.list(folder["none"]) } == "file.not-found")
    #expect(fileFault { _ = try files.list(folder["a"]) } == "file.cannot-read")
  }

  @Test func createsFoldersAndThoseAbove() throws {
    let folder = try Folder()
    try files.createDirectory(folder["a/b/c/"])
    try files.createDirectory(folder["a/b/c"])
    #expect(files.isDirectory(folder["a/b/c"]))
    try folder.write("", to: "file")
    #expect(fileFault { try files.createDirectory(folder["file/x"]) } == "file.cannot-write")
  }

  @Test func removesWithoutFollowingLinks() throws {
    let folder = try Folder()
    try files.createDirectory(folder["keep"])
    try folder.write("x", to: "keep/file")
    try files.createDirectory(folder["gone/deep"])
    try folder.write("x", to: "gone/deep/file")
    unsafe symlink(folder["keep"], folder["gone/link"])
    try files.remove(folder["gone"])
    #expect(try folder.names() == ["keep"])
    #expect(try folder.text("keep/file") == "x")
    try files.remove(folder["none"])
  }

  @Test func makesTemporaryFoldersForOneUser() throws {
    let one = try Folder()
    let two = try Folder()
    #expect(one.path != two.path)
    #expect(one.mode("") == 0o700)
  }

  @Test func knowsItsSurroundings() throws {
    #expect(files.environment("PATH") != nil)
    #expect(files.environment("VANBAN_NO_SUCH_VARIABLE") == nil)
    #expect(files.executablePath()?.hasPrefix("/") == true)
    #expect(files.currentDirectory()?.hasPrefix("/") == true)
    #expect(files.exists("/"))
    #expect(files.isDirectory("/"))
    #expect(!files.exists("/no/such"))
    #expect(!files.isDirectory("/dev/null"))
  }

  @Test func stampsChangeWithFiles() throws {
    let folder = try Folder()
    #expect(files.stamp(folder["a"]) == nil)
    try folder.write("one", to: "a")
    let first = files.stamp(folder["a"])
    #expect(first == files.stamp(folder["a"]))
    try folder.write("three", to: "a")
    #expect(first != files.stamp(folder["a"]))
  }
}

@Suite struct FilePathTests {
  @Test(arguments: [
    ("a", ".", "a"), ("a/b", "a", "b"), ("/a", "/", "a"), ("/a/b/", "/a", "b"), ("a//b", "a/", "b"), ("/", ".", "/"),
    ("", ".", ""), ("./a", ".", "a"), ("ảnh/số 1.png", "ảnh", "số 1.png"),
  ])
  func takesPathsApart(_ path: String, _ folder: String, _ name: String) {
    #expect(FilePath.name(of: path) == (path == "/" ? "" : name))
    #expect(FilePath.folder(of: path) == (path == "/" ? "/" : folder))
  }

  @Test(arguments: [
    ("a.docx", "docx", "a"), ("a.tar.GZ", "gz", "a.tar"), (".hidden", "", ".hidden"), ("a", "", "a"), ("a.b/c", "", "a.b/c"),
    ("x/y.odt", "odt", "x/y"), ("a.", "", "a."),
  ])
  func findsEndings(_ path: String, _ ending: String, _ rest: String) {
    #expect(FilePath.ending(of: path) == ending)
    #expect(FilePath.withoutEnding(path) == rest)
  }

  @Test func joins() {
    #expect(FilePath.join("a", "b") == "a/b")
    #expect(FilePath.join("a/", "b") == "a/b")
    #expect(FilePath.join("a", "/b") == "/b")
    #expect(FilePath.join(".", "b") == "b")
    #expect(FilePath.join("/", "b") == "/b")
  }
}
