"""The text of a report of thirty pages: parts, sections, sixteen notes, a table of two pages; the same each time.

Of blocks: ("heading", level, text), ("text", text), ("item", text), ("table", heads, rows). A note stands in its text
as `^[…]`, which both vanban's markup and pandoc's Markdown know.
"""
import random

PLACES = ("xã Tân Lập", "xã Đăk Hà", "phường Trung Sơn", "xã Mường Bang", "xã Ia Hrai", "phường Yên Bình",
          "xã Đồng Tâm", "xã Suối Khoáng", "phường Quang Vinh", "xã Nậm Lành")
UNITS = ("Trung tâm Kiểm soát bệnh tật tỉnh", "Bệnh viện Đa khoa tỉnh", "các trạm y tế xã, phường",
         "Trung tâm Y tế khu vực Yên Bình", "Bệnh viện Y học cổ truyền", "Chi cục An toàn vệ sinh thực phẩm")
PARTS = ("ĐẶC ĐIỂM TÌNH HÌNH", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", "KẾT QUẢ THỰC HIỆN NHIỆM VỤ", "KHÓ KHĂN, HẠN CHẾ",
         "PHƯƠNG HƯỚNG NĂM 2027", "KIẾN NGHỊ, ĐỀ XUẤT")
SECTIONS = ("Công tác phòng, chống dịch bệnh", "Công tác khám bệnh, chữa bệnh", "Y tế cơ sở và dân số",
            "An toàn thực phẩm", "Nhân lực và đào tạo", "Tài chính, đầu tư và mua sắm")
SENTENCES = (
    "Trong năm, {unit} đã tiếp nhận {many} lượt người dân tại {place} đến khám và tư vấn, tăng {few}% so với năm trước.",
    "Việc luân phiên bác sĩ về {place} được duy trì hằng tuần, nhờ đó số ca chuyển tuyến giảm còn {many} lượt.",
    "Đội cơ động của {unit} kiểm tra {few} điểm có nguy cơ cao, xử lý dứt điểm các ổ dịch nhỏ trước khi lan rộng.",
    "Tại {place}, tỷ lệ trẻ em dưới một tuổi được tiêm đủ vắc xin đạt {few},{one}%, vượt chỉ tiêu được giao từ đầu năm.",
    "Kinh phí được cấp là {many} triệu đồng, đã giải ngân {few}%, phần còn lại chuyển sang quý sau theo quy định.",
    "Hồ sơ sức khỏe điện tử được lập cho {many} người; dữ liệu đã liên thông với bệnh viện khu vực.",
    "Qua giám sát, {unit} nhận thấy việc ghi chép sổ sách ở {place} còn chậm và chưa thống nhất giữa các thôn.",
    "Người dân phản ánh thời gian chờ đợi còn dài vào buổi sáng; {unit} đã bố trí thêm {few} bàn tiếp đón.",
    "Công tác truyền thông được đổi mới bằng cả tiếng Kinh và tiếng dân tộc thiểu số, với {many} lượt người tham dự.",
    "Sau khi sắp xếp đơn vị hành chính hai cấp, địa bàn {place} rộng hơn trước, việc đi lại mùa mưa gặp nhiều trở ngại.",
)
NOTE = "Báo cáo số {few}/BC-SYT của Sở Y tế về kết quả tại {place}; số liệu do {unit} tổng hợp."
ITEM = "Giao {unit} phối hợp với Ủy ban nhân dân {place} rà soát {few} nội dung, hoàn thành trong quý tới;"
HEADS = ("TT", "Chỉ tiêu", "Địa bàn", "Kế hoạch", "Thực hiện", "Nhận xét")
INDICATORS = ("Tỷ lệ tiêm chủng đầy đủ", "Số lượt khám bệnh ngoại trú", "Tỷ lệ quản lý thai sản", "Số ca mắc sốt xuất huyết",
              "Tỷ lệ dân số tham gia bảo hiểm y tế")
REMARKS = ("Đạt", "Vượt kế hoạch", "Chưa đạt", "Đang thực hiện")
NOTES = 16
ROWS = 46


class Writer:
    def __init__(self):
        self.chance = random.Random(2026)
        self.notes = 0

    def fill(self, pattern):
        chance = self.chance
        return pattern.format(unit=chance.choice(UNITS), place=chance.choice(PLACES), few=chance.randint(11, 98),
                              many=f"{chance.randint(1, 48)}.{chance.randint(100, 999)}", one=chance.randint(1, 9))

    def paragraph(self, length):
        sentences = [self.fill(pattern) for pattern in self.chance.sample(SENTENCES, length)]
        return " ".join(sentence[0].upper() + sentence[1:] for sentence in sentences)

    def noted(self, text):
        self.notes += 1
        return f"{text[:-1]}^[{self.fill(NOTE)}]."

    def section(self, title):
        yield "heading", 2, title
        for index in range(4):
            text = self.paragraph(3 if index else 4)
            yield "text", self.noted(text) if index == 1 and self.notes < NOTES else text
        for _ in range(2):
            yield "item", self.fill(ITEM)

    def blocks(self):
        for number, part in enumerate(PARTS):
            yield "heading", 1, f"{('I', 'II', 'III', 'IV', 'V', 'VI')[number]}. {part}"
            for order, title in enumerate(SECTIONS, 1):
                yield from self.section(f"{order}. {title}")
            if number == 2:
                yield "text", "Kết quả theo từng chỉ tiêu như sau:"
                yield "table", HEADS, self.rows()
        yield "text", "Trên đây là báo cáo kết quả công tác năm 2026, kính báo cáo Ủy ban nhân dân tỉnh xem xét./."

    def rows(self):
        for number in range(1, ROWS + 1):
            plan = self.chance.randint(60, 99)
            yield (str(number), INDICATORS[number % 5], PLACES[number * 3 % 10], f"{plan},{number % 10}",
                   f"{plan - number % 7},{number % 9}", REMARKS[number % 4])


def report():
    return [(*block[:-1], list(block[-1])) if block[0] == "table" else block for block in Writer().blocks()]
