"""Sound Footing: do foot massagers help neuropathy? The package behind the course's notebooks."""

__version__ = "0.1.0"
