"""Answers carried away, brought in and deleted: all or nothing, each once, and said in words."""

import errno

import pytest

from soundfooting.quiz.answers import AnswerNotSaved, Answers, AnswersFault, ImportRefused

from .answering import NEWER, NEWER_FILE, disk_refusing, give, questions


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "home" / "answers"


@pytest.fixture
def answers(folder):
    return Answers(folder)


def test_an_export_brought_in_elsewhere_is_the_same(answers, tmp_path):
    for number in range(3):
        give(answers, f"q{number}")
    elsewhere = Answers(tmp_path / "elsewhere")
    data = answers.export_bytes() + NEWER
    done = elsewhere.import_bytes(data)
    assert (done.new, done.already, done.newer) == (4, 0, 1)
    assert elsewhere.read().entries == answers.read().entries
    assert elsewhere.export_bytes() == data


def test_bringing_in_twice_counts_once_and_says_so(answers, tmp_path):
    give(answers, "a")
    elsewhere = Answers(tmp_path / "elsewhere")
    elsewhere.import_bytes(answers.export_bytes())
    give(answers, "b")
    done = elsewhere.import_bytes(answers.export_bytes() * 2)
    assert done.summary() == "1 answer brought in. 1 answer in it you had already."
    elsewhere.import_bytes(answers.export_bytes())
    assert questions(elsewhere) == ["a", "b"]
    assert len(list(elsewhere.folder.iterdir())) == 2, "nothing new, no new file"


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda data: b"", "There is no answer in this file"),
        (lambda data: b"\n \n", "There is no answer in this file"),
        (lambda data: data + b"hello\n", "Line 3 holds no answer: it is cut off, or was never an answer"),
        (lambda data: data[:-9], "Line 2 holds no answer: it is cut off"),
        (lambda data: data.replace(b'"kind":"answer"', b'"kind":"vote"', 1), "Line 1 holds no answer: kind is 'vote'"),
        (lambda data: b"\x89PNG\r\n\x1a\n" + data, "Line 1 holds no answer"),
    ],
)
def test_what_holds_no_answers_is_refused_whole(answers, tmp_path, spoil, said):
    give(answers, "a")
    give(answers, "b")
    elsewhere = Answers(tmp_path / "elsewhere")
    with pytest.raises(ImportRefused, match=f"Nothing was brought in. {said}"):
        elsewhere.import_bytes(spoil(answers.export_bytes()))
    assert elsewhere.read().entries == ()
    assert not elsewhere.folder.exists()


def test_bringing_in_onto_a_refusing_disk_is_all_or_nothing(answers, tmp_path):
    give(answers)
    data = answers.export_bytes()
    elsewhere = Answers(tmp_path / "elsewhere")
    said = "Nothing was brought in, because it cannot be saved: the disk is full"
    with disk_refusing(errno.ENOSPC), pytest.raises(AnswersFault, match=said):
        elsewhere.import_bytes(data)
    assert elsewhere.read().entries == ()


def test_an_import_that_was_killed_is_not_read_and_can_be_deleted(answers, folder):
    give(answers)
    (folder / f"{NEWER_FILE}.part").write_bytes(answers.export_bytes()[:50])
    assert answers.read().notes == ()
    answers.delete_all()
    assert list(folder.iterdir()) == []


def test_an_export_goes_to_a_new_file_only(answers, tmp_path):
    give(answers)
    answers.export_to(tmp_path / "mine.jsonl")
    assert (tmp_path / "mine.jsonl").read_bytes() == answers.export_bytes()
    with pytest.raises(AnswersFault, match="already a file .*mine.jsonl. Choose another name"):
        answers.export_to(tmp_path / "mine.jsonl")
    with pytest.raises(AnswersFault, match="could not be written to .*nowhere.*does not exist"):
        answers.export_to(tmp_path / "nowhere" / "mine.jsonl")


def test_deleting_takes_our_files_only_and_says_what_stays(answers, folder):
    give(answers, "a")
    give(Answers(folder), "b")
    (folder / "notes.txt").write_text("mine")
    (folder / NEWER_FILE).mkdir()
    done = answers.delete_all()
    assert (done.answers, done.files) == (2, 2)
    assert done.summary().startswith("2 answers deleted, 2 files removed. This file could not be removed: ")
    assert f"This is no file of the course, so it stays: {folder / 'notes.txt'}." in done.summary()
    assert "Copies that you downloaded stay" in done.summary()
    assert questions(answers) == []
    assert (folder / "notes.txt").read_text() == "mine"


def test_deleting_takes_what_only_memory_holds(answers):
    with disk_refusing(errno.EROFS), pytest.raises(AnswerNotSaved):
        give(answers)
    assert answers.delete_all().answers == 1
    give(answers, "later")
    assert questions(answers) == ["later"]


def test_a_session_goes_on_after_another_deleted_everything(answers, folder):
    give(answers, "a")
    Answers(folder).delete_all()
    give(answers, "b")
    assert questions(Answers(folder)) == ["b"]
