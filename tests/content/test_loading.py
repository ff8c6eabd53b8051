import datetime
import os
import pickle

import pytest

from soundfooting.content import ContentError, UnknownIdError, content_files, content_path, load_yaml, strings
from soundfooting.content.string_table import Strings


@pytest.fixture
def written(tmp_path):
    """Write a YAML file and return its path."""
    def write(text, name="sample.yml"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path
    return write


@pytest.mark.parametrize(("text", "value"), [
    ("2026-11-22", datetime.date(2026, 11, 22)),
    ("true", True),
    ("False", False),
    ("on", "on"),
    ("no", "no"),
    ("Yes", "Yes"),
    ("04", "04"),
    ("'04'", "04"),
    ("4", 4),
    ("-3", -3),
    ("0", 0),
    ("12:30", "12:30"),
    ("1_000", "1_000"),
    ("0x1F", "0x1F"),
    ("37.5", 37.5),
    ("1e-3", 0.001),
    ("10.1000/xyz", "10.1000/xyz"),
    ("688-695", "688-695"),
    ("PMC12", "PMC12"),
    ("~", None),
    ("null", None),
    ("", None),
    ("<<", "<<"),
])
def test_a_plain_value_reads_as_its_author_meant_it(written, text, value):
    found = load_yaml(written(f"key: {text}\n"))["key"]
    assert (found, type(found)) == (value, type(value))


def test_the_key_on_stays_a_word(written):
    assert load_yaml(written("confirmed: {on: 2026-11-22}")) == {"confirmed": {"on": datetime.date(2026, 11, 22)}}


@pytest.mark.parametrize(("text", "line", "said"), [
    ("a: 1\nb: 2\na: 3\n", 3, "the key 'a' twice"),
    ("top:\n  - x: 1\n    y: 2\n    x: 3\n", 4, "the key 'x' twice"),
    ("a: 1\nb: [1, 2\nc: 3\n", 3, "did not find expected"),
    ("a: 1\n\tb: 2\n", 2, "a tab character"),
    ("a: 1\nday: 2026-02-30\n", 2, "the date 2026-02-30"),
    ("a: 1\n? [x, y]\n: 2\n", 2, "no plain text"),
    ("a: 1\nb: !!python/object:os.system {}\n", 2, "could not determine a constructor"),
    (b"a: 1\nb: caf\xe9\n", 2, "UTF-8"),
])
def test_a_broken_file_is_refused_with_its_name_and_line(written, text, line, said):
    path = written(text)
    with pytest.raises(ContentError) as refusal:
        load_yaml(path)
    assert str(refusal.value).startswith(f"{path}, line {line}: ")
    assert said in str(refusal.value)


def test_a_missing_file_is_named():
    with pytest.raises(ContentError, match="^evidence/nothing.yml: found 'No such file or directory'"):
        load_yaml("evidence/nothing.yml")


def test_a_file_is_parsed_once_and_again_after_a_change(written):
    path = written("a: 1")
    first = load_yaml(path)
    assert load_yaml(path) is first
    written("a: 2")
    os.utime(path, ns=(1, 1))
    assert load_yaml(path) == {"a": 2}


def test_content_files_are_sorted_yaml_files(written, tmp_path):
    for name in ("b.yml", "a.yml", "notes.txt"):
        written("x: 1", name)
    assert [path.name for path in content_files(tmp_path)] == ["a.yml", "b.yml"]


def test_content_path_leads_into_the_package():
    assert content_path("strings.yml").is_file()


def test_an_error_says_where_what_and_what_is_allowed():
    error = ContentError("facts/heat.yml", "fact 'bath'", "value", 3, "a text", line=7)
    assert str(error) == "facts/heat.yml, line 7: fact 'bath', field 'value': found 3; allowed: a text"
    assert isinstance(error, ValueError)
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_an_error_about_a_whole_file_names_no_record():
    assert str(ContentError("a.yml", None, None, None, "a list")) == "a.yml: found nothing; allowed: a list"


def test_a_long_value_is_cut_short():
    assert len(str(ContentError("a.yml", "x", "y", "z" * 5000, "less"))) < 200


def test_an_unknown_id_offers_its_neighbours():
    error = UnknownIdError("fact", "hotspot", ["hot_spot", "bath"])
    assert str(error) == "there is no fact 'hotspot'; the nearest are: hot_spot"
    assert str(UnknownIdError("fact", "zzz", ["hot_spot", "bath"])) == "there is no fact 'zzz'; 2 are known"
    assert isinstance(error, LookupError)


def test_a_string_is_found_by_section_and_key():
    assert strings("safety")["line"].startswith("If your feet are numb")


def test_a_missing_section_names_the_file():
    with pytest.raises(ContentError, match="^strings.yml: section 'nowhere': found nothing"):
        strings("nowhere")


def test_a_missing_key_names_key_and_file():
    with pytest.raises(ContentError, match="^strings.yml: section 'safety', field 'lines': found nothing; .*line"):
        strings("safety")["lines"]


def test_a_missing_key_of_an_inner_section_names_the_way_to_it():
    with pytest.raises(ContentError, match="section 'certainty.high', field 'noun'"):
        strings("certainty")["high"]["noun"]


@pytest.mark.parametrize("value", [None, 3, True, datetime.date(2026, 1, 1), ["fine", 4]])
def test_a_string_that_is_no_text_is_refused(value):
    with pytest.raises(ContentError, match=r"^strings.yml: section 'quiz', field 'check': found .* allowed: text"):
        Strings({"check": value}, "quiz")
