import json

from soundfooting.quiz.questions import guess_item
from soundfooting.widgets.answers import FILE_NAME, AnswersPanel
from soundfooting.widgets.guess import Guess


def guessed(given):
    guess = Guess("Your guess", guess_item("heat-guess-45"))
    return guess.hear({"kind": "guess", "question": "heat-guess-45", "given": given})


def sent(panel, monkeypatch):
    messages = []
    monkeypatch.setattr(panel, "send", messages.append)
    return messages


def test_a_guess_is_kept_and_shown_next_time(own_session):
    assert guessed(30)["ok"]
    assert own_session.latest("heat-guess-45").given == 30
    assert Guess("Your guess", guess_item("heat-guess-45")).earlier["given"] == 30


def test_the_twin_says_to_write_it_down_and_folds_the_answer():
    html = Guess("Your guess", guess_item("heat-guess-45")).twin_html()
    assert "<details>" in html and "on paper" in html


def test_the_panel_counts_what_is_kept():
    panel = AnswersPanel()
    assert "0" in panel.overview[0]
    guessed(30)
    assert "1" in panel.overview[0]


def test_a_copy_can_be_taken_deleted_and_brought_in_again(own_session, monkeypatch):
    guessed(30)
    panel = AnswersPanel()
    messages = sent(panel, monkeypatch)
    assert FILE_NAME in panel.hear({"kind": "export"})["text"]
    copy = messages[0]["content"]
    assert json.loads(copy.splitlines()[0])["question"] == "heat-guess-45"
    assert "1 answer deleted" in panel.hear({"kind": "delete"})["text"]
    assert own_session.latest("heat-guess-45") is None
    assert panel.hear({"kind": "import", "text": copy})["ok"]
    assert own_session.latest("heat-guess-45").given == 30


def test_garbage_is_refused_in_words_and_nothing_is_taken(own_session):
    reply = AnswersPanel().hear({"kind": "import", "text": "not an answer\n"})
    assert not reply["ok"] and "Line 1" in reply["text"]
    assert own_session.answers.read().entries == ()


def test_on_a_lent_computer_the_panel_says_so(monkeypatch):
    monkeypatch.setenv("BINDER_LAUNCH_HOST", "somewhere")
    assert any("wiped" in line for line in AnswersPanel().overview)
