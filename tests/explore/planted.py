"""Kernels with a mistake planted, linked once, and what replaying them gives."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from idtgen.image import Image
from idtgen.model import Kernel
from idtgen.verify import Plan, Report, verify
from idtgen.verify.report import Failure
from tests.verify import hand, test_nmi

MISTAKES = {case.name: case for case in test_nmi.BROKEN}
SHORT, GS_LOST, BY_CS = "range short at the JNZ", "GS not put back", "SWAPGS by the saved CS"
NO_CLD = "no CLD"


@cache
def image(mistake: str | None) -> Image:
    with TemporaryDirectory() as folder:
        if mistake == NO_CLD:
            return hand.link(hand.SOURCE.read_text().replace("	cld\n", "", 1), Path(folder))
        text = test_nmi.source()
        return hand.link(test_nmi.broken(text, MISTAKES[mistake]) if mistake else text, Path(folder))


def kernel(mistake: str | None) -> Kernel:
    return hand.KERNEL if mistake == NO_CLD else test_nmi.KERNEL


@cache
def run(mistake: str | None, plan: Plan) -> Report:
    return verify(kernel(mistake), image(mistake), plan._replace(file="hand.idt"))


def replay(mistake: str | None, token: str) -> Report:
    return run(mistake, Plan(replay=token))


def token(failure: Failure) -> str:
    before, option, text = failure.command.partition(" --replay ")
    assert option, before
    return text
