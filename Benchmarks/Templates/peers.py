"""peers.py ENGINE SHAPE TEMPLATE COUNT RUNS OUTPUT: another engine on a shape; its data are ready as Python values.

Prints the least processor time of the runs in seconds and the peak memory of the process in KiB.
"""
import io
import sys
import time
import warnings
from pathlib import Path

import shapes

warnings.filterwarnings("ignore")


def data(shape, count):
    if shape == "letters":
        return shapes.letters(count)
    return [{"tieu_de": "Danh sách chi trả phụ cấp", "hang": shapes.rows(count)}]


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


def main(engine, shape, template, count, runs, output):
    render = {"docxtpl": docxtpl, "relatorio": relatorio, "appy": appy}[engine]
    contexts = data(shape, int(count))
    best = float("inf")
    for _ in range(int(runs)):
        start = time.process_time()
        result = render(template, contexts)
        best = min(best, time.process_time() - start)
    Path(output).write_bytes(result)
    print(best, peak_memory())


def peak_memory():
    """Of this program alone: ru_maxrss would count the program that started it."""
    status = Path("/proc/self/status").read_text()
    return next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM"))


if __name__ == "__main__":
    if len(sys.argv) != 7:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
