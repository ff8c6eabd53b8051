"""The interactive parts: the only place that knows ipywidgets and anywidget."""
