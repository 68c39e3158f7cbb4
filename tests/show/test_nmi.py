"""The drawing of an NMI's stack: what the next NMI finds above the frame."""

from tests.emit import kernels
from tests.show import explained

NMI = kernels.system_calls()[0]
TEXT = explained.entry("nmi", kernels.kernel(entries=(NMI,), arrays=()))


def test_what_stands_above_the_frame() -> None:
    from_user, from_kernel = explained.stacks(TEXT)
    top = ["ss", "sp", "flags", "cs", "ip"]
    assert [word for _, word, _ in from_user][:5] == top
    assert [word for _, word, _ in from_kernel][:12] == [*top, "dx", "passes", *top]
    assert [note for _, _, note in from_kernel][:6] == [*["the CPU"] * 5, "the stub, for a moment"]
    assert [note for _, _, note in from_kernel][7:12] == ["the stub"] * 5


def test_the_pad_is_the_other_one() -> None:
    """pt_regs has 21 words, and seven stand above it: 28 words are a multiple of 16 bytes as they are."""
    from_user, from_kernel = explained.stacks(TEXT)
    assert from_user[-1][1] == "pad"
    assert from_kernel[-1][1] == "r15"
