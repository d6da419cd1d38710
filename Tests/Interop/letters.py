"""What interop and conformance render: the examples, the starting models, letters/*.yaml, plans/*.yaml, and a sweep
of body lengths."""
import re
from pathlib import Path

from longplans import expanded, tables_at_end

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent

# One line of 14-point text between the margins, and sentences that fill two and three and a half.
ONE = "Các đơn vị báo cáo kết quả thực hiện về Sở Y tế theo quy định."
TWO = ONE + " Trong quá trình thực hiện, nếu có vướng mắc, kịp thời phản ánh để được hướng dẫn, xem xét."
FOUR = TWO + (" Thủ trưởng đơn vị chịu trách nhiệm trước Giám đốc Sở Y tế về tiến độ, chất lượng và tính chính"
              " xác của số liệu; kết quả thực hiện là một trong những căn cứ để đánh giá, xếp loại cuối năm.")

HEAD = """loai: Công văn
co_quan_chu_quan: UBND tỉnh Hòa Sơn
co_quan: Sở Y tế
viet_tat: {{co_quan: SYT, don_vi: KHTC}}
so: {number}
dia_danh: Hòa Sơn
ngay: 20/11/2026
trich_yeu: báo cáo kết quả thực hiện
kinh_gui: Các đơn vị trực thuộc Sở Y tế
nguoi_ky:
  quyen_han: KT. Giám đốc
  chuc_vu: Phó Giám đốc
  ho_ten: Nguyễn Thị Thanh Hà
"""
CONTACT = "lien_he: \"Địa chỉ: số 9 đường Lê Lợi; điện thoại: (0299) 3 811 811\"\n"
RECIPIENTS = ["Như trên", "UBND tỉnh (b/c)", "Giám đốc Sở", "Các Phó Giám đốc Sở", "Các phòng thuộc Sở",
              "Trang thông tin điện tử Sở Y tế", "Cổng thông tin điện tử tỉnh", "Thanh tra tỉnh"]


def sweep_letter(lines, last, recipients):
    """`lines` paragraphs of one line, then `last`, before a foot with so many recipients."""
    listed = RECIPIENTS[:recipients - 1] + ['"Lưu: VT, KHTC"']
    body = [f"{position + 1}. {ONE}" for position in range(lines)] + [last]
    return (HEAD.format(number=lines + 100) + "noi_nhan:\n" + "".join(f"  - {item}\n" for item in listed)
            + "noi_dung: |\n" + "".join(f"  {line}\n" for line in body))


def sweep():
    """Bodies that end just before, at and after the foot of page 1, 2 and 3, so that the signature meets it.

    The lengths are steps of one line over the height of the foot; the last paragraph has 1, 2 or 4 lines.
    """
    for start, stop in ((7, 19), (33, 45), (61, 67)):
        for count in range(start, stop):
            last = (ONE, TWO, FOUR)[count % 3]
            yield f"do-dai-{count:02}", sweep_letter(count, last, 8 if count % 4 == 0 else 4)
    for count in range(10, 17):
        yield f"do-dai-{count:02}-bon-dong", sweep_letter(count, FOUR, 4)
        yield f"do-dai-{count:02}-chan-trang", CONTACT + sweep_letter(count, TWO, 4)
        yield f"do-dai-{count + 28:02}-co-13", "co_chu: 13\n" + sweep_letter(count + 28, TWO, 8)


def forms_sweep():
    """Minutes and copies whose feet meet the end of page 1."""
    for name, before, counts in (("bien_ban", "  1. Chủ trì nêu", range(5, 10)), ("sao_y", "  1. Bệnh viện", range(3, 18, 3))):
        text = (ROOT / "Templates" / "khoi-dau" / f"{name}.yaml").read_text(encoding="utf-8")
        head, tail = text.split(before, 1)
        for count in counts:
            lines = "".join(f"  {position + 1}. {ONE}\n" for position in range(count))
            yield f"do-dai-{name}-{count:02}", head + lines + before + tail


def is_form(path):
    """Whether the rules about forms measure it: a type with a name, all of whose texts stand in the file."""
    text = path.read_text(encoding="utf-8")
    wanted = path.parent.name == "khoi-dau" or re.search(r"^(loai: (Quyết định|Giấy mời|Biên bản)|ban_sao:)$", text, re.M)
    return bool(wanted) and not is_letter(path) and "{{" not in text


def is_letter(path):
    """Whether the rules about letters measure it: plans and reports have other heads and bodies."""
    return "\nloai: Công văn\n" in "\n" + path.read_text(encoding="utf-8").replace("cong_van", "Công văn")


def write_plans(folder):
    """The plans and reports of plans/, as long as they say, and those that end in a table."""
    folder.mkdir(exist_ok=True)
    for path in HERE.glob("plans/*.yaml"):
        (folder / path.name).write_text(expanded(path.read_text(encoding="utf-8")), encoding="utf-8")
    for name, text in tables_at_end():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def collect(folder, names=()):
    """The YAML files to render, the sweep written into `folder`; only those whose name holds one of `names`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in [*sweep(), *forms_sweep()]:
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    write_plans(folder / "plans")
    starts = ROOT.glob("Templates/khoi-dau/*.yaml")
    paths = [*ROOT.glob("Examples/*.yaml"), *starts, *HERE.glob("letters/*.yaml"), *folder.glob("do-dai-*.yaml"),
             *folder.glob("plans/*.yaml")]
    return [p for p in sorted(paths, key=lambda p: p.name)
            if not names or any(name in p.name for name in names)]
