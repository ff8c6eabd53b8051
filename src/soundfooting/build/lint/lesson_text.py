"""Reads a notebook the way a learner does: block by block, each with its headings, its layer and its receipts."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import takewhile
from pathlib import Path
from typing import Self

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from soundfooting.build.lint.markup import Link, Markup, Picture, read_markup

DEEPER = "Deeper:"

# GitHub-flavoured Markdown is what JupyterLab shows; tables and strike-through are all we use beyond CommonMark.
_MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_FORMULA = re.compile(r"\$\$.*\$\$", re.DOTALL)
_RECEIPT = re.compile(r"(facts|plain|explains)\s*:\s*(.*)", re.DOTALL)


@dataclass(frozen=True)
class Receipts:
    """What the comments of a block vouch for; ``unknown`` holds comments that are no receipt."""

    facts: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    explains: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    def __add__(self, other: Self) -> Self:
        return Receipts(self.facts + other.facts, self.plain + other.plain,
                        self.explains + other.explains, self.unknown + other.unknown)


@dataclass(frozen=True)
class Block:
    """One heading, paragraph, list item, table row, quote, formula or piece of html, as plain text.

    ``headings`` is the path of headings it stands under (its own included), ``layer`` is basics or deeper,
    ``group`` is shared by the items of one list and the rows of one table, ``columns`` are the headers of a table.
    """

    kind: str
    text: str
    cell: int
    group: tuple[int, int]
    headings: tuple[str, ...] = ()
    layer: str = "basics"
    level: int = 0
    cells: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    links: tuple[Link, ...] = ()
    receipts: Receipts = Receipts()

    @property
    def place(self) -> str:
        """Where a writer finds the block: number of its cell and the nearest heading."""
        return f"cell {self.cell} ({self.headings[-1]})" if self.headings else f"cell {self.cell}"


@dataclass(frozen=True)
class Cell:
    """One cell as stored; ``number`` counts from 1."""

    number: int
    kind: str
    id: str | None
    source: str
    tags: tuple[str, ...] = ()
    metadata: dict = field(default_factory=dict)
    outputs: tuple[dict, ...] = ()

    @property
    def place(self) -> str:
        """Where a writer finds the cell."""
        return f"cell {self.number}"


@dataclass(frozen=True)
class LessonText:
    """A notebook: its name, the lesson it belongs to (None if it says none), its metadata, cells and blocks."""

    file: str
    lesson: str | None
    metadata: dict
    cells: tuple[Cell, ...]
    blocks: tuple[Block, ...]

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a notebook file; ValueError where it is no JSON."""
        # nbformat would silently add the cell ids that a lint has to miss.
        return cls.of(json.loads(path.read_text(encoding="utf-8")), path.name)

    @classmethod
    def of(cls, notebook: dict, file: str) -> Self:
        """Read a notebook that is already in memory."""
        cells = tuple(_cell(number, raw) for number, raw in enumerate(notebook["cells"], start=1))
        metadata = notebook.get("metadata", {})
        return cls(file, metadata.get("soundfooting", {}).get("lesson"), metadata, cells, tuple(_blocks(cells)))

    def section(self, title: str) -> tuple[Block, ...]:
        """The blocks under one heading, that heading left out."""
        return tuple(block for block in self.blocks
                     if title in block.headings and (block.kind, block.text) != ("heading", title))

    @property
    def opening(self) -> tuple[Block, ...]:
        """The blocks before the first second-level heading."""
        return tuple(takewhile(lambda block: block.level != 2, self.blocks))

    @property
    def headings(self) -> tuple[Block, ...]:
        """The headings in order."""
        return tuple(block for block in self.blocks if block.kind == "heading")


def _cell(number: int, raw: dict) -> Cell:
    source = raw.get("source", "")
    return Cell(
        number=number,
        kind=raw["cell_type"],
        id=raw.get("id"),
        source=source if isinstance(source, str) else "".join(source),
        tags=tuple(raw.get("metadata", {}).get("tags", ())),
        metadata=raw.get("metadata", {}),
        outputs=tuple(raw.get("outputs", ())),
    )


def _blocks(cells: tuple[Cell, ...]) -> list[Block]:
    blocks: list[Block] = []
    path: list[tuple[int, str]] = []
    deeper_level = 0
    for cell in cells:
        if cell.kind != "markdown":
            continue
        fresh = True  # a comment never vouches for the cell before its own
        for block in _read_cell(cell):
            if block.kind == "comment" and not fresh:
                _vouch(blocks, block.receipts)
                continue
            if block.kind == "heading":
                path = [step for step in path if step[0] < block.level] + [(block.level, block.text)]
                if block.level <= deeper_level:
                    deeper_level = 0
                if block.text.startswith(DEEPER):
                    deeper_level = block.level
            layer = "deeper" if deeper_level or "deeper" in cell.tags else "basics"
            blocks.append(replace(block, headings=tuple(text for _, text in path), layer=layer))
            fresh = False
    return blocks


def _vouch(blocks: list[Block], receipts: Receipts) -> None:
    """Hand a comment on a line of its own to the block before it: to every row if that is a table."""
    last = blocks[-1]
    for number, block in enumerate(blocks):
        if block is last or block.kind == last.kind == "table row" and block.group == last.group:
            blocks[number] = replace(block, receipts=block.receipts + receipts)


def _read_cell(cell: Cell) -> Iterator[Block]:
    tree = SyntaxTreeNode(_MARKDOWN.parse(cell.source))
    for number, node in enumerate(tree.children):
        yield from _read_node(node, "paragraph", group=(cell.number, number))


def _read_node(node: SyntaxTreeNode, paragraph_kind: str, group: tuple[int, int]) -> Iterator[Block]:
    if node.type == "heading":
        yield _block("heading", _html(node), group, level=int(node.tag[1]))
    elif node.type == "paragraph":
        block = _block(paragraph_kind, _html(node), group)
        yield replace(block, kind="formula") if _FORMULA.fullmatch(block.text) else block
    elif node.type == "html_block":
        block = _block("html", node.content, group)
        if block.text or block.pictures:
            yield block
        elif block.receipts != Receipts():
            yield replace(block, kind="comment")
    elif node.type == "table":
        yield from _read_table(node, group)
    elif node.type in ("bullet_list", "ordered_list", "list_item", "blockquote"):
        kind = {"blockquote": "quote", "list_item": "list item"}.get(node.type, paragraph_kind)
        for child in node.children:
            yield from _read_node(child, kind, group)


def _read_table(table: SyntaxTreeNode, group: tuple[int, int]) -> Iterator[Block]:
    rows = [row for part in table.children for row in part.children]
    columns = tuple(read_markup(_html(one)).text for one in rows[0].children)
    for row in rows:
        cells = tuple(read_markup(_html(one)).text for one in row.children)
        html = " | ".join(_html(one) for one in row.children)
        yield replace(_block("table row", html, group), cells=cells, columns=columns)


def _html(node: SyntaxTreeNode) -> str:
    """The HTML of the words inside a node."""
    inline = [child.token for child in node.children if child.type == "inline"]
    return _MARKDOWN.renderer.render(inline, _MARKDOWN.options, {})


def _block(kind: str, html: str, group: tuple[int, int], level: int = 0) -> Block:
    markup = read_markup(html)
    return Block(kind, markup.text, group[0], group, level=level, pictures=markup.pictures, links=markup.links,
                 receipts=_receipts(markup))


def _receipts(markup: Markup) -> Receipts:
    receipts = Receipts()
    for comment in markup.comments:
        if found := _RECEIPT.fullmatch(comment):
            names = tuple(name.strip() for name in found[2].split(",") if name.strip())
            receipts += Receipts(**{found[1]: names})
        else:
            receipts += Receipts(unknown=(comment,))
    return receipts
