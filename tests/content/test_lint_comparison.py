"""The choices compared: their numbers are those of their facts, and they sound no surer than their records."""

from dataclasses import replace

import pytest

from soundfooting.build.lint.comparison_receipts import check_comparison
from soundfooting.build.lint.course import Course, check_course
from soundfooting.build.lint.glossary import Glossary
from soundfooting.choice.comparison import comparison
from soundfooting.evidence import library


@pytest.fixture
def drugs():
    return next(choice for choice in comparison() if choice.id == "drugs")


def found(choice):
    return "\n".join(map(str, check_comparison([choice], library())))


def with_main(choice, side, **values):
    main, *others = getattr(choice, side)
    return replace(choice, **{side: (replace(main, **values), *others)})


def test_the_course_draws_no_complaint():
    assert check_comparison(comparison(), library()) == []


@pytest.mark.parametrize(("values", "complaint"), [
    ({"words": "It probably halves the pain of 39 of 100 people."}, "benefits 1: '39 of 100"),
    ({"words": "It heals nerves."}, "benefits 1: 'heals' in"),
    ({"time": "8 to 13 weeks"}, "benefits 1, group, comparison and time: '8 to 13 weeks'"),
    ({"certainty": "high"}, "benefits 1: high certainty; allowed: at most that of its records: moderate"),
])
def test_a_statement_is_held_to_its_records(drugs, values, complaint):
    assert complaint in found(with_main(drugs, "benefits", **values))


@pytest.mark.parametrize(("arm", "values", "complaint"), [
    ("with_care", {"count": 43}, "benefits 1, on gabapentin: '43 of 100'"),
    ("with_care", {"low": 36}, "benefits 1, on gabapentin: '36 of 100'"),
    ("with_care", {"low": 38, "high": 60}, "benefits 1, on gabapentin: '60 of 100'"),
    ("without", {"count": 38}, "benefits 1, on dummy tablets: '38 of 100'"),
])
def test_people_out_of_100_are_held_to_the_facts_of_their_own_group(drugs, arm, values, complaint):
    counted = drugs.benefits[0].per_100
    wrong = replace(counted, **{arm: replace(getattr(counted, arm), **values)})
    assert complaint in found(with_main(drugs, "benefits", per_100=wrong))


@pytest.mark.parametrize(("values", "complaint"), [
    ({"benefit_in_short": "Eases the pain of everybody who tries"}, "benefit in short: 'Eases'"),
    ({"harm_in_short": "Dizziness in 90 percent of all people"}, "harm in short: '90 percent'"),
    ({"how_said_to_work": "They repair the nerves."}, "how: 'repair'"),
    ({"effort": "You take them for 9 weeks."}, "effort: '9 weeks'"),
    ({"living_with": "It restores your sleep."}, "living with it: 'restores'"),
])
def test_the_other_words_are_read_too(drugs, values, complaint):
    assert complaint in found(replace(drugs, **values))


def test_the_lint_of_the_whole_course_reads_the_choices(drugs, tmp_path):
    wrong = replace(drugs, how_said_to_work="They repair the nerves.")
    course = Course(tmp_path, notebooks=(), lessons={}, shapes={}, glossary=Glossary(()), records=library(), claims=(),
                    question_files={}, choices=(wrong,))
    assert "option 'drugs', how: 'repair'" in "\n".join(map(str, check_course(course)))
