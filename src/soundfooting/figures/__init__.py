"""Every picture and table of the course, drawn or computed from records and models."""
