"""A disk that refuses: the learner is told why, nothing that was entered is lost, and the course goes on."""

import errno
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from soundfooting.quiz.answers import AnswerNotSaved, Answers, AnswersFault

from .answering import disk_refusing, give, questions

FAULTY_DISK = Path(__file__).with_name("faulty_disk.py")
ON_A_SMALL_DISK = 'mount -t tmpfs -o size=64k small "$0" && exec "$1" "$2" full "$0"'


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "home" / "answers"


@pytest.fixture
def answers(folder):
    return Answers(folder)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EDQUOT, "your share of the disk is used up"),
        (errno.EROFS, "the disk is read-only"),
        (errno.EACCES, "there is no permission for /"),
        (errno.EIO, "the disk has a fault"),
        (errno.ESTALE, "the computer says: "),
    ],
)
def test_a_refused_answer_is_explained_kept_and_saved_later(answers, folder, code, words):
    give(answers, "before")
    said = f"not saved on the disk: {words}.*It is not lost"
    with disk_refusing(code), pytest.raises(AnswerNotSaved, match=said) as refusal:
        give(answers, "refused")
    assert refusal.value.entry.question == "refused"
    assert questions(answers) == ["before", "refused"]
    assert answers.read().notes == ("1 answer not saved on the disk yet. Download your answers before you close.",)
    assert b'"refused"' in answers.export_bytes()
    assert questions(Answers(folder)) == ["before"]

    assert give(answers, "after").earlier == 1
    assert questions(Answers(folder)) == ["before", "refused", "after"]
    assert answers.read().notes == ()


def test_an_answer_whose_fsync_failed_is_not_called_saved_and_counts_once(answers, monkeypatch):
    def failing_fsync(_):
        raise OSError(errno.EIO, "I/O error")

    with monkeypatch.context() as patch, pytest.raises(AnswerNotSaved, match="the disk has a fault"):
        patch.setattr(os, "fsync", failing_fsync)
        give(answers, "a")
    give(answers, "b")
    assert questions(answers) == ["a", "b"]


@pytest.mark.parametrize("in_the_way", ["home", "home/answers"])
def test_a_file_where_the_folder_should_be_is_named(answers, tmp_path, in_the_way):
    (tmp_path / in_the_way).parent.mkdir(exist_ok=True)
    (tmp_path / in_the_way).write_text("mine")
    with pytest.raises(AnswerNotSaved, match=f"{tmp_path / in_the_way} is a file, but a folder must be there"):
        give(answers)
    read = answers.read()
    assert len(read.entries) == 1
    assert "a part of" in read.notes[0]
    with pytest.raises(AnswersFault, match="could not be deleted: a part of"):
        answers.delete_all()
    assert (tmp_path / in_the_way).read_text() == "mine"


def test_a_place_that_is_no_full_path_is_named(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOUNDFOOTING_HOME", "~/course")
    with pytest.raises(AnswerNotSaved, match="~/course/answers is not a full path"):
        give(Answers())
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_is_really_full(tmp_path):
    own_mounts = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", ON_A_SMALL_DISK]
    limited = [sys.executable, FAULTY_DISK, "full", tmp_path, "--limited"]
    disk, done = "64 kB disk", None
    if shutil.which("unshare"):
        done = subprocess.run([*own_mounts, tmp_path, sys.executable, FAULTY_DISK], capture_output=True, text=True)
    if not done or done.returncode:  # not every machine lets a test mount a disk; a file size limit cuts writes too
        disk, done = "file size limit", subprocess.run(limited, capture_output=True, text=True)
    print(disk, done.stdout, done.stderr)
    saw = json.loads(done.stdout)
    assert "the disk is full" in saw["message"] or "the file is as large as" in saw["message"]
    assert saw["saved"] > 10
    assert saw["while_full"] == saw["exported"] == saw["saved"] + 1
    assert any("1 answer not saved" in note for note in saw["notes_while_full"])
    assert saw["earlier"] == 1
    assert saw["on_disk"] == saw["saved"] + 2


def test_a_folder_that_is_really_closed():
    with TemporaryDirectory() as folder:  # not tmp_path: the user "nobody" must get as far as the folder
        done = subprocess.run([sys.executable, FAULTY_DISK, "forbidden", folder], capture_output=True, text=True)
        Path(folder).chmod(0o755)
    saw = json.loads(done.stdout)
    assert (saw["saved"], saw["read"]) == (0, 1)
    assert f"there is no permission for {folder}/answers" in saw["message"]
