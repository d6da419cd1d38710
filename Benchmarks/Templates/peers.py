"""peers.py ENGINE SHAPE TEMPLATE MODEL|COUNT RUNS OUTPUT: another engine on a shape.

Rows and notes are read from the YAML file MODEL by PyYAML's C loader, as a person's script would read them; COUNT
letters are ready as Python values. Prints the least processor time of the runs in seconds, of that the reading of the
YAML, and the peak memory of the process in KiB.
"""
import io
import sys
import time
import warnings
from pathlib import Path

import yaml

import shapes

warnings.filterwarnings("ignore")


def read(model):
    with open(model, encoding="utf-8") as file:
        return [yaml.load(file, Loader=yaml.CSafeLoader)]


def docxtpl(template, contexts):
    from docxtpl import DocxTemplate
    for context in contexts:
        document = DocxTemplate(template)
        document.render(context)
        result = io.BytesIO()
        document.save(result)
    return result.getvalue()


def relatorio(template, contexts):
    from relatorio.templates.opendocument import Template
    compiled = Template(source=None, filepath=template)
    for context in contexts:
        result = compiled.generate(**context).render().getvalue()
    return result


def appy(template, contexts):
    from appy.pod.renderer import Renderer
    result = f"{template}.result.odt"
    for context in contexts:
        Renderer(template, dict(context), result, overwriteExisting=True, raiseOnError=True).run()
    return Path(result).read_bytes()


def main(engine, shape, template, model, runs, output):
    render = {"docxtpl": docxtpl, "relatorio": relatorio, "appy": appy}[engine]
    letters = shapes.letters(int(model)) if shape == "letters" else None
    best, reading = float("inf"), 0
    for _ in range(int(runs)):
        start = time.process_time()
        contexts = letters or read(model)
        ready = time.process_time()
        result = render(template, contexts)
        took = time.process_time() - start
        if took < best:
            best, reading = took, ready - start
    Path(output).write_bytes(result)
    print(best, reading, peak_memory())


def peak_memory():
    """Of this program alone: ru_maxrss would count the program that started it."""
    status = Path("/proc/self/status").read_text()
    return next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM"))


if __name__ == "__main__":
    if len(sys.argv) != 7:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
