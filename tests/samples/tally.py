"""A tiny widget with a static twin, as every widget of the course has: a button that counts its presses."""

import anywidget
import traitlets


class Tally(anywidget.AnyWidget):
    _esm = """
    function render({ model, el }) {
      const button = document.createElement("button");
      const show = () => { button.textContent = `pressed ${model.get("presses")} times`; };
      button.addEventListener("click", () => { model.set("presses", model.get("presses") + 1); model.save_changes(); });
      model.on("change:presses", show);
      show();
      el.append(button);
    }
    export default { render };
    """
    presses = traitlets.Int(0).tag(sync=True)

    def __repr__(self):
        return "Tally: run this cell to count"

    def _repr_mimebundle_(self, **kwargs):
        data, metadata = super()._repr_mimebundle_(**kwargs)
        data["text/html"] = "<details><summary>A tally</summary><p>Run this cell to count.</p></details>"
        return data, metadata
