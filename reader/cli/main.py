"""The edge of the program: from arguments to an exit code, and from any error to one line."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Mapping, Sequence
from importlib import import_module

from reader.cli.command import FAILED, INTERRUPTED, UNHEARD, Command
from reader.cli.output import abandon_output, complain, make_output_safe
from reader.errors import ReaderError
from reader.settings import Settings, language_of
from reader.words import Words, sentence, words_for

MODULES: Mapping[str, str] = {
    "list": "reader.cli.listing",
    "show": "reader.cli.show",
    "outline": "reader.cli.outline",
    "find": "reader.cli.find",
}
"""Where each command lives; only the one that runs is imported, and each has its `COMMAND`."""

READ = "reader.cli.read"
"""Where the command without a name lives."""

DEBUG = "READER_DEBUG"
"""Environment variable that shows where an error of the program or of the system came from."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: Its arguments; those of the process by default.

    Returns:
        The exit code.
    """
    make_output_safe()
    settings = Settings(language=language_of(os.environ))
    words = words_for(settings.language)
    try:
        code = _run(sys.argv[1:] if argv is None else argv, settings, words)
        sys.stdout.flush()
    except ReaderError as error:
        complain(sentence(error, words))
        return FAILED
    except BrokenPipeError:
        abandon_output()
        return UNHEARD
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        if DEBUG in os.environ:
            raise
        complain(_excuse(error, words))
        return FAILED
    return code


def _excuse(error: Exception, words: Words) -> str:
    """What is told of an error that no person made; what the system refuses to print is given up."""
    if isinstance(error, OSError):
        abandon_output()
        return words.command_line["refused"].format(detail=error.strerror or error)
    return words.command_line["broken"].format(detail=f"{type(error).__name__}: {error}", debug=DEBUG)


def _run(argv: Sequence[str], settings: Settings, words: Words) -> int:
    """Hand the arguments to their command; a first argument that names none is a path.

    Options may stand between paths, except after `--`, which `parse_intermixed_args` does not know.

    Raises:
        ReaderError: Standard output is closed, or what the command raises.
    """
    if sys.stdout is None:
        raise ReaderError("no_output", "/dev/stdout")
    name = argv[0] if argv and argv[0] in MODULES else ""
    command: Command = import_module(MODULES.get(name, READ)).COMMAND
    parser = _parser(name, words)
    command.add_arguments(parser, words)
    arguments = argv[1:] if name else argv
    parse = parser.parse_args if "--" in arguments else parser.parse_intermixed_args
    return command.run(parse(arguments), settings)


def _parser(name: str, words: Words) -> ArgumentParser:
    """The parser of a command; the one without a name also tells of the others."""
    if name:
        return ArgumentParser(f"reader {name}", description=words.command_line[name], allow_abbrev=False)
    return ArgumentParser(
        "reader",
        description=words.command_line["read"],
        epilog=_commands(words),
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def _commands(words: Words) -> str:
    """The list of commands below the help."""
    lines = [f"  reader {name:<8} {words.command_line[name]}" for name in MODULES]
    return "\n".join([words.command_line["commands"], *lines, "", words.command_line["more_help"]])
