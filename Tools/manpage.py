#!/usr/bin/env python3
"""manpage.py VANBAN < docs/man/vanban.in > docs/man/vanban.1

The manual page: what stands in the hand-written part, with the commands and options as the program's own parser tells
them put in for @synopsis@, @commands@ and @common@.
"""
import json
import subprocess
import sys

# What every command takes is told once.
COMMON = ("lang", "diagnostics", "version", "help")


def told(vanban):
    done = subprocess.run([vanban, "--experimental-dump-help"], capture_output=True, check=True)
    return json.loads(done.stdout)["command"]


def version(vanban):
    return subprocess.run([vanban, "--version"], capture_output=True, check=True, text=True).stdout.strip()


def escaped(text):
    """Text as roff takes it: hyphens that stay hyphens, quotes that stay straight, no line that is a request."""
    for mark, written in (("\\", "\\e"), ("-", "\\-"), ("'", "\\(aq"), ('"', "\\(dq"), ("^", "\\(ha"), ("~", "\\(ti"),
                          ("`", "\\(ga")):
        text = text.replace(mark, written)
    return f"\\&{text}" if text.startswith(".") else text


def bold(text):
    return f"\\fB{escaped(text)}\\fR"


def variable(text):
    return f"\\fI{escaped(text)}\\fR"


def spelled(name):
    return ("-" if name["kind"] == "short" else "--") + name["name"]


def names(argument):
    """"-o, --output FILE": what a person types."""
    if argument["kind"] == "positional":
        return variable(argument["valueName"].upper())
    short_first = sorted(argument["names"], key=lambda name: name["kind"] != "short")
    text = ", ".join(bold(spelled(name)) for name in short_first)
    return text if argument["kind"] == "flag" else f"{text} {variable(argument['valueName'])}"


def usage(argument):
    """The argument in the line that sums up a command."""
    text = names(argument) if argument["kind"] == "positional" else bold(spelled(argument["preferredName"]))
    if argument["kind"] == "option":
        text += f" {variable(argument['valueName'])}"
    if argument["isRepeating"]:
        text += " ..."
    return f"[{text}]" if argument["isOptional"] else text


def is_common(argument):
    return argument["kind"] != "positional" and argument["preferredName"]["name"] in COMMON


def own(command):
    return [a for a in command.get("arguments", []) if a["shouldDisplay"] and not is_common(a)]


def leaves(command, path=()):
    """The commands that do something, each with the words that call it."""
    path += (command["commandName"],)
    below = [c for c in command.get("subcommands", []) if c["shouldDisplay"] and c["commandName"] != "help"]
    return [leaf for c in below for leaf in leaves(c, path)] if below else [(path, command)]


def described(argument):
    lines = [".TP", names(argument), escaped(argument.get("abstract", ""))]
    default = argument.get("defaultValue")
    return lines + ([f"The default is {bold(default)}."] if default else [])


def synopsis(root):
    return "\n.br\n".join(
        " ".join([bold(" ".join(path)), *map(usage, own(command))]) for path, command in leaves(root))


def commands(root):
    lines = []
    for path, command in leaves(root):
        lines += [f".SS {escaped(' '.join(path))}", escaped(command["abstract"])]
        if command.get("discussion"):
            lines += [".PP", escaped(" ".join(command["discussion"].split()))]
        for argument in own(command):
            lines += described(argument)
    return "\n".join(lines)


def common(root):
    """Taken from the first command that has each; all say the same."""
    found = {}
    for _, command in leaves(root):
        for argument in filter(is_common, command.get("arguments", [])):
            found.setdefault(argument["preferredName"]["name"], argument)
    return "\n".join(line for name in COMMON if name in found for line in described(found[name]))


def page(vanban, written):
    root = told(vanban)
    parts = {"version": version(vanban), "synopsis": synopsis(root), "commands": commands(root), "common": common(root)}
    for name, text in parts.items():
        written = written.replace(f"@{name}@", text)
    return written


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write(page(sys.argv[1], sys.stdin.read()))
