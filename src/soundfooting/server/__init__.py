"""Jupyter server extension of the course: keeps saved lessons readable without a kernel."""

from soundfooting.server.save_hook import drop_twinned_views


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": "soundfooting.server"}]


def _load_jupyter_server_extension(server) -> None:
    """Add the save hook to the server's own; a hook that is already set stays."""
    server.contents_manager.register_pre_save_hook(drop_twinned_views)
    server.log.info("soundfooting | lessons are saved with the readable form of their widgets")
