"""What a piece of HTML shows and where it points: its text, pictures, links and comments."""

from dataclasses import dataclass
from html.parser import HTMLParser

_UNSEEN = {"script", "style"}
# Tags that do not part two words: "<b>do</b>n't" is one word, "<td>3</td><td>4</td>" are two.
_INLINE = {"a", "abbr", "b", "cite", "code", "del", "em", "i", "img", "kbd", "mark", "q", "s", "small", "span",
           "strong", "sub", "sup", "u", "var"}


@dataclass(frozen=True)
class Picture:
    """A picture: where it lies and its alternative text (None where the attribute is missing)."""

    source: str
    alt: str | None


@dataclass(frozen=True)
class Link:
    """A link: where it goes and the words it is called by."""

    target: str
    text: str


@dataclass(frozen=True)
class Markup:
    """What a reader gets from a piece of HTML, plus the comments that only writers see."""

    text: str
    pictures: tuple[Picture, ...]
    links: tuple[Link, ...]
    comments: tuple[str, ...]


def read_markup(html: str) -> Markup:
    """Read text, pictures, links and comments out of HTML; runs of white space become one space.

    >>> read_markup('<p>See <a href="#top">the <b>top</b></a>.<!-- plain: 3 --></p>').links
    (Link(target='#top', text='the top'),)
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Markup(_tidy(reader.words), tuple(reader.pictures), tuple(reader.links), tuple(reader.comments))


def _tidy(words: list[str]) -> str:
    return " ".join("".join(words).split())


class _Reader(HTMLParser):
    """Collects what `Markup` holds while the standard library walks the tags."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.pictures: list[Picture] = []
        self.links: list[Link] = []
        self.comments: list[str] = []
        self._open_link: tuple[str, list[str]] | None = None
        self._unseen = 0

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "img":
            self.pictures.append(Picture(attributes.get("src") or "", attributes.get("alt")))
            self._say(attributes.get("alt") or "", only_in_link=True)
        elif tag == "a" and attributes.get("href"):
            self._open_link = (attributes["href"], [])
        elif tag not in _INLINE:
            self._say(" ")

    def handle_endtag(self, tag):
        if tag in _UNSEEN:
            self._unseen -= 1
        elif tag == "a" and self._open_link:
            target, words = self._open_link
            self.links.append(Link(target, _tidy(words)))
            self._open_link = None
        elif tag not in _INLINE:
            self._say(" ")

    def handle_data(self, data):
        if not self._unseen:
            self._say(data)

    def handle_comment(self, data):
        self.comments.append(data.strip())

    def _say(self, words: str, only_in_link: bool = False):
        if self._open_link:
            self._open_link[1].append(words)
        if not only_in_link:
            self.words.append(words)
