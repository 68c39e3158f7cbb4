"""The properties that are checked, by the codes that reports, tests and docs/verification.md share."""

from typing import NamedTuple

PROPERTIES: dict[str, str] = {
    "H1": "the handler is called exactly once, with the frame and its second argument",
    "H2": "every slot of the frame holds what was interrupted",
    "H3": "the kernel's GS base is live, the user's is where it belongs",
    "H4": "DF, TF, NT and IF are clear, with clac AC too",
    "H5": "the frame is on the right stack, at the right place",
    "H6": "RSP is aligned for the call",
    "H7": "no register holds a value of the interrupted code",
    "R1": "registers, flags, selectors, RIP and RSP are what the frame said",
    "R2": "both GS bases are as at the entry",
    "R3": "no byte changed but the stack that was used, as deep as claimed",
    "R4": "the hooks ran exactly when they must",
    "A1": "no GS-relative access while the user's GS base is live",
    "A2": "no access outside entry text, stacks, per-CPU data and tables",
    "A3": "no fault but that of the IRET to user mode",
    "A4": "the unwind information finds the interrupted code",
    "A5": "IF is clear at every instruction",
    "S1": "ENDBR64, LFENCE, UD2 and INT3 stand where they must",
    "S2": "the tables that the setup routines build are what was declared",
    "S3": "every emitted instruction was executed",
    "I1": "an event at any boundary keeps its promises, and what it interrupts does not notice",
    "I2": "the same however deep events nest",
    "I3": "no NMI that comes into an NMI is lost, and none disturbs another",
    "I4": "a fault of the IRET to user mode arrives as if user mode had raised it",
    "I5": "a #DB that MOV SS held back finds its way on the first instruction of an entry",
}


class Finding(NamedTuple):
    """One property that does not hold: what was expected, what was found, and at which instruction."""

    code: str
    expected: str
    found: str
    address: int | None = None
