#!/usr/bin/env python3
"""Writes a file of models, the same in every run: generate.py BYTES > FILE"""
import random
import sys

WORDS = """tình hình triển khai công tác phòng chống dịch bệnh trên địa bàn tỉnh Hòa Sơn năm 2023 theo chỉ đạo của
Ủy ban nhân dân Sở Y tế đơn vị báo cáo kết quả thực hiện kế hoạch số lượng ca mắc tử vong tiêm chủng mở rộng""".split()


def words(least, most):
    return " ".join(random.choice(WORDS) for _ in range(random.randint(least, most)))


def row(code):
    rate = f"{random.randint(0, 99)},{random.randint(0, 9)}"
    return f'{{ma: "{code % 99:02d}", ten: {words(2, 4)}, so_ca: {random.randint(1, 9999)}, ty_le: "{rate}"}}'


def model(number):
    return f"""tai_lieu_{number}:
  loai: báo cáo
  so: {number:03d}
  ky_hieu: "BC-SYT"
  ngay: 2023-11-{number % 28 + 1:02d}
  trich_yeu: {words(6, 14)}
  kinh_gui:
    - {words(3, 6)}
    - {words(3, 6)}
  nguoi_ky: {{chuc_vu: Giám đốc, ho_ten: '{words(3, 3)}'}}
  noi_dung: |
    # I. {words(5, 10)}
    {words(30, 60)}.
    - {words(10, 20)};
    - {words(10, 20)}.

    {words(30, 60)}.
  bang:
    - {row(number)}
    - {row(number + 1)}
  so_lieu:
    - ten: {words(2, 4)}
      gia_tri: {random.randint(1, 99999)}
      ghi_chu: {words(3, 8)}   # {words(2, 3)}
    - ten: {words(2, 4)}
      gia_tri: {random.randint(1, 99999)}
"""


def main():
    random.seed(1)
    wanted = int(sys.argv[1])
    size = number = 0
    while size < wanted:
        number += 1
        text = model(number)
        size += len(text.encode())
        sys.stdout.write(text)


main()
