/*
 * Made by idtgen 0.1.0 from trapframe.idt: edit that file, do not edit this one.
 * This output is yours, to use, change and pass on without condition.
 */
#ifndef IDTGEN_TRAPFRAME_H
#define IDTGEN_TRAPFRAME_H

/* Constants, for C and for assembly that meets the preprocessor; the rest is for C alone. */

/* Vectors. */
#define VECTOR_DEBUG              1   /* #DB */
#define VECTOR_NMI                2   /* NMI */
#define VECTOR_BREAKPOINT         3   /* #BP */
#define VECTOR_DOUBLE_FAULT       8   /* #DF */
#define VECTOR_ALIGNMENT          17  /* #AC */
#define VECTOR_MACHINE_CHECK      18  /* #MC */
#define VECTOR_CONTROL_PROTECTION 21  /* #CP */
#define VECTOR_SYSTEM_CALL        0x40

/* Device vectors: the entry of vector v is at ARRAY + HANDLER_ENTRY_SIZE * (v - ARRAY_FIRST). */
#define HANDLER_ENTRY_SIZE 8
#define TRAP_ENTRIES_FIRST 0x20
#define TRAP_ENTRIES_LAST  0xff

/* Slots of the interrupt stack table. */
#define IST_DF  1  /* the kernel's own to set */
#define IST_NMI 2  /* the kernel's own to set */
#define IST_MCE 3  /* the kernel's own to set */
#define IST_DB  4  /* the kernel's own to set */

/* Selectors that the stubs expect in the GDT. */
#define SELECTOR_CODE      0x08  /* the kernel's CS */
#define SELECTOR_DATA      0x10  /* the kernel's SS: the next descriptor */
#define SELECTOR_USER_DATA 0x1b
#define SELECTOR_USER_CODE 0x23

#ifndef __ASSEMBLER__

#include <stddef.h>

#if defined(__cplusplus) ? __cplusplus >= 201103L : defined(__STDC_VERSION__) && __STDC_VERSION__ >= 202311L
#define IDTGEN_ASSERT(name, condition) static_assert(condition, #name)
#define IDTGEN_NORETURN [[noreturn]]
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L
#define IDTGEN_ASSERT(name, condition) _Static_assert(condition, #name)
#define IDTGEN_NORETURN _Noreturn
#else
#define IDTGEN_ASSERT(name, condition) typedef char idtgen_##name[(condition) ? 1 : -1]
#define IDTGEN_NORETURN __attribute__((__noreturn__))
#endif
#define IDTGEN_OFFSET(frame, field, at) IDTGEN_ASSERT(frame##_##field, offsetof(struct frame, field) == at)

/*
 * The interrupted registers, lowest address first. A handler may change any of them: what stands here when it
 * returns is what the interrupted code goes on with.
 */
struct trapframe {
	unsigned long rax;
	unsigned long rbx;
	unsigned long rcx;
	unsigned long rdx;
	unsigned long rbp;
	unsigned long rsi;
	unsigned long rdi;
	unsigned long r8;
	unsigned long r9;
	unsigned long r10;
	unsigned long r11;
	unsigned long r12;
	unsigned long r13;
	unsigned long r14;
	unsigned long r15;
	unsigned long vector;
	unsigned long error_code;  /* zero where the CPU pushes none */
	unsigned long rip;         /* from here on what the CPU pushed */
	unsigned long cs;
	unsigned long rflags;
	unsigned long rsp;
	unsigned long ss;
};

IDTGEN_OFFSET(trapframe, rax, 0);
IDTGEN_OFFSET(trapframe, rbx, 8);
IDTGEN_OFFSET(trapframe, rcx, 16);
IDTGEN_OFFSET(trapframe, rdx, 24);
IDTGEN_OFFSET(trapframe, rbp, 32);
IDTGEN_OFFSET(trapframe, rsi, 40);
IDTGEN_OFFSET(trapframe, rdi, 48);
IDTGEN_OFFSET(trapframe, r8, 56);
IDTGEN_OFFSET(trapframe, r9, 64);
IDTGEN_OFFSET(trapframe, r10, 72);
IDTGEN_OFFSET(trapframe, r11, 80);
IDTGEN_OFFSET(trapframe, r12, 88);
IDTGEN_OFFSET(trapframe, r13, 96);
IDTGEN_OFFSET(trapframe, r14, 104);
IDTGEN_OFFSET(trapframe, r15, 112);
IDTGEN_OFFSET(trapframe, vector, 120);
IDTGEN_OFFSET(trapframe, error_code, 128);
IDTGEN_OFFSET(trapframe, rip, 136);
IDTGEN_OFFSET(trapframe, cs, 144);
IDTGEN_OFFSET(trapframe, rflags, 152);
IDTGEN_OFFSET(trapframe, rsp, 160);
IDTGEN_OFFSET(trapframe, ss, 168);
IDTGEN_ASSERT(trapframe_size, sizeof(struct trapframe) == 176);

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Handlers: the kernel defines them. They are called with interrupts off, may enable them, and may return with
 * them enabled; but what an nmi or paranoid line calls returns with interrupts off.
 */
void trap(struct trapframe *regs);  /* 0 #DE, 1 #DB, 2 NMI, 3 #BP and 19 more */

/*
 * What the stubs rely on.
 *
 * Throughout:
 *   - Kernel code is compiled with -mno-red-zone: an interrupt that comes to the kernel pushes below its RSP.
 *   - The stubs save the general registers alone. Kernel code is compiled with -mgeneral-regs-only, or saves
 *     what else it uses.
 *
 * On each CPU, before the first gate can fire:
 *   - The GDT holds the selectors above: a 64-bit code segment at SELECTOR_CODE, which is in CS, and a writable
 *     data segment behind it.
 *   - LTR has loaded a TSS in which the slots named above are set: an event cannot be delivered through a slot
 *     that is not, and neither NMI nor #DF can be held off.
 *     The kernel itself sets slot 1 (DF), slot 2 (NMI), slot 3 (MCE), slot 4 (DB), to a multiple of 16.
 *   - The NMI stack is zero before the first NMI: a word of it tells that an NMI is being handled.
 *   - MSR_GS_BASE holds the kernel's GS base and MSR_KERNEL_GS_BASE the user's. The stubs exchange the two on
 *     each change of privilege; kernel code leaves them so.
 *   - The kernel's GS base is in the upper half of the address space, and CR4.FSGSBASE is clear, for good: bit 63
 *     of the live base is how a paranoid entry knows whose it is.
 *
 * Whenever user mode runs:
 *   - The GDT holds the user's selectors above, with DPL 3.
 *   - TSS.RSP0 equals the word at gs:0x08, the top of the thread's kernel stack and a multiple of 16.
 *     Each thread switch changes both, with interrupts off.
 */

/* 256 gates of two words (SDM 3:6.14.1). */
extern unsigned long idt_table[256][2];

/* Fills idt_table and loads IDTR. Once, on the first CPU. */
void idt_setup(void);

/* Loads IDTR alone, on each further CPU. */
void idt_load(void);

/* Does nothing: no IST line has a size. */
void tss_setup_ist(void *tss, unsigned cpu, unsigned long gs_base);

/*
 * Ways out, for a jump and not for a call: with interrupts off and RSP at a struct trapframe, they load what it
 * holds and go there. A new thread starts so.
 */
void restore_regs_and_return_to_kernel(void);           /* to kernel code */
void swapgs_restore_regs_and_return_to_usermode(void);  /* to user mode */
void native_irq_return_iret(void);                      /* the IRETQ of the one before, RSP at its five words */

/* All code of the stubs lies from the first up to the second. */
extern const unsigned char __entry_text_start[], __entry_text_end[];

/* The stubs. Their addresses are for tables and for traces; only the CPU can call them. */
void asm_vector_0(void);                /* 0 #DE */
void asm_exc_debug(void);               /* 1 #DB, IST 4 */
void asm_exc_nmi(void);                 /* 2 NMI, IST 2 */
void asm_exc_breakpoint(void);          /* 3 #BP */
void asm_vector_4(void);                /* 4 #OF */
void asm_vector_5(void);                /* 5 #BR */
void asm_vector_6(void);                /* 6 #UD */
void asm_vector_7(void);                /* 7 #NM */
void asm_exc_double_fault(void);        /* 8 #DF, IST 1 */
void asm_vector_10(void);               /* 10 #TS */
void asm_vector_11(void);               /* 11 #NP */
void asm_vector_12(void);               /* 12 #SS */
void asm_vector_13(void);               /* 13 #GP */
void asm_vector_14(void);               /* 14 #PF */
void asm_vector_15(void);               /* 15 - */
void asm_vector_16(void);               /* 16 #MF */
void asm_exc_alignment(void);           /* 17 #AC */
void asm_exc_machine_check(void);       /* 18 #MC, IST 3 */
void asm_vector_19(void);               /* 19 #XM */
void asm_vector_20(void);               /* 20 #VE */
void asm_exc_control_protection(void);  /* 21 #CP */
void asm_exc_system_call(void);         /* 0x40 */
void asm_trap(void);                    /* behind the entries of 0x20..0xff */

/* The entry of device vector v is array[v - first]. */
extern const unsigned char trap_entries[224][8];  /* first is 0x20, to trap */

#ifdef __cplusplus
}
#endif

#undef IDTGEN_OFFSET
#undef IDTGEN_NORETURN
#undef IDTGEN_ASSERT

#endif /* __ASSEMBLER__ */

#endif /* IDTGEN_TRAPFRAME_H */
