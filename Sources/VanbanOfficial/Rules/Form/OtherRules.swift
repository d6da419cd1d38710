import VanbanReading
import VanbanSource

/// What no file shows: a person looks.
enum PersonRules {
  static let all: [RuleCheck] = [
    .nobody(
      "muc-ky", "Điều 13, khoản 6",
      .said("Ký bằng mực màu xanh, không dễ phai", "Signed in blue ink that does not fade")),
    .nobody(
      "con-dau", "Điều 33",
      .said(
        "Dấu đóng màu đỏ, trùm lên khoảng 1/3 chữ ký về bên trái; phụ lục đóng trùm lên một phần tên cơ "
          + "quan hoặc tiêu đề",
        "The seal is red, over the left third of the signature; on appendices over part of the body's "
          + "name or the title"
      )),
    .nobody(
      "dau-giap-lai", "Điều 33",
      .said(
        "Dấu giáp lai ở mép phải, mỗi dấu tối đa 5 tờ",
        "The seal across sheets at the right edge, at most 5 sheets a stamp")),
    .nobody(
      "chu-ky-so", "II.8",
      .said(
        "Chữ ký số của người có thẩm quyền và của cơ quan đúng vị trí, màu, kích thước",
        "Digital signatures of the signatory and of the body in their places, colours and sizes")),
    .nobody(
      "ban-sao-dien-tu", "Phụ lục I, Phần II, Mục I",
      .said(
        "Bản sao điện tử: PDF từ 1.4, ảnh màu, tối thiểu 200 dpi, tỷ lệ 100%",
        "Electronic copies: PDF 1.4 or later, colour, at least 200 dpi, scale 100%")),
    .nobody(
      "so-trong-nam", "II.3.a",
      .said("Số văn bản liên tục trong năm, không trùng", "Numbers run through the year and are unique")),
    .nobody(
      "vien-dan", "II.6.b",
      .said(
        "Viện dẫn lần đầu ghi đầy đủ tên loại, số, ký hiệu, thời gian, cơ quan ban hành, trích yếu; lần "
          + "sau chỉ ghi tên loại và số, ký hiệu",
        "First citations are full: type, number, date, issuer, subject; later ones give type and number only")
    ),
    .nobody(
      "kem-theo-dien-tu", "III.1.c",
      .said(
        "Trong văn bản điện tử, không điền thông tin ở chỗ trống của dòng “(Kèm theo …)”",
        "In electronic documents the blanks of “(Kèm theo …)” are not filled in")),
  ]
}
