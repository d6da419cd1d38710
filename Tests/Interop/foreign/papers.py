"""Official documents as plain data: what stands in them and how it is formatted, whatever program writes the file."""

import copy


class P:
    """A paragraph: a role, which gives its formatting, the runs of its text, and what departs from the role."""

    def __init__(self, role, text, mark=None, **over):
        self.role, self.mark, self.over = role, mark, over
        self.runs = [(text, {})] if isinstance(text, str) else list(text)

    @property
    def text(self):
        return "".join(text for text, _ in self.runs)

    def put(self, text):
        self.runs = [(text, self.runs[0][1] if self.runs else {})]

    def get(self, key):
        return self.over.get(key, ROLES[self.role].get(key, BASE.get(key)))

    def format(self):
        return {**BASE, **ROLES[self.role], **self.over}


class Table:
    def __init__(self, rows, widths):
        self.rows, self.widths = rows, widths


class Part:
    """A section: its blocks, page and page numbers."""

    def __init__(self, blocks, **page):
        self.blocks, self.page = blocks, {**PAGE, **page}


class Paper:
    """A document: head (left and right column), body, foot (left and right column), appendices."""

    def __init__(self, left, right, body, foot_left, foot_right, appendices=(), **page):
        self.left, self.right, self.foot_left, self.foot_right = left, right, foot_left, foot_right
        self.main, self.appendices = Part(body, **page), list(appendices)
        self.marks, self.contact = [], None

    @property
    def body(self):
        return self.main.blocks

    def paragraphs(self):
        blocks = self.marks + self.left + self.right + self.body + self.foot_left + self.foot_right
        for part in self.appendices:
            blocks = blocks + part.blocks
        for block in blocks:
            if isinstance(block, P):
                yield block
            else:
                yield from (p for row in block.rows for cell in row for p in cell)

    def all(self, role):
        return [p for p in self.paragraphs() if p.role == role]

    def one(self, role):
        return self.all(role)[0]

    def drop(self, paragraph):
        for blocks in [self.marks, self.left, self.right, self.body, self.foot_left, self.foot_right] + [
                part.blocks for part in self.appendices]:
            if paragraph in blocks:
                blocks.remove(paragraph)

    def after(self, paragraph, *new):
        for blocks in [self.left, self.right, self.body, self.foot_left, self.foot_right] + [
                part.blocks for part in self.appendices]:
            if paragraph in blocks:
                at = blocks.index(paragraph) + 1
                blocks[at:at] = new

    def copy(self):
        return copy.deepcopy(self)


PAGE = dict(width=210, height=297, top=20, bottom=20, left=30, right=15, number=True, number_size=13,
            number_align="center", number_place="header", number_first=False, number_italic=False, number_start=None,
            number_format="decimal")
BASE = dict(size=14, b=False, i=False, u=False, caps=False, font="Times New Roman", color=None, align="left",
            first=0, left=0, before=0, after=0, line=1.0, rule=None, new_page=False)
ROLES = {
    "quoc-hieu": dict(size=13, b=True, align="center"),
    "tieu-ngu": dict(b=True, align="center", rule=1.0),
    "chu-quan": dict(size=13, align="center"),
    "co-quan": dict(size=13, b=True, align="center", rule=0.4),
    "so": dict(size=13, align="center"),
    "dia-danh": dict(i=True, align="center"),
    "ve-viec": dict(size=13, align="center", before=6),
    "ten-loai": dict(b=True, align="center", before=12),
    "trich-yeu": dict(b=True, align="center", rule=0.4),
    "tham-quyen": dict(b=True, align="center", before=12),
    "can-cu": dict(i=True, align="both", first=12.7, before=6),
    "loi": dict(b=True, align="center", before=6),
    "kinh-gui": dict(align="center", before=12),
    "kinh-gui-nhan": dict(left=35, before=12),
    "kinh-gui-muc": dict(left=45),
    "than": dict(align="both", first=12.7, before=6, line=1.1),
    "muc": dict(b=True, align="both", first=12.7, before=6, line=1.1),
    "khoan": dict(b=True, align="both", first=12.7, before=6, line=1.1),
    "chuong": dict(b=True, align="center", before=12),
    "tieu-de-chuong": dict(b=True, align="center"),
    "noi-nhan": dict(size=12, b=True, i=True),
    "nhan": dict(size=11),
    "quyen-han": dict(b=True, align="center"),
    "ky": dict(align="center"),
    "ho-ten": dict(b=True, align="center"),
    "phu-luc": dict(b=True, align="center"),
    "tieu-de-pl": dict(b=True, align="center"),
    "kem-theo": dict(i=True, align="center", rule=0.3),
    "o": dict(size=13, before=2, after=2, align="left"),
    "o-dau": dict(size=13, b=True, before=2, after=2, align="center"),
    "trong": dict(),
    "lien-he": dict(size=11, align="center"),
    "khan": dict(size=13, b=True, align="center", box=True, color="FF0000"),
}

QUOC_HIEU, TIEU_NGU = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"


def head(number, place="Hòa Sơn, ngày 05 tháng 3 năm 2024", over="UBND TỈNH HÒA SƠN", agency="SỞ Y TẾ", subject=None):
    left = ([P("chu-quan", over)] if over else []) + [P("co-quan", agency), P("so", number)]
    left += [P("ve-viec", subject)] if subject else []
    right = [P("quoc-hieu", QUOC_HIEU), P("tieu-ngu", TIEU_NGU)] + ([P("dia-danh", place)] if place else [])
    return left, right


def recipients(*lines):
    return [P("noi-nhan", "Nơi nhận:")] + [P("nhan", line) for line in lines]


def signed(*offices, name="Trần Văn Bình"):
    return [P("quyen-han", office) for office in offices] + [P("ky", "") for _ in range(4)] + [P("ho-ten", name)]


def letter():
    left, right = head("Số: 128/SYT-NVY", subject="V/v báo cáo tiến độ tiêm chủng mở rộng quý I năm 2024")
    body = [
        P("kinh-gui", "Kính gửi: Trung tâm Kiểm soát bệnh tật tỉnh"),
        P("than", "Thực hiện Kế hoạch số 15/KH-SYT ngày 05 tháng 01 năm 2024 của Sở Y tế về tiêm chủng mở rộng, Sở Y tế "
          "đề nghị đơn vị báo cáo kết quả thực hiện quý I năm 2024."),
        P("than", "Báo cáo gửi về Sở Y tế trước ngày 10 tháng 4 năm 2024 để tổng hợp, báo cáo Ủy ban nhân dân tỉnh."),
        P("than", "Đề nghị đơn vị quan tâm, thực hiện./."),
    ]
    return Paper(left, right, body, recipients("- Như trên;", "- Lưu: VT, NVY."), signed("GIÁM ĐỐC"))


def letter_to_many():
    left, right = head("Số: 07/SYT-TCKT", subject="V/v rà soát trang thiết bị y tế")
    body = [
        P("kinh-gui-nhan", "Kính gửi:"),
        P("kinh-gui-muc", "- Trung tâm Y tế các huyện;"),
        P("kinh-gui-muc", "- Bệnh viện đa khoa tỉnh."),
        P("than", "Sở Y tế đề nghị các đơn vị rà soát trang thiết bị y tế hiện có, cụ thể như sau:"),
        P("khoan", "Nội dung rà soát", mark="1."),
        P("than", "Lập danh mục trang thiết bị theo từng khoa, phòng.", mark="a)"),
        P("than", "Đánh giá tình trạng sử dụng của từng thiết bị.", mark="b)"),
        P("khoan", "Thời gian thực hiện", mark="2."),
        P("than", "Các đơn vị gửi kết quả về Sở Y tế trước ngày 15 tháng 3 năm 2024./."),
    ]
    return Paper(left, right, body, recipients("- Như trên;", "- Giám đốc Sở (b/c);", "- Lưu: VT, TCKT."),
                 signed("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", name="Lê Thị Hoa"))


def plan():
    left, right = head("Số: 15/KH-SYT", place="Hòa Sơn, ngày 12 tháng 01 năm 2024")
    body = [
        P("ten-loai", "KẾ HOẠCH"), P("trich-yeu", "Tiêm chủng mở rộng năm 2024"),
        P("than", "Căn cứ Quyết định số 1543/QĐ-BYT ngày 10 tháng 4 năm 2023 của Bộ Y tế về việc phê duyệt kế hoạch tiêm "
          "chủng, Sở Y tế xây dựng kế hoạch như sau:", before=12),
        P("muc", "MỤC TIÊU", mark="I."),
        P("khoan", "Mục tiêu chung", mark="1."),
        P("than", "Duy trì tỷ lệ tiêm chủng đầy đủ cho trẻ em dưới 1 tuổi trên địa bàn tỉnh."),
        P("khoan", "Mục tiêu cụ thể", mark="2."),
        P("than", "Tỷ lệ tiêm chủng đầy đủ đạt trên 95%.", mark="a)"),
        P("than", "Tỷ lệ tiêm vắc xin sởi mũi 2 đạt trên 90%.", mark="b)"),
        P("muc", "TỔ CHỨC THỰC HIỆN", mark="II."),
        P("than", "Trung tâm Kiểm soát bệnh tật tỉnh chủ trì, hướng dẫn các đơn vị thực hiện.", mark="1."),
        P("than", "Trung tâm Y tế các huyện giao chỉ tiêu theo Phụ lục kèm theo và báo cáo hằng tháng.", mark="2."),
        P("than", "Trên đây là Kế hoạch tiêm chủng mở rộng năm 2024 của Sở Y tế./."),
    ]
    rows = [["STT", "Đơn vị", "Chỉ tiêu"], ["1", "Huyện Tân Lập", "1.250"], ["2", "Huyện Sơn Hà", "1.480"]]
    table = Table([[[P("o-dau" if n == 0 else "o", text)] for text in row] for n, row in enumerate(rows)], [20, 100, 45])
    appendix = Part([
        P("phu-luc", "Phụ lục"), P("tieu-de-pl", "CHỈ TIÊU TIÊM CHỦNG NĂM 2024"),
        P("kem-theo", "(Kèm theo Kế hoạch số 15/KH-SYT ngày 12 tháng 01 năm 2024 của Sở Y tế)"), P("trong", ""), table,
        P("trong", ""),
    ], number_start=1)
    return Paper(left, right, body, recipients("- Sở Y tế (b/c);", "- Các đơn vị trực thuộc;", "- Lưu: VT, NVY."),
                 signed("GIÁM ĐỐC"), [appendix])


def report():
    left, right = head("Số: 42/BC-SYT", place="Hòa Sơn, ngày 20 tháng 11 năm 2023")
    body = [
        P("ten-loai", "BÁO CÁO"), P("trich-yeu", "Kết quả khám bệnh, chữa bệnh năm 2023"),
        P("kinh-gui", "Kính gửi: Ủy ban nhân dân tỉnh Hòa Sơn"),
        P("than", "Thực hiện Công văn số 215/UBND-KGVX ngày 02 tháng 10 năm 2023 của Ủy ban nhân dân tỉnh, Sở Y tế báo "
          "cáo như sau:"),
        P("muc", "KẾT QUẢ", mark="I."),
        P("than", "Tổng số lượt khám bệnh là 125.430 lượt, tăng 5,2% so với cùng kỳ.", mark="1."),
        P("than", "Công suất sử dụng giường bệnh đạt 97,8%.", mark="2."),
        P("muc", "KIẾN NGHỊ", mark="II."),
        P("than", "Sở Y tế kính trình Ủy ban nhân dân tỉnh xem xét, bố trí kinh phí năm 2024./."),
    ]
    return Paper(left, right, body, recipients("- Như trên;", "- Giám đốc, các Phó Giám đốc Sở;", "- Lưu: VT, KHTC."),
                 signed("GIÁM ĐỐC"))


def decision():
    left, right = head("Số: 310/QĐ-SYT", place="Hòa Sơn, ngày 18 tháng 6 năm 2024")
    body = [
        P("ten-loai", "QUYẾT ĐỊNH"), P("trich-yeu", "Về việc thành lập Tổ công tác phòng, chống dịch"),
        P("tham-quyen", "GIÁM ĐỐC SỞ Y TẾ"),
        P("can-cu", "Căn cứ Luật Phòng, chống bệnh truyền nhiễm ngày 21 tháng 11 năm 2007;"),
        P("can-cu", "Căn cứ Quyết định số 12/2021/QĐ-UBND ngày 08 tháng 3 năm 2021 của Ủy ban nhân dân tỉnh Hòa Sơn quy "
          "định chức năng, nhiệm vụ của Sở Y tế;"),
        P("can-cu", "Theo đề nghị của Trưởng phòng Nghiệp vụ Y."),
        P("loi", "QUYẾT ĐỊNH:"),
        P("than", [("Điều 1. ", dict(b=True)), ("Thành lập Tổ công tác phòng, chống dịch của Sở Y tế.", {})]),
        P("than", [("Điều 2. ", dict(b=True)), ("Tổ công tác có nhiệm vụ sau:", {})]),
        P("than", "Tham mưu Giám đốc Sở chỉ đạo công tác phòng, chống dịch.", mark="1."),
        P("than", "Kiểm tra, giám sát các đơn vị thực hiện.", mark="2."),
        P("than", [("Điều 3. ", dict(b=True)), ("Chánh Văn phòng Sở, Trưởng các phòng và các thành viên Tổ công tác chịu "
                                                "trách nhiệm thi hành Quyết định này./.", {})]),
    ]
    return Paper(left, right, body, recipients("- Như Điều 3;", "- UBND tỉnh (b/c);", "- Lưu: VT, NVY."),
                 signed("GIÁM ĐỐC"))


def proposal():
    left, right = head("Số: 09/TTr-SYT", place="Hòa Sơn, ngày 09 tháng 02 năm 2024")
    body = [
        P("ten-loai", "TỜ TRÌNH"), P("trich-yeu", "Về việc phê duyệt kế hoạch mua sắm năm 2024"),
        P("kinh-gui", "Kính gửi: Ủy ban nhân dân tỉnh Hòa Sơn"),
        P("than", "Sở Y tế kính trình Ủy ban nhân dân tỉnh xem xét, phê duyệt kế hoạch mua sắm năm 2024 với tổng kinh phí "
          "54.610 triệu đồng."),
        P("than", "Kính trình Ủy ban nhân dân tỉnh xem xét, quyết định./."),
    ]
    return Paper(left, right, body, recipients("- Như trên;", "- Sở Tài chính;", "- Lưu: VT, KHTC (2)."),
                 signed("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG", name="Phạm Minh Đức"))


def notice():
    left, right = head("Số:        /TB-UBND", place="Tân Lập, ngày      tháng 8 năm 2024", over=None,
                       agency="ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP")
    body = [
        P("ten-loai", "THÔNG BÁO"), P("trich-yeu", "Lịch tiếp công dân tháng 8 năm 2024"),
        P("than", "Ủy ban nhân dân xã thông báo lịch tiếp công dân tháng 8 năm 2024 như sau:", before=12),
        P("than", "Thời gian: 08 giờ 00 các ngày thứ Năm hằng tuần.", mark="1."),
        P("than", "Địa điểm: Trụ sở tiếp công dân xã.", mark="2."),
        P("than", "Đề nghị các tổ chức, cá nhân biết, liên hệ./."),
    ]
    return Paper(left, right, body, recipients("- Đảng ủy xã;", "- Các thôn;", "- Lưu: VT."),
                 signed("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", name="Ngô Hà"))


def invitation():
    left, right = head("Số: 88/GM-SYT", place="Hòa Sơn, ngày 01 tháng 12 năm 2024")
    body = [
        P("ten-loai", "GIẤY MỜI"), P("trich-yeu", "Họp tổng kết công tác y tế năm 2024"),
        P("than", "Sở Y tế trân trọng kính mời: Đại diện lãnh đạo Trung tâm Y tế các huyện", before=12),
        P("than", "Tới dự cuộc họp tổng kết công tác y tế năm 2024."),
        P("than", "Chủ trì: Bà Lê Thị Hoa, Phó Giám đốc Sở Y tế."),
        P("than", "Thời gian: 14 giờ 00, ngày 10 tháng 12 năm 2024."),
        P("than", "Địa điểm: Hội trường Sở Y tế./."),
    ]
    return Paper(left, right, body, recipients("- Như thành phần mời;", "- Lưu: VT."), signed("Q. GIÁM ĐỐC"))


def minutes():
    left, right = head("Số: 05/BB-SYT", place=None)
    body = [
        P("ten-loai", "BIÊN BẢN"), P("trich-yeu", "Họp giao ban tháng 3 năm 2024"),
        P("than", "Thời gian bắt đầu: 08 giờ 00 ngày 04 tháng 3 năm 2024.", before=12),
        P("than", "Địa điểm: Phòng họp số 1, Sở Y tế."),
        P("than", "Chủ trì: Ông Trần Văn Bình, Giám đốc Sở."),
        P("than", "Thư ký: Bà Nguyễn Thị Lan, Văn phòng Sở."),
        P("than", "Nội dung: Các phòng báo cáo kết quả công tác tháng 02 năm 2024."),
        P("than", "Cuộc họp kết thúc vào 10 giờ 30 cùng ngày./."),
    ]
    return Paper(left, right, body, recipients("- Các phòng;", "- Lưu: VT."), signed("CHỦ TỌA"))


PAPERS = dict(letter=letter, many=letter_to_many, plan=plan, report=report, decision=decision, proposal=proposal,
              notice=notice, invitation=invitation, minutes=minutes)
