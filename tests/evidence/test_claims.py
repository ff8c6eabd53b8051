import pytest

from soundfooting.content import ContentError
from soundfooting.evidence.claims import claims, read_claims

GOOD = {
    "id": "heat-warm-baths", "lesson": "04", "sentence_no": 12, "place": "tips", "paraphrase": "Warm baths are fine.",
    "kind": "safety", "tactic": None, "findings": ["bath_burns"], "verdict": "unsafe_as_written", "certainty": "low",
    "fair_rewrite": "Check the water with a thermometer first.",
}


def read(*changes):
    rows = [{field: value for field, value in (GOOD | change).items() if value != "left out"} for change in changes]
    return read_claims({"claims": rows}, "claims.yml", ("01", "04"), ("bath_burns", "pad_burns"))


def test_a_good_claim_reads_into_a_record():
    claim, = read({})
    assert (claim.id, claim.lesson, claim.sentence_no, claim.tactic) == ("heat-warm-baths", "04", 12, None)
    assert (claim.findings, claim.verdict) == (("bath_burns",), "unsafe_as_written")


@pytest.mark.parametrize("place", [{"sentence_no": None}, {"place": None}])
def test_a_claim_stands_at_a_sentence_or_at_a_place(place):
    assert len(read(place)) == 1


def test_a_claim_is_for_the_basics_unless_it_says_deeper():
    assert [claim.deeper for claim in read({}, {"id": "other", "deeper": True})] == [False, True]


def test_selling_may_rest_on_nothing():
    assert read({"kind": "selling", "findings": []})[0].findings == ()


@pytest.mark.parametrize(("change", "field", "allowed"), [
    ({"lesson": "4"}, "lesson", "01, 04"),
    ({"sentence_no": 0}, "sentence_no", "a whole number, 1 or more"),
    ({"sentence_no": "left out", "place": "left out"}, "sentence_no", "or a place in words"),
    ({"place": 3}, "place", "text"),
    ({"paraphrase": None}, "paraphrase", "text"),
    ({"kind": "opinion"}, "kind", "fact, mechanism, benefit, safety, selling"),
    ({"tactic": 1}, "tactic", "text"),
    ({"findings": []}, "findings", "one finding or more"),
    ({"findings": ["pad_burn"]}, "findings", "there is no pad_burn"),
    ({"verdict": "true"}, "verdict", "supported, partly, not_shown, contradicted, unsafe_as_written"),
    ({"certainty": "none"}, "certainty", "high, moderate, low, very_low"),
    ({"fair_rewrite": " "}, "fair_rewrite", "text"),
    ({"deeper": "yes"}, "deeper", "true or false"),
    ({"quote": "x"}, "quote", "only the fields"),
])
def test_a_bad_claim_is_refused(change, field, allowed):
    with pytest.raises(ContentError) as error:
        read({"id": "other"}, change)
    message = str(error.value)
    assert message.startswith(f"claims.yml: claim 'heat-warm-baths', field '{field}': found ")
    assert allowed in message.split("; allowed: ")[1]


@pytest.mark.parametrize("bad_id", [None, "Heat", "heat_baths"])
def test_a_claim_without_a_good_id_is_named_by_its_place(bad_id):
    with pytest.raises(ContentError, match="claims.yml: claim number 1, field 'id'"):
        read({"id": bad_id})


def test_an_id_stands_once():
    with pytest.raises(ContentError, match="claim 'heat-warm-baths', field 'id': .* an id of its own"):
        read({}, {})


def test_claims_are_chosen_by_lesson(monkeypatch):
    monkeypatch.setattr("soundfooting.evidence.claims._claims", lambda *_: read({}, {"id": "b", "lesson": "01"}))
    assert [claim.id for claim in claims("01")] == ["b"]
    assert [claim.id for claim in claims()] == ["heat-warm-baths", "b"]


def test_the_course_s_own_claims_load():
    assert claims("04") == tuple(claim for claim in claims() if claim.lesson == "04")
