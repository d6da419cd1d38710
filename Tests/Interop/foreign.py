#!/usr/bin/env python3
"""foreign.py VANBAN

`vanban check` on documents that it never made: clean ones, as people build them in Word and Writer in several ways,
have no finding but notes, nor have they after LibreOffice saved them in the other format; of copies with one fault
each it tells that fault, in both languages, and nothing else. Ends with 1 when anything is wrong.
Results stay in build/foreign.
"""
import json
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "foreign"))
import officelike
import wordlike
from letters import ROOT
from office import convert, fresh
from papers import PAPERS
from spoiled import FAULTS

WORK = ROOT / "build" / "foreign"
MAKERS = [(wordlike, hand, "docx") for hand in wordlike.HANDS] + [(officelike, hand, "odt") for hand in officelike.HANDS]


def check(vanban, paths):
    """By file: its findings but notes, and the rules that could not judge it."""
    done = subprocess.run([vanban, "check", "--format", "json", *map(str, paths)], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        raise SystemExit(f"check: exit {done.returncode}: {done.stderr[:800]}")
    found = {}
    for document in json.loads(done.stdout)["documents"]:
        if document["faults"]:
            raise SystemExit(f"{document['file']}: {str(document['faults'])[:400]}")
        findings = [f for rule in document["rules"] for f in rule.get("findings") or [] if f["severity"] != "note"]
        silent = {rule["id"] for rule in document["rules"] if rule["verdict"] not in ("clean", "found")}
        found[document["file"]] = findings, silent
    return found


def clean_papers(folder):
    made = []
    for name, paper in PAPERS.items():
        for maker, hand, ending in MAKERS:
            made.append(folder / f"{name}-{hand}.{ending}")
            maker.save(paper(), hand, made[-1])
    return made


def converted(made, folder):
    """One of each paper in both formats, as LibreOffice saves it in the other."""
    def some(ending):
        of = [path for path in made if path.suffix == "." + ending]
        hands = len(of) // len(PAPERS)
        return [of[n * hands + n % hands] for n in range(len(PAPERS))]
    return convert(some("docx"), "odt", folder / "odt", folder / "profile") + convert(
        some("odt"), "docx", folder / "docx", folder / "profile")


def spoiled_papers(folder):
    """Each fault by two hands in Word and one in Writer."""
    word, writer = [m for m in MAKERS if m[2] == "docx"], [m for m in MAKERS if m[2] == "odt"]
    made = {}
    for n, (name, base, told, also, change) in enumerate(FAULTS):
        for maker, hand, ending in (word[n % len(word)], word[(n + 3) % len(word)], writer[n % len(writer)]):
            paper = PAPERS[base]()
            change(paper)
            path = folder / f"{name}-{hand}.{ending}"
            maker.save(paper, hand, path)
            made[str(path)] = set(told), set(also)
    return made


def wording(finding):
    """What is missing of a finding's message, hint and place."""
    for part in ("message", "hint"):
        said = finding.get(part) or {}
        if not said.get("vi") or not said.get("en") or said["vi"] == said["en"]:
            yield f"no {part} in both languages"
    if not finding.get("place"):
        yield "no place"


def main():
    vanban = sys.argv[1]
    fresh(WORK)
    for name in ("clean", "spoiled"):
        (WORK / name).mkdir()
    clean = clean_papers(WORK / "clean")
    again = converted(clean, WORK)
    wrong, invented = [], 0
    for file, (findings, _) in check(vanban, clean + again).items():
        invented += len(findings)
        wrong += [f"{file}: is clean, yet {f['id']}: {f['message']['en']}" for f in findings]
    made = spoiled_papers(WORK / "spoiled")
    missed = unjudged = 0
    for file, (findings, silent) in check(vanban, list(made)).items():
        told, also = made[file]
        ids = {f["id"] for f in findings}
        if not ids & told:
            # What tabs and drawn lines hide is said not to be judged; that is no silence.
            unjudged += bool(told & silent)
            missed += not told & silent
            if not told & silent:
                wrong.append(f"{file}: none of {sorted(told)}")
        wrong += [f"{file}: besides, {f['id']}: {f['message']['en']}" for f in findings if f["id"] not in told | also]
        wrong += [f"{file}: {f['id']}: {lack}" for f in findings for lack in wording(f)]
    print(*wrong, sep="\n", end="\n" if wrong else "")
    print(f"{len(clean) + len(again)} clean documents, {invented} findings; {len(made)} documents with one fault each "
          f"({len(FAULTS)} faults), {missed} missed, {unjudged} told as not judged")
    return 1 if wrong or unjudged * 50 > len(made) else 0


if __name__ == "__main__":
    raise SystemExit(main())
