import pytest

from soundfooting.choice.answers import Answers


@pytest.fixture
def groups(read):
    return read().groups


def test_what_is_left_out_is_not_sure(groups):
    assert dict(Answers({"feeling": "some"}, groups)) == {
        "warning_signs": "not_sure", "feeling": "some", "blood": "not_sure"}


def test_equal_answers_are_equal_in_whatever_order_they_came(groups):
    one = Answers({"feeling": "some", "blood": "none"}, groups)
    other = Answers({"blood": "none", "feeling": "some"}, groups)
    assert (one, hash(one)) == (other, hash(other))
    assert one != Answers({"blood": "none"}, groups)


def test_nothing_changes_them(groups):
    given = {"feeling": "some"}
    answers = Answers(given, groups)
    given["feeling"] = "lost"
    assert answers["feeling"] == "some"
    with pytest.raises(TypeError):
        answers["feeling"] = "lost"


@pytest.mark.parametrize(("given", "message"), [
    ({"feelings": "some"}, "there is no group of risk 'feelings'; allowed: warning_signs, feeling, blood"),
    ({"feeling": "lots"}, "feeling: 'lots' is no answer; allowed: none, not_sure, some, lost, unmeasured"),
    ({"feeling": "yes"}, "feeling: 'yes' is no answer; allowed: none, not_sure, some, lost, unmeasured"),
    ({"feeling": None}, "feeling: None is no answer; allowed: none, not_sure, some, lost, unmeasured"),
    ({"feeling": ["some"]}, "feeling: ['some'] is no answer; allowed: none, not_sure, some, lost, unmeasured"),
    ({"warning_signs": "some"}, "warning_signs: 'some' is no answer; allowed: none, not_sure, yes"),
])
def test_a_wrong_answer_is_refused_with_what_is_allowed(groups, given, message):
    with pytest.raises(ValueError) as error:
        Answers(given, groups)
    assert str(error.value) == message
