"""Single faults, each with the letter it is put into and the rules that must find it, and no other."""
REPLY, COMMITTEE, PLAN = "cong-van-tra-loi", "cong-van-uy-ban", "ke-hoach-uy-ban"
HEALTH, REPORT, DECISION = "ke-hoach-so-y-te", "bao-cao-nam", "quyet-dinh-ban-hanh-quy-che"
NATION, MOTTO = "CỘNG HÒA", "Độc lập"
MM = 72 / 25.4


def run(start, **look):
    return lambda e: e.run(start, **look)


def para(start, **changes):
    return lambda e: e.para(start, **changes)


def words(start, old, new):
    return lambda e: e.words(start, old, new)


def cut(start):
    return lambda e: e.cut(start)


def page(**changes):
    return lambda e: e.page(**changes)


def shorter_line(start, by):
    return lambda e: e.para(e.line_below(start), left=by, right=by)


def folio(**look):
    def edit(e):
        for paragraph in e.folio():
            e.run(paragraph, **look)
    return edit


def folio_aligned(align):
    def edit(e):
        for paragraph in e.folio():
            e.para(paragraph, align=align)
    return edit


# name, letter, edit, ids without "nd30."
FAULTS = [
    # Page: PL1 I
    ("paper-width", REPLY, page(width=6), {"kho-giay"}),
    ("margin-left", REPLY, page(left=-6), {"le-trang"}),
    ("margin-left-wide", REPLY, page(left=7), {"le-trang"}),
    ("margin-right", REPLY, page(right=7), {"le-trang"}),
    ("margin-top", REPLY, page(top=-8), {"le-trang"}),
    ("margin-bottom", REPLY, page(bottom=7), {"le-trang"}),
    ("font-body", REPLY, run("1. Thống nhất", font="Arial"), {"phong-chu"}),
    ("font-header", REPLY, run("SỞ Y TẾ", font="Calibri"), {"phong-chu"}),
    ("colour", REPLY, run("2. Bệnh viện", color="0070C0"), {"mau-chu"}),
    ("no-folio", PLAN, lambda e: e.no_folio(), {"so-trang"}),
    ("folio-left", COMMITTEE, folio_aligned("left"), {"so-trang-vi-tri"}),
    ("folio-right", PLAN, folio_aligned("right"), {"so-trang-vi-tri"}),
    ("folio-below", COMMITTEE, lambda e: e.folio_below(), {"so-trang-vi-tri"}),
    ("folio-on-1", COMMITTEE, lambda e: e.folio_everywhere(), {"so-trang-trang-dau"}),
    ("folio-small", COMMITTEE, folio(size=11), {"so-trang-kieu-chu"}),
    ("folio-italic", COMMITTEE, folio(italic=True), {"so-trang-kieu-chu"}),
    ("appendix-pages", PLAN, lambda e: e.pages_go_on(), {"so-trang-phu-luc"}),
    # Quốc hiệu, Tiêu ngữ: PL1 II.1
    ("nation-words", REPLY, words(NATION, "CHỦ NGHĨA", "CHŨ NGHĨA"), {"quoc-hieu"}),
    ("nation-short", REPLY, words(NATION, "XÃ HỘI ", ""), {"quoc-hieu"}),
    ("nation-cut", REPLY, cut(NATION), {"quoc-hieu"}),
    ("nation-thin", REPLY, run(NATION, bold=False), {"quoc-hieu-kieu-chu"}),
    ("nation-italic", REPLY, run(NATION, italic=True), {"quoc-hieu-kieu-chu"}),
    ("nation-small", REPLY, run(NATION, size=11), {"quoc-hieu-kieu-chu"}),
    ("nation-big", REPLY, run(NATION, size=14), {"quoc-hieu-kieu-chu", "dau-trang-mot-dong"}),
    ("nation-left", REPLY, para(NATION, align="left"), {"quoc-hieu-canh-giua"}),
    ("nation-12", REPLY, run(NATION, size=12), {"co-chu-dong-bo"}),
    ("motto-12", REPLY, run(MOTTO, size=13), {"co-chu-dong-bo", "duong-ke-tieu-ngu"}),
    ("motto-hyphens", REPLY, words(MOTTO, " - Tự do - ", "-Tự do-"), {"tieu-ngu"}),
    ("motto-long-dash", REPLY, words(MOTTO, " - Tự do - ", " – Tự do – "), {"tieu-ngu"}),
    ("motto-small-letter", REPLY, words(MOTTO, "Tự do", "tự do"), {"tieu-ngu"}),
    ("motto-cut", REPLY, cut(MOTTO), {"tieu-ngu"}),
    ("motto-thin", REPLY, run(MOTTO, bold=False), {"tieu-ngu-kieu-chu"}),
    ("motto-right", REPLY, para(MOTTO, align="right"), {"quoc-hieu-canh-giua"}),
    ("motto-line-gone", REPLY, lambda e: e.cut_line(MOTTO), {"duong-ke-tieu-ngu"}),
    ("motto-line-short", REPLY, shorter_line(MOTTO, 120), {"duong-ke-tieu-ngu"}),
    ("motto-above", REPLY, lambda e: e.swap(NATION, MOTTO), {"thu-tu-thanh-phan", "duong-ke-tieu-ngu"}),
    ("superior-below", REPLY, lambda e: e.swap("UBND TỈNH", "SỞ Y TẾ"), {"co-quan-kieu-chu", "co-quan-chu-quan-kieu-chu"}),
    ("number-above", REPLY, lambda e: e.swap("SỞ Y TẾ", "Số:"), {"thu-tu-thanh-phan", "duong-ke-co-quan", "so-va-ngay-cung-hang"}),
    ("columns-changed", REPLY, lambda e: e.swap("Số:", "Hòa Sơn, ngày"), {"vi-tri-trai-phai", "dau-trang-mot-dong"}),
    ("date-long", REPLY, words("Hòa Sơn, ngày", "Hòa Sơn", "Thành phố Hòa Sơn Trung Tâm Vùng"), {"dau-trang-mot-dong"}),
    # Agencies, number, date: PL1 II.2 to II.4
    ("superior-bold", REPLY, run("UBND TỈNH", bold=True), {"co-quan-chu-quan-kieu-chu"}),
    ("superior-big", REPLY, run("UBND TỈNH", size=14), {"co-quan-chu-quan-kieu-chu"}),
    ("superior-small-letters", REPLY, words("UBND TỈNH", "TỈNH HÒA SƠN", "tỉnh Hòa Sơn"), {"co-quan-chu-quan-kieu-chu"}),
    ("agency-thin", REPLY, run("SỞ Y TẾ", bold=False), {"co-quan-kieu-chu"}),
    ("agency-left", REPLY, para("SỞ Y TẾ", align="left"), {"co-quan-canh-giua"}),
    ("agency-line-gone", REPLY, lambda e: e.cut_line("SỞ Y TẾ"), {"duong-ke-co-quan"}),
    ("agency-line-long", REPLY, shorter_line("SỞ Y TẾ", 20), {"duong-ke-co-quan"}),
    ("number-colon", REPLY, words("Số:", "Số:", "Số"), {"so-ky-hieu"}),
    ("number-blanks", REPLY, words("Số:", "SYT-NVD", "SYT - NVD"), {"so-ky-hieu"}),
    ("number-slash", REPLY, words("Số:", "/", "-"), {"so-ky-hieu"}),
    ("number-padding", REPLY, words("Số:", "2147", "7"), {"so-ky-hieu"}),
    ("number-small-symbol", REPLY, words("Số:", "SYT-NVD", "syt-nvd"), {"so-ky-hieu"}),
    ("number-cut", REPLY, cut("Số:"), {"so-ky-hieu"}),
    ("number-blank", REPLY, words("Số:", "2147", ""), {"so-de-trong"}),
    ("number-bold", REPLY, run("Số:", bold=True), {"so-ky-hieu-kieu-chu"}),
    ("number-14", REPLY, run("Số:", size=14), {"so-ky-hieu-kieu-chu"}),
    ("number-left", REPLY, para("Số:", align="left"), {"so-ky-hieu-canh-giua"}),
    ("symbol-type", DECISION, words("Số:", "QĐ-SYT", "KH-SYT"), {"ky-hieu-ten-loai"}),
    ("date-day", REPLY, words("Hòa Sơn, ngày", "ngày 08", "ngày 8"), {"ngay-thang-so-0"}),
    ("date-month", COMMITTEE, words("Hòa Sơn, ngày", "tháng 9", "tháng 09"), {"ngay-thang-so-0"}),
    ("date-comma", REPLY, words("Hòa Sơn, ngày", "Sơn, ngày", "Sơn ngày"), {"dia-danh-thoi-gian"}),
    ("date-place", REPLY, words("Hòa Sơn, ngày", "Hòa Sơn, ngày", "ngày"), {"dia-danh-thoi-gian"}),
    ("date-year", REPLY, words("Hòa Sơn, ngày", "2026", "26"), {"dia-danh-thoi-gian"}),
    ("date-blank", REPLY, words("Hòa Sơn, ngày", "ngày 08", "ngày"), {"ngay-de-trong"}),
    ("date-cut", REPLY, cut("Hòa Sơn, ngày"), {"dia-danh-thoi-gian"}),
    ("date-upright", REPLY, run("Hòa Sơn, ngày", italic=False), {"dia-danh-thoi-gian-kieu-chu"}),
    ("date-bold", REPLY, run("Hòa Sơn, ngày", bold=True), {"dia-danh-thoi-gian-kieu-chu"}),
    ("date-left", REPLY, para("Hòa Sơn, ngày", align="left"), {"dia-danh-thoi-gian-canh-giua"}),
    # Subject and addressees: PL1 II.5, II.9
    ("subject-cut", REPLY, cut("V/v"), {"ve-viec"}),
    ("subject-words", REPLY, words("V/v", "V/v", "Về việc"), {"ve-viec"}),
    ("subject-italic", REPLY, run("V/v", italic=True), {"ve-viec-kieu-chu"}),
    ("subject-big", REPLY, run("V/v", size=14), {"ve-viec-kieu-chu"}),
    ("subject-left", REPLY, para("V/v", align="left"), {"ve-viec-canh-giua"}),
    ("subject-near", REPLY, para("V/v", before=0), {"ve-viec-cach-dong"}),
    ("type-small-letters", PLAN, words("KẾ HOẠCH", "KẾ HOẠCH", "Kế hoạch"), {"ten-loai-kieu-chu"}),
    ("type-thin", PLAN, run("KẾ HOẠCH", bold=False), {"ten-loai-kieu-chu"}),
    ("type-big", PLAN, run("KẾ HOẠCH", size=16), {"ten-loai-kieu-chu"}),
    ("type-left", PLAN, para("KẾ HOẠCH", align="left"), {"ten-loai-canh-giua"}),
    ("title-italic", HEALTH, run("Phát triển sự nghiệp", italic=True), {"trich-yeu-kieu-chu"}),
    ("title-left", HEALTH, para("Phát triển sự nghiệp", align="left"), {"trich-yeu-canh-giua"}),
    ("title-line-gone", HEALTH, lambda e: e.cut_line("Phát triển sự nghiệp"), {"duong-ke-trich-yeu"}),
    ("to-bold", COMMITTEE, run("Kính gửi", bold=True), {"kinh-gui-kieu-chu"}),
    ("to-colon", COMMITTEE, words("Kính gửi", ":", ""), {"kinh-gui-dau-cau"}),
    ("to-mark", COMMITTEE, words("- Các sở, ban, ngành thuộc tỉnh", ";", ""), {"kinh-gui-dau-cau"}),
    ("to-last-mark", COMMITTEE, words("- Ủy ban nhân dân các xã", ".", ";"), {"kinh-gui-dau-cau"}),
    ("to-dash-moved", COMMITTEE, para("- Báo và Phát thanh", left=57 * MM), {"kinh-gui-gach-dau-dong"}),
    ("to-cut", REPLY, cut("Kính gửi"), {"kinh-gui"}),
    # Grounds: PL1 II.6.a
    ("ground-upright", DECISION, run("Căn cứ Luật Phòng", italic=False), {"can-cu-kieu-chu"}),
    ("ground-mark", DECISION, words("Căn cứ Luật Phòng", ";", "."), {"can-cu-dau-cau"}),
    ("ground-last-mark", DECISION, words("Theo đề nghị", ".", ";"), {"can-cu-dau-cau"}),
    ("ground-order", DECISION, lambda e: e.swap("Căn cứ Quyết định", "Theo đề nghị"), {"can-cu-thu-tu", "can-cu-dau-cau"}),
    ("ground-law", DECISION, words("Căn cứ Luật Giao", "điện tử", "điện tử số 20/2023/QH15"), {"can-cu-luat"}),
    ("issuer-thin", DECISION, run("GIÁM ĐỐC SỞ", bold=False), {"tham-quyen-kieu-chu"}),
    ("issuer-cut", DECISION, cut("GIÁM ĐỐC SỞ"), {"tham-quyen"}),
    ("decides-cut", DECISION, cut("QUYẾT ĐỊNH:"), {"loi-quyet-dinh"}),
    ("decides-colon", DECISION, words("QUYẾT ĐỊNH:", ":", ""), {"loi-quyet-dinh"}),
    ("decides-left", DECISION, para("QUYẾT ĐỊNH:", align="left"), {"loi-quyet-dinh-kieu-chu"}),
    # Content: PL1 II.6
    ("body-small", REPLY, run("3. Về lâu dài", size=12), {"noi-dung-co-chu"}),
    ("body-big", REPLY, run("3. Về lâu dài", size=15), {"noi-dung-co-chu"}),
    ("body-ragged", REPLY, para("3. Về lâu dài", align="left"), {"noi-dung-canh-deu"}),
    ("body-indent", REPLY, para("3. Về lâu dài", first=0), {"lui-dau-dong"}),
    ("body-indent-wide", REPLY, para("3. Về lâu dài", first=20 * MM), {"lui-dau-dong"}),
    ("body-near", REPLY, para("3. Về lâu dài", before=0), {"cach-doan"}),
    ("body-double", REPLY, para("3. Về lâu dài", line=2), {"cach-dong"}),
    ("body-tight", REPLY, para("3. Về lâu dài", line=0.8), {"cach-dong"}),
    ("closing-cut", REPLY, words("Sở Y tế trả lời", "./.", "."), {"dau-ket-thuc"}),
    ("closing-apart", REPLY, words("Sở Y tế trả lời", "./.", " ./."), {"dau-ket-thuc"}),
    ("closing-early", REPLY, words("b) Dung dịch", "60 chai.", "60 chai./."), {"dau-ket-thuc"}),
    ("section-small-letters", PLAN, words("II. MỤC TIÊU", "MỤC TIÊU", "Mục tiêu"), {"muc-la-ma"}),
    ("section-thin", PLAN, run("II. MỤC TIÊU", bold=False), {"muc-la-ma"}),
    ("part-left", REPORT, para("Phần thứ nhất", align="left"), {"phan-chuong-muc-kieu-chu"}),
    ("part-title", REPORT, run("KẾT QUẢ CÔNG TÁC Y TẾ", bold=False), {"tieu-de-phan-chuong"}),
    ("chapter-number", DECISION, words("Chương II", "II", "2"), {"so-phan-chuong-muc"}),
    ("article-thin", DECISION, run("Điều 2. Nguyên tắc", bold=False), {"dieu"}),
    ("article-centred", DECISION, para("Điều 2. Nguyên tắc", align="center"), {"dieu"}),
    ("point-letter", REPLY, words("c) Thuốc", "c)", "f)"), {"diem"}),
    ("point-mark", DECISION, words("a) Người sử dụng", "a)", "a."), {"diem"}),
    # Foot: PL1 II.7, II.9, III.4
    ("label-upright", REPLY, run("Nơi nhận", italic=False), {"noi-nhan-nhan-kieu-chu"}),
    ("label-thin", REPLY, run("Nơi nhận", bold=False), {"noi-nhan-nhan-kieu-chu"}),
    ("label-14", REPLY, run("Nơi nhận", size=14), {"noi-nhan-nhan-kieu-chu"}),
    ("label-colon", REPLY, words("Nơi nhận", ":", ""), {"noi-nhan-nhan"}),
    ("label-centred", REPLY, para("Nơi nhận", align="center"), {"noi-nhan-nhan"}),
    ("label-cut", REPLY, cut("Nơi nhận"), {"noi-nhan"}),
    ("item-12", REPLY, run("- Trung tâm Kiểm soát", size=12), {"noi-nhan-kieu-chu"}),
    ("item-italic", REPLY, run("- Trung tâm Kiểm soát", italic=True), {"noi-nhan-kieu-chu"}),
    ("item-mark", REPLY, words("- Trung tâm Kiểm soát", ";", ""), {"noi-nhan-dau-cau"}),
    ("item-last-mark", REPLY, words("- Lưu", ".", ""), {"noi-nhan-dau-cau"}),
    ("item-dash", REPLY, words("- Trung tâm Kiểm soát", "- Trung", "Trung"), {"noi-nhan-gach-dau-dong"}),
    ("kept-cut", REPLY, lambda e: (e.cut("- Lưu"), e.words("- Trung tâm Kiểm soát", ";", ".")), {"luu-vt"}),
    ("kept-form", REPLY, words("- Lưu", "VT, NVD", "NVD"), {"luu-vt"}),
    ("first-item", REPLY, words("- Như trên", "Như trên", "Bộ Y tế"), {"nhu-tren"}),
    ("first-item-decision", DECISION, words("- Như Điều", "Như Điều 3", "Như trên"), {"nhu-tren"}),
    ("office-thin", REPLY, run("PHÓ GIÁM ĐỐC", bold=False), {"quyen-han-chuc-vu-kieu-chu"}),
    ("office-small-letters", REPLY, words("PHÓ GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Phó Giám đốc"), {"quyen-han-chuc-vu-kieu-chu"}),
    ("authority-form", REPLY, words("KT. GIÁM ĐỐC", "KT.", "K/T"), {"quyen-han"}),
    ("authority-point", COMMITTEE, words("TM. ỦY BAN", "TM.", "TM"), {"quyen-han"}),
    ("authority-office", REPLY, cut("PHÓ GIÁM ĐỐC"), {"quyen-han"}),
    ("name-capitals", REPLY, words("Lê Quang Khải", "Lê Quang Khải", "LÊ QUANG KHẢI"), {"ho-ten-kieu-chu"}),
    ("name-thin", REPLY, run("Lê Quang Khải", bold=False), {"ho-ten-kieu-chu"}),
    ("name-title", REPLY, words("Lê Quang Khải", "Lê", "BS. Lê"), {"ho-ten"}),
    ("name-left", REPLY, para("Lê Quang Khải", align="left"), {"chu-ky-canh-giua"}),
    ("name-cut", REPLY, cut("Lê Quang Khải"), {"chu-ky"}),
    ("contact-big", COMMITTEE, run("Địa chỉ", size=14), {"lien-he-kieu-chu"}),
    # Appendices and marks: PL1 III
    ("appendix-number", PLAN, words("Phụ lục", "Phụ lục", "Phụ lục I"), {"phu-luc-danh-so"}),
    ("appendix-capitals", PLAN, words("Phụ lục", "Phụ lục", "PHỤ LỤC"), {"phu-luc-kieu-chu"}),
    ("appendix-13", PLAN, run("Phụ lục", size=13), {"phu-luc-kieu-chu"}),
    ("appendix-left", PLAN, para("Phụ lục", align="left"), {"phu-luc-canh-giua"}),
    ("appendix-title-small", PLAN, words("CÁC CHỈ TIÊU", "CÁC CHỈ TIÊU Y TẾ", "Các chỉ tiêu y tế"), {"tieu-de-phu-luc-kieu-chu"}),
    ("appendix-title-cut", PLAN, cut("CÁC CHỈ TIÊU"), {"tieu-de-phu-luc"}),
    ("attached-cut", PLAN, cut("(Kèm theo"), {"kem-theo"}),
    ("attached-upright", PLAN, run("(Kèm theo", italic=False), {"kem-theo-kieu-chu"}),
    ("attached-brackets", PLAN, words("(Kèm theo", "(Kèm", "Kèm"), {"kem-theo"}),
    ("appendix-line-gone", PLAN, lambda e: e.cut_line("(Kèm theo"), {"duong-ke-phu-luc"}),
    ("mark-thin", REPLY, run("KHẨN", bold=False), {"dau-kieu-chu"}),
    ("mark-black", REPLY, run("KHẨN", color="000000"), {"dau-khan-mau"}),
]

# Faults of words, for letters that people built in other ways (handmade.py): the text of a line may be shared by columns.
WORDS = [
    ("nation", "CHỦ NGHĨA", "CHŨ NGHĨA", {"quoc-hieu"}),
    ("motto", " - Tự do - ", "-Tự do-", {"tieu-ngu"}),
    ("number", "Số: 15", "Số 15", {"so-ky-hieu"}),
    ("symbol", "SYT-NVY", "SYT - NVY", {"so-ky-hieu"}),
    ("padding", "Số: 15", "Số: 7", {"so-ky-hieu"}),
    ("day", "ngày 05 tháng", "ngày 5 tháng", {"ngay-thang-so-0"}),
    ("month", "tháng 3 năm", "tháng 03 năm", {"ngay-thang-so-0"}),
    ("comma", "Sơn, ngày", "Sơn ngày", {"dia-danh-thoi-gian"}),
    ("subject", "tiêm chủng", "tiêm chủng.", {"ve-viec"}),
    ("to", "Kính gửi:", "Kính gửi", {"kinh-gui-dau-cau"}),
    ("closing", "./.", ".", {"dau-ket-thuc"}),
    ("letter", "a) Kết quả", "f) Kết quả", {"diem"}),
    ("label", "Nơi nhận:", "Nơi nhận", {"noi-nhan-nhan"}),
    ("first", "Như trên", "Bộ Y tế", {"nhu-tren"}),
    ("mark", "Như trên;", "Như trên", {"noi-nhan-dau-cau"}),
    ("kept", "Lưu: VT", "Lưu: TV", {"luu-vt"}),
    ("authority", "KT. GIÁM", "KT GIÁM", {"quyen-han"}),
    ("name", "Nguyễn Văn An", "ThS. Nguyễn Văn An", {"ho-ten"}),
    ("capitals", "Nguyễn Văn An", "NGUYỄN VĂN AN", {"ho-ten-kieu-chu"}),
]
