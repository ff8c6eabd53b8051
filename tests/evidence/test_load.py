import pytest

from soundfooting.content import ContentError, UnknownIdError
from soundfooting.content.lessons import lessons
from soundfooting.evidence import library
from soundfooting.evidence import load as loader
from soundfooting.evidence.references import reference


def confirmed(samples, **change):
    return {"confirmed": samples.source["confirmed"] | change}


def refused(error, file, record, field, allowed):
    message = str(error.value)
    assert f"/{file}: {record}, field '{field}': found " in message
    assert allowed in message.split("; allowed: ")[1]


def test_a_good_library_reads_into_records(load, samples):
    found = load()
    source, finding, fact = found.source("mun2012"), found.finding("device_burns"), found.fact("mun2012_device_burns")
    assert (source.authors, source.year, source.n, source.pmid) == (("Mun JH", "Jeon JH"), 2012, 864, None)
    assert (source.confirmed.on, source.weakly_confirmed) == (samples.source["confirmed"]["on"], False)
    assert (finding.sources, finding.facts, finding.certainty) == (("mun2012",), ("mun2012_device_burns",), "low")
    assert (fact.value, fact.of, fact.unit, fact.comparison) == (94, 864, "people", None)


def test_records_cannot_be_changed(load):
    found = load()
    with pytest.raises(AttributeError):
        found.fact("mun2012_device_burns").value = 95
    with pytest.raises(TypeError):
        found.facts["other"] = None


@pytest.mark.parametrize(("change", "field", "allowed"), [
    ({"kind": "trial"}, "kind", "randomised_trial, systematic_review"),
    ({"title": "left out"}, "title", "text"),
    ({"title": None}, "title", "text"),
    ({"title": 2012}, "title", "in quotes"),
    ({"venue": "left out"}, "venue", "text"),
    ({"design": ""}, "design", "text"),
    ({"population": "left out"}, "population", "text"),
    ({"funding": "left out"}, "funding", "text"),
    ({"year": "2012"}, "year", "a whole number, from 1800 to 2100"),
    ({"year": 212}, "year", "1800 to 2100"),
    ({"year": True}, "year", "1800 to 2100"),
    ({"volume": 36}, "volume", "in quotes"),
    ({"n": 0}, "n", "a whole number, 1 or more"),
    ({"n": -5}, "n", "1 or more"),
    ({"n": 8.5}, "n", "a whole number"),
    ({"authors": []}, "authors", "a group_author"),
    ({"authors": "Mun JH"}, "authors", "a list"),
    ({"authors": ["Mun JH", "Mun JH"]}, "authors", "none twice"),
    ({"doi": "https://doi.org/10.1000/x"}, "doi", "a DOI alone"),
    ({"doi": "10.10/x"}, "doi", "a DOI alone"),
    ({"doi": "10.1000/x y"}, "doi", "a DOI alone"),
    ({"pmid": 23185734}, "pmid", "in quotes"),
    ({"pmid": "PMID 23"}, "pmid", "digits"),
    ({"pmid": "123456789"}, "pmid", "1 to 8 digits"),
    ({"pmcid": "3503945"}, "pmcid", "PMC and digits"),
    ({"official": "fda.gov/page"}, "official", "a web address"),
    ({"date": "2012-01-01"}, "date", "a date"),
    ({"doi": None}, "doi", "at least one of doi, pmid, pmcid, number"),
    ({"doi": None, "volume": None, "official": "https://a.org/b"}, "doi", "official with volume and pages"),
    ({"doi": None, "pages": None, "official": "https://a.org/b"}, "doi", "official with volume and pages"),
    ({"year": None}, "year", "only an official body's own page may be undated"),
    ({"year": None, "official": "https://a.org/b", "group_author": "A"}, "year", "only an official body's own page"),
    ({"doi": None, "kind": "guideline", "volume": None, "official": "https://a.org/b"}, "doi", "with a group_author"),
    ({"number": "first-aid-burns"}, "number", "has a digit"),
    ({"confirmed": "left out"}, "confirmed", "on, at, read, how, weak"),
    ({"confirmed": True}, "confirmed", "on, at, read, how, weak"),
    ({"link": "https://a.org"}, "link", "only the fields"),
])
def test_a_bad_source_is_refused(load, samples, change, field, allowed):
    with pytest.raises(ContentError) as error:
        load(sources=[samples.source | change])
    refused(error, "evidence.yml", "source 'mun2012'", field, allowed)


@pytest.mark.parametrize(("change", "field", "allowed"), [
    ({"on": "yesterday"}, "confirmed.on", "a date"),
    ({"on": None}, "confirmed.on", "a date"),
    ({"at": "pubmed"}, "confirmed.at", "a web address"),
    ({"read": "the title"}, "confirmed.read", "abstract, full text, page or scope text"),
    ({"read": "abstracted"}, "confirmed.read", "abstract, full text, page or scope text"),
    ({"how": None}, "confirmed.how", "text"),
    ({"weak": "yes"}, "confirmed.weak", "true or false"),
    ({"by": "me"}, "confirmed.by", "only the fields"),
])
def test_a_source_that_is_not_properly_confirmed_is_refused(load, samples, change, field, allowed):
    with pytest.raises(ContentError) as error:
        load(sources=[samples.source | confirmed(samples, **change)])
    refused(error, "evidence.yml", "source 'mun2012'", field, allowed)


def test_the_year_and_the_date_agree(load, samples):
    day = samples.source["confirmed"]["on"]
    assert load(sources=[samples.source | {"date": day, "year": 2026}]).source("mun2012").date == day
    with pytest.raises(ContentError) as error:
        load(sources=[samples.source | {"date": day}])
    refused(error, "evidence.yml", "source 'mun2012'", "date", "a day in the year 2012")


@pytest.mark.parametrize("identity", [
    {"doi": "10.1002/(SICI)1097-0258"}, {"pmid": "1"}, {"pmcid": "PMC1"}, {"number": "NCT00000102"},
    {"official": "https://a.org/b", "volume": "1", "pages": "2-3"},
])
def test_each_way_to_identify_a_source_is_enough(load, samples, identity):
    bare = samples.source | {"doi": None, "volume": None, "issue": None, "pages": None}
    assert load(sources=[bare | identity]).source("mun2012")


def test_an_official_bodys_own_page_may_be_undated_and_is_referenced_as_such(load, samples):
    page = {"kind": "guideline", "official": "https://nhs.uk/feet", "group_author": "NHS", "authors": "left out"}
    bare = samples.source | {"doi": None, "volume": None, "issue": None, "pages": None, "year": None}
    source = load(sources=[bare | page]).source("mun2012")
    assert source.year is None
    assert "no date" in reference(source).text


def test_a_group_may_be_the_author(load, samples):
    source = load(sources=[samples.source | {"authors": "left out", "group_author": "WHO"}]).source("mun2012")
    assert (source.authors, source.group_author) == ((), "WHO")


def test_a_weak_confirmation_is_flagged(load, samples):
    assert load(sources=[samples.source | confirmed(samples, weak=True)]).source("mun2012").weakly_confirmed


def test_what_was_read_may_name_the_part(load, samples):
    source = load(sources=[samples.source | confirmed(samples, read="abstract; Table 2")]).source("mun2012")
    assert source.confirmed.read == "abstract; Table 2"


@pytest.mark.parametrize(("change", "field", "allowed"), [
    ({"question": None}, "question", "text"),
    ({"answer": None}, "answer", "text"),
    ({"why": None}, "why", "text"),
    ({"who": None}, "who", "text"),
    ({"missing": None}, "missing", "text"),
    ({"certainty": "sure"}, "certainty", "high, moderate, low, very_low"),
    ({"reviewed": "2026"}, "reviewed", "a date"),
    ({"sources": []}, "sources", "a list, 1 or more"),
    ({"sources": ["nobody1999"]}, "sources", "there is no nobody1999"),
    ({"facts": ["mun2012_nothing"]}, "facts", "there is no mun2012_nothing"),
    ({"facts": "mun2012_device_burns"}, "facts", "a list"),
    ({"verdict": "true"}, "verdict", "only the fields"),
])
def test_a_bad_finding_is_refused(load, samples, change, field, allowed):
    with pytest.raises(ContentError) as error:
        load(findings=[samples.finding | change])
    refused(error, "evidence.yml", "finding 'device_burns'", field, allowed)


def test_a_finding_lists_the_sources_of_its_facts(load, samples):
    other = samples.source | {"id": "jose2005"}
    with pytest.raises(ContentError) as error:
        load(sources=[samples.source, other], findings=[samples.finding | {"sources": ["jose2005"]}])
    refused(error, "evidence.yml", "finding 'device_burns'", "sources", "also the sources of its facts: mun2012")


@pytest.mark.parametrize(("change", "field", "allowed"), [
    ({"value": None}, "value", "a finite number, or [low, high]"),
    ({"value": "94"}, "value", "a finite number"),
    ({"value": True}, "value", "a finite number"),
    ({"value": float("nan"), "of": None}, "value", "a finite number"),
    ({"value": [1, float("inf")], "of": None}, "value", "a finite number"),
    ({"value": [], "of": None}, "value", "a finite number"),
    ({"value": [1, 2, 3], "of": None}, "value", "[low, high]"),
    ({"value": [3, 2], "of": None}, "value", "low not above high"),
    ({"value": 865}, "value", "a whole number from 0 to 864"),
    ({"value": -1}, "value", "a whole number from 0 to 864"),
    ({"value": 9.5}, "value", "a whole number from 0 to 864"),
    ({"value": [90, 900]}, "value", "a whole number from 0 to 864"),
    ({"of": 0}, "of", "a whole number, 1 or more"),
    ({"unit": "folk"}, "unit", "people, feet"),
    ({"says": None}, "says", "text"),
    ({"certainty": "medium"}, "certainty", "high, moderate, low, very_low"),
    ({"source": None}, "source", "text"),
    ({"source": "nobody1999"}, "source", "there is no nobody1999"),
    ({"where": None}, "where", "text"),
    ({"as_printed": None}, "as_printed", "text"),
    ({"as_printed": "word " * 21}, "as_printed", "20 words at most"),
    ({"model": {"call": "a"}}, "model", "only where source is model"),
    ({"note": "x"}, "note", "only the fields"),
])
def test_a_bad_fact_is_refused(load, samples, change, field, allowed):
    with pytest.raises(ContentError) as error:
        load(facts=[samples.fact | change])
    refused(error, "facts.yml", "fact 'mun2012_device_burns'", field, allowed)


def test_a_fact_may_be_a_range(load, samples):
    fact = samples.fact | {"value": [32, 35.5], "of": None, "unit": "degC"}
    assert load(facts=[fact]).fact("mun2012_device_burns").value == (32, 35.5)


def test_a_fact_may_come_from_the_model(load, samples):
    found = load(facts=[samples.fact, samples.model_fact])
    fact = found.fact("model_49")
    assert (fact.model.call, fact.model.field) == ("soundfooting.models.heat:burn_clock", "shortest_s")
    assert dict(fact.model.inputs) == {"surface_temperature_c": 49}
    assert found.sources_behind(["model_49"]) == ()


@pytest.mark.parametrize(("change", "field", "allowed"), [
    ({"call": "os:system"}, "model.call", "soundfooting.models"),
    ({"call": "soundfooting.models.heat.burn_clock"}, "model.call", "soundfooting.models"),
    ({"inputs": None}, "model.inputs", "numbers and words by the name"),
    ({"inputs": {"t": [1]}}, "model.inputs", "numbers and words by the name"),
    ({"field": "shortest s"}, "model.field", "the name of one field"),
    ({"round": 1.5}, "model.round", "a whole number"),
    ({"extra": 1}, "model.extra", "only the fields"),
])
def test_a_bad_model_call_is_refused(load, samples, change, field, allowed):
    with pytest.raises(ContentError) as error:
        load(facts=[samples.fact, samples.model_fact | {"model": samples.model_fact["model"] | change}])
    refused(error, "facts.yml", "fact 'model_49'", field, allowed)


def test_a_model_fact_says_how_it_is_computed(load, samples):
    with pytest.raises(ContentError) as error:
        load(facts=[samples.fact, samples.model_fact | {"model": "left out"}])
    refused(error, "facts.yml", "fact 'model_49'", "model", "call, inputs, field and round")


@pytest.mark.parametrize("kind", ["source", "finding", "fact"])
@pytest.mark.parametrize("bad_id", [None, 5, "Mun2012", "mun-2012", ""])
def test_a_record_without_a_good_id_is_named_by_its_place(load, samples, kind, bad_id):
    rows = {f"{kind}s": [getattr(samples, kind), getattr(samples, kind) | {"id": bad_id}]}
    with pytest.raises(ContentError, match=f"{kind} number 2, field 'id': found .* allowed: small letters"):
        load(**rows)


def test_an_id_belongs_to_one_record_only(load, samples):
    with pytest.raises(ContentError) as error:
        load(findings=[samples.finding | {"id": "mun2012", "facts": []}])
    refused(error, "evidence.yml", "finding 'mun2012'", "id", "source 'mun2012' in")


@pytest.mark.parametrize(("text", "said"), [
    ("- a\n", "found ['a']; allowed: the fields sources, findings"),
    ("", "found nothing; allowed: the fields sources, findings"),
    ("facts: []\n", "field 'facts': found []; allowed: only the fields sources, findings"),
    ("sources: {a: 1}\n", "field 'sources': found {'a': 1}; allowed: a list of records"),
    ("sources: [a]\n", "field 'sources': found ['a']; allowed: a list of records"),
])
def test_a_file_of_the_wrong_shape_is_refused(tmp_path, text, said):
    path = tmp_path / "odd.yml"
    path.write_text(text)
    with pytest.raises(ContentError) as error:
        loader.load_library([path], [])
    assert str(error.value).startswith(f"{path}: ") and said in str(error.value)


def test_the_sources_behind_records_come_once_and_in_order(load, samples):
    second = samples.source | {"id": "jose2005"}
    found = load(sources=[samples.source, second])
    assert found.sources_behind(["jose2005", "mun2012_device_burns", "device_burns"]) == ("jose2005", "mun2012")
    with pytest.raises(UnknownIdError, match="there is no record 'mun2013'; the nearest are: mun2012"):
        found.sources_behind(["mun2013"])


@pytest.mark.parametrize("kind", ["source", "finding", "fact"])
def test_an_unknown_record_is_named(load, kind):
    with pytest.raises(UnknownIdError, match=f"there is no {kind} 'nothing'"):
        getattr(load(), kind)("nothing")


def test_the_course_s_own_records_load():
    found = library()
    assert found.sources and found.findings and found.facts
    assert library() is found


def test_every_finding_that_a_lesson_shows_exists():
    shown = {finding for lesson in lessons().values() for finding in lesson.findings}
    assert shown <= set(library().findings)
