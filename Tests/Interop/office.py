"""LibreOffice, asked once for many files."""
import shutil
import subprocess
from pathlib import Path


def convert(files, target, folder, profile):
    """Converts all files in one run of soffice; returns the results in the same order."""
    folder.mkdir(parents=True, exist_ok=True)
    files = list(files)
    if not files:
        return []
    command = ["soffice", f"-env:UserInstallation={Path(profile).resolve().as_uri()}", "--headless",
               "--convert-to", target, "--outdir", str(folder), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=900)
    ending = target.partition(":")[0]
    results = [folder / f"{Path(file).stem}.{ending}" for file in files]
    lost = [str(r) for r in results if not r.exists()]
    if lost:
        raise SystemExit(f"LibreOffice made no {', '.join(lost)}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return results


def fresh(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
