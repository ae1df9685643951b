"""The desk: speeches, page and points side by side as the width allows, and the focus that goes round them."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widget import Widget

from reader.commands import commands_for
from reader.tui.bindings import bindings
from reader.tui.panes import ORDER, Pane, Panes
from reader.tui.widgets.speech_page import SpeechPage


class Desk(Horizontal):
    """Holds the three panes it is given and shows those that `Panes` says."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(commands_for("desk")),
        *bindings(commands_for("page"), through="on_page"),
    ]
    DEFAULT_CSS = """
    Desk {
        height: 1fr;
        & > #sidebar { width: 27; border-right: solid $panel; }
        & > #outline { width: 29; border-left: solid $panel; }
        & > .-alone { width: 1fr !important; border: none !important; }
    }
    """

    def __init__(self, sidebar: Widget, page: SpeechPage, outline: Widget) -> None:
        super().__init__()
        self._widgets: dict[Pane, Widget] = {"sidebar": sidebar, "page": page, "outline": outline}
        self._page = page
        self._panes = Panes()

    def compose(self) -> ComposeResult:
        """The panes, in order."""
        yield from self._widgets.values()

    def on_mount(self) -> None:
        """Lays the panes out for the terminal at once, so that the page is typeset once."""
        self._arrange(self._panes, self.app.size.width)

    def on_resize(self) -> None:
        """Drops panes there is no room for; what was called up where there was none stays as it is where there is."""
        self._arrange(self._panes.settled(self.size.width))

    def _arrange(self, panes: Panes, width: int = 0) -> None:
        self._panes = panes
        shown, focused = panes.shown(width or self.size.width), self.focused_pane
        for name, widget in self._widgets.items():
            widget.display = name in shown
            widget.set_class(shown == {name}, "-alone")
        if focused and focused not in shown:
            self.screen.set_focus(self._widgets["page" if "page" in shown else next(iter(shown))])

    @property
    def focused_pane(self) -> Pane | None:
        """Which pane has the focus."""
        return next((name for name, widget in self._widgets.items() if widget.has_focus_within), None)

    def focus_pane(self, pane: Pane) -> None:
        """Gives a pane the focus, and calls it up if it is not shown."""
        self._arrange(self._panes.summoning(pane, self.size.width))
        self.screen.set_focus(self._widgets[pane])

    def leave_lists(self) -> None:
        """Puts away what was called up, ends zen, and gives the page the focus."""
        self._arrange(self._panes.left())
        self.screen.set_focus(self._page)

    def put_away(self) -> bool:
        """Puts away a list that was called up over the page; tells whether there was one."""
        if self._panes.summoned is None:
            return False
        self.leave_lists()
        return True

    def action_next_pane(self) -> None:
        """The focus goes to the pane on the right, round the edge."""
        self._go_round(1)

    def action_previous_pane(self) -> None:
        """The focus goes to the pane on the left, round the edge."""
        self._go_round(-1)

    def _go_round(self, steps: int) -> None:
        here = ORDER.index(self.focused_pane or "page")
        self.focus_pane(ORDER[(here + steps) % len(ORDER)])

    def action_sidebar(self) -> None:
        """Shows the speeches, or puts them away."""
        self._toggle("sidebar")

    def action_outline(self) -> None:
        """Shows the points, or puts them away."""
        self._toggle("outline")

    def _toggle(self, pane: Pane) -> None:
        panes = self._panes.toggled(pane, self.size.width)
        self._arrange(panes)
        if panes.summoned == pane:
            self.screen.set_focus(self._widgets[pane])

    def action_zen(self) -> None:
        """Leaves only the page, or brings the panes back."""
        self._arrange(self._panes.zen_toggled())

    async def action_on_page(self, action: str) -> None:
        """Performs an action of the page, whichever pane has the focus."""
        await self._page.run_action(action)
