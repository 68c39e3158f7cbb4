"""Small kernels, each with only the entries that something comes of."""

_SETTINGS = {
    "swapgs": "gs swapgs; paranoid rdmsr; user_code32 none; user_data 0x2b; user_code 0x33;",
    "rdgsbase": "gs swapgs; paranoid rdgsbase; user_code32 none; user_data 0x2b; user_code 0x33;",
    "none": "gs none; user_code32 none; user_code none;",
}
_PERCPU = {"swapgs": "kernel_stack gs:0x08;", "rdgsbase": "kernel_stack gs:0x08; gs_base ist;", "none": ""}
_ENTRIES = {
    "#DE": "exception 0 divide_error;",
    "#DB": "ist DB = 3; exception 1 debug ist DB paranoid;",
    "NMI": "ist NMI = 2; nmi 2 nmi ist NMI;",
    "#DF": "ist DF = 1; exception 8 double_fault error_code ist DF paranoid;",
    "#MC": "ist MCE = 4; exception 18 machine_check ist MCE paranoid;",
    "#DF without a stack": "exception 8 double_fault error_code;",
    "#MC without a stack": "exception 18 machine_check;",
    "device": "interrupt 0x20 -> device;",
}
SLOTS = {8: 1, 2: 2, 1: 3, 18: 4}  # vector to IST slot


def text(gs: str, *entries: str, layout: str = "fast") -> str:
    """#DF returns here, so that something can be seen behind it."""
    percpu = f"percpu {{ {_PERCPU[gs]} }}\n" if _PERCPU[gs] else ""
    kernel = f"kernel small {{ {_SETTINGS[gs]} layout {layout}; code 0x10; stack_align 16; }}\n"
    return kernel + percpu + "".join(f"{_ENTRIES[entry]}\n" for entry in entries)
