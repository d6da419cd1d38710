import random,sys
random.seed(1)
W="tình hình triển khai công tác phòng chống dịch bệnh trên địa bàn tỉnh Hòa Sơn năm 2023 theo chỉ đạo của Ủy ban nhân dân Sở Y tế đơn vị báo cáo kết quả thực hiện kế hoạch số lượng ca mắc tử vong tiêm chủng mở rộng".split()
def t(a,b): return " ".join(random.choice(W) for _ in range(random.randint(a,b)))
out=[];size=0;i=0
target=int(sys.argv[1])
while size<target:
    i+=1
    s=f"""tai_lieu_{i}:
  loai: báo cáo
  so: {i:03d}
  ky_hieu: "BC-SYT"
  ngay: 2023-11-{i%28+1:02d}
  trich_yeu: {t(6,14)}
  kinh_gui:
    - {t(3,6)}
    - {t(3,6)}
  nguoi_ky: {{chuc_vu: Giám đốc, ho_ten: '{t(3,3)}'}}
  noi_dung: |
    # I. {t(5,10)}
    {t(30,60)}.
    - {t(10,20)};
    - {t(10,20)}.

    {t(30,60)}.
  bang:
    - {{ma: "{i%99:02d}", ten: {t(2,4)}, so_ca: {random.randint(1,9999)}, ty_le: "{random.randint(0,99)},{random.randint(0,9)}"}}
    - {{ma: "{(i+1)%99:02d}", ten: {t(2,4)}, so_ca: {random.randint(1,9999)}, ty_le: "{random.randint(0,99)},{random.randint(0,9)}"}}
  so_lieu:
    - ten: {t(2,4)}
      gia_tri: {random.randint(1,99999)}
      ghi_chu: {t(3,8)}   # {t(2,3)}
    - ten: {t(2,4)}
      gia_tri: {random.randint(1,99999)}
"""
    out.append(s); size+=len(s.encode())
sys.stdout.write("".join(out))
