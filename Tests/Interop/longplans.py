"""Long plans and reports out of short ones: a line `@a) 8` of plans/*.yaml gives way to eight lettered lines.

The lines are put together from lists by counting: they differ in length and words and are the same in each run.
"""
import re

DO = ["Tiếp tục triển khai", "Tăng cường kiểm tra, giám sát", "Rà soát, hoàn thiện", "Chủ động xây dựng",
      "Duy trì và nâng cao", "Đẩy mạnh", "Phối hợp tổ chức", "Nghiên cứu, đề xuất", "Kiện toàn",
      "Sơ kết, tổng kết"]
WHAT = ["công tác phòng, chống dịch bệnh truyền nhiễm", "mạng lưới y tế cơ sở",
        "chất lượng khám bệnh, chữa bệnh bảo hiểm y tế",
        "các chương trình mục tiêu quốc gia về y tế - dân số", "quy chế chuyên môn tại các cơ sở y tế",
        "hệ thống thông tin quản lý y tế", "công tác truyền thông, giáo dục sức khỏe",
        "việc đào tạo, đào tạo lại cán bộ y tế", "chính sách thu hút bác sĩ về tuyến xã",
        "tiêm chủng mở rộng cho trẻ em dưới 1 tuổi", "an toàn thực phẩm"]
WHERE = ["trên địa bàn tỉnh", "tại 102 xã, phường, thị trấn", "tại các huyện Đăk Hà, Ngọc Hồi, H’Drai",
         "ở vùng sâu, vùng xa", "tại các bệnh viện tuyến tỉnh",
         "theo Kế hoạch số 1240/KH-UBND ngày 14/4/2023 của Ủy ban nhân dân tỉnh"]
MORE = ["bảo đảm tiến độ, chất lượng và hiệu quả",
        "đạt 97,6% kế hoạch, tăng 2,1% so với cùng kỳ năm 2023",
        "gắn với nhiệm vụ phát triển kinh tế - xã hội của từng địa phương;"
        " người đứng đầu chịu trách nhiệm về kết quả",
        "tổng kinh phí 54.610 triệu đồng, trong đó ngân sách địa phương 30.215 triệu đồng,"
        " nguồn thu sự nghiệp 24.395 triệu đồng",
        "kịp thời phát hiện, chấn chỉnh những tồn tại, hạn chế;"
        " không để phát sinh điểm nóng, khiếu kiện kéo dài",
        "thực hiện đúng quy định tại Nghị định số 56/2020/NĐ-CP, Thông tư số 06/2024/TT-BYT"
        " và hướng dẫn của cơ quan cấp trên"]
LETTERS = "abcdđeghiklmnopqrstuvxy"
WORK = ["Sở Y tế", "Sở Tài chính", "Sở Nội vụ", "Bảo hiểm xã hội tỉnh", "Sở Giáo dục và Đào tạo"]


def sentence(number):
    start = f"{DO[number % 10]} {WHAT[number * 7 % 11]} {WHERE[number * 5 % 6]}"
    rest = [MORE[(number + step) % 6] for step in range(number * 3 % 4)]
    return "; ".join([start, *rest])


class Filler:
    def __init__(self):
        self.count = 0

    def lines(self, kind, count):
        for position in range(count):
            self.count += 1
            text = sentence(self.count)
            # Writers end an item with a stop, mostly.
            text += "" if self.count % 9 == 4 else "."
            yield mark(kind, position) + text
            if kind == "viec":
                yield assignment(self.count)


def mark(kind, position):
    if kind == "text":
        return ""
    if kind in ("a)", "viec"):
        return f"{LETTERS[position]}) "
    if kind == "n.":
        return f"{position + 1}. "
    return f"{kind}{position + 1}. " if kind[0].isdigit() else f"{kind} "


def assignment(number):
    return (f"* Thực hiện: {WORK[number % 5]} chủ trì, phối hợp với {WORK[(number + 2) % 5]}"
            " và các đơn vị có liên quan, thực hiện thường xuyên.")


def tables_at_end():
    """Bodies that end in a table at the foot of the page, where the signature does not fit below it."""
    for lines, rows in ((20, 1), (17, 9)):
        body = "".join(f"  {row + 1}. Các đơn vị báo cáo kết quả về Sở Y tế.\n" for row in range(lines))
        table = "".join(f"      - [{row + 1}, {WORK[row % 5]}, {row + 12}]\n" for row in range(rows))
        yield f"bang-cuoi-{rows:02}", TABLE_AT_END.format(body=body, table=table)


TABLE_AT_END = """loai: KH
co_quan_chu_quan: UBND tỉnh Hòa Sơn
co_quan: Sở Y tế
viet_tat: SYT
dia_danh: Hòa Sơn
ngay: 05/01/2024
trich_yeu: Phân bổ chỉ tiêu năm 2024
noi_dung: |
{body}  {{{{ bang.phan_bo }}}}
bang:
  phan_bo:
    cot: [TT, Đơn vị, Chỉ tiêu]
    hang:
{table}nguoi_ky: {{chuc_vu: Giám đốc, ho_ten: Trần Văn An}}
noi_nhan: [UBND tỉnh, Các đơn vị, "Lưu: VT."]
"""


def expanded(text):
    filler = Filler()

    def lines(match):
        return "\n".join(match[1] + line for line in filler.lines(match[2], int(match[3])))
    return re.sub(r"^([ \t]*)@(\S+) (\d+)$", lines, text, flags=re.M)
