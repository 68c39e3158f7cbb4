"""What Linux's own compiled entry code costs: measured once, by executing it.

Debian's compiled 6.1 kernel (generic flavour), its real entry bytes run in an emulator; two builds gave the
same numbers. "in" counts from the stub's first instruction up to and including the call of the C handler,
"out" from the handler's return address up to and including IRETQ or SYSRET. Left out are NOPs, LFENCE, VERW
and all inside a boot-time alternative for PTI, PCID, IBRS, UNRET, SRSO and BHB; `rep movsq` counts once.
"""

from typing import NamedTuple


class Cost(NamedTuple):
    entering: int
    leaving: int

    @property
    def total(self) -> int:
        return self.entering + self.leaving


# fmt: off
COUNTS: dict[str, Cost] = {
    "exception without error code, from user":        Cost(52, 34),
    "exception without error code, from kernel":      Cost(49, 23),
    "exception with error code, from user":           Cost(53, 34),
    "exception with error code, from kernel":         Cost(50, 23),
    "#BP, from user":                                 Cost(54, 34),
    "#BP, from kernel, with the six-word gap":        Cost(57, 23),
    "#DB, #MC, from user":                            Cost(54, 34),
    "#DB, #MC, from kernel, RDGSBASE":                Cost(46, 23),
    "#DB, #MC, from kernel, RDMSR, kernel GS live":   Cost(45, 24),
    "#DB, #MC, from kernel, RDMSR, user GS live":     Cost(47, 26),
    "#DF, from kernel, RDGSBASE":                     Cost(45, 23),
    "NMI, from user":                                 Cost(45, 31),
    "NMI, from kernel, RDGSBASE":                     Cost(75, 21),
    "NMI inside an NMI, the whole nested stub":       Cost(19, 0),
    "device interrupt, from user":                    Cost(55, 34),
    "device interrupt, from kernel":                  Cost(52, 23),
    "APIC system vector, from user":                  Cost(52, 34),
    "APIC system vector, from kernel":                Cost(49, 23),
    "SYSCALL, leaving by SYSRET":                     Cost(40, 41),
    "SYSCALL, leaving by IRET":                       Cost(40, 34),
    "SYSENTER, leaving by SYSRETL":                   Cost(44, 19),
    "SYSCALL (32-bit), leaving by SYSRETL":           Cost(40, 18),
    "INT $0x80":                                      Cost(53, 34),
    "#GP raised by the IRET to user":                 Cost(111, 34),
}
# fmt: on

# .entry.text of the same kernel: 204 device and 20 spurious slots of 8 bytes, all exceptions, system vectors,
# NMI, SYSCALL and compat entries, with the space that boot-time alternatives reserve.
ENTRY_TEXT_BYTES = 6855
