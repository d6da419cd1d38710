#!/usr/bin/env python3
"""schema.py VANBAN

The JSON Schema of models, by a validator of its own: every example, starting model and letter passes it, in other
spellings of its keys too; models with one fault each do not. Ends with 1 when anything is wrong.
"""
import json
import re
import subprocess
import sys
import unicodedata

import yaml
from jsonschema import Draft202012Validator
from letters import HERE, ROOT


class Core(yaml.SafeLoader):
    """Scalars as YAML 1.2 has them, as editors do: no dates, no octal numbers, no yes and no."""


Core.yaml_implicit_resolvers = {}
for kind, pattern, first in (
        ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"), ("null", r"~|null|Null|NULL|", "~nN\0"),
        ("int", r"[-+]?[0-9]+", "-+0123456789"), ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789")):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{kind}", re.compile(f"^(?:{pattern})$"), list(first.replace("\0", "")) + [""])
Core.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))

LETTER = "loai: Công văn\nnoi_dung: a\n"
GOOD = [
    "ten: An\nmon: [Bút, Sổ]\n", "Loại: KH\nNội dung: a\nNơi nhận: [b, {Lưu: VT}]\n", "LOAI: ttr\nnoi-dung: a\nSố: 05\n",
    "loai: KH\nbao_gom: chung.yaml\n", LETTER + "ngay: ../11/2026\n", LETTER + "ngay: 2026-11-20\n", LETTER + "ngay: \"\"\n",
    LETTER + "so:\nnguoi_ky:\n", LETTER + "noi_nhan: [{VP UBND tỉnh: [CVP, PCVP]}]\n", LETTER + "so_lieu: {a: [{b: 1}]}\n",
    LETTER + "do_khan: hỏa tốc\n", LETTER + "do_khan: \"{{ khan }}\"\n", LETTER + "dien_tu: có\n", LETTER + "nguoi_ky: pho\n",
    LETTER + "ban_sao: {Hình thức: Sao y}\n", LETTER + "bang: {a: {cot: [b], hang: [[1], {nhom: c}, {b: 2}, {o: [1]}]}}\n",
    LETTER.replace("noi_dung: a", "noi_dung: [a, {phan: b, noi_dung: [c, {bang: d}]}]"),
]
BAD = {
    "unknown key": LETTER + "noi_nhn: [a]\n", "no body": "loai: KH\n", "no type of the decree": "loai: Kế hoạnh\nnoi_dung: a\n",
    "no date": LETTER + "ngay: hôm nay\n", "size": LETTER + "co_chu: 15\n", "urgency": LETTER + "do_khan: rất khẩn\n",
    "grounds as text": LETTER + "can_cu: Căn cứ\n", "recipients as text": LETTER + "noi_nhan: Lưu\n",
    "key of a signatory": LETTER + "nguoi_ky: {hoten: a}\n", "three signatories": LETTER + "nguoi_ky: [{}, {}, {}]\n",
    "kind of copy": LETTER + "ban_sao: {hinh_thuc: photo}\n", "key of a copy": LETTER + "ban_sao: {hinh_thuc: sao_y, soo: 1}\n",
    "subject as list": LETTER + "trich_yeu: [a]\n", "appendix as text": LETTER + "phu_luc: [a]\n",
    "key of an appendix": LETTER + "phu_luc: [{tua: a}]\n", "issued with a title": LETTER + "phu_luc: [{loai: Quy chế, tieu_de: a}]\n",
    "alignment": LETTER + "bang: {a: {cot: [{ten: b, can: lệch}], hang: []}}\n",
    "key of a table": LETTER + "bang: {a: {cot: [b], dong: []}}\n", "key of a group": LETTER + "bang: {a: {cot: [b], hang: [{nhom: c, o: 1, x: 2}]}}\n",
    "row as text": LETTER + "bang: {a: {cot: [b], hang: [c]}}\n", "span": LETTER + "bang: {a: {cot: [b], hang: [[{text: c, gop_cot: 0}]]}}\n",
    "key of a part": LETTER.replace("noi_dung: a", "noi_dung: [{phan: a, noidung: b}]"),
    "not served yet": LETTER + "phat_hanh: true\n", "flag": LETTER + "dien_tu: hơi\n", "misspelt in another spelling": LETTER + "Nơi nhậnn: [a]\n",
}


def respelled(value, changed):
    """The document's keys in capitals, with blanks for underscores."""
    return {k.upper().replace("_", " "): v for k, v in value.items()} if changed else value


def main(vanban):
    failed = passed = 0

    def expect(holds, name, message=""):
        nonlocal failed, passed
        passed, failed = passed + bool(holds), failed + (not holds)
        if not holds:
            print(f"FAILED {name}: {message}")

    for language in ("vi", "en"):
        schema = json.loads(subprocess.run([vanban, "schema", "--lang", language], check=True, capture_output=True).stdout)
        Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)

    def faults(value):
        return [f"{'/'.join(map(str, e.absolute_path))}: {e.message[:120]}" for e in validator.iter_errors(value)]

    files = [*ROOT.glob("Examples/*.yaml"), *ROOT.glob("Templates/khoi-dau/*.yaml"), *HERE.glob("letters/*.yaml")]
    expect(len(files) > 60, "files", f"only {len(files)}")
    for file in files:
        text = file.read_text(encoding="utf-8")
        for loader in (Core, yaml.BaseLoader):
            value = yaml.load(text, Loader=loader)
            for changed in (False, True):
                found = faults(respelled(value, changed))
                expect(not found, f"{file.name} ({loader.__name__}, respelled: {changed})", found[:2])
    for key in ("Nơi nhận", "noi-nhan", "NOI_NHAN", "nơi_nhận", " Nơi  nhận ", unicodedata.normalize("NFD", "Nơi nhận")):
        expect(not faults({"loai": "KH", "noi_dung": "a", key: ["b"]}), f"spelled {key!r}", "refused")
    for key in ("noi_nhn", "noinhan", "noi_nhan_2", "noi nhân vật"):
        expect(faults({"loai": "KH", "noi_dung": "a", key: ["b"]}), f"spelled {key!r}", "passes the schema")
    for text in GOOD:
        found = faults(yaml.load(text, Loader=Core))
        expect(not found, f"good: {text!r}", found)
    for name, text in BAD.items():
        expect(faults(yaml.load(text, Loader=Core)), f"bad: {name}", "passes the schema")
    print(f"schema: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    raise SystemExit(main(sys.argv[1]))
