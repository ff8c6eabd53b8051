"""One line of an answer file: what is written can be read, and what is damaged is refused with its reason."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from soundfooting.quiz.answer_lines import DamagedLineError, Entry, decode, encode, lines_of

AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
ENTRY = Entry("answer", "04", "heat-feel-51", [0, 2], certainty=3, at=AT, id="one")
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
ANY_TEXT = st.text(st.characters(exclude_categories=()), min_size=1)  # lone surrogates too: a browser can send them


@settings(deadline=None)
@given(question=ANY_TEXT, lesson=ANY_TEXT, value=VALUES | ANY_TEXT, certainty=st.sampled_from((None, 1, 2, 3)))
def test_what_is_written_is_one_line_and_reads_the_same(question, lesson, value, certainty):
    entry = Entry("guess", lesson, question, value, certainty)
    raw = encode(entry).raw
    assert b"\n" not in raw
    assert raw.isascii()
    assert decode(raw).entry == entry


def test_the_format_is_the_one_that_later_versions_will_meet():
    expected = (
        '{"v":1,"at":"2026-11-22T09:30:00.000000+00:00","id":"one","kind":"answer","lesson":"04",'
        '"question":"heat-feel-51","given":[0,2],"certainty":3}'
    )
    assert encode(ENTRY).raw.decode() == expected


def test_a_line_cut_at_any_byte_is_refused():
    raw = encode(ENTRY).raw
    for length in range(len(raw)):
        with pytest.raises(DamagedLineError):
            decode(raw[:length])


@settings(deadline=None)
@given(st.binary(), st.binary())
def test_bytes_of_any_kind_hide_no_whole_line(before, after):
    whole = encode(ENTRY)
    found = [line for _, line in lines_of(before + b"\n" + whole.raw + b"\n" + after)]
    assert whole in found


@settings(deadline=None)
@given(VALUES)
def test_any_json_is_an_entry_or_is_refused(value):
    for record in (value, {"v": 1, "given": value}, json.loads(encode(ENTRY).raw) | {"at": value, "certainty": value}):
        found = [line for _, line in lines_of(json.dumps(record).encode())]
        assert all(isinstance(line, DamagedLineError) or line.entry for line in found)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"v": 0}, r"version \(v\) is 0"),
        ({"v": True}, r"version \(v\) is True"),
        ({"v": "1"}, r"version \(v\) is '1'"),
        ({"kind": "vote"}, "kind is 'vote', allowed: answer, guess"),
        ({"lesson": ""}, "lesson is ''"),
        ({"question": 7}, "question is 7"),
        ({"certainty": 4}, "certainty is 4, allowed: 1, 2, 3 or none"),
        ({"certainty": True}, "certainty is True"),
        ({"at": "yesterday"}, "at is 'yesterday'"),
        ({"at": 12}, "at is 12"),
        ({"at": "2026-11-22T09:30:00"}, "allowed: a time with its time zone"),
        ({"at": "0001-01-01T00:00:00+23:00"}, "at is '0001"),
    ],
)
def test_a_wrong_field_is_named_with_what_is_allowed(change, said):
    with pytest.raises(DamagedLineError, match=said):
        decode(json.dumps(json.loads(encode(ENTRY).raw) | change).encode())


@pytest.mark.parametrize("name", ["at", "id", "kind", "lesson", "question", "given"])
def test_a_missing_field_is_named(name):
    record = json.loads(encode(ENTRY).raw)
    del record[name]
    with pytest.raises(DamagedLineError, match=f"lacks {name}"):
        decode(json.dumps(record).encode())


@pytest.mark.parametrize("raw", [b"[" * 100_000, b'{"v":NaN}', b"\xff\xfe", b"\0" * 40, b"17", b'"text"', b"{}"])
def test_other_bytes_are_refused(raw):
    with pytest.raises(DamagedLineError):
        decode(raw)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), {1, 2}, object()])
def test_what_json_cannot_hold_is_refused_before_it_is_written(value):
    with pytest.raises(ValueError, match="question heat-feel-51: given is"):
        encode(Entry("answer", "04", "heat-feel-51", value))


def test_a_line_of_a_newer_version_is_kept_unread_even_if_its_fields_are_others():
    raw = b'{"v":2,"answered":"differently"}'
    line = decode(raw)
    assert (line.raw, line.entry, line.key) == (raw, None, raw)
