"""What must hold for every person, whatever the rules say: checked on a part of all states, and on all of them."""

from soundfooting.choice.records import Outcome

NO_REASON, LIMITS, SEE, DO_NOT, HELP = Outcome
DEVICES = ("roller", "air_compression", "heated_device", "vibration", "red_light", "multi_function")


class Invariants:
    """Each test runs over the grids that a class below this one gives."""

    def test_numb_or_not_sure_feet_never_get_a_heated_device_nor_one_with_limits(self, grids):
        for grid in grids:
            numb = ("not_sure", "some_loss", "severe_loss", "degree_unknown")
            assert (grid.of("heated_device", "multi_function", feeling=numb) >= SEE).all()

    def test_a_severe_loss_of_feeling_never_gets_air_compression(self, grids):
        for grid in grids:
            assert (grid.of("air_compression", feeling=["severe_loss"]) >= DO_NOT).all()

    def test_an_unmeasured_loss_of_feeling_sees_someone_before_air_compression(self, grids):
        for grid in grids:
            assert (grid.of("air_compression", feeling=["degree_unknown", "not_sure"]) >= SEE).all()

    def test_unknown_circulation_sees_someone_before_air_compression(self, grids):
        for grid in grids:
            assert (grid.of("air_compression", circulation=["not_sure", "not_sure_which"]) >= SEE).all()

    def test_warm_water_always_has_its_limits(self, grids):
        for grid in grids:
            assert (grid.of("warm_water") >= LIMITS).all()

    def test_a_warning_sign_stops_everything_until_there_was_help(self, grids):
        for grid in grids:
            assert (grid.of(*grid.options, warning_signs=["yes"]) == HELP).all()

    def test_unknown_warning_signs_stop_every_device_and_let_nothing_else_pass_unseen(self, grids):
        for grid in grids:
            assert (grid.of(*DEVICES, warning_signs=["not_sure"]) >= DO_NOT).all()
            assert (grid.of(*grid.options, warning_signs=["not_sure"]) >= SEE).all()

    def test_a_risk_more_never_makes_an_outcome_milder(self, grids):
        for grid in grids:
            for group, low, high, before, after in grid.steps():
                assert (before <= after).all(), f"{group}: from {low} to {high}"

    def test_a_machine_of_several_parts_is_exactly_as_strict_as_its_strictest_part(self, grids):
        for grid in grids:
            parts = next(option.parts for option in grid.engine.book.options if option.id == "multi_function")
            assert (grid.of("multi_function")[..., 0] == grid.of(*parts).max(axis=-1)).all()

    def test_nobody_is_told_to_get_help_now_without_a_warning_sign(self, grids):
        for grid in grids:
            assert (grid.of(*grid.options, warning_signs=["none", "not_sure"]) < HELP).all()
