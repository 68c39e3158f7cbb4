"""Which names a program gives to the linker. An output declares what is there, and nothing else."""

from idtgen.assembly.program import Label, Program


def exported(program: Program) -> frozenset[str]:
    """Every global symbol but the stubs inside a shape, whose functions have their names."""
    functions = [function for section in program.sections for function in section.functions]
    names = {function.name for function in functions if function.exported}
    routines = {id(part.routine): part.routine for function in functions for part in function.parts}
    for routine in routines.values():
        names.update(item.name for item in routine.items if isinstance(item, Label) and item.exported)
    return frozenset(name for name in names if "@" not in name)
