"""The simulators' physics and statistics: plain functions and frozen results on NumPy, without any course content."""
