"""Read the course's YAML files: strictly, once, and with errors that name the file and the line."""

import re
from functools import lru_cache
from pathlib import Path

import yaml

from soundfooting.content.errors import ContentError

_FOLDER = Path(__file__).parent


class _StrictLoader(yaml.CSafeLoader):
    """YAML as a reader expects it: a key stands once, ``on`` and ``no`` are words, and ``04`` is no number.

    YAML 1.1 reads ``on`` as true, ``04`` as octal and ``12:30`` as 750. Here only true and false are truth values
    and only plain decimal numbers are numbers; everything else that looks odd stays text.
    """

    yaml_implicit_resolvers: dict = {}

    def construct_mapping(self, node, deep=False):
        seen = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise yaml.constructor.ConstructorError(None, None, "a key that is no plain text", key.start_mark)
            if key.value in seen:
                raise yaml.constructor.ConstructorError(None, None, f"the key '{key.value}' twice", key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)

    def construct_date(self, node):
        try:
            return self.construct_yaml_timestamp(node)
        except ValueError:
            problem = f"the date {node.value}, which is in no calendar"
            raise yaml.constructor.ConstructorError(None, None, problem, node.start_mark) from None


for _tag, _pattern, _first in (
    ("null", r"(?:~|null|Null|NULL|)", ["~", "n", "N", ""]),
    ("bool", r"(?:true|True|TRUE|false|False|FALSE)", list("tTfF")),
    ("int", r"[-+]?(?:0|[1-9][0-9]*)", list("-+0123456789")),
    ("float", r"(?:[-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]+(?:[eE][-+]?[0-9]+)?|[eE][-+]?[0-9]+)|[-+]?\.inf|\.nan)",
     list("-+0123456789.")),
    ("timestamp", r"[0-9]{4}-[0-9]{2}-[0-9]{2}", list("0123456789")),
):
    _StrictLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^{_pattern}$"), _first)
_StrictLoader.add_constructor("tag:yaml.org,2002:timestamp", _StrictLoader.construct_date)


def content_path(name: str | Path = "") -> Path:
    """Where a content file or folder is; an absolute path stays as it is.

    >>> content_path("strings.yml").is_file()
    True
    """
    return _FOLDER / name


def content_files(folder: str | Path) -> tuple[Path, ...]:
    """The YAML files of one folder, sorted by name."""
    return tuple(sorted(content_path(folder).glob("*.yml")))


def file_label(path: str | Path) -> str:
    """How errors call a file: its place below the content folder, or the whole path when it is elsewhere."""
    path = content_path(path)
    return path.relative_to(_FOLDER).as_posix() if path.is_relative_to(_FOLDER) else str(path)


def file_stamp(path: str | Path) -> tuple[Path, int, int]:
    """What changes when a file changes: path, time of the last change in ns, size in bytes; ContentError if absent."""
    path = content_path(path)
    try:
        status = path.stat()
    except OSError as problem:
        raise ContentError(file_label(path), None, None, problem.strerror, "a content file that exists") from None
    return path, status.st_mtime_ns, status.st_size


def load_yaml(name: str | Path) -> object:
    """What a YAML file holds, read again only after the file has changed.

    Everybody gets the same object, so it must not be changed. Raises ContentError with file and line.
    """
    return _parse(*file_stamp(name))


@lru_cache(maxsize=256)
def _parse(path: Path, changed_ns: int, size: int) -> object:
    label = file_label(path)
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_StrictLoader)
    except UnicodeDecodeError as problem:
        line = problem.object[:problem.start].count(b"\n") + 1
        raise ContentError(label, None, None, problem.object[problem.start:problem.end], "UTF-8", line=line) from None
    except yaml.YAMLError as problem:
        mark = getattr(problem, "problem_mark", None)
        found = getattr(problem, "problem", None) or str(problem)
        raise ContentError(label, None, None, found, "correct YAML, each key once and as plain text",
                           line=mark and mark.line + 1) from None
