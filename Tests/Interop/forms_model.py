"""What a document with a type of its own must print: the reading of letters (model.py), and what each form adds.

The table says the forms of Phụ lục III, Mục II in words of its own; it is not the program's.
"""
import re

from model import Letter, Line, Stretch, end_items, flatten, heading, lines_of, text_of, two_digits

# name: abbreviation, and what its form has besides that of Mẫu 1.4
TYPES = {
    "Nghị quyết": ("NQ", {"decision": "QUYẾT NGHỊ:"}), "Quyết định": ("QĐ", {"decision": "QUYẾT ĐỊNH:"}),
    "Chỉ thị": ("CT", {}), "Quy chế": ("QC", {}), "Quy định": ("QyĐ", {}), "Thông cáo": ("TC", {}),
    "Thông báo": ("TB", {}), "Hướng dẫn": ("HD", {}), "Chương trình": ("CTr", {}), "Kế hoạch": ("KH", {}),
    "Phương án": ("PA", {}), "Đề án": ("ĐA", {}), "Dự án": ("DA", {}), "Báo cáo": ("BC", {}),
    "Biên bản": ("BB", {"dateless": True, "row": True}), "Tờ trình": ("TTr", {}), "Hợp đồng": ("HĐ", {"row": True}),
    "Công điện": ("CĐ", {"sender": "điện:"}), "Bản ghi nhớ": ("BGN", {"row": True}),
    "Bản thỏa thuận": ("BTT", {"row": True}), "Giấy ủy quyền": ("GUQ", {}),
    "Giấy mời": ("GM", {"invites": "trân trọng kính mời:"}),
    "Giấy giới thiệu": ("GGT", {"opening": "trân trọng giới thiệu:", "bare": True}),
    "Giấy nghỉ phép": ("GNP", {"bare": True, "confirmed": "Xác nhận của cơ quan (tổ chức) hoặc chính quyền địa phương nơi nghỉ phép (nếu cần)"}),
    "Phiếu gửi": ("PG", {}), "Phiếu chuyển": ("PC", {}), "Phiếu báo": ("PB", {}), "Thư công": ("", {}),
}
COPIES = {"sao_y": ("SAO Y", "SY"), "trich_sao": ("TRÍCH SAO", "TrS"), "sao_luc": ("SAO LỤC", "SL")}
DIVISION = re.compile(r"(Phần|Chương|Mục|Tiểu mục) (thứ |[IVXLC]+$|\d+$)")


def bold(text):
    return Line([Stretch(text, bold=True)], "centred")


def divided(lines):
    """Phần, Chương, Mục and the title on the next line stand in the middle."""
    titled = False
    for line in lines:
        if line.kind == "heading" and (titled or DIVISION.match(line.text)):
            titled = not titled
            line.kind = "centred"
        else:
            titled = False
    return lines


class Copy:
    """The form of a certified copy."""

    def __init__(self, model, letter):
        copy = model["ban_sao"]
        self.kind, short = COPIES[copy["hinh_thuc"]]
        self.agency = [line.upper() for line in lines_of(copy.get("co_quan")) or lines_of(model.get("co_quan"))]
        self.number = f"Số: {two_digits(text_of(copy.get('so')))}/{short}-{text_of(copy.get('viet_tat') or model.get('viet_tat'))}"
        place = text_of(copy.get("dia_danh") or model.get("dia_danh"))
        self.place_date = f"{place}, {letter.date_line(copy.get('ngay'))}"
        self.recipients = ["Nơi nhận:"] + end_items(flatten(copy.get("noi_nhan") or []))
        self.signature = letter.signatory(copy["nguoi_ky"])

    def texts(self):
        return [*self.agency, self.kind, self.number, self.place_date, *self.recipients, *self.signature]


class Form(Letter):
    """The texts that a document of a type with a name must print, by element."""

    def __init__(self, path):
        self.form = {}
        super().__init__(path)
        self.title = [self.type.upper(), *lines_of(self.model.get("trich_yeu"))]
        self.subject = " ".join(self.title[1:])
        self.confirmation = self.form.get("confirmed", "")
        if self.form.get("dateless"):
            self.place_date = ""
        self.copy = Copy(self.model, self) if self.model.get("ban_sao") else None

    @property
    def type(self):
        return text_of(self.model["loai"])

    def numbered(self):
        short, self.form = TYPES[self.type]
        symbol = "-".join(s for s in (short, text_of(self.model.get("viet_tat"))) if s)
        return f"{two_digits(text_of(self.model.get('so')))}/{symbol}"

    @staticmethod
    def date_line(value):
        from model import date_line
        return date_line(value)

    @property
    def issuer(self):
        return text_of(self.model.get("ten_day_du")) or " ".join(lines_of(self.model.get("co_quan")))

    def addressed(self):
        if "invites" in self.form:
            return []
        texts = super().addressed()
        if texts and "sender" in self.form:
            sender = text_of(self.model.get("tham_quyen")) or self.issuer
            texts[0] = texts[0].replace("Kính gửi:", f"{sender} {self.form['sender']}")
        return texts

    def closed(self, lines):
        """The body between the subject and the foot, with what the form puts before it."""
        last = lines[-1]
        if last.kind == "heading" and len(last.stretches) > 1:
            last.kind = "text"
        lines = divided(super().closed(lines))
        return self.opened() + lines

    def opened(self):
        authority = text_of(self.model.get("tham_quyen")).upper()
        before = [bold(authority)] if authority and "sender" not in self.form else []
        grounds = end_items([("", text_of(g), False) for g in self.model.get("can_cu") or []])
        before += [Line([Stretch(text, italic=True)]) for text in grounds]
        before += [bold(self.form["decision"])] if "decision" in self.form else []
        if "opening" in self.form:
            before.append(Line([Stretch(f"{self.issuer} {self.form['opening']}")]))
        return before + [Line([Stretch(text)]) for text in self.invited()]

    def invited(self):
        to = self.model.get("kinh_gui")
        if not to or "invites" not in self.form:
            return []
        start = f"{self.issuer} {self.form['invites']}"
        return [f"{start} {text_of(to)}"] if isinstance(to, str) else [start] + end_items(flatten(to))

    @staticmethod
    def signatory(signer):
        above = lines_of(signer.get("quyen_han")) + lines_of(signer.get("chuc_vu"))
        return [line.upper() for line in above] + lines_of(signer.get("ho_ten"))

    def signed(self):
        signers = self.model.get("nguoi_ky") or {}
        self.signers = [self.signatory(s) for s in signers] if isinstance(signers, list) else []
        if self.type == "Biên bản":
            for texts, office in zip(self.signers, ("THƯ KÝ", "CHỦ TỌA")):
                if len(texts) == 1:
                    texts.insert(0, office)
        return [text for texts in self.signers for text in texts] if self.signers else super().signed()

    def attached(self):
        """A document issued with this one has its name and subject where an appendix has label and title."""
        for item in self.model.get("phu_luc") or []:
            if "loai" in item:
                item["nhan"], item["tieu_de"] = item["loai"].upper(), item.get("trich_yeu")
        appendices = super().attached()
        for item in appendices:
            item.body = divided(item.body)
        return appendices

    def attachment(self, item):
        return super().attachment(item).replace("Công văn", self.type)

    @property
    def lead(self):
        return self.title + self.addressees

    def head_texts(self):
        texts = super().head_texts()
        if self.subject in texts:
            texts.remove(self.subject)
        return texts + self.title

    def all_texts(self):
        issued = sum("loai" in item for item in self.model.get("phu_luc") or [])
        again = (self.superior + self.agency + Letter.head_texts(self)[-2:]) * issued
        return super().all_texts() + again + [self.confirmation] + (self.copy.texts() if self.copy else [])
