"""Single faults of the text, as proof-readers find them."""

from spoiling import fault, text

# ---- the text ----
fault("text-double-space", "letter", "soat.hai-dau-cach", text("than", "đơn vị báo", "đơn vị  báo", 0))
fault("text-space-comma", "plan", "soat.dau-cach-truoc-dau", text("than", "chủ trì,", "chủ trì ,", 4))
fault("text-no-space", "report", "soat.thieu-dau-cach", text("than", "xem xét, ", "xem xét,", 3))
fault("text-no-space-mark", "letter", "soat.thieu-dau-cach", lambda d: d.all("than")[1].put(
    "3.1.Báo cáo gửi về Sở Y tế trước ngày 10 tháng 4 năm 2024 để tổng hợp."))
fault("text-bracket-space", "report", "soat.dau-cach-trong-ngoac", text("than", "lượt,", "lượt ( đạt 98%),", 1))
fault("text-double-comma", "plan", "soat.dau-cau-lap", text("than", "chủ trì,", "chủ trì,,", 4))
fault("text-zero-width", "report", "soat.ky-tu-an", text("than", "giường bệnh", "giường\u200b bệnh", 2))
fault("text-soft-hyphen", "letter", "soat.ky-tu-an", text("than", "tổng hợp", "tổng\u00ad hợp", 1))
fault("text-combining", "letter", "soat.to-hop-dau", text("than", "quả thực", "qua\u0309 thực", 0))
fault("text-tones", "report", "soat.dau-thanh", lambda d: d.all("than")[2].put(
    "Công suất sử dụng giường bệnh đạt 97,8%; sức khoẻ của người dân được bảo đảm, công tác y tế Hòa Sơn ổn định."))
fault("text-tones-one-word", "plan", "soat.dau-thanh", lambda d: d.all("than")[4].put(
    "Trung tâm chủ trì, chuyển hóa, tiêu hoá, hòa mạng dữ liệu."))
fault("text-two-spellings", "plan", "soat.hai-cach-viet", text("than", "Tỷ lệ", "Tỉ lệ", 2))
fault("text-doctor", "report", "soat.hai-cach-viet", text("than", "lượt,", "lượt do bác sĩ, bác sỹ thực hiện,", 1))
fault("text-ranges", "report", "soat.khoang-nam", text("than", "năm 2024./.", "giai đoạn 2021-2025, 2026 - 2030./.", 3))
fault("text-range-half", "plan", "soat.khoang-nam soat.gach-noi", text("than", "hằng tháng", "giai đoạn 2020 -2025", 5))
fault("text-hyphen", "report", "soat.gach-noi", text("than", "xem xét,", "xem xét phát triển kinh tế- xã hội,", 3))
fault("text-hyphen-mixed", "report", "soat.gach-noi", text(
    "than", "xem xét,", "xem xét phát triển kinh tế - xã hội, kinh tế-xã hội,", 3))
fault("text-doubled", "letter", "soat.tu-lap", text("than", "để tổng", "để để tổng", 1))
fault("text-doubled-phrase", "plan", "soat.tu-lap", text("than", "hướng dẫn các", "hướng dẫn hướng dẫn các", 4))
fault("text-bracket-open", "report", "soat.ngoac", text("than", "5,2%", "(5,2%", 1))
fault("text-quote-open", "letter", "soat.ngoac-kep", text("than", "tiêm chủng mở rộng,", "“tiêm chủng mở rộng,", 0))
fault("text-quote-two-apostrophes", "report", "soat.ngoac-kep", text("than", "kinh phí", "“kinh phí’’", 3))
fault("text-percent", "report", "soat.phan-tram", text("than", "97,8%", "97,8 %", 2))
fault("text-comma-or-point", "proposal", "soat.phay-hay-cham", text("than", "54.610 triệu đồng", "54.610 triệu đồng, tăng 191,162 triệu đồng"))
fault("text-no-such-day", "letter", "soat.ngay-khong-co", text("than", "ngày 10 tháng 4", "ngày 31 tháng 4", 1))
fault("text-no-such-short-day", "letter", "soat.ngay-khong-co", text("than", "ngày 10 tháng 4 năm 2024", "ngày 30/02/2024", 1))
fault("text-khoan-capital", "decision", "soat.khoan-diem", text("than", "thi hành Quyết định này", "thi hành Khoản 1 Điều 2", 4))
fault("text-diem-capital", "decision", "soat.khoan-diem", text("than", "nhiệm vụ sau", "nhiệm vụ theo Điểm a khoản 2 Điều 5 như sau", 1))
fault("text-dieu-small", "decision", "soat.khoan-diem", text("than", "thi hành Quyết định này", "thi hành điều 2", 4))
fault("text-combining-hat", "letter", "soat.to-hop-dau", text("than", "Sở Y tế", "Sở Y t\u00ea\u0301", 0))
fault("text-combining-dot", "plan", "soat.to-hop-dau", text("than", "hướng dẫn các đơn vị thực", "hướng dẫn các đơn vi\u0323 thực", 4))
