import json

from soundfooting.build.lint.lesson_text import LessonText, Receipts


def blocks_of(*sources, **metadata):
    cells = [{"cell_type": "markdown", "metadata": metadata, "source": source} for source in sources]
    return LessonText.of({"cells": cells}, "x.ipynb").blocks


def test_every_kind_of_block_becomes_plain_text():
    source = ("# Hot **water**\n\nIt can\nburn `you`.\n\n- one\n- two\n\n> boxed\n\n"
              "| a | b |\n|---|---|\n| 1 | *2* |\n\n<div>raw <b>html</b></div>\n")
    assert [(block.kind, block.text) for block in blocks_of(source)] == [
        ("heading", "Hot water"), ("paragraph", "It can burn you."), ("list item", "one"), ("list item", "two"),
        ("quote", "boxed"), ("table row", "a | b"), ("table row", "1 | 2"), ("html", "raw html"),
    ]


def test_tags_part_words_only_where_a_reader_sees_them_parted():
    block, = blocks_of("<div>do<b>n't</b> run<br>walk<p>then rest</p><style>p {}</style></div>")
    assert block.text == "don't run walk then rest"


def test_a_formula_is_no_prose():
    assert [block.kind for block in blocks_of("Here it is:\n\n$$\nx = 3 \\cdot 10^4\n$$")] == ["paragraph", "formula"]


def test_code_is_no_text():
    assert blocks_of("```\n49 degrees\n```\n\n    indented code") == ()


def test_blocks_know_their_headings_and_cell():
    block = blocks_of("# Top", "## Part\n\n### Small\n\ntext", "## Next\n\nmore")[-1]
    assert (block.headings, block.cell) == (("Top", "Next"), 3)


def test_a_table_row_knows_its_cells_and_columns():
    row = blocks_of("| Claim | Verdict |\n|---|---|\n| it heals | not shown |")[1]
    assert (row.cells, row.columns) == (("it heals", "not shown"), ("Claim", "Verdict"))


def test_receipts_belong_to_the_block_they_end():
    first, second = blocks_of("Burned. <!-- facts: a, b -->\n\nNot burned. <!-- plain: 3 --> <!-- explains: burn -->")
    assert first.receipts == Receipts(facts=("a", "b"))
    assert second.receipts == Receipts(plain=("3",), explains=("burn",))


def test_a_receipt_on_its_own_line_belongs_to_the_block_before():
    item, other, paragraph = blocks_of("- one\n- two\n<!-- facts: a -->\n\nText\n<!-- facts: b -->")
    assert (item.receipts.facts, other.receipts.facts, paragraph.receipts.facts) == ((), ("a",), ("b",))


def test_a_receipt_after_a_table_belongs_to_all_its_rows_and_nothing_else():
    blocks = blocks_of("before\n\n| a | b |\n|---|---|\n| 1 | 2 |\n<!-- facts: t -->\n\nafter")
    assert [block.receipts.facts for block in blocks] == [(), ("t",), ("t",), ()]


def test_a_receipt_never_reaches_back_into_the_cell_before():
    first, stray = blocks_of("Text", "<!-- facts: a -->")
    assert (first.receipts.facts, stray.kind, stray.receipts.facts) == ((), "comment", ("a",))


def test_a_misspelt_receipt_is_kept_as_unknown():
    assert blocks_of("Text <!-- fact: a -->")[0].receipts.unknown == ("fact: a",)


def test_deeper_lasts_until_a_heading_of_its_level_or_higher():
    layers = [block.layer for block in blocks_of(
        "# T\n\n## A", "### Deeper: why", "#### Small", "text", "### Basics again", "## B")]
    assert layers == ["basics", "basics", "deeper", "deeper", "deeper", "basics", "basics"]


def test_a_tagged_cell_is_deeper_wherever_it_stands():
    assert blocks_of("text", tags=["deeper"])[0].layer == "deeper"


def test_pictures_and_links_are_found_in_markdown_and_in_html():
    markdown, html = blocks_of(
        '![a hot foot](a.svg) and [more](#x)\n\n<img src="b.svg" alt="cold"> <a href="c">far</a>')
    assert [(picture.source, picture.alt) for block in (markdown, html) for picture in block.pictures] == [
        ("a.svg", "a hot foot"), ("b.svg", "cold")]
    assert [(link.target, link.text) for block in (markdown, html) for link in block.links] == [
        ("#x", "more"), ("c", "far")]


def test_sections_and_opening(notebook, read):
    lesson = read(notebook)
    assert [block.text for block in lesson.section("Try it")] == ["Move the bar.", "Deeper: the model", "Heat spreads."]
    assert lesson.opening[0].text == "How warm is too warm?"
    assert all("Look back" not in block.headings for block in lesson.opening)


def test_a_stored_notebook_keeps_missing_ids_missing(tmp_path):
    path = tmp_path / "n.ipynb"
    path.write_text(json.dumps({"cells": [{"cell_type": "markdown", "source": ["# A\n", "b"], "metadata": {}}]}))
    lesson = LessonText.read(path)
    assert (lesson.file, lesson.cells[0].id, lesson.blocks[1].text) == ("n.ipynb", None, "b")
