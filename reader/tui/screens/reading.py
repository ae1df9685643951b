"""The screen on which one reads. It owns what is open and what is looked for; panes send messages up to it."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.getters import query_one
from textual.widget import Widget

from reader.commands import COMMANDS, Where, commands_for, key_label
from reader.errors import ReaderError
from reader.find.found import Found
from reader.library.library import Library, head
from reader.settings import Settings
from reader.speech import places, warnings
from reader.speech.address import offset_of, percent_of
from reader.speech.citation import trail
from reader.speech.model import Span, Speech
from reader.text.cells import visible
from reader.tui.bindings import bindings
from reader.tui.jumps import Jumps, Stop
from reader.tui.panes import Pane
from reader.tui.screens.opening import OpeningScreen
from reader.tui.widgets.desk import Desk
from reader.tui.widgets.find_bar import FindBar
from reader.tui.widgets.outline import OutlinePane
from reader.tui.widgets.prompt import Prompt
from reader.tui.widgets.sidebar import Sidebar, SidebarGroup, SidebarItem
from reader.tui.widgets.speech_page import SpeechPage
from reader.tui.widgets.status import Status
from reader.words import Words, sentence

STATUS_KEYS = ("help", "find", "next_point", "next_speech", "quit")
"""Commands whose keys the status line shows, the most useful first; at most six."""

OWN_ACTIONS = frozenset(command.id for command in commands_for("everywhere"))


class ReadingScreen(OpeningScreen):
    """Speeches, page, points, prompt and status."""

    BINDINGS = bindings(commands_for("everywhere"))

    desk = query_one("Desk", Desk)
    page = query_one("SpeechPage", SpeechPage)
    sidebar = query_one("Sidebar", Sidebar)
    outline = query_one("OutlinePane", OutlinePane)
    find_bar = query_one("#find", FindBar)
    go_to_prompt = query_one("#go-to", Prompt)
    filter_prompt = query_one("#filter", Prompt)
    status = query_one("Status", Status)

    def __init__(self, library: Library, words: Words, settings: Settings, at: str | None = None) -> None:
        super().__init__(library)
        self._words, self._settings, self._at = words, settings, at
        self._places: dict[int, int] = {}
        self._heads: dict[int, SidebarItem] = {}
        self._is_failure = False
        self._jumps = Jumps()
        self._had_skeleton = False
        self._filtered: Sidebar | OutlinePane | None = None

    def compose(self) -> ComposeResult:
        """The panes, the prompt above the status line, the status line."""
        yield Desk(
            Sidebar(self._sidebar_item, self._words, id="sidebar"),
            SpeechPage(self._settings.measure, self._words.note_label, id="page"),
            OutlinePane(self._words, warnings.message, id="outline"),
        )
        yield FindBar(self._words, id="find")
        yield Prompt(self._words.go_to_label, id="go-to")
        yield Prompt(self._words.filter_label, id="filter")
        yield Status()

    def on_mount(self) -> None:
        """Opens the first speech at once: the first page is what a reader waits for."""
        self.status.keys = tuple(self._status_key(command) for command in STATUS_KEYS)
        self.sidebar.show([SidebarGroup(group.title, len(group.entries)) for group in self.library.collections])
        self.page.focus()
        self._show_first()

    # Speeches

    def _show_first(self) -> None:
        problems = [sentence(problem, self._words) for problem in self.library.all_problems]
        if problems:
            self.tell("; ".join(visible(problem) for problem in problems))
        if not self.library.entries:
            self.page.show_speech(Speech("", self._words.nothing_to_read, "", "", "\n".join(problems)))
            return
        self.open_first()
        if self._at:
            self.page.call_after_refresh(self._go_to_address, self._at)

    def _sidebar_item(self, index: int) -> SidebarItem:
        if index not in self._heads:
            entry = self.library.entries[index]
            known = head(entry)
            self._heads[index] = SidebarItem(
                entry.id, known.author, known.title, known.post, failed=known.error is not None
            )
        return self._heads[index]

    def _open(self, index: int, place: int | None = None) -> None:
        """Opens a speech at a place, or where it was left."""
        self.sidebar.open_index = index
        self.open_speech(index, self._places.get(index, 0) if place is None else place)

    def _leave_for(self, index: int) -> None:
        """Opens a speech and remembers the place in this one."""
        self._remember(self.page.place)
        self._open(index)

    def show_speech(self, speech: Speech, place: int, *, is_outlined: bool) -> None:
        """Shows a speech in all panes."""
        self.clear_selection()
        self._show(speech, place, is_outlined=is_outlined)
        self.page.tell_missing_points()

    def _show(self, speech: Speech, place: int, *, is_outlined: bool = True) -> None:
        self.sidebar.open_index = self.index
        self.outline.show(speech.text, speech.outline if is_outlined else None)
        collection = self.library.collection_of(self.library.entries[self.index])
        self.page.show_speech(speech, collection.preface, collection.notes, place, is_outlined=is_outlined)
        self.find_bar.turn_to(speech.text, place)

    def leave_speech(self) -> None:
        """Remembers the place, unless what is shown says why a speech is not there."""
        if not self._is_failure and self.page.speech.text:
            self._places[self.index] = self.page.place
        self._is_failure = False

    def show_outline(self, speech: Speech) -> None:
        """Lights the points of the speech that is shown, and counts the hits in them."""
        self.outline.show(speech.text, speech.outline)
        self.page.take_points(speech)
        self.page.tell_missing_points()
        self.find_bar.renew()

    def show_failure(self, error: ReaderError) -> None:
        """Says in the place of the text why it is not there."""
        self._is_failure = True
        stem = self.library.entries[self.index].stem
        self._show(Speech("", stem, "", "", sentence(error, self._words)), 0)

    @on(Sidebar.Opened)
    def _open_chosen(self, message: Sidebar.Opened) -> None:
        self._leave_for(message.index)
        self.desk.leave_lists()

    def action_next_speech(self) -> None:
        """Opens the next speech, where it was left."""
        self._open_beside(1)

    def action_previous_speech(self) -> None:
        """Opens the previous speech, where it was left."""
        self._open_beside(-1)

    def _open_beside(self, steps: int) -> None:
        index = self.wanted + steps
        if 0 <= index < len(self.library.entries):
            self._leave_for(index)
        else:
            self.tell(self._words.no_more_speeches)

    # Where the reader is

    @on(SpeechPage.Moved)
    def _follow_page(self) -> None:
        place, percent = self.page.place, self.page.percent
        self.sidebar.set_progress(self.index, percent)
        self.outline.current = self.page.current_point
        self.status.trail, self.status.percent = self._trail(place), f"{percent}%"
        self.status.sign = self._words.skeleton_sign if self.page.is_skeleton else ""

    def _trail(self, offset: int) -> str:
        return visible(trail(self.page.speech, offset))

    @on(SpeechPage.Measured)
    def _tell_measure(self, message: SpeechPage.Measured) -> None:
        self.tell(self._words.measure_is.format(cells=message.cells))

    @on(SpeechPage.Refused)
    def _tell_refusal(self, message: SpeechPage.Refused) -> None:
        self.tell(getattr(self._words, message.reason))

    @on(OutlinePane.Jumped)
    def _jump_to_point(self, message: OutlinePane.Jumped) -> None:
        self.page.jump_to(message.offset)
        self.desk.leave_lists()

    @on(SpeechPage.Left)
    def _remember_jump(self, message: SpeechPage.Left) -> None:
        self._remember(message.place)

    def _remember(self, place: int) -> None:
        self._jumps = self._jumps.left(Stop(self.index, place))

    @property
    def _here(self) -> Stop:
        return Stop(self.index, self.page.place)

    def action_back(self) -> None:
        """Back to where the last jump started."""
        self._go_to_stop(*self._jumps.back(self._here))

    def action_forward(self) -> None:
        """Forward again."""
        self._go_to_stop(*self._jumps.forward(self._here))

    def _go_to_stop(self, jumps: Jumps, stop: Stop | None) -> None:
        self._jumps = jumps
        if stop is None:
            self.tell(self._words.nothing_to_go_back_to)
        else:
            self._visit(stop)

    def _visit(self, stop: Stop) -> None:
        if stop.speech == self.index:
            self.page.go_to(stop.place)
        else:
            self._open(stop.speech, stop.place)

    def action_compare(self) -> None:
        """Compares the points of the collection; what is chosen there is jumped to."""
        from reader.tui.screens.compare import CompareScreen  # noqa: PLC0415 - not needed for the first page

        if self.library.entries:
            screen = CompareScreen(self.library, self._words, self._here, self.page.speech)
            self.app.push_screen(screen, self._jump_to_compared)

    def _jump_to_compared(self, stop: Stop | None) -> None:
        if stop is not None:
            self._remember(self.page.place)
            self._visit(stop)
            self.desk.leave_lists()

    # Going somewhere

    def action_go_to(self) -> None:
        """Asks where to go."""
        self.go_to_prompt.open()

    @on(Prompt.Submitted, "#go-to")
    def _take_address(self, message: Prompt.Submitted) -> None:
        self.page.call_after_refresh(self._go_to_address, message.text)  # when the prompt has given its row back

    def _go_to_address(self, address: str) -> None:
        percent = percent_of(address)
        offset = offset_of(address, self.page.speech.text, self.page.points)
        if percent is not None:
            self._remember(self.page.place)
            self.page.go_to_percent(percent)
        elif offset is not None:
            self.page.jump_to(offset)
        elif address.strip():
            self.tell(self._words.no_such_place.format(address=visible(address)))

    @property
    def takes_commands(self) -> bool:
        """Whether keys are commands; while a prompt is open they are characters."""
        return not any(prompt.is_open for prompt in self.query(Prompt))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's own signature
        """Refuses the screen's commands while a prompt is open."""
        return action not in OWN_ACTIONS or self.takes_commands

    def performer(self, where: Where) -> Widget:
        """Who performs the commands of some surroundings."""
        performers: dict[Where, Widget] = {"everywhere": self, "desk": self.desk, "page": self.page}
        return performers.get(where) or self.focused or self.page

    # Find

    def action_find(self) -> None:
        """Finds in the text; in a list, filters it."""
        lists: dict[Pane | None, Sidebar | OutlinePane] = {"sidebar": self.sidebar, "outline": self.outline}
        if self.desk.focused_pane in lists:
            self._filtered = lists[self.desk.focused_pane]
            self.filter_prompt.open()
        else:
            self._had_skeleton = self.page.wants_skeleton
            self.find_bar.open_at(self.page.place)

    @on(FindBar.Searched)
    def _show_found(self, message: FindBar.Searched) -> None:
        """Lights the hits, counts them per point, brings the current one into view and says where it is."""
        found = message.found
        hits = [Span(hit.start, hit.end) for hit in found.hits] if found else []
        current = Span(found.current.start, found.current.end) if found and found.current else None
        self.page.light_hits(hits, current)
        self.outline.set_hits(places.counts(self.page.points, [hit.start for hit in hits]))
        self.status.found = self._found_words(found)
        if message.wrapped:
            self.tell(self._words.wrapped_to_first if message.wrapped > 0 else self._words.wrapped_to_last)
        if message.is_followed:
            self._follow_hit(current) if current else self.page.go_to(self.find_bar.origin)

    def _follow_hit(self, hit: Span) -> None:
        """Brings a hit into view, on the whole page when the skeleton leaves it out."""
        if not self.page.holds(hit):
            self.page.set_skeleton(wanted=False)
            self.tell(" · ".join(filter(None, (self.status.notice, self._words.left_skeleton))))
        self.page.reveal(hit)

    def _found_words(self, found: Found | None) -> str:
        """`/ 高质量发展  3/17 · 二是 › 其一`."""
        if found is None:
            return ""
        query = visible(found.query.text)
        if found.current is None:
            return self._words.no_hits.format(query=query)
        count = self._words.hit_count.format(index=found.number, total=len(found.hits))
        return " · ".join(part for part in (f"/ {query}  {count}", self._trail(found.current.start)) if part)

    @on(Prompt.Submitted, "#find")
    def _leave_found(self) -> None:
        if self.find_bar.found and self.find_bar.origin != self.page.place:
            self._remember(self.find_bar.origin)

    @on(Prompt.Cancelled, "#find")
    def _return_from_find(self) -> None:
        self.page.set_skeleton(wanted=self._had_skeleton)
        self.page.go_to(self.find_bar.origin)

    def action_next_hit(self) -> None:
        """The next hit; after the last one the first, with a notice."""
        self._step_hit(1)

    def action_previous_hit(self) -> None:
        """The previous hit; before the first one the last, with a notice."""
        self._step_hit(-1)

    def _step_hit(self, steps: int) -> None:
        found = self.find_bar.found
        if found is None:
            self.tell(self._words.nothing_to_find)
        else:
            current = found.current
            is_in_view = current is not None and self.page.shows(Span(current.start, current.end))
            self.find_bar.step(steps, self.page.place, from_current=is_in_view)

    # Lists

    @on(Prompt.Changed, "#filter")
    def _filter_typed(self, message: Prompt.Changed) -> None:
        if self._filtered:
            self._filtered.filter(message.text)

    @on(Prompt.Cancelled, "#filter")
    def _drop_filter(self) -> None:
        if self._filtered:
            self._filtered.filter("")

    # The rest

    def tell(self, notice: str) -> None:
        """Says something in the status line; it stands until the next key."""
        self.status.notice = notice

    def drop_notice(self) -> None:
        """Says no more what was just said."""
        self.status.notice = ""

    def _status_key(self, command_id: str) -> str:
        command = next(command for command in COMMANDS if command.id == command_id)
        return f"{key_label(command.keys[0])} {self._words.keys[command_id]}"

    def action_copy_or_hint(self) -> None:
        """Copies what is selected; without a selection says how to quit."""
        selected = self.get_selected_text()
        if selected:
            self.app.copy_to_clipboard(selected)
            self.tell(self._words.copied.format(count=len(selected)))
        else:
            self.tell(self._words.how_to_quit)

    def action_escape(self) -> None:
        """Drops the selection, the hits, a filter, then what was called up; never quits."""
        if self.selections:
            self.clear_selection()
        elif self.find_bar.found:
            self.find_bar.drop()
        elif self.sidebar.is_filtered or self.outline.is_filtered:
            self.sidebar.filter("")
            self.outline.filter("")
        else:
            self.desk.leave_lists()

    def action_quit(self) -> None:
        """Closes a list that was called up over the page, otherwise the reader."""
        if not self.desk.put_away():
            self.app.exit()
