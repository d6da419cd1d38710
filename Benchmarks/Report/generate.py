"""The report of `content` as a model for vanban and as Markdown for pandoc."""
from content import report

MODEL = """loai: Báo cáo
co_quan_chu_quan: UBND tỉnh Hòa Sơn
co_quan: Sở Y tế
ten_day_du: Sở Y tế tỉnh Hòa Sơn
viet_tat: SYT
so: 412
dia_danh: Hòa Sơn
ngay: 21/11/2026
trich_yeu: Kết quả công tác y tế năm 2026
kinh_gui: Ủy ban nhân dân tỉnh Hòa Sơn
nguoi_ky:
  chuc_vu: Giám đốc
  ho_ten: Phạm Thu Trang
noi_nhan:
  - Như trên
  - Văn phòng Sở
  - "Lưu: VT, KHTC"
"""
COLUMNS = """bang:
  ket_qua:
    cot:
      - {ma: tt, ten: TT, rong: 11mm, can: giua}
      - {ma: ten, ten: Chỉ tiêu, rong: 5}
      - {ma: dia_ban, ten: Địa bàn, rong: 4}
      - {ma: ke_hoach, ten: Kế hoạch, rong: 20mm, can: giua}
      - {ma: thuc_hien, ten: Thực hiện, rong: 20mm, can: giua}
      - {ma: nhan_xet, ten: Nhận xét, rong: 3}
    hang:
"""


def model():
    """The report in vanban's markup."""
    lines, rows = [], []
    for kind, *rest in report():
        if kind == "heading":
            lines.append("#" * rest[0] + " " + rest[1])
        elif kind == "table":
            lines.append("{{ bang.ket_qua }}")
            rows = rest[1]
        else:
            lines.append("- " * (kind == "item") + rest[0])
    body = "".join(f"  {line}\n\n" for line in lines)
    table = "".join("      - [" + ", ".join(f'"{cell}"' for cell in row) + "]\n" for row in rows)
    return MODEL + "noi_dung: |\n" + body + COLUMNS + table


def markdown(before, after):
    """The report in pandoc's Markdown between paragraphs that stand before and after it."""
    lines = [escape(text) for text in before]
    for kind, *rest in report():
        if kind == "heading":
            lines.append("#" * rest[0] + " " + rest[1])
        elif kind == "table":
            lines.append("\n".join("| " + " | ".join(row) + " |" for row in (rest[0], ["---"] * len(rest[0]), *rest[1])))
        else:
            lines.append("- " * (kind == "item") + rest[0])
    return "\n\n".join(lines + [escape(text) for text in after]) + "\n"


def escape(text):
    """What Markdown would take for a list stays a paragraph."""
    return "\\" + text if text[:2] in ("- ", "+ ") else text
