"""The store: what was answered can be read again, also beside damaged and foreign lines."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from soundfooting.quiz import answers as answers_module
from soundfooting.quiz.answers import Answers, answers_folder

from .answering import NEWER, NEWER_FILE, give, questions


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "home" / "answers"


@pytest.fixture
def answers(folder):
    return Answers(folder)


def own_file(answers):
    return next(answers.folder.glob("*.jsonl"))


def test_nothing_is_written_before_the_first_answer(answers, folder):
    answers.read()
    answers.export_bytes()
    answers.where()
    answers.delete_all()
    assert not folder.parent.exists()


def test_what_is_saved_is_read_by_another_session(answers, folder):
    saved = answers.record(kind="guess", lesson="04", question="heat-guess", given=[44, "°C"], certainty=2)
    read = Answers(folder).read()
    assert read.entries == (saved.entry,)
    assert read.notes == ()
    assert (saved.entry.kind, saved.entry.given, saved.entry.certainty) == ("guess", [44, "°C"], 2)
    assert saved.file == own_file(answers)


@settings(deadline=None, max_examples=30)
@given(st.lists(st.text(), min_size=1, max_size=5))
def test_any_text_is_kept(tmp_path_factory, texts):
    folder = tmp_path_factory.mktemp("any")
    first = Answers(folder)
    for number, text in enumerate(texts):
        give(first, f"q{number}", text)
    assert [entry.given for entry in Answers(folder).read().entries] == texts


def test_an_entry_that_is_none_is_refused_and_leaves_nothing(answers, folder):
    with pytest.raises(ValueError, match="kind is 'vote', allowed: answer, guess"):
        answers.record(kind="vote", lesson="04", question="heat-1", given=0)
    assert not folder.exists()
    assert answers.read().entries == ()


def test_entries_of_several_sessions_come_in_time_order(folder, monkeypatch):
    first, second = Answers(folder), Answers(folder)
    for hour, (session, question) in enumerate([(first, "a"), (second, "b"), (first, "c"), (second, "d")]):
        monkeypatch.setattr(answers_module, "_utc_now", lambda hour=hour: datetime(2026, 11, 22, hour, tzinfo=UTC))
        give(session, question)
    assert questions(Answers(folder)) == ["a", "b", "c", "d"]
    assert len(list(folder.iterdir())) == 2


def test_a_clock_set_back_does_not_change_the_order(answers, monkeypatch):
    for question, minutes in (("a", 0), ("b", -90), ("c", -30)):
        moment = datetime(2026, 11, 22, 9, tzinfo=UTC) + timedelta(minutes=minutes)
        monkeypatch.setattr(answers_module, "_utc_now", lambda moment=moment: moment)
        give(answers, question)
    assert questions(answers) == ["a", "b", "c"]


def test_the_place_is_the_users_data_folder_unless_it_is_chosen(monkeypatch, tmp_path):
    monkeypatch.setenv("SOUNDFOOTING_HOME", str(tmp_path))
    assert answers_folder() == Answers().folder == tmp_path / "answers"
    monkeypatch.setenv("SOUNDFOOTING_HOME", "")
    monkeypatch.setattr("platformdirs.user_data_dir", lambda name, appauthor: f"/data of ann/{name}")
    assert answers_folder() == Path("/data of ann/soundfooting/answers")


# damaged and foreign lines


def test_a_last_line_torn_at_any_byte_is_left_out_and_said(answers, folder):
    give(answers, "whole")
    give(answers, "last")
    data = own_file(answers).read_bytes()
    start = data.index(b"\n") + 1
    for end in range(start, len(data) + 1):
        own_file(answers).write_bytes(data[:end])
        read = Answers(folder).read()
        missing_at_most_the_newline = end >= len(data) - 1
        assert [entry.question for entry in read.entries] == ["whole", "last"][: 1 + missing_at_most_the_newline]
        torn = start < end and not missing_at_most_the_newline
        said = ("1 damaged line is left out: saving was cut off there. All whole answers are here.",)
        assert read.notes == (said if torn else ())
    assert end == len(data)


def test_an_answer_after_a_torn_line_in_the_same_file_is_kept(answers):
    give(answers, "a")
    own_file(answers).write_bytes(own_file(answers).read_bytes() + b'{"v":1,"at":')
    give(answers, "b")
    assert questions(answers) == ["a", "b"]
    assert len(answers.read().notes) == 1


@settings(deadline=None, max_examples=50)
@given(st.binary())
def test_a_damaged_file_hides_no_other(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("damaged")
    (folder / "20000101T000000000000Z-00000000.jsonl").write_bytes(data)
    give(Answers(folder))
    assert questions(Answers(folder)) == ["heat-1"]


def test_lines_of_a_newer_version_are_kept_and_said(answers, folder):
    give(answers)
    (folder / NEWER_FILE).write_bytes(NEWER)
    read = answers.read()
    assert len(read.entries) == 1
    assert read.notes == (
        "1 answer was saved by a newer version of the course. Kept, but not shown. Update the course.",
    )
    assert NEWER in answers.export_bytes()


def test_a_file_that_cannot_be_read_is_said_and_hides_no_other(answers, folder):
    give(answers)
    (folder / NEWER_FILE).mkdir()
    read = answers.read()
    assert len(read.entries) == 1
    assert "cannot be read now: " in read.notes[0]
    assert f"{NEWER_FILE} is a folder" in read.notes[0]


# where they are


def test_memory_only_touches_no_disk(folder, answers):
    give(answers, "on disk")
    memory = Answers(folder, memory_only=True)
    assert give(memory, "a").file is None
    memory.import_bytes(answers.export_bytes() + NEWER)
    assert questions(memory) == ["on disk", "a"]
    assert len(list(folder.iterdir())) == 1
    assert "only while this notebook runs" in memory.where()
    assert memory.delete_all().answers == 2
    assert questions(answers) == ["on disk"]


def test_a_computer_that_keeps_its_files_is_told_from_one_that_is_lent(answers, monkeypatch):
    for name in [name for name in os.environ if name.startswith("BINDER_")]:
        monkeypatch.delenv(name)
    assert answers.has_lasting_disk()
    assert answers.where() == f"Your answers are kept in the folder {answers.folder}. They are not sent anywhere."
    for name in ("BINDER_SERVICE_HOST", "BINDER_LAUNCH_HOST", "BINDER_REQUEST", "BINDER_REPO_URL"):
        with monkeypatch.context() as patch:
            patch.setenv(name, "x")
            assert not answers.has_lasting_disk()
            assert "will be wiped. Download your answers before you leave." in answers.where()
