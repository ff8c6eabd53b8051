"""The words and facts of the course as data, and the strict reader for them."""

from soundfooting.content.errors import ContentError, UnknownIdError
from soundfooting.content.loading import content_files, content_path, file_label, file_stamp, load_yaml
from soundfooting.content.string_table import strings

__all__ = [
    "ContentError", "UnknownIdError",
    "content_files", "content_path", "file_label", "file_stamp", "load_yaml", "strings",
]
