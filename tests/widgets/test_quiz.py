import dataclasses
import re

import pytest

from soundfooting.quiz.questions import bank, question, questions
from soundfooting.quiz.records import Option
from soundfooting.widgets.base import script
from soundfooting.widgets.quiz import Quiz

EVERY_LESSON = ("01", "04")


def answer(quiz, question_id, given, certainty=None):
    return quiz.hear({"kind": "answer", "question": question_id, "given": given, "certainty": certainty})


def test_an_answer_is_kept_and_said_to_be_kept(own_session):
    quiz = Quiz("Check", questions("04", "shown"))
    reply = answer(quiz, "heat-nice-water", [1], certainty=3)
    assert reply["ok"] and "Saved" in reply["text"]
    kept = own_session.latest("heat-nice-water")
    assert (kept.given, kept.certainty, kept.lesson) == ([1], 3, "04")


def test_an_earlier_answer_is_offered_to_the_front_end_but_never_to_the_twin():
    fresh = Quiz("Check", questions("04", "shown"))
    answer(fresh, "heat-nice-water", [0])
    again = Quiz("Check", questions("04", "shown"))
    assert again.earlier["heat-nice-water"]["given"] == [0]
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", again.earlier["heat-nice-water"]["day"])
    assert (again.twin_html(), again.twin_text()) == (fresh.twin_html(), fresh.twin_text())


def test_an_unknown_question_or_message_is_left_alone(own_session):
    quiz = Quiz("Check", questions("04", "shown"))
    assert answer(quiz, "no-such-question", [0]) is None
    assert quiz.hear({"kind": "dance"}) is None
    assert own_session.answers.read().entries == ()


@pytest.mark.parametrize("lesson", EVERY_LESSON)
def test_the_twin_holds_every_question_option_and_reply(lesson):
    asked = bank(lesson)
    quiz = Quiz("All", asked)
    for each in asked:
        assert each.stem in quiz.twin_text()
        for option in each.options:
            assert option.text in quiz.twin_text() and option.reply in quiz.twin_text()


def test_text_from_a_question_file_cannot_become_markup():
    evil = "<img src=x onerror=alert(1)>"
    asked = dataclasses.replace(question("heat-nice-water"), stem=evil, options=(Option(evil, True, evil, None),))
    html = Quiz(evil, [asked]).twin_html()
    assert "<img" not in html and "&lt;img" in html


@pytest.mark.parametrize("name", ["quiz.js", "guess.js", "answers.js", "simulator.js"])
def test_no_script_sets_markup_except_the_simulator_for_its_own_pictures(name):
    lines = [line for line in script(name).splitlines() if re.search(r"innerHTML|outerHTML|insertAdjacentHTML", line)]
    allowed = {"simulator.js": ["foreground.innerHTML", "background.innerHTML"]}.get(name, [])
    assert len(lines) == len(allowed) and all(any(each in line for each in allowed) for line in lines)


def test_a_full_disk_is_said_and_the_answer_stays_in_this_session(own_session, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("soundfooting.quiz.answer_files.append_durably", full)
    reply = answer(Quiz("Check", questions("04", "shown")), "heat-nice-water", [1])
    assert not reply["ok"] and "full" in reply["text"]
    assert own_session.latest("heat-nice-water").given == [1]
    assert b"heat-nice-water" in own_session.answers.export_bytes()


def test_the_mime_bundle_holds_view_and_twins_and_the_repr_is_stable():
    quiz = Quiz("Check", questions("04", "shown"))
    data, _ = quiz._repr_mimebundle_()
    assert set(data) == {"application/vnd.jupyter.widget-view+json", "text/html", "text/plain"}
    assert data["text/plain"] == repr(quiz) and "0x" not in repr(quiz)
