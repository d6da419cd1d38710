#!/usr/bin/env python3
"""commands.py VANBAN

The program as it is installed and called: found templates, standard input and output, several formats at once,
PDF with and without LibreOffice.
"""
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from letters import ROOT
from office import fresh

WORK = ROOT / "build" / "commands"
LETTER = ROOT / "Examples" / "cong-van-tra-loi.yaml"


class Checks:
    def __init__(self, vanban):
        self.vanban, self.passed, self.failed = Path(vanban), 0, 0

    def expect(self, holds, name, message=""):
        self.passed += bool(holds)
        self.failed += not holds
        if not holds:
            print(f"FAILED {name}: {message}")

    def run(self, program, *arguments, environment=None, **options):
        clean = {k: v for k, v in os.environ.items() if k not in ("VANBAN_TEMPLATES", "XDG_DATA_HOME")}
        return subprocess.run([str(program), *map(str, arguments)], capture_output=True, cwd=WORK, timeout=180,
                              env={**clean, **(environment or {})}, **options)

    # ---- where templates are found ----

    def installed(self):
        """Installed under another root, and through a link, the program finds its templates."""
        subprocess.run(["make", "-s", "-C", str(ROOT), "install", f"DESTDIR={WORK}/root", "PREFIX=/opt/x"], check=True)
        program = WORK / "root" / "opt" / "x" / "bin" / "vanban"
        link = WORK / "link"
        link.symlink_to(program)
        for name, called in (("installed", program), ("through a link", link)):
            done = self.run(called, "render", LETTER, "-o", WORK / "installed.docx")
            self.expect(done.returncode == 0, name, done.stderr)
        done = self.run(program, "new", "QĐ")
        self.expect(done.returncode == 0 and done.stdout, "new, installed", done.stderr)
        for name in ("man/man1/vanban.1", "zsh/site-functions/_vanban", "fish/vendor_completions.d/vanban.fish"):
            self.expect((program.parent.parent / "share" / name).exists(), "installed", name)
        self.completions(program)
        listed = self.run(program, "template", "list").stdout.decode()
        self.expect("van-ban.docx" in listed and "van-ban.odt" in listed, "template list", listed)

    def completions(self, program):
        """What bash offers, word for word as it would ask."""
        script = program.parent.parent / "share" / "bash-completion" / "completions" / "vanban"
        for words, wanted in ((["vanban", "re"], "render"), (["vanban", "new", "giay_m"], "giay_moi"),
                              (["vanban", "render", "--format", "od"], "odt"),
                              (["vanban", "check", "--off", "soat.ngoac-"], "soat.ngoac-kep=")):
            call = (f"source {script}; COMP_WORDS=({' '.join(words)}); COMP_CWORD={len(words) - 1}; "
                    f"COMP_LINE='{' '.join(words)}'; COMP_POINT=${{#COMP_LINE}}; "
                    f"_vanban vanban {words[-1]} {words[-2]}; echo \"${{COMPREPLY[*]}}\"")
            said = self.run("bash", "-c", call).stdout.decode().split()
            self.expect(wanted in said, f"completion of {' '.join(words)}", said)

    def manual(self):
        """The manual page has the commands that the program has, and is sound."""
        page = ROOT / "docs" / "man" / "vanban.1"
        made = self.run(sys.executable, ROOT / "Tools" / "manpage.py", self.vanban,
                        input=page.with_suffix(".in").read_bytes())
        self.expect(made.stdout == page.read_bytes(), "manual page", "is not what the program has: make manual")
        if shutil.which("man"):
            shown = self.run("man", "--warnings", "-l", page, environment={"LC_ALL": "C.UTF-8", "MANWIDTH": "100"})
            self.expect(not shown.stderr and "Nghị định" in shown.stdout.decode(), "manual page shown", shown.stderr)

    def alone(self):
        """Without its templates beside it: from $VANBAN_TEMPLATES, from the user's data, else an error."""
        program = WORK / "alone" / "bin" / "vanban"
        program.parent.mkdir(parents=True)
        shutil.copy2(self.vanban, program)
        shipped = self.vanban.resolve().parent.parent / "share" / "vanban" / "templates"
        data = WORK / "data" / "vanban" / "templates"
        shutil.copytree(shipped, data)
        home = {"HOME": str(WORK / "nobody")}
        output = WORK / "alone.docx"
        done = self.run(program, "render", LETTER, "-o", output, environment=home)
        self.expect(done.returncode == 66 and not output.exists(), "no template", (done.returncode, done.stderr))
        for name, environment in (("$VANBAN_TEMPLATES", {"VANBAN_TEMPLATES": str(data)}),
                                  ("$XDG_DATA_HOME", {"XDG_DATA_HOME": str(WORK / "data")})):
            done = self.run(program, "render", LETTER, "-o", output, environment={**home, **environment})
            self.expect(done.returncode == 0 and output.exists(), name, done.stderr)
            output.unlink(missing_ok=True)

    def started(self):
        """Starting models: listed, written beside nothing, rendered as they are, never over a file."""
        listed = self.run(self.vanban, "new").stdout.decode().splitlines()
        self.expect(len(listed) == 32 and "ke_hoach\tKH\tKế hoạch" in listed, "new: list", listed[:3])
        self.expect(self.run(self.vanban, "new", "--list").stdout.decode().splitlines() == listed, "new --list")
        model = WORK / "giấy mời.yaml"
        done = self.run(self.vanban, "new", "Giấy mời", model.name)
        self.expect(done.returncode == 0 and done.stdout.decode().strip() == model.name, "new: file", done.stderr)
        text = model.read_bytes() if model.exists() else b""
        self.expect(self.run(self.vanban, "new", "GM").stdout == text != b"", "new: standard output", "other text")
        done = self.run(self.vanban, "new", "GM", model.name)
        self.expect(done.returncode == 73 and model.read_bytes() == text, "new: a file that is there", done.returncode)
        done = self.run(self.vanban, "render", model.name, "-o", "mời.odt")
        self.expect(done.returncode == 0 and not done.stderr, "new: rendered", done.stderr)
        done = self.run(self.vanban, "new", "Giấy mờii", "khac.yaml", "--lang", "vi")
        self.expect(done.returncode == 64 and "Giấy mời" in done.stderr.decode(), "new: unknown type", done.stderr)
        self.expect(not (WORK / "khac.yaml").exists(), "new: no file after a fault")

    # ---- where documents go ----

    def outputs(self):
        own = Path(shutil.copy2(LETTER, WORK / "thư.yaml"))
        done = self.run(self.vanban, "render", own.name)
        self.expect((WORK / "thư.docx").exists(), "beside the model", done.stderr)
        self.expect(done.stdout.decode().strip() == "thư.docx", "named on standard output", done.stdout)
        done = self.run(self.vanban, "render", "-", "-o", "-", input=own.read_bytes())
        self.expect(done.stdout == (WORK / "thư.docx").read_bytes(), "standard input and output", done.stderr)
        done = self.run(self.vanban, "render", "-", "-o", "-", "--format", "odt", input=own.read_bytes())
        self.expect(done.stdout[30:38] == b"mimetype", "ODT on standard output", done.stderr)
        done = self.run(self.vanban, "render", own.name, "--format", "docx,odt,pdf")
        self.expect(done.returncode == 0 and (WORK / "thư.pdf").read_bytes()[:5] == b"%PDF-", "PDF", done.stderr)
        self.expect(done.stdout.decode().split() == ["thư.docx", "thư.odt", "thư.pdf"], "three formats", done.stdout)

    def without_office(self):
        done = self.run(self.vanban, "render", LETTER, "-o", WORK / "no.pdf", "--lang", "en",
                        environment={"PATH": str(WORK / "nobody")})
        self.expect(done.returncode == 69, "no LibreOffice: exit code", done.returncode)
        self.expect("libreoffice" in done.stderr.decode().lower(), "no LibreOffice: what to install", done.stderr)
        self.expect(not (WORK / "no.pdf").exists(), "no LibreOffice: no file")

    def exported(self):
        """An exported template is the shipped one, and serves by its path."""
        for ending in ("docx", "odt"):
            own = WORK / f"mau-rieng.{ending}"
            done = self.run(self.vanban, "template", "export", "van-ban", own)
            self.expect(done.returncode == 0 and zipfile.is_zipfile(own), f"export {ending}", done.stderr)
            outputs = [WORK / f"{name}.{ending}" for name in ("a", "b")]
            self.run(self.vanban, "render", LETTER, "-o", outputs[0])
            self.run(self.vanban, "render", LETTER, "-o", outputs[1], "--template", own)
            same = all(o.exists() for o in outputs) and outputs[0].read_bytes() == outputs[1].read_bytes()
            self.expect(same, f"exported template, {ending}", "other bytes than the shipped one gives")
        other = self.run(self.vanban, "render", LETTER, "-o", WORK / "c.odt", "--template", WORK / "mau-rieng.docx")
        self.expect(other.returncode == 64, "template of the other format", (other.returncode, other.stderr))

    # ---- checking ----

    def checked(self):
        """Models and documents, by name and from standard input; codes; a corrected copy; SARIF with a place."""
        model = WORK / "kiểm tra.yaml"
        text = LETTER.read_text().replace("Sở Y tế trả lời", "Sở Y tế  trả lời và và")
        model.write_text(text)
        self.run(self.vanban, "render", model.name, "--format", "docx,odt")
        self.expect(self.run(self.vanban, "check", LETTER).returncode == 0, "check: clean", "not clean")
        for name in (model.name, "kiểm tra.docx", "kiểm tra.odt"):
            done = self.run(self.vanban, "check", name, "--format", "json")
            found = {rule["id"] for rule in json.loads(done.stdout)["documents"][0]["rules"] if rule["verdict"] == "found"}
            self.expect(done.returncode == 1 and found == {"soat.hai-dau-cach", "soat.tu-lap"}, f"check: {name}", found)
            done = self.run(self.vanban, "check", name, "--fix", "--off", "soat.tu-lap=thử")
            self.expect(done.returncode == 0, f"check --fix: {name}", done.stdout + done.stderr)
        self.expect((WORK / "kiểm tra.sua.yaml").read_text() == text.replace("tế  trả", "tế trả"), "--fix: bytes", "others")
        done = self.run(self.vanban, "check", "-", "--format", "sarif", input=text.encode())
        regions = [result["locations"][0]["physicalLocation"].get("region", {}).get("startLine")
                   for result in json.loads(done.stdout)["runs"][0]["results"] if result["ruleId"] == "soat.tu-lap"]
        line = text[:text.index("và và")].count("\n") + 1
        self.expect(done.returncode == 1 and regions == [line], "check: standard input, SARIF", regions)
        for arguments, code in ((["không có.yaml"], 66), ([], 64), ([LETTER, "--off", "soat.khong=a"], 64)):
            self.expect(self.run(self.vanban, "check", *arguments).returncode == code, f"check: {code}", arguments)
        done = self.run(self.vanban, "check", "--rules", "--lang", "vi")
        self.expect("soat.tu-lap (cảnh báo" in done.stdout.decode(), "check --rules", done.stdout[:200])


def main(vanban):
    fresh(WORK)
    checks = Checks(vanban)
    for check in (checks.installed, checks.manual, checks.alone, checks.started, checks.outputs, checks.without_office,
                  checks.exported, checks.checked):
        check()
    print(f"commands: {checks.passed} passed, {checks.failed} failed")
    return 1 if checks.failed else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    raise SystemExit(main(os.path.abspath(sys.argv[1])))
