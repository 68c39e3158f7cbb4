/*
 * Made by idtgen 0.1.0 from linux.idt: edit that file, do not edit this one.
 * This output is yours, to use, change and pass on without condition.
 */
#ifndef IDTGEN_LINUX_H
#define IDTGEN_LINUX_H

/* Constants, for C and for assembly that meets the preprocessor; the rest is for C alone. */

/* Vectors. */
#define VECTOR_DIVIDE_ERROR             0   /* #DE */
#define VECTOR_DEBUG                    1   /* #DB */
#define VECTOR_NMI                      2   /* NMI */
#define VECTOR_INT3                     3   /* #BP */
#define VECTOR_OVERFLOW                 4   /* #OF */
#define VECTOR_BOUNDS                   5   /* #BR */
#define VECTOR_INVALID_OP               6   /* #UD */
#define VECTOR_DEVICE_NOT_AVAILABLE     7   /* #NM */
#define VECTOR_DOUBLE_FAULT             8   /* #DF */
#define VECTOR_COPROC_SEGMENT_OVERRUN   9   /* - */
#define VECTOR_INVALID_TSS              10  /* #TS */
#define VECTOR_SEGMENT_NOT_PRESENT      11  /* #NP */
#define VECTOR_STACK_SEGMENT            12  /* #SS */
#define VECTOR_GENERAL_PROTECTION       13  /* #GP */
#define VECTOR_PAGE_FAULT               14  /* #PF */
#define VECTOR_SPURIOUS_INTERRUPT_BUG   15  /* - */
#define VECTOR_COPROCESSOR_ERROR        16  /* #MF */
#define VECTOR_ALIGNMENT_CHECK          17  /* #AC */
#define VECTOR_MACHINE_CHECK            18  /* #MC */
#define VECTOR_SIMD_COPROCESSOR_ERROR   19  /* #XM */
#define VECTOR_VIRTUALIZATION_EXCEPTION 20  /* #VE */
#define VECTOR_CONTROL_PROTECTION       21  /* #CP */
#define VECTOR_INT80                    0x80
#define VECTOR_APIC_TIMER_INTERRUPT     0xec
#define VECTOR_IRQ_WORK                 0xf6
#define VECTOR_X86_PLATFORM_IPI         0xf7
#define VECTOR_REBOOT                   0xf8
#define VECTOR_THRESHOLD                0xf9
#define VECTOR_THERMAL                  0xfa
#define VECTOR_CALL_FUNCTION_SINGLE     0xfb
#define VECTOR_CALL_FUNCTION            0xfc
#define VECTOR_RESCHEDULE_IPI           0xfd
#define VECTOR_ERROR_INTERRUPT          0xfe
#define VECTOR_SPURIOUS_APIC_INTERRUPT  0xff

/* Device vectors: the entry of vector v is at ARRAY + HANDLER_ENTRY_SIZE * (v - ARRAY_FIRST). */
#define HANDLER_ENTRY_SIZE           16
#define IRQ_ENTRIES_START_FIRST      0x20
#define IRQ_ENTRIES_START_LAST       0xeb
#define SPURIOUS_ENTRIES_START_FIRST 0xec
#define SPURIOUS_ENTRIES_START_LAST  0xff

/* Slots of the interrupt stack table. */
#define IST_DF  1  /* the kernel's own to set */
#define IST_NMI 2  /* the kernel's own to set */
#define IST_DB  3  /* the kernel's own to set */
#define IST_MCE 4  /* the kernel's own to set */

/* Selectors that the stubs expect in the GDT. */
#define SELECTOR_CODE        0x10  /* the kernel's CS */
#define SELECTOR_DATA        0x18  /* the kernel's SS: the next descriptor */
#define SELECTOR_USER_CODE32 0x23
#define SELECTOR_USER_DATA   0x2b
#define SELECTOR_USER_CODE   0x33

/* MSRs as syscall_setup writes them. */
#define SYSCALL_STAR   0x0023001000000000  /* STAR: where SYSCALL and SYSRET take selectors from */
#define SYSCALL_SFMASK 0x257fd5            /* SFMASK: the flags that SYSCALL clears */

#ifndef __ASSEMBLER__

#include <stddef.h>
#ifndef __cplusplus
#include <stdbool.h>
#endif

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
struct pt_regs {
	unsigned long r15;
	unsigned long r14;
	unsigned long r13;
	unsigned long r12;
	unsigned long bp;
	unsigned long bx;
	unsigned long r11;
	unsigned long r10;
	unsigned long r9;
	unsigned long r8;
	unsigned long ax;
	unsigned long cx;
	unsigned long dx;
	unsigned long si;
	unsigned long di;
	unsigned long orig_ax;  /* of a system call RAX as it came, else -1 */
	unsigned long ip;       /* from here on what the CPU pushed */
	unsigned long cs;
	unsigned long flags;
	unsigned long sp;
	unsigned long ss;
};

IDTGEN_OFFSET(pt_regs, r15, 0);
IDTGEN_OFFSET(pt_regs, r14, 8);
IDTGEN_OFFSET(pt_regs, r13, 16);
IDTGEN_OFFSET(pt_regs, r12, 24);
IDTGEN_OFFSET(pt_regs, bp, 32);
IDTGEN_OFFSET(pt_regs, bx, 40);
IDTGEN_OFFSET(pt_regs, r11, 48);
IDTGEN_OFFSET(pt_regs, r10, 56);
IDTGEN_OFFSET(pt_regs, r9, 64);
IDTGEN_OFFSET(pt_regs, r8, 72);
IDTGEN_OFFSET(pt_regs, ax, 80);
IDTGEN_OFFSET(pt_regs, cx, 88);
IDTGEN_OFFSET(pt_regs, dx, 96);
IDTGEN_OFFSET(pt_regs, si, 104);
IDTGEN_OFFSET(pt_regs, di, 112);
IDTGEN_OFFSET(pt_regs, orig_ax, 120);
IDTGEN_OFFSET(pt_regs, ip, 128);
IDTGEN_OFFSET(pt_regs, cs, 136);
IDTGEN_OFFSET(pt_regs, flags, 144);
IDTGEN_OFFSET(pt_regs, sp, 152);
IDTGEN_OFFSET(pt_regs, ss, 160);
IDTGEN_ASSERT(pt_regs_size, sizeof(struct pt_regs) == 168);

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Handlers: the kernel defines them. They are called with interrupts off, may enable them, and may return with
 * them enabled; but what an nmi or paranoid line calls returns with interrupts off.
 * Those of type bool answer true to leave by SYSRET, which the stub does where the frame allows it.
 */
void exc_divide_error(struct pt_regs *regs);                                            /* 0 #DE */
void exc_debug(struct pt_regs *regs);                                                   /* 1 #DB */
void exc_nmi(struct pt_regs *regs);                                                     /* 2 NMI */
void exc_int3(struct pt_regs *regs);                                                    /* 3 #BP */
void exc_overflow(struct pt_regs *regs);                                                /* 4 #OF */
void exc_bounds(struct pt_regs *regs);                                                  /* 5 #BR */
void exc_invalid_op(struct pt_regs *regs);                                              /* 6 #UD */
void exc_device_not_available(struct pt_regs *regs);                                    /* 7 #NM */
IDTGEN_NORETURN void exc_double_fault(struct pt_regs *regs, unsigned long error_code);  /* 8 #DF */
void exc_coproc_segment_overrun(struct pt_regs *regs);                                  /* 9 - */
void exc_invalid_tss(struct pt_regs *regs, unsigned long error_code);                   /* 10 #TS */
void exc_segment_not_present(struct pt_regs *regs, unsigned long error_code);           /* 11 #NP */
void exc_stack_segment(struct pt_regs *regs, unsigned long error_code);                 /* 12 #SS */
void exc_general_protection(struct pt_regs *regs, unsigned long error_code);            /* 13 #GP */
void exc_page_fault(struct pt_regs *regs, unsigned long error_code);                    /* 14 #PF */
void exc_spurious_interrupt_bug(struct pt_regs *regs);                                  /* 15 - */
void exc_coprocessor_error(struct pt_regs *regs);                                       /* 16 #MF */
void exc_alignment_check(struct pt_regs *regs, unsigned long error_code);               /* 17 #AC */
void exc_machine_check(struct pt_regs *regs);                                           /* 18 #MC */
void exc_simd_coprocessor_error(struct pt_regs *regs);                                  /* 19 #XM */
void exc_virtualization_exception(struct pt_regs *regs);                                /* 20 #VE */
void exc_control_protection(struct pt_regs *regs, unsigned long error_code);            /* 21 #CP */
void do_int80_syscall_32(struct pt_regs *regs);                                         /* 0x80 */
void sysvec_apic_timer_interrupt(struct pt_regs *regs);                                 /* 0xec */
void sysvec_irq_work(struct pt_regs *regs);                                             /* 0xf6 */
void sysvec_x86_platform_ipi(struct pt_regs *regs);                                     /* 0xf7 */
void sysvec_reboot(struct pt_regs *regs);                                               /* 0xf8 */
void sysvec_threshold(struct pt_regs *regs);                                            /* 0xf9 */
void sysvec_thermal(struct pt_regs *regs);                                              /* 0xfa */
void sysvec_call_function_single(struct pt_regs *regs);                                 /* 0xfb */
void sysvec_call_function(struct pt_regs *regs);                                        /* 0xfc */
void sysvec_reschedule_ipi(struct pt_regs *regs);                                       /* 0xfd */
void sysvec_error_interrupt(struct pt_regs *regs);                                      /* 0xfe */
void sysvec_spurious_apic_interrupt(struct pt_regs *regs);                              /* 0xff */
bool do_syscall_64(struct pt_regs *regs, int nr);                                       /* syscall */
bool do_fast_syscall_32(struct pt_regs *regs);                                          /* syscall32 */
bool do_SYSENTER_32(struct pt_regs *regs);                                              /* sysenter */
void common_interrupt(struct pt_regs *regs, unsigned long vector);                      /* 0x20..0xeb */
void spurious_interrupt(struct pt_regs *regs, unsigned long vector);                    /* 0xec..0xff */

/* Hooks: the kernel defines them too. They are called with interrupts off, and return with interrupts off. */
void prepare_exit_to_usermode(struct pt_regs *regs);    /* exit_to_user */
void irqentry_exit_cond_resched(struct pt_regs *regs);  /* exit_to_kernel */

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
 *     The kernel itself sets slot 1 (DF), slot 2 (NMI), slot 3 (DB), slot 4 (MCE), to a multiple of 16.
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
 * Sets the MSRs STAR, LSTAR, CSTAR, SFMASK and EFER, and those of SYSENTER, on each CPU, before user mode runs.
 * SYSENTER loads RSP with sysenter_stack. The stub leaves that stack before it pushes anything.
 */
void syscall_setup(void *sysenter_stack);

/*
 * Ways out, for a jump and not for a call: with interrupts off and RSP at a struct pt_regs, they load what it
 * holds and go there. A new thread starts so.
 */
void restore_regs_and_return_to_kernel(void);           /* to kernel code */
void swapgs_restore_regs_and_return_to_usermode(void);  /* to user mode */
void native_irq_return_iret(void);                      /* the IRETQ of the one before, RSP at its five words */

/* All code of the stubs lies from the first up to the second. */
extern const unsigned char __entry_text_start[], __entry_text_end[];

/* The stubs. Their addresses are for tables and for traces; only the CPU can call them. */
void asm_exc_divide_error(void);                /* 0 #DE */
void asm_exc_debug(void);                       /* 1 #DB, IST 3 */
void asm_exc_nmi(void);                         /* 2 NMI, IST 2 */
void asm_exc_int3(void);                        /* 3 #BP */
void asm_exc_overflow(void);                    /* 4 #OF */
void asm_exc_bounds(void);                      /* 5 #BR */
void asm_exc_invalid_op(void);                  /* 6 #UD */
void asm_exc_device_not_available(void);        /* 7 #NM */
void asm_exc_double_fault(void);                /* 8 #DF, IST 1 */
void asm_exc_coproc_segment_overrun(void);      /* 9 - */
void asm_exc_invalid_tss(void);                 /* 10 #TS */
void asm_exc_segment_not_present(void);         /* 11 #NP */
void asm_exc_stack_segment(void);               /* 12 #SS */
void asm_exc_general_protection(void);          /* 13 #GP */
void asm_exc_page_fault(void);                  /* 14 #PF */
void asm_exc_spurious_interrupt_bug(void);      /* 15 - */
void asm_exc_coprocessor_error(void);           /* 16 #MF */
void asm_exc_alignment_check(void);             /* 17 #AC */
void asm_exc_machine_check(void);               /* 18 #MC, IST 4 */
void asm_exc_simd_coprocessor_error(void);      /* 19 #XM */
void asm_exc_virtualization_exception(void);    /* 20 #VE */
void asm_exc_control_protection(void);          /* 21 #CP */
void entry_INT80_compat(void);                  /* 0x80 */
void asm_sysvec_apic_timer_interrupt(void);     /* 0xec */
void asm_sysvec_irq_work(void);                 /* 0xf6 */
void asm_sysvec_x86_platform_ipi(void);         /* 0xf7 */
void asm_sysvec_reboot(void);                   /* 0xf8 */
void asm_sysvec_threshold(void);                /* 0xf9 */
void asm_sysvec_thermal(void);                  /* 0xfa */
void asm_sysvec_call_function_single(void);     /* 0xfb */
void asm_sysvec_call_function(void);            /* 0xfc */
void asm_sysvec_reschedule_ipi(void);           /* 0xfd */
void asm_sysvec_error_interrupt(void);          /* 0xfe */
void asm_sysvec_spurious_apic_interrupt(void);  /* 0xff */
void entry_SYSCALL_64(void);                    /* syscall */
void entry_SYSCALL_compat(void);                /* syscall32 */
void entry_SYSENTER_compat(void);               /* sysenter */
void asm_common_interrupt(void);                /* behind the entries of 0x20..0xeb */
void asm_spurious_interrupt(void);              /* behind the entries of 0xec..0xff */

/* The entry of device vector v is array[v - first]. */
extern const unsigned char irq_entries_start[204][16];      /* first is 0x20, to common_interrupt */
extern const unsigned char spurious_entries_start[20][16];  /* first is 0xec, to spurious_interrupt */

#ifdef __cplusplus
}
#endif

#undef IDTGEN_OFFSET
#undef IDTGEN_NORETURN
#undef IDTGEN_ASSERT

#endif /* __ASSEMBLER__ */

#endif /* IDTGEN_LINUX_H */
