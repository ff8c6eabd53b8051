"""The fixed sentences and labels of the course, by the part that shows them."""

from soundfooting.content.errors import ContentError
from soundfooting.content.loading import load_yaml

_FILE = "strings.yml"


class Strings(dict):
    """Texts by key; a key that is missing is an error that names the key and the file."""

    def __init__(self, values: dict, section: str):
        super().__init__((key, _checked(value, section, key)) for key, value in values.items())
        self.section = section

    def __missing__(self, key: str):
        raise ContentError(_FILE, f"section '{self.section}'", key, None, f"one of {', '.join(self)}")


def strings(component: str) -> Strings:
    """The texts of one part of the course, as a dict that JSON can carry.

    >>> strings("verdict")["partly"]
    'Partly'
    """
    sections = load_yaml(_FILE)
    if not isinstance(sections, dict) or not isinstance(sections.get(component), dict):
        raise ContentError(_FILE, f"section '{component}'", None, None, "a section with texts by key")
    return Strings(sections[component], component)


def _checked(value: object, section: str, key: str) -> object:
    if isinstance(value, dict):
        return Strings(value, f"{section}.{key}")
    if isinstance(value, list):
        return [_checked(item, section, key) for item in value]
    if isinstance(value, str):
        return value
    raise ContentError(_FILE, f"section '{section}'", key, value, "text, a list of texts, or texts by key")
