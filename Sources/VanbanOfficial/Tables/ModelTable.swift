import VanbanContent
import VanbanSource

/// A table as a model says it (model.md section 4): nothing computed yet.
struct ModelTable: Sendable {
  enum Rows: Sendable {
    case written([ModelRow])
    /// One row for each of a value's, which this expression gives.
    case data(ModelText)
  }

  /// Of its name, or of what stands first in it.
  var place: Place
  var columns: [ModelColumn]
  var rows: Rows
  /// The columns that get a sum.
  var tong: [ModelText] = []
  var tieuDe: ModelText?
  var donVi: ModelText?
  var ghiChu: ModelText?
  var isLandscape = false
}

struct ModelColumn: Sendable {
  let place: Place
  var ma: ModelText?
  var ten: ModelText?
  var rong = TableColumn.Width.byContent
  var can = TableAlignment.left
  /// Heads over this one and its neighbours, the outermost first.
  var gop: [ModelText] = []
  /// What a row of data has in this column.
  var giaTri: ModelText?
  /// One column for each element that this expression gives.
  var tu: ModelText?
}

struct ModelRow: Sendable {
  enum Cells: Sendable {
    case list([ModelCell])
    case byColumn([(column: ModelText, cell: ModelCell)])
    /// One text over all columns, or over all but the first.
    case group(ModelCell, overAll: Bool)
    /// What was written is no row.
    case none
  }

  let place: Place
  var cells: Cells
  var kieu = Emphasis()
  /// Rows below: sub-rows, or the rows of a group.
  var con: [ModelRow] = []

  var isGroup: Bool {
    if case .group = cells { true } else { false }
  }
}

struct ModelCell: Sendable {
  let place: Place
  /// Nil for an empty cell.
  var text: ModelText?
  var gopCot = 1
  var gopHang = 1
  var can: TableAlignment?
  var kieu = Emphasis()
}

/// A table in a body: by its name under `bang`, or written out where it stands.
enum TableReference: Sendable {
  case name(ModelText)
  case table(ModelTable)
}
