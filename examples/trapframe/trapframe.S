/*
 * Made by idtgen 0.1.0 from trapframe.idt: edit that file, do not edit this one.
 * This output is yours, to use, change and pass on without condition.
 */

	.section	.entry.text, "ax", @progbits

	.globl	__entry_text_start
__entry_text_start:
.L___entry_text_start:

/* trapframe.idt:26: vector 0 */
	.p2align	4, 0xcc
	.globl	asm_vector_0
	.type	asm_vector_0, @function
asm_vector_0:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	cld
	pushq	$0;			.cfi_def_cfa_offset 48
	pushq	$0;			.cfi_def_cfa_offset 56
	testb	$3, 24(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_vector_0_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return

.Lasm_vector_0_kernel:
	.cfi_restore_state
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	lfence				/* CVE-2019-1125 */
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_vector_0, . - asm_vector_0

/* trapframe.idt:28: vector 1 */
	.p2align	4, 0xcc
	.globl	asm_exc_debug
	.type	asm_exc_debug, @function
asm_exc_debug:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	cld
	testb	$3, 8(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_exc_debug_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdx;			.cfi_def_cfa_offset 48; .cfi_offset rdx, -48
	movq	%rsp, %rdx
	movq	%gs:8, %rsp;		.cfi_def_cfa rdx, 48
	pushq	40(%rdx)
	pushq	32(%rdx)
	pushq	24(%rdx)
	pushq	16(%rdx)
	pushq	8(%rdx)
	pushq	$0
	pushq	$1
	pushq	%r15
	pushq	%r14
	pushq	%r13
	pushq	%r12
	pushq	%r11
	pushq	%r10
	pushq	%r9
	pushq	%r8
	pushq	%rdi
	pushq	%rsi
	pushq	%rbp
	pushq	(%rdx);			.cfi_def_cfa rsp, 152; .cfi_offset rdx, -152; .cfi_offset rbp, -144
					.cfi_offset rsi, -136; .cfi_offset rdi, -128; .cfi_offset r8, -120
					.cfi_offset r9, -112; .cfi_offset r10, -104; .cfi_offset r11, -96
					.cfi_offset r12, -88; .cfi_offset r13, -80; .cfi_offset r14, -72
					.cfi_offset r15, -64
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return

.Lasm_exc_debug_kernel:
	.cfi_restore_state
	pushq	$0;			.cfi_def_cfa_offset 48
	pushq	$1;			.cfi_def_cfa_offset 56
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	movl	$0xc0000101, %ecx	/* MSR_GS_BASE */
	rdmsr
	movl	%edx, %ebx
	testl	%edx, %edx
	js	.Lasm_exc_debug_live	/* negative: an address of the kernel */
	swapgs
.Lasm_exc_debug_live:
	lfence				/* CVE-2019-1125 */
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	testl	%ebx, %ebx
	js	.L_restore_regs_and_return_to_kernel
	swapgs
	jmp	.L_restore_regs_and_return_to_kernel
	.cfi_endproc
	.size	asm_exc_debug, . - asm_exc_debug

/* trapframe.idt:27: vector 2 */
	.p2align	4, 0xcc
	.globl	asm_exc_nmi
	.type	asm_exc_nmi, @function
asm_exc_nmi:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	cld
	pushq	%rdx;			.cfi_def_cfa_offset 48; .cfi_offset rdx, -48
	testb	$3, 16(%rsp)
	jz	.Lasm_exc_nmi_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	movq	%rsp, %rdx
	movq	%gs:8, %rsp;		.cfi_def_cfa rdx, 48
	pushq	40(%rdx)
	pushq	32(%rdx)
	pushq	24(%rdx)
	pushq	16(%rdx)
	pushq	8(%rdx)
	pushq	$0
	pushq	$2
	pushq	%r15
	pushq	%r14
	pushq	%r13
	pushq	%r12
	pushq	%r11
	pushq	%r10
	pushq	%r9
	pushq	%r8
	pushq	%rdi
	pushq	%rsi
	pushq	%rbp
	pushq	(%rdx);			.cfi_def_cfa rsp, 152; .cfi_offset rdx, -152; .cfi_offset rbp, -144
					.cfi_offset rsi, -136; .cfi_offset rdi, -128; .cfi_offset r8, -120
					.cfi_offset r9, -112; .cfi_offset r10, -104; .cfi_offset r11, -96
					.cfi_offset r12, -88; .cfi_offset r13, -80; .cfi_offset r14, -72
					.cfi_offset r15, -64
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_swapgs_restore_regs_and_return_to_usermode

.Lasm_exc_nmi_kernel:
	.cfi_restore_state
	leaq	.Lasm_exc_nmi_begin(%rip), %rdx
	subq	8(%rsp), %rdx
	cmpq	$4, %rdx		/* the JNZ and the IRETQ before it have four bytes */
	jbe	.Lasm_exc_nmi_rewind
	testl	$3, -8(%rsp)
	jnz	.Lasm_exc_nmi_ask
	movq	(%rsp), %rdx;		.cfi_same_value rdx
	pushq	$1;			.cfi_def_cfa_offset 56	/* one pass */
	pushq	48(%rsp);		.cfi_def_cfa_offset 64
	pushq	48(%rsp);		.cfi_def_cfa_offset 72
	pushq	48(%rsp);		.cfi_def_cfa_offset 80
	pushq	48(%rsp);		.cfi_def_cfa_offset 88
	pushq	48(%rsp);		.cfi_def_cfa_offset 40
.Lasm_exc_nmi_pass:
	pushq	$0;			.cfi_def_cfa_offset 48
	pushq	$2;			.cfi_def_cfa_offset 56
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	pushq	%rax;			.cfi_def_cfa_offset 184	/* aligns RSP to 16 at the call */
	movl	$0xc0000101, %ecx	/* MSR_GS_BASE */
	rdmsr;				.cfi_offset rdx, -152
	movl	%edx, %ebx
	testl	%edx, %edx
	js	.Lasm_exc_nmi_live	/* negative: an address of the kernel */
	swapgs
.Lasm_exc_nmi_live:
	lfence				/* CVE-2019-1125 */
	leaq	8(%rsp), %rdi		/* the frame */
	call	trap
	testl	%ebx, %ebx
	js	.Lasm_exc_nmi_kernel_gs
	swapgs
.Lasm_exc_nmi_kernel_gs:
	popq	%rdi;			.cfi_def_cfa_offset 176
	popq	%rax;			.cfi_def_cfa_offset 168; .cfi_same_value rax
	popq	%rbx;			.cfi_def_cfa_offset 160; .cfi_same_value rbx
	popq	%rcx;			.cfi_def_cfa_offset 152; .cfi_same_value rcx
	popq	%rdx;			.cfi_def_cfa_offset 144; .cfi_same_value rdx
	popq	%rbp;			.cfi_def_cfa_offset 136; .cfi_same_value rbp
	popq	%rsi;			.cfi_def_cfa_offset 128; .cfi_same_value rsi
	popq	%rdi;			.cfi_def_cfa_offset 120; .cfi_same_value rdi
	popq	%r8;			.cfi_def_cfa_offset 112; .cfi_same_value r8
	popq	%r9;			.cfi_def_cfa_offset 104; .cfi_same_value r9
	popq	%r10;			.cfi_def_cfa_offset 96; .cfi_same_value r10
	popq	%r11;			.cfi_def_cfa_offset 88; .cfi_same_value r11
	popq	%r12;			.cfi_def_cfa_offset 80; .cfi_same_value r12
	popq	%r13;			.cfi_def_cfa_offset 72; .cfi_same_value r13
	popq	%r14;			.cfi_def_cfa_offset 64; .cfi_same_value r14
	popq	%r15;			.cfi_def_cfa_offset 56; .cfi_same_value r15
	addq	$16, %rsp;		.cfi_def_cfa_offset 40	/* the tail */
	decl	40(%rsp)
	jnz	.Lasm_exc_nmi_begin
	iretq

.Lasm_exc_nmi_begin:
	movl	$1, 40(%rsp)
	jmp	.Lasm_exc_nmi_pass

.Lasm_exc_nmi_ask:
	.cfi_def_cfa_offset 48; .cfi_offset rdx, -48
	movl	$2, -8(%rsp)
	popq	%rdx;			.cfi_def_cfa_offset 40; .cfi_same_value rdx
	iretq

.Lasm_exc_nmi_rewind:
	.cfi_def_cfa_offset 48; .cfi_offset rdx, -48
	addq	%rdx, 8(%rsp)		/* to where the pass begins */
	popq	%rdx;			.cfi_def_cfa_offset 40; .cfi_same_value rdx
	iretq
	.cfi_endproc
	.size	asm_exc_nmi, . - asm_exc_nmi

/* trapframe.idt:29: vector 3 */
	.p2align	4, 0xcc
	.globl	asm_exc_breakpoint
	.type	asm_exc_breakpoint, @function
asm_exc_breakpoint:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	cld
	pushq	$0;			.cfi_def_cfa_offset 48
	pushq	$3;			.cfi_def_cfa_offset 56
	testb	$3, 24(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_exc_breakpoint_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return

.Lasm_exc_breakpoint_kernel:
	.cfi_restore_state
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	lfence				/* CVE-2019-1125 */
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_breakpoint, . - asm_exc_breakpoint

/* trapframe.idt:26: vector 4 */
	.p2align	4, 0xcc
	.globl	asm_vector_4
	.type	asm_vector_4, @function
asm_vector_4:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	cld
	pushq	$0;			.cfi_def_cfa_offset 48
	pushq	$4;			.cfi_def_cfa_offset 56
	testb	$3, 24(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_vector_4_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return

.Lasm_vector_4_kernel:
	.cfi_restore_state
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	lfence				/* CVE-2019-1125 */
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_vector_4, . - asm_vector_4

/* trapframe.idt:26: vector 5 */
	.p2align	4, 0xcc
	.globl	asm_vector_5
	.type	asm_vector_5, @function
asm_vector_5:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	cld
	pushq	$0;			.cfi_def_cfa_offset 48
	pushq	$5;			.cfi_def_cfa_offset 56
	testb	$3, 24(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_vector_5_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return

.Lasm_vector_5_kernel:
	.cfi_restore_state
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	lfence				/* CVE-2019-1125 */
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_vector_5, . - asm_vector_5

/* trapframe.idt:26: vector 6 */
	.p2align	4, 0xcc
	.globl	asm_vector_6
	.type	asm_vector_6, @function
asm_vector_6:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	cld
	pushq	$0;			.cfi_def_cfa_offset 48
	pushq	$6;			.cfi_def_cfa_offset 56
	testb	$3, 24(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_vector_6_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return

.Lasm_vector_6_kernel:
	.cfi_restore_state
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	lfence				/* CVE-2019-1125 */
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_vector_6, . - asm_vector_6

/* trapframe.idt:26: vector 7 */
	.p2align	4, 0xcc
	.globl	asm_vector_7
	.type	asm_vector_7, @function
asm_vector_7:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	cld
	pushq	$0;			.cfi_def_cfa_offset 48
	pushq	$7;			.cfi_def_cfa_offset 56
	testb	$3, 24(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_vector_7_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return

.Lasm_vector_7_kernel:
	.cfi_restore_state
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	lfence				/* CVE-2019-1125 */
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_vector_7, . - asm_vector_7

/* trapframe.idt:30: vector 8 */
	.p2align	4, 0xcc
	.globl	asm_exc_double_fault
	.type	asm_exc_double_fault, @function
asm_exc_double_fault:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 48; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	cld
	pushq	$8;			.cfi_def_cfa_offset 56
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	movl	$0xc0000101, %ecx	/* MSR_GS_BASE */
	rdmsr
	testl	%edx, %edx
	js	.Lasm_exc_double_fault_live	/* negative: an address of the kernel */
	swapgs
.Lasm_exc_double_fault_live:
	lfence				/* CVE-2019-1125 */
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	ud2
	.cfi_endproc
	.size	asm_exc_double_fault, . - asm_exc_double_fault

/* trapframe.idt:31: vector 10 */
	.p2align	4, 0xcc
	.globl	asm_vector_10
	.type	asm_vector_10, @function
asm_vector_10:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 48; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	cld
	pushq	$10;			.cfi_def_cfa_offset 56
	testb	$3, 24(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_vector_10_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
.Lasm_vector_10_saved:
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return

.Lasm_vector_10_kernel:
	.cfi_restore_state
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	leaq	.L_native_irq_return_iret(%rip), %rcx
	cmpq	%rcx, 136(%rsp)
	je	.Lasm_vector_10_iret
	movl	%ecx, %ecx		/* some CPUs report no more */
	cmpq	%rcx, 136(%rsp)
	je	.Lasm_vector_10_iret
	lfence				/* CVE-2019-1125 */
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return

.Lasm_vector_10_iret:
	call	.L_fixup_bad_iret	/* as if raised in user mode */
	jmp	.Lasm_vector_10_saved
	.cfi_endproc
	.size	asm_vector_10, . - asm_vector_10

/* trapframe.idt:31: vector 11 */
	.p2align	4, 0xcc
	.globl	asm_vector_11
	.type	asm_vector_11, @function
asm_vector_11:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 48; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	cld
	pushq	$11;			.cfi_def_cfa_offset 56
	testb	$3, 24(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_vector_11_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
.Lasm_vector_11_saved:
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return

.Lasm_vector_11_kernel:
	.cfi_restore_state
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	leaq	.L_native_irq_return_iret(%rip), %rcx
	cmpq	%rcx, 136(%rsp)
	je	.Lasm_vector_11_iret
	movl	%ecx, %ecx		/* some CPUs report no more */
	cmpq	%rcx, 136(%rsp)
	je	.Lasm_vector_11_iret
	lfence				/* CVE-2019-1125 */
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return

.Lasm_vector_11_iret:
	call	.L_fixup_bad_iret	/* as if raised in user mode */
	jmp	.Lasm_vector_11_saved
	.cfi_endproc
	.size	asm_vector_11, . - asm_vector_11

/* trapframe.idt:31: vector 12 */
	.p2align	4, 0xcc
	.globl	asm_vector_12
	.type	asm_vector_12, @function
asm_vector_12:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 48; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	cld
	pushq	$12;			.cfi_def_cfa_offset 56
	testb	$3, 24(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_vector_12_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
.Lasm_vector_12_saved:
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return

.Lasm_vector_12_kernel:
	.cfi_restore_state
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	leaq	.L_native_irq_return_iret(%rip), %rcx
	cmpq	%rcx, 136(%rsp)
	je	.Lasm_vector_12_iret
	movl	%ecx, %ecx		/* some CPUs report no more */
	cmpq	%rcx, 136(%rsp)
	je	.Lasm_vector_12_iret
	lfence				/* CVE-2019-1125 */
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return

.Lasm_vector_12_iret:
	call	.L_fixup_bad_iret	/* as if raised in user mode */
	jmp	.Lasm_vector_12_saved
	.cfi_endproc
	.size	asm_vector_12, . - asm_vector_12

/* trapframe.idt:31: vector 13 */
	.p2align	4, 0xcc
	.globl	asm_vector_13
	.type	asm_vector_13, @function
asm_vector_13:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 48; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	cld
	pushq	$13;			.cfi_def_cfa_offset 56
	testb	$3, 24(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_vector_13_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
.Lasm_vector_13_saved:
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return

.Lasm_vector_13_kernel:
	.cfi_restore_state
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	leaq	.L_native_irq_return_iret(%rip), %rcx
	cmpq	%rcx, 136(%rsp)
	je	.Lasm_vector_13_iret
	movl	%ecx, %ecx		/* some CPUs report no more */
	cmpq	%rcx, 136(%rsp)
	je	.Lasm_vector_13_iret
	lfence				/* CVE-2019-1125 */
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return

.Lasm_vector_13_iret:
	call	.L_fixup_bad_iret	/* as if raised in user mode */
	jmp	.Lasm_vector_13_saved
	.cfi_endproc
	.size	asm_vector_13, . - asm_vector_13

/* trapframe.idt:31: vector 14 */
	.p2align	4, 0xcc
	.globl	asm_vector_14
	.type	asm_vector_14, @function
asm_vector_14:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 48; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	cld
	pushq	$14;			.cfi_def_cfa_offset 56
	testb	$3, 24(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_vector_14_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
.Lasm_vector_14_saved:
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return

.Lasm_vector_14_kernel:
	.cfi_restore_state
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	leaq	.L_native_irq_return_iret(%rip), %rcx
	cmpq	%rcx, 136(%rsp)
	je	.Lasm_vector_14_iret
	movl	%ecx, %ecx		/* some CPUs report no more */
	cmpq	%rcx, 136(%rsp)
	je	.Lasm_vector_14_iret
	lfence				/* CVE-2019-1125 */
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return

.Lasm_vector_14_iret:
	call	.L_fixup_bad_iret	/* as if raised in user mode */
	jmp	.Lasm_vector_14_saved
	.cfi_endproc
	.size	asm_vector_14, . - asm_vector_14

/* trapframe.idt:34: vector 15 */
	.p2align	4, 0xcc
	.globl	asm_vector_15
	.type	asm_vector_15, @function
asm_vector_15:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	cld
	pushq	$0;			.cfi_def_cfa_offset 48
	pushq	$15;			.cfi_def_cfa_offset 56
	testb	$3, 24(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_vector_15_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return

.Lasm_vector_15_kernel:
	.cfi_restore_state
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	lfence				/* CVE-2019-1125 */
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_vector_15, . - asm_vector_15

/* trapframe.idt:34: vector 16 */
	.p2align	4, 0xcc
	.globl	asm_vector_16
	.type	asm_vector_16, @function
asm_vector_16:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	cld
	pushq	$0;			.cfi_def_cfa_offset 48
	pushq	$16;			.cfi_def_cfa_offset 56
	testb	$3, 24(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_vector_16_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return

.Lasm_vector_16_kernel:
	.cfi_restore_state
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	lfence				/* CVE-2019-1125 */
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_vector_16, . - asm_vector_16

/* trapframe.idt:32: vector 17 */
	.p2align	4, 0xcc
	.globl	asm_exc_alignment
	.type	asm_exc_alignment, @function
asm_exc_alignment:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 48; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	cld
	pushq	$17;			.cfi_def_cfa_offset 56
	testb	$3, 24(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_exc_alignment_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
.Lasm_exc_alignment_saved:
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return

.Lasm_exc_alignment_kernel:
	.cfi_restore_state
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	leaq	.L_native_irq_return_iret(%rip), %rcx
	cmpq	%rcx, 136(%rsp)
	je	.Lasm_exc_alignment_iret
	movl	%ecx, %ecx		/* some CPUs report no more */
	cmpq	%rcx, 136(%rsp)
	je	.Lasm_exc_alignment_iret
	lfence				/* CVE-2019-1125 */
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return

.Lasm_exc_alignment_iret:
	call	.L_fixup_bad_iret	/* as if raised in user mode */
	jmp	.Lasm_exc_alignment_saved
	.cfi_endproc
	.size	asm_exc_alignment, . - asm_exc_alignment

/* trapframe.idt:33: vector 18 */
	.p2align	4, 0xcc
	.globl	asm_exc_machine_check
	.type	asm_exc_machine_check, @function
asm_exc_machine_check:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	cld
	testb	$3, 8(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_exc_machine_check_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdx;			.cfi_def_cfa_offset 48; .cfi_offset rdx, -48
	movq	%rsp, %rdx
	movq	%gs:8, %rsp;		.cfi_def_cfa rdx, 48
	pushq	40(%rdx)
	pushq	32(%rdx)
	pushq	24(%rdx)
	pushq	16(%rdx)
	pushq	8(%rdx)
	pushq	$0
	pushq	$18
	pushq	%r15
	pushq	%r14
	pushq	%r13
	pushq	%r12
	pushq	%r11
	pushq	%r10
	pushq	%r9
	pushq	%r8
	pushq	%rdi
	pushq	%rsi
	pushq	%rbp
	pushq	(%rdx);			.cfi_def_cfa rsp, 152; .cfi_offset rdx, -152; .cfi_offset rbp, -144
					.cfi_offset rsi, -136; .cfi_offset rdi, -128; .cfi_offset r8, -120
					.cfi_offset r9, -112; .cfi_offset r10, -104; .cfi_offset r11, -96
					.cfi_offset r12, -88; .cfi_offset r13, -80; .cfi_offset r14, -72
					.cfi_offset r15, -64
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return

.Lasm_exc_machine_check_kernel:
	.cfi_restore_state
	pushq	$0;			.cfi_def_cfa_offset 48
	pushq	$18;			.cfi_def_cfa_offset 56
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	movl	$0xc0000101, %ecx	/* MSR_GS_BASE */
	rdmsr
	movl	%edx, %ebx
	testl	%edx, %edx
	js	.Lasm_exc_machine_check_live	/* negative: an address of the kernel */
	swapgs
.Lasm_exc_machine_check_live:
	lfence				/* CVE-2019-1125 */
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	testl	%ebx, %ebx
	js	.L_restore_regs_and_return_to_kernel
	swapgs
	jmp	.L_restore_regs_and_return_to_kernel
	.cfi_endproc
	.size	asm_exc_machine_check, . - asm_exc_machine_check

/* trapframe.idt:35: vector 19 */
	.p2align	4, 0xcc
	.globl	asm_vector_19
	.type	asm_vector_19, @function
asm_vector_19:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	cld
	pushq	$0;			.cfi_def_cfa_offset 48
	pushq	$19;			.cfi_def_cfa_offset 56
	testb	$3, 24(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_vector_19_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return

.Lasm_vector_19_kernel:
	.cfi_restore_state
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	lfence				/* CVE-2019-1125 */
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_vector_19, . - asm_vector_19

/* trapframe.idt:35: vector 20 */
	.p2align	4, 0xcc
	.globl	asm_vector_20
	.type	asm_vector_20, @function
asm_vector_20:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	cld
	pushq	$0;			.cfi_def_cfa_offset 48
	pushq	$20;			.cfi_def_cfa_offset 56
	testb	$3, 24(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_vector_20_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return

.Lasm_vector_20_kernel:
	.cfi_restore_state
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	lfence				/* CVE-2019-1125 */
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_vector_20, . - asm_vector_20

/* trapframe.idt:36: vector 21 */
	.p2align	4, 0xcc
	.globl	asm_exc_control_protection
	.type	asm_exc_control_protection, @function
asm_exc_control_protection:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 48; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	cld
	pushq	$21;			.cfi_def_cfa_offset 56
	testb	$3, 24(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_exc_control_protection_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return

.Lasm_exc_control_protection_kernel:
	.cfi_restore_state
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	lfence				/* CVE-2019-1125 */
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_control_protection, . - asm_exc_control_protection

/* trapframe.idt:38: vector 64 */
	.p2align	4, 0xcc
	.globl	asm_exc_system_call
	.type	asm_exc_system_call, @function
asm_exc_system_call:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	cld
	pushq	$0;			.cfi_def_cfa_offset 48
	pushq	$64;			.cfi_def_cfa_offset 56
	testb	$3, 24(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_exc_system_call_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return

.Lasm_exc_system_call_kernel:
	.cfi_restore_state
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	lfence				/* CVE-2019-1125 */
	leaq	(%rsp), %rdi		/* the frame */
	call	trap
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_system_call, . - asm_exc_system_call

/*
 * Called with RSP at the frame of a fault that the IRET to user mode raised; returns with RSP at the frame that
 * the same fault would have had, had it come from user mode.
 */
	.p2align	4, 0xcc
	.type	fixup_bad_iret, @function
fixup_bad_iret:
.L_fixup_bad_iret:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 184; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	.cfi_offset rax, -176; .cfi_offset rcx, -160; .cfi_offset rdx, -152; .cfi_offset rbx, -168
	.cfi_offset rbp, -144; .cfi_offset rsi, -136; .cfi_offset rdi, -128; .cfi_offset r8, -120
	.cfi_offset r9, -112; .cfi_offset r10, -104; .cfi_offset r11, -96; .cfi_offset r12, -88
	.cfi_offset r13, -80; .cfi_offset r14, -72; .cfi_offset r15, -64
	popq	%rdx;			.cfi_def_cfa_offset 176
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	movq	%rsp, %rsi
	subq	$176, %rsp;		.cfi_def_cfa_offset 352
	movq	%rsp, %rdi
	movl	$17, %ecx
	rep movsq
	movq	24(%rsi), %rsi		/* RSP of the fault: what IRET would have loaded */
	movl	$5, %ecx
	rep movsq;			.cfi_def_cfa_offset 176
	movq	%rsp, %rsi
	movq	%gs:8, %rdi
	subq	$176, %rdi
	movl	$22, %ecx
	rep movsq
	leaq	-176(%rdi), %rsp
	pushq	%rdx;			.cfi_def_cfa_offset 184
	ret
	.cfi_endproc
	.size	fixup_bad_iret, . - fixup_bad_iret

/*
 * The way out of every ordinary entry: where the CS of the frame says now. RSP is one pad below the frame.
 * Both restore labels expect RSP at the frame, so a kernel starts a thread by jumping to one.
 */
	.p2align	4, 0xcc
	.globl	error_return
	.type	error_return, @function
error_return:
.L_error_return:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 176; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	.cfi_offset rax, -176; .cfi_offset rcx, -160; .cfi_offset rdx, -152; .cfi_offset rbx, -168
	.cfi_offset rbp, -144; .cfi_offset rsi, -136; .cfi_offset rdi, -128; .cfi_offset r8, -120
	.cfi_offset r9, -112; .cfi_offset r10, -104; .cfi_offset r11, -96; .cfi_offset r12, -88
	.cfi_offset r13, -80; .cfi_offset r14, -72; .cfi_offset r15, -64
	cli				/* the handler may have enabled interrupts */
	testb	$3, 144(%rsp)		/* where the frame goes now */
	jz	.Lreturn_to_kernel;	.cfi_remember_state

	.globl	swapgs_restore_regs_and_return_to_usermode
swapgs_restore_regs_and_return_to_usermode:
.L_swapgs_restore_regs_and_return_to_usermode:
	popq	%rax;			.cfi_def_cfa_offset 168; .cfi_same_value rax
	popq	%rbx;			.cfi_def_cfa_offset 160; .cfi_same_value rbx
	popq	%rcx;			.cfi_def_cfa_offset 152; .cfi_same_value rcx
	popq	%rdx;			.cfi_def_cfa_offset 144; .cfi_same_value rdx
	popq	%rbp;			.cfi_def_cfa_offset 136; .cfi_same_value rbp
	popq	%rsi;			.cfi_def_cfa_offset 128; .cfi_same_value rsi
	popq	%rdi;			.cfi_def_cfa_offset 120; .cfi_same_value rdi
	popq	%r8;			.cfi_def_cfa_offset 112; .cfi_same_value r8
	popq	%r9;			.cfi_def_cfa_offset 104; .cfi_same_value r9
	popq	%r10;			.cfi_def_cfa_offset 96; .cfi_same_value r10
	popq	%r11;			.cfi_def_cfa_offset 88; .cfi_same_value r11
	popq	%r12;			.cfi_def_cfa_offset 80; .cfi_same_value r12
	popq	%r13;			.cfi_def_cfa_offset 72; .cfi_same_value r13
	popq	%r14;			.cfi_def_cfa_offset 64; .cfi_same_value r14
	popq	%r15;			.cfi_def_cfa_offset 56; .cfi_same_value r15
	addq	$16, %rsp;		.cfi_def_cfa_offset 40	/* the tail */
	swapgs

	.globl	native_irq_return_iret
native_irq_return_iret:
.L_native_irq_return_iret:
	iretq

.Lreturn_to_kernel:

	.globl	restore_regs_and_return_to_kernel
restore_regs_and_return_to_kernel:
.L_restore_regs_and_return_to_kernel:
	.cfi_restore_state
	popq	%rax;			.cfi_def_cfa_offset 168; .cfi_same_value rax
	popq	%rbx;			.cfi_def_cfa_offset 160; .cfi_same_value rbx
	popq	%rcx;			.cfi_def_cfa_offset 152; .cfi_same_value rcx
	popq	%rdx;			.cfi_def_cfa_offset 144; .cfi_same_value rdx
	popq	%rbp;			.cfi_def_cfa_offset 136; .cfi_same_value rbp
	popq	%rsi;			.cfi_def_cfa_offset 128; .cfi_same_value rsi
	popq	%rdi;			.cfi_def_cfa_offset 120; .cfi_same_value rdi
	popq	%r8;			.cfi_def_cfa_offset 112; .cfi_same_value r8
	popq	%r9;			.cfi_def_cfa_offset 104; .cfi_same_value r9
	popq	%r10;			.cfi_def_cfa_offset 96; .cfi_same_value r10
	popq	%r11;			.cfi_def_cfa_offset 88; .cfi_same_value r11
	popq	%r12;			.cfi_def_cfa_offset 80; .cfi_same_value r12
	popq	%r13;			.cfi_def_cfa_offset 72; .cfi_same_value r13
	popq	%r14;			.cfi_def_cfa_offset 64; .cfi_same_value r14
	popq	%r15;			.cfi_def_cfa_offset 56; .cfi_same_value r15
	addq	$16, %rsp;		.cfi_def_cfa_offset 40	/* the tail */
	iretq
	.cfi_endproc
	.size	error_return, . - error_return

/* trapframe.idt:37 */
	.p2align	3, 0xcc
	.globl	trap_entries
	.type	trap_entries, @function
trap_entries:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	pushq	$32;			.cfi_def_cfa_offset 48	/* vector 32 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$33;			.cfi_def_cfa_offset 48	/* vector 33 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$34;			.cfi_def_cfa_offset 48	/* vector 34 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$35;			.cfi_def_cfa_offset 48	/* vector 35 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$36;			.cfi_def_cfa_offset 48	/* vector 36 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$37;			.cfi_def_cfa_offset 48	/* vector 37 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$38;			.cfi_def_cfa_offset 48	/* vector 38 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$39;			.cfi_def_cfa_offset 48	/* vector 39 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$40;			.cfi_def_cfa_offset 48	/* vector 40 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$41;			.cfi_def_cfa_offset 48	/* vector 41 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$42;			.cfi_def_cfa_offset 48	/* vector 42 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$43;			.cfi_def_cfa_offset 48	/* vector 43 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$44;			.cfi_def_cfa_offset 48	/* vector 44 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$45;			.cfi_def_cfa_offset 48	/* vector 45 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$46;			.cfi_def_cfa_offset 48	/* vector 46 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$47;			.cfi_def_cfa_offset 48	/* vector 47 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$48;			.cfi_def_cfa_offset 48	/* vector 48 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$49;			.cfi_def_cfa_offset 48	/* vector 49 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$50;			.cfi_def_cfa_offset 48	/* vector 50 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$51;			.cfi_def_cfa_offset 48	/* vector 51 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$52;			.cfi_def_cfa_offset 48	/* vector 52 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$53;			.cfi_def_cfa_offset 48	/* vector 53 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$54;			.cfi_def_cfa_offset 48	/* vector 54 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$55;			.cfi_def_cfa_offset 48	/* vector 55 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$56;			.cfi_def_cfa_offset 48	/* vector 56 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$57;			.cfi_def_cfa_offset 48	/* vector 57 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$58;			.cfi_def_cfa_offset 48	/* vector 58 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$59;			.cfi_def_cfa_offset 48	/* vector 59 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$60;			.cfi_def_cfa_offset 48	/* vector 60 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$61;			.cfi_def_cfa_offset 48	/* vector 61 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$62;			.cfi_def_cfa_offset 48	/* vector 62 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$63;			.cfi_def_cfa_offset 48	/* vector 63 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.fill	8, 1, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$65;			.cfi_def_cfa_offset 48	/* vector 65 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$66;			.cfi_def_cfa_offset 48	/* vector 66 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$67;			.cfi_def_cfa_offset 48	/* vector 67 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$68;			.cfi_def_cfa_offset 48	/* vector 68 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$69;			.cfi_def_cfa_offset 48	/* vector 69 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$70;			.cfi_def_cfa_offset 48	/* vector 70 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$71;			.cfi_def_cfa_offset 48	/* vector 71 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$72;			.cfi_def_cfa_offset 48	/* vector 72 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$73;			.cfi_def_cfa_offset 48	/* vector 73 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$74;			.cfi_def_cfa_offset 48	/* vector 74 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$75;			.cfi_def_cfa_offset 48	/* vector 75 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$76;			.cfi_def_cfa_offset 48	/* vector 76 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$77;			.cfi_def_cfa_offset 48	/* vector 77 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$78;			.cfi_def_cfa_offset 48	/* vector 78 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$79;			.cfi_def_cfa_offset 48	/* vector 79 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$80;			.cfi_def_cfa_offset 48	/* vector 80 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$81;			.cfi_def_cfa_offset 48	/* vector 81 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$82;			.cfi_def_cfa_offset 48	/* vector 82 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$83;			.cfi_def_cfa_offset 48	/* vector 83 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$84;			.cfi_def_cfa_offset 48	/* vector 84 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$85;			.cfi_def_cfa_offset 48	/* vector 85 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$86;			.cfi_def_cfa_offset 48	/* vector 86 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$87;			.cfi_def_cfa_offset 48	/* vector 87 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$88;			.cfi_def_cfa_offset 48	/* vector 88 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$89;			.cfi_def_cfa_offset 48	/* vector 89 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$90;			.cfi_def_cfa_offset 48	/* vector 90 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$91;			.cfi_def_cfa_offset 48	/* vector 91 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$92;			.cfi_def_cfa_offset 48	/* vector 92 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$93;			.cfi_def_cfa_offset 48	/* vector 93 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$94;			.cfi_def_cfa_offset 48	/* vector 94 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$95;			.cfi_def_cfa_offset 48	/* vector 95 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$96;			.cfi_def_cfa_offset 48	/* vector 96 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$97;			.cfi_def_cfa_offset 48	/* vector 97 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$98;			.cfi_def_cfa_offset 48	/* vector 98 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$99;			.cfi_def_cfa_offset 48	/* vector 99 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$100;			.cfi_def_cfa_offset 48	/* vector 100 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$101;			.cfi_def_cfa_offset 48	/* vector 101 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$102;			.cfi_def_cfa_offset 48	/* vector 102 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$103;			.cfi_def_cfa_offset 48	/* vector 103 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$104;			.cfi_def_cfa_offset 48	/* vector 104 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$105;			.cfi_def_cfa_offset 48	/* vector 105 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$106;			.cfi_def_cfa_offset 48	/* vector 106 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$107;			.cfi_def_cfa_offset 48	/* vector 107 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$108;			.cfi_def_cfa_offset 48	/* vector 108 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$109;			.cfi_def_cfa_offset 48	/* vector 109 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$110;			.cfi_def_cfa_offset 48	/* vector 110 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$111;			.cfi_def_cfa_offset 48	/* vector 111 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$112;			.cfi_def_cfa_offset 48	/* vector 112 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$113;			.cfi_def_cfa_offset 48	/* vector 113 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$114;			.cfi_def_cfa_offset 48	/* vector 114 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$115;			.cfi_def_cfa_offset 48	/* vector 115 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$116;			.cfi_def_cfa_offset 48	/* vector 116 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$117;			.cfi_def_cfa_offset 48	/* vector 117 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$118;			.cfi_def_cfa_offset 48	/* vector 118 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$119;			.cfi_def_cfa_offset 48	/* vector 119 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$120;			.cfi_def_cfa_offset 48	/* vector 120 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$121;			.cfi_def_cfa_offset 48	/* vector 121 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$122;			.cfi_def_cfa_offset 48	/* vector 122 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$123;			.cfi_def_cfa_offset 48	/* vector 123 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$124;			.cfi_def_cfa_offset 48	/* vector 124 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$125;			.cfi_def_cfa_offset 48	/* vector 125 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$126;			.cfi_def_cfa_offset 48	/* vector 126 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$127;			.cfi_def_cfa_offset 48	/* vector 127 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-128;			.cfi_def_cfa_offset 48	/* vector 128 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-127;			.cfi_def_cfa_offset 48	/* vector 129 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-126;			.cfi_def_cfa_offset 48	/* vector 130 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-125;			.cfi_def_cfa_offset 48	/* vector 131 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-124;			.cfi_def_cfa_offset 48	/* vector 132 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-123;			.cfi_def_cfa_offset 48	/* vector 133 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-122;			.cfi_def_cfa_offset 48	/* vector 134 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-121;			.cfi_def_cfa_offset 48	/* vector 135 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-120;			.cfi_def_cfa_offset 48	/* vector 136 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-119;			.cfi_def_cfa_offset 48	/* vector 137 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-118;			.cfi_def_cfa_offset 48	/* vector 138 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-117;			.cfi_def_cfa_offset 48	/* vector 139 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-116;			.cfi_def_cfa_offset 48	/* vector 140 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-115;			.cfi_def_cfa_offset 48	/* vector 141 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-114;			.cfi_def_cfa_offset 48	/* vector 142 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-113;			.cfi_def_cfa_offset 48	/* vector 143 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-112;			.cfi_def_cfa_offset 48	/* vector 144 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-111;			.cfi_def_cfa_offset 48	/* vector 145 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-110;			.cfi_def_cfa_offset 48	/* vector 146 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-109;			.cfi_def_cfa_offset 48	/* vector 147 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-108;			.cfi_def_cfa_offset 48	/* vector 148 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-107;			.cfi_def_cfa_offset 48	/* vector 149 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-106;			.cfi_def_cfa_offset 48	/* vector 150 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-105;			.cfi_def_cfa_offset 48	/* vector 151 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-104;			.cfi_def_cfa_offset 48	/* vector 152 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-103;			.cfi_def_cfa_offset 48	/* vector 153 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-102;			.cfi_def_cfa_offset 48	/* vector 154 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-101;			.cfi_def_cfa_offset 48	/* vector 155 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-100;			.cfi_def_cfa_offset 48	/* vector 156 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-99;			.cfi_def_cfa_offset 48	/* vector 157 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-98;			.cfi_def_cfa_offset 48	/* vector 158 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-97;			.cfi_def_cfa_offset 48	/* vector 159 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-96;			.cfi_def_cfa_offset 48	/* vector 160 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-95;			.cfi_def_cfa_offset 48	/* vector 161 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-94;			.cfi_def_cfa_offset 48	/* vector 162 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-93;			.cfi_def_cfa_offset 48	/* vector 163 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-92;			.cfi_def_cfa_offset 48	/* vector 164 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-91;			.cfi_def_cfa_offset 48	/* vector 165 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-90;			.cfi_def_cfa_offset 48	/* vector 166 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-89;			.cfi_def_cfa_offset 48	/* vector 167 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-88;			.cfi_def_cfa_offset 48	/* vector 168 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-87;			.cfi_def_cfa_offset 48	/* vector 169 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-86;			.cfi_def_cfa_offset 48	/* vector 170 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-85;			.cfi_def_cfa_offset 48	/* vector 171 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-84;			.cfi_def_cfa_offset 48	/* vector 172 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-83;			.cfi_def_cfa_offset 48	/* vector 173 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-82;			.cfi_def_cfa_offset 48	/* vector 174 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-81;			.cfi_def_cfa_offset 48	/* vector 175 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-80;			.cfi_def_cfa_offset 48	/* vector 176 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-79;			.cfi_def_cfa_offset 48	/* vector 177 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-78;			.cfi_def_cfa_offset 48	/* vector 178 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-77;			.cfi_def_cfa_offset 48	/* vector 179 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-76;			.cfi_def_cfa_offset 48	/* vector 180 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-75;			.cfi_def_cfa_offset 48	/* vector 181 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-74;			.cfi_def_cfa_offset 48	/* vector 182 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-73;			.cfi_def_cfa_offset 48	/* vector 183 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-72;			.cfi_def_cfa_offset 48	/* vector 184 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-71;			.cfi_def_cfa_offset 48	/* vector 185 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-70;			.cfi_def_cfa_offset 48	/* vector 186 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-69;			.cfi_def_cfa_offset 48	/* vector 187 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-68;			.cfi_def_cfa_offset 48	/* vector 188 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-67;			.cfi_def_cfa_offset 48	/* vector 189 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-66;			.cfi_def_cfa_offset 48	/* vector 190 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-65;			.cfi_def_cfa_offset 48	/* vector 191 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-64;			.cfi_def_cfa_offset 48	/* vector 192 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-63;			.cfi_def_cfa_offset 48	/* vector 193 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-62;			.cfi_def_cfa_offset 48	/* vector 194 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-61;			.cfi_def_cfa_offset 48	/* vector 195 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-60;			.cfi_def_cfa_offset 48	/* vector 196 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-59;			.cfi_def_cfa_offset 48	/* vector 197 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-58;			.cfi_def_cfa_offset 48	/* vector 198 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-57;			.cfi_def_cfa_offset 48	/* vector 199 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-56;			.cfi_def_cfa_offset 48	/* vector 200 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-55;			.cfi_def_cfa_offset 48	/* vector 201 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-54;			.cfi_def_cfa_offset 48	/* vector 202 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-53;			.cfi_def_cfa_offset 48	/* vector 203 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-52;			.cfi_def_cfa_offset 48	/* vector 204 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-51;			.cfi_def_cfa_offset 48	/* vector 205 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-50;			.cfi_def_cfa_offset 48	/* vector 206 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-49;			.cfi_def_cfa_offset 48	/* vector 207 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-48;			.cfi_def_cfa_offset 48	/* vector 208 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-47;			.cfi_def_cfa_offset 48	/* vector 209 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-46;			.cfi_def_cfa_offset 48	/* vector 210 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-45;			.cfi_def_cfa_offset 48	/* vector 211 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-44;			.cfi_def_cfa_offset 48	/* vector 212 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-43;			.cfi_def_cfa_offset 48	/* vector 213 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-42;			.cfi_def_cfa_offset 48	/* vector 214 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-41;			.cfi_def_cfa_offset 48	/* vector 215 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-40;			.cfi_def_cfa_offset 48	/* vector 216 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-39;			.cfi_def_cfa_offset 48	/* vector 217 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-38;			.cfi_def_cfa_offset 48	/* vector 218 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-37;			.cfi_def_cfa_offset 48	/* vector 219 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-36;			.cfi_def_cfa_offset 48	/* vector 220 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-35;			.cfi_def_cfa_offset 48	/* vector 221 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-34;			.cfi_def_cfa_offset 48	/* vector 222 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-33;			.cfi_def_cfa_offset 48	/* vector 223 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-32;			.cfi_def_cfa_offset 48	/* vector 224 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-31;			.cfi_def_cfa_offset 48	/* vector 225 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-30;			.cfi_def_cfa_offset 48	/* vector 226 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-29;			.cfi_def_cfa_offset 48	/* vector 227 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-28;			.cfi_def_cfa_offset 48	/* vector 228 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-27;			.cfi_def_cfa_offset 48	/* vector 229 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-26;			.cfi_def_cfa_offset 48	/* vector 230 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-25;			.cfi_def_cfa_offset 48	/* vector 231 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-24;			.cfi_def_cfa_offset 48	/* vector 232 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-23;			.cfi_def_cfa_offset 48	/* vector 233 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-22;			.cfi_def_cfa_offset 48	/* vector 234 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-21;			.cfi_def_cfa_offset 48	/* vector 235 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-20;			.cfi_def_cfa_offset 48	/* vector 236 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-19;			.cfi_def_cfa_offset 48	/* vector 237 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-18;			.cfi_def_cfa_offset 48	/* vector 238 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-17;			.cfi_def_cfa_offset 48	/* vector 239 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-16;			.cfi_def_cfa_offset 48	/* vector 240 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-15;			.cfi_def_cfa_offset 48	/* vector 241 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-14;			.cfi_def_cfa_offset 48	/* vector 242 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-13;			.cfi_def_cfa_offset 48	/* vector 243 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-12;			.cfi_def_cfa_offset 48	/* vector 244 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-11;			.cfi_def_cfa_offset 48	/* vector 245 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-10;			.cfi_def_cfa_offset 48	/* vector 246 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-9;			.cfi_def_cfa_offset 48	/* vector 247 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-8;			.cfi_def_cfa_offset 48	/* vector 248 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-7;			.cfi_def_cfa_offset 48	/* vector 249 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-6;			.cfi_def_cfa_offset 48	/* vector 250 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-5;			.cfi_def_cfa_offset 48	/* vector 251 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-4;			.cfi_def_cfa_offset 48	/* vector 252 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-3;			.cfi_def_cfa_offset 48	/* vector 253 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-2;			.cfi_def_cfa_offset 48	/* vector 254 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_def_cfa_offset 40
	pushq	$-1;			.cfi_def_cfa_offset 48	/* vector 255 */
	jmp	.L_asm_trap
	.p2align	3, 0xcc
	.cfi_endproc
	.size	trap_entries, . - trap_entries

/* trapframe.idt:37 */
	.p2align	4, 0xcc
	.globl	asm_trap
	.type	asm_trap, @function
asm_trap:
.L_asm_trap:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 48; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	cld
	pushq	(%rsp);			.cfi_def_cfa_offset 56
	testb	$3, 24(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_trap_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	leaq	(%rsp), %rdi		/* the frame */
	movzbl	120(%rsp), %esi
	movq	%rsi, 120(%rsp)
	movq	$0, 128(%rsp)
	call	trap
	jmp	.L_error_return

.Lasm_trap_kernel:
	.cfi_restore_state
	pushq	%r15;			.cfi_def_cfa_offset 64; .cfi_offset r15, -64
	pushq	%r14;			.cfi_def_cfa_offset 72; .cfi_offset r14, -72
	pushq	%r13;			.cfi_def_cfa_offset 80; .cfi_offset r13, -80
	pushq	%r12;			.cfi_def_cfa_offset 88; .cfi_offset r12, -88
	pushq	%r11;			.cfi_def_cfa_offset 96; .cfi_offset r11, -96
	pushq	%r10;			.cfi_def_cfa_offset 104; .cfi_offset r10, -104
	pushq	%r9;			.cfi_def_cfa_offset 112; .cfi_offset r9, -112
	pushq	%r8;			.cfi_def_cfa_offset 120; .cfi_offset r8, -120
	pushq	%rdi;			.cfi_def_cfa_offset 128; .cfi_offset rdi, -128
	pushq	%rsi;			.cfi_def_cfa_offset 136; .cfi_offset rsi, -136
	pushq	%rbp;			.cfi_def_cfa_offset 144; .cfi_offset rbp, -144
	pushq	%rdx;			.cfi_def_cfa_offset 152; .cfi_offset rdx, -152
	pushq	%rcx;			.cfi_def_cfa_offset 160; .cfi_offset rcx, -160
	pushq	%rbx;			.cfi_def_cfa_offset 168; .cfi_offset rbx, -168
	pushq	%rax;			.cfi_def_cfa_offset 176; .cfi_offset rax, -176
	lfence				/* CVE-2019-1125 */
	leaq	(%rsp), %rdi		/* the frame */
	movzbl	120(%rsp), %esi
	movq	%rsi, 120(%rsp)
	movq	$0, 128(%rsp)
	call	trap
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_trap, . - asm_trap

	.globl	__entry_text_end
__entry_text_end:

	.section	.text, "ax", @progbits

/*
 * void idt_setup(void): fill idt_table from idt_stubs, then load IDTR; void idt_load(void): load IDTR alone.
 * A gate (SDM 3:6.14.1): offset 15..0 and selector, attributes and offset 31..16, offset 63..32, zero.
 */
	.p2align	4, 0xcc
	.globl	idt_setup
	.type	idt_setup, @function
idt_setup:
	.cfi_startproc
	leaq	.L_idt_stubs(%rip), %rsi
	leaq	.L_idt_table(%rip), %rdi
	leaq	.L___entry_text_start(%rip), %r9
	movl	$256, %ecx
.Lidt_gate:
	movl	4(%rsi), %r8d		/* attributes; zero: no gate */
	testl	%r8d, %r8d
	jz	.Lidt_next
	movl	(%rsi), %eax
	addq	%r9, %rax
	movzwl	%ax, %edx
	orl	$0x80000, %edx
	movl	%edx, (%rdi)
	movl	%eax, %edx
	andl	$0xffff0000, %edx
	orl	%r8d, %edx
	movl	%edx, 4(%rdi)
	shrq	$32, %rax
	movl	%eax, 8(%rdi)
.Lidt_next:
	addq	$8, %rsi
	addq	$16, %rdi
	subl	$1, %ecx
	jnz	.Lidt_gate
	jmp	.L_idt_load
	.cfi_endproc
	.size	idt_setup, . - idt_setup

/* void idt_load(void): LIDT takes a 16-bit limit and a 64-bit base (SDM 3:2.4.3). */
	.p2align	4, 0xcc
	.globl	idt_load
	.type	idt_load, @function
idt_load:
.L_idt_load:
	.cfi_startproc
	leaq	.L_idt_table(%rip), %rax
	pushq	%rax;			.cfi_def_cfa_offset 16
	subq	$2, %rsp;		.cfi_def_cfa_offset 18
	movw	$4095, (%rsp)
	lidt	(%rsp)
	addq	$10, %rsp;		.cfi_def_cfa_offset 8
	ret
	.cfi_endproc
	.size	idt_load, . - idt_load

/* void tss_setup_ist(void *tss, unsigned cpu, unsigned long gs_base): the slots whose stacks are reserved here. */
	.p2align	4, 0xcc
	.globl	tss_setup_ist
	.type	tss_setup_ist, @function
tss_setup_ist:
	.cfi_startproc
	ret
	.cfi_endproc
	.size	tss_setup_ist, . - tss_setup_ist

	.section	.rodata, "a", @progbits

	.p2align	3
	.type	idt_stubs, @object
idt_stubs:
.L_idt_stubs:
	.long	asm_vector_0 - __entry_text_start, 0x8e00	/* vector 0 */
	.long	asm_exc_debug - __entry_text_start, 0x8e04	/* vector 1 */
	.long	asm_exc_nmi - __entry_text_start, 0x8e02	/* vector 2 */
	.long	asm_exc_breakpoint - __entry_text_start, 0xee00	/* vector 3 */
	.long	asm_vector_4 - __entry_text_start, 0x8e00	/* vector 4 */
	.long	asm_vector_5 - __entry_text_start, 0x8e00	/* vector 5 */
	.long	asm_vector_6 - __entry_text_start, 0x8e00	/* vector 6 */
	.long	asm_vector_7 - __entry_text_start, 0x8e00	/* vector 7 */
	.long	asm_exc_double_fault - __entry_text_start, 0x8e01	/* vector 8 */
	.long	0, 0			/* vector 9 */
	.long	asm_vector_10 - __entry_text_start, 0x8e00	/* vector 10 */
	.long	asm_vector_11 - __entry_text_start, 0x8e00	/* vector 11 */
	.long	asm_vector_12 - __entry_text_start, 0x8e00	/* vector 12 */
	.long	asm_vector_13 - __entry_text_start, 0x8e00	/* vector 13 */
	.long	asm_vector_14 - __entry_text_start, 0x8e00	/* vector 14 */
	.long	asm_vector_15 - __entry_text_start, 0x8e00	/* vector 15 */
	.long	asm_vector_16 - __entry_text_start, 0x8e00	/* vector 16 */
	.long	asm_exc_alignment - __entry_text_start, 0x8e00	/* vector 17 */
	.long	asm_exc_machine_check - __entry_text_start, 0x8e03	/* vector 18 */
	.long	asm_vector_19 - __entry_text_start, 0x8e00	/* vector 19 */
	.long	asm_vector_20 - __entry_text_start, 0x8e00	/* vector 20 */
	.long	asm_exc_control_protection - __entry_text_start, 0x8e00	/* vector 21 */
	.long	0, 0			/* vector 22 */
	.long	0, 0			/* vector 23 */
	.long	0, 0			/* vector 24 */
	.long	0, 0			/* vector 25 */
	.long	0, 0			/* vector 26 */
	.long	0, 0			/* vector 27 */
	.long	0, 0			/* vector 28 */
	.long	0, 0			/* vector 29 */
	.long	0, 0			/* vector 30 */
	.long	0, 0			/* vector 31 */
	.long	trap_entries - __entry_text_start, 0x8e00	/* vector 32 */
	.long	trap_entries+8 - __entry_text_start, 0x8e00	/* vector 33 */
	.long	trap_entries+16 - __entry_text_start, 0x8e00	/* vector 34 */
	.long	trap_entries+24 - __entry_text_start, 0x8e00	/* vector 35 */
	.long	trap_entries+32 - __entry_text_start, 0x8e00	/* vector 36 */
	.long	trap_entries+40 - __entry_text_start, 0x8e00	/* vector 37 */
	.long	trap_entries+48 - __entry_text_start, 0x8e00	/* vector 38 */
	.long	trap_entries+56 - __entry_text_start, 0x8e00	/* vector 39 */
	.long	trap_entries+64 - __entry_text_start, 0x8e00	/* vector 40 */
	.long	trap_entries+72 - __entry_text_start, 0x8e00	/* vector 41 */
	.long	trap_entries+80 - __entry_text_start, 0x8e00	/* vector 42 */
	.long	trap_entries+88 - __entry_text_start, 0x8e00	/* vector 43 */
	.long	trap_entries+96 - __entry_text_start, 0x8e00	/* vector 44 */
	.long	trap_entries+104 - __entry_text_start, 0x8e00	/* vector 45 */
	.long	trap_entries+112 - __entry_text_start, 0x8e00	/* vector 46 */
	.long	trap_entries+120 - __entry_text_start, 0x8e00	/* vector 47 */
	.long	trap_entries+128 - __entry_text_start, 0x8e00	/* vector 48 */
	.long	trap_entries+136 - __entry_text_start, 0x8e00	/* vector 49 */
	.long	trap_entries+144 - __entry_text_start, 0x8e00	/* vector 50 */
	.long	trap_entries+152 - __entry_text_start, 0x8e00	/* vector 51 */
	.long	trap_entries+160 - __entry_text_start, 0x8e00	/* vector 52 */
	.long	trap_entries+168 - __entry_text_start, 0x8e00	/* vector 53 */
	.long	trap_entries+176 - __entry_text_start, 0x8e00	/* vector 54 */
	.long	trap_entries+184 - __entry_text_start, 0x8e00	/* vector 55 */
	.long	trap_entries+192 - __entry_text_start, 0x8e00	/* vector 56 */
	.long	trap_entries+200 - __entry_text_start, 0x8e00	/* vector 57 */
	.long	trap_entries+208 - __entry_text_start, 0x8e00	/* vector 58 */
	.long	trap_entries+216 - __entry_text_start, 0x8e00	/* vector 59 */
	.long	trap_entries+224 - __entry_text_start, 0x8e00	/* vector 60 */
	.long	trap_entries+232 - __entry_text_start, 0x8e00	/* vector 61 */
	.long	trap_entries+240 - __entry_text_start, 0x8e00	/* vector 62 */
	.long	trap_entries+248 - __entry_text_start, 0x8e00	/* vector 63 */
	.long	asm_exc_system_call - __entry_text_start, 0xee00	/* vector 64 */
	.long	trap_entries+264 - __entry_text_start, 0x8e00	/* vector 65 */
	.long	trap_entries+272 - __entry_text_start, 0x8e00	/* vector 66 */
	.long	trap_entries+280 - __entry_text_start, 0x8e00	/* vector 67 */
	.long	trap_entries+288 - __entry_text_start, 0x8e00	/* vector 68 */
	.long	trap_entries+296 - __entry_text_start, 0x8e00	/* vector 69 */
	.long	trap_entries+304 - __entry_text_start, 0x8e00	/* vector 70 */
	.long	trap_entries+312 - __entry_text_start, 0x8e00	/* vector 71 */
	.long	trap_entries+320 - __entry_text_start, 0x8e00	/* vector 72 */
	.long	trap_entries+328 - __entry_text_start, 0x8e00	/* vector 73 */
	.long	trap_entries+336 - __entry_text_start, 0x8e00	/* vector 74 */
	.long	trap_entries+344 - __entry_text_start, 0x8e00	/* vector 75 */
	.long	trap_entries+352 - __entry_text_start, 0x8e00	/* vector 76 */
	.long	trap_entries+360 - __entry_text_start, 0x8e00	/* vector 77 */
	.long	trap_entries+368 - __entry_text_start, 0x8e00	/* vector 78 */
	.long	trap_entries+376 - __entry_text_start, 0x8e00	/* vector 79 */
	.long	trap_entries+384 - __entry_text_start, 0x8e00	/* vector 80 */
	.long	trap_entries+392 - __entry_text_start, 0x8e00	/* vector 81 */
	.long	trap_entries+400 - __entry_text_start, 0x8e00	/* vector 82 */
	.long	trap_entries+408 - __entry_text_start, 0x8e00	/* vector 83 */
	.long	trap_entries+416 - __entry_text_start, 0x8e00	/* vector 84 */
	.long	trap_entries+424 - __entry_text_start, 0x8e00	/* vector 85 */
	.long	trap_entries+432 - __entry_text_start, 0x8e00	/* vector 86 */
	.long	trap_entries+440 - __entry_text_start, 0x8e00	/* vector 87 */
	.long	trap_entries+448 - __entry_text_start, 0x8e00	/* vector 88 */
	.long	trap_entries+456 - __entry_text_start, 0x8e00	/* vector 89 */
	.long	trap_entries+464 - __entry_text_start, 0x8e00	/* vector 90 */
	.long	trap_entries+472 - __entry_text_start, 0x8e00	/* vector 91 */
	.long	trap_entries+480 - __entry_text_start, 0x8e00	/* vector 92 */
	.long	trap_entries+488 - __entry_text_start, 0x8e00	/* vector 93 */
	.long	trap_entries+496 - __entry_text_start, 0x8e00	/* vector 94 */
	.long	trap_entries+504 - __entry_text_start, 0x8e00	/* vector 95 */
	.long	trap_entries+512 - __entry_text_start, 0x8e00	/* vector 96 */
	.long	trap_entries+520 - __entry_text_start, 0x8e00	/* vector 97 */
	.long	trap_entries+528 - __entry_text_start, 0x8e00	/* vector 98 */
	.long	trap_entries+536 - __entry_text_start, 0x8e00	/* vector 99 */
	.long	trap_entries+544 - __entry_text_start, 0x8e00	/* vector 100 */
	.long	trap_entries+552 - __entry_text_start, 0x8e00	/* vector 101 */
	.long	trap_entries+560 - __entry_text_start, 0x8e00	/* vector 102 */
	.long	trap_entries+568 - __entry_text_start, 0x8e00	/* vector 103 */
	.long	trap_entries+576 - __entry_text_start, 0x8e00	/* vector 104 */
	.long	trap_entries+584 - __entry_text_start, 0x8e00	/* vector 105 */
	.long	trap_entries+592 - __entry_text_start, 0x8e00	/* vector 106 */
	.long	trap_entries+600 - __entry_text_start, 0x8e00	/* vector 107 */
	.long	trap_entries+608 - __entry_text_start, 0x8e00	/* vector 108 */
	.long	trap_entries+616 - __entry_text_start, 0x8e00	/* vector 109 */
	.long	trap_entries+624 - __entry_text_start, 0x8e00	/* vector 110 */
	.long	trap_entries+632 - __entry_text_start, 0x8e00	/* vector 111 */
	.long	trap_entries+640 - __entry_text_start, 0x8e00	/* vector 112 */
	.long	trap_entries+648 - __entry_text_start, 0x8e00	/* vector 113 */
	.long	trap_entries+656 - __entry_text_start, 0x8e00	/* vector 114 */
	.long	trap_entries+664 - __entry_text_start, 0x8e00	/* vector 115 */
	.long	trap_entries+672 - __entry_text_start, 0x8e00	/* vector 116 */
	.long	trap_entries+680 - __entry_text_start, 0x8e00	/* vector 117 */
	.long	trap_entries+688 - __entry_text_start, 0x8e00	/* vector 118 */
	.long	trap_entries+696 - __entry_text_start, 0x8e00	/* vector 119 */
	.long	trap_entries+704 - __entry_text_start, 0x8e00	/* vector 120 */
	.long	trap_entries+712 - __entry_text_start, 0x8e00	/* vector 121 */
	.long	trap_entries+720 - __entry_text_start, 0x8e00	/* vector 122 */
	.long	trap_entries+728 - __entry_text_start, 0x8e00	/* vector 123 */
	.long	trap_entries+736 - __entry_text_start, 0x8e00	/* vector 124 */
	.long	trap_entries+744 - __entry_text_start, 0x8e00	/* vector 125 */
	.long	trap_entries+752 - __entry_text_start, 0x8e00	/* vector 126 */
	.long	trap_entries+760 - __entry_text_start, 0x8e00	/* vector 127 */
	.long	trap_entries+768 - __entry_text_start, 0x8e00	/* vector 128 */
	.long	trap_entries+776 - __entry_text_start, 0x8e00	/* vector 129 */
	.long	trap_entries+784 - __entry_text_start, 0x8e00	/* vector 130 */
	.long	trap_entries+792 - __entry_text_start, 0x8e00	/* vector 131 */
	.long	trap_entries+800 - __entry_text_start, 0x8e00	/* vector 132 */
	.long	trap_entries+808 - __entry_text_start, 0x8e00	/* vector 133 */
	.long	trap_entries+816 - __entry_text_start, 0x8e00	/* vector 134 */
	.long	trap_entries+824 - __entry_text_start, 0x8e00	/* vector 135 */
	.long	trap_entries+832 - __entry_text_start, 0x8e00	/* vector 136 */
	.long	trap_entries+840 - __entry_text_start, 0x8e00	/* vector 137 */
	.long	trap_entries+848 - __entry_text_start, 0x8e00	/* vector 138 */
	.long	trap_entries+856 - __entry_text_start, 0x8e00	/* vector 139 */
	.long	trap_entries+864 - __entry_text_start, 0x8e00	/* vector 140 */
	.long	trap_entries+872 - __entry_text_start, 0x8e00	/* vector 141 */
	.long	trap_entries+880 - __entry_text_start, 0x8e00	/* vector 142 */
	.long	trap_entries+888 - __entry_text_start, 0x8e00	/* vector 143 */
	.long	trap_entries+896 - __entry_text_start, 0x8e00	/* vector 144 */
	.long	trap_entries+904 - __entry_text_start, 0x8e00	/* vector 145 */
	.long	trap_entries+912 - __entry_text_start, 0x8e00	/* vector 146 */
	.long	trap_entries+920 - __entry_text_start, 0x8e00	/* vector 147 */
	.long	trap_entries+928 - __entry_text_start, 0x8e00	/* vector 148 */
	.long	trap_entries+936 - __entry_text_start, 0x8e00	/* vector 149 */
	.long	trap_entries+944 - __entry_text_start, 0x8e00	/* vector 150 */
	.long	trap_entries+952 - __entry_text_start, 0x8e00	/* vector 151 */
	.long	trap_entries+960 - __entry_text_start, 0x8e00	/* vector 152 */
	.long	trap_entries+968 - __entry_text_start, 0x8e00	/* vector 153 */
	.long	trap_entries+976 - __entry_text_start, 0x8e00	/* vector 154 */
	.long	trap_entries+984 - __entry_text_start, 0x8e00	/* vector 155 */
	.long	trap_entries+992 - __entry_text_start, 0x8e00	/* vector 156 */
	.long	trap_entries+1000 - __entry_text_start, 0x8e00	/* vector 157 */
	.long	trap_entries+1008 - __entry_text_start, 0x8e00	/* vector 158 */
	.long	trap_entries+1016 - __entry_text_start, 0x8e00	/* vector 159 */
	.long	trap_entries+1024 - __entry_text_start, 0x8e00	/* vector 160 */
	.long	trap_entries+1032 - __entry_text_start, 0x8e00	/* vector 161 */
	.long	trap_entries+1040 - __entry_text_start, 0x8e00	/* vector 162 */
	.long	trap_entries+1048 - __entry_text_start, 0x8e00	/* vector 163 */
	.long	trap_entries+1056 - __entry_text_start, 0x8e00	/* vector 164 */
	.long	trap_entries+1064 - __entry_text_start, 0x8e00	/* vector 165 */
	.long	trap_entries+1072 - __entry_text_start, 0x8e00	/* vector 166 */
	.long	trap_entries+1080 - __entry_text_start, 0x8e00	/* vector 167 */
	.long	trap_entries+1088 - __entry_text_start, 0x8e00	/* vector 168 */
	.long	trap_entries+1096 - __entry_text_start, 0x8e00	/* vector 169 */
	.long	trap_entries+1104 - __entry_text_start, 0x8e00	/* vector 170 */
	.long	trap_entries+1112 - __entry_text_start, 0x8e00	/* vector 171 */
	.long	trap_entries+1120 - __entry_text_start, 0x8e00	/* vector 172 */
	.long	trap_entries+1128 - __entry_text_start, 0x8e00	/* vector 173 */
	.long	trap_entries+1136 - __entry_text_start, 0x8e00	/* vector 174 */
	.long	trap_entries+1144 - __entry_text_start, 0x8e00	/* vector 175 */
	.long	trap_entries+1152 - __entry_text_start, 0x8e00	/* vector 176 */
	.long	trap_entries+1160 - __entry_text_start, 0x8e00	/* vector 177 */
	.long	trap_entries+1168 - __entry_text_start, 0x8e00	/* vector 178 */
	.long	trap_entries+1176 - __entry_text_start, 0x8e00	/* vector 179 */
	.long	trap_entries+1184 - __entry_text_start, 0x8e00	/* vector 180 */
	.long	trap_entries+1192 - __entry_text_start, 0x8e00	/* vector 181 */
	.long	trap_entries+1200 - __entry_text_start, 0x8e00	/* vector 182 */
	.long	trap_entries+1208 - __entry_text_start, 0x8e00	/* vector 183 */
	.long	trap_entries+1216 - __entry_text_start, 0x8e00	/* vector 184 */
	.long	trap_entries+1224 - __entry_text_start, 0x8e00	/* vector 185 */
	.long	trap_entries+1232 - __entry_text_start, 0x8e00	/* vector 186 */
	.long	trap_entries+1240 - __entry_text_start, 0x8e00	/* vector 187 */
	.long	trap_entries+1248 - __entry_text_start, 0x8e00	/* vector 188 */
	.long	trap_entries+1256 - __entry_text_start, 0x8e00	/* vector 189 */
	.long	trap_entries+1264 - __entry_text_start, 0x8e00	/* vector 190 */
	.long	trap_entries+1272 - __entry_text_start, 0x8e00	/* vector 191 */
	.long	trap_entries+1280 - __entry_text_start, 0x8e00	/* vector 192 */
	.long	trap_entries+1288 - __entry_text_start, 0x8e00	/* vector 193 */
	.long	trap_entries+1296 - __entry_text_start, 0x8e00	/* vector 194 */
	.long	trap_entries+1304 - __entry_text_start, 0x8e00	/* vector 195 */
	.long	trap_entries+1312 - __entry_text_start, 0x8e00	/* vector 196 */
	.long	trap_entries+1320 - __entry_text_start, 0x8e00	/* vector 197 */
	.long	trap_entries+1328 - __entry_text_start, 0x8e00	/* vector 198 */
	.long	trap_entries+1336 - __entry_text_start, 0x8e00	/* vector 199 */
	.long	trap_entries+1344 - __entry_text_start, 0x8e00	/* vector 200 */
	.long	trap_entries+1352 - __entry_text_start, 0x8e00	/* vector 201 */
	.long	trap_entries+1360 - __entry_text_start, 0x8e00	/* vector 202 */
	.long	trap_entries+1368 - __entry_text_start, 0x8e00	/* vector 203 */
	.long	trap_entries+1376 - __entry_text_start, 0x8e00	/* vector 204 */
	.long	trap_entries+1384 - __entry_text_start, 0x8e00	/* vector 205 */
	.long	trap_entries+1392 - __entry_text_start, 0x8e00	/* vector 206 */
	.long	trap_entries+1400 - __entry_text_start, 0x8e00	/* vector 207 */
	.long	trap_entries+1408 - __entry_text_start, 0x8e00	/* vector 208 */
	.long	trap_entries+1416 - __entry_text_start, 0x8e00	/* vector 209 */
	.long	trap_entries+1424 - __entry_text_start, 0x8e00	/* vector 210 */
	.long	trap_entries+1432 - __entry_text_start, 0x8e00	/* vector 211 */
	.long	trap_entries+1440 - __entry_text_start, 0x8e00	/* vector 212 */
	.long	trap_entries+1448 - __entry_text_start, 0x8e00	/* vector 213 */
	.long	trap_entries+1456 - __entry_text_start, 0x8e00	/* vector 214 */
	.long	trap_entries+1464 - __entry_text_start, 0x8e00	/* vector 215 */
	.long	trap_entries+1472 - __entry_text_start, 0x8e00	/* vector 216 */
	.long	trap_entries+1480 - __entry_text_start, 0x8e00	/* vector 217 */
	.long	trap_entries+1488 - __entry_text_start, 0x8e00	/* vector 218 */
	.long	trap_entries+1496 - __entry_text_start, 0x8e00	/* vector 219 */
	.long	trap_entries+1504 - __entry_text_start, 0x8e00	/* vector 220 */
	.long	trap_entries+1512 - __entry_text_start, 0x8e00	/* vector 221 */
	.long	trap_entries+1520 - __entry_text_start, 0x8e00	/* vector 222 */
	.long	trap_entries+1528 - __entry_text_start, 0x8e00	/* vector 223 */
	.long	trap_entries+1536 - __entry_text_start, 0x8e00	/* vector 224 */
	.long	trap_entries+1544 - __entry_text_start, 0x8e00	/* vector 225 */
	.long	trap_entries+1552 - __entry_text_start, 0x8e00	/* vector 226 */
	.long	trap_entries+1560 - __entry_text_start, 0x8e00	/* vector 227 */
	.long	trap_entries+1568 - __entry_text_start, 0x8e00	/* vector 228 */
	.long	trap_entries+1576 - __entry_text_start, 0x8e00	/* vector 229 */
	.long	trap_entries+1584 - __entry_text_start, 0x8e00	/* vector 230 */
	.long	trap_entries+1592 - __entry_text_start, 0x8e00	/* vector 231 */
	.long	trap_entries+1600 - __entry_text_start, 0x8e00	/* vector 232 */
	.long	trap_entries+1608 - __entry_text_start, 0x8e00	/* vector 233 */
	.long	trap_entries+1616 - __entry_text_start, 0x8e00	/* vector 234 */
	.long	trap_entries+1624 - __entry_text_start, 0x8e00	/* vector 235 */
	.long	trap_entries+1632 - __entry_text_start, 0x8e00	/* vector 236 */
	.long	trap_entries+1640 - __entry_text_start, 0x8e00	/* vector 237 */
	.long	trap_entries+1648 - __entry_text_start, 0x8e00	/* vector 238 */
	.long	trap_entries+1656 - __entry_text_start, 0x8e00	/* vector 239 */
	.long	trap_entries+1664 - __entry_text_start, 0x8e00	/* vector 240 */
	.long	trap_entries+1672 - __entry_text_start, 0x8e00	/* vector 241 */
	.long	trap_entries+1680 - __entry_text_start, 0x8e00	/* vector 242 */
	.long	trap_entries+1688 - __entry_text_start, 0x8e00	/* vector 243 */
	.long	trap_entries+1696 - __entry_text_start, 0x8e00	/* vector 244 */
	.long	trap_entries+1704 - __entry_text_start, 0x8e00	/* vector 245 */
	.long	trap_entries+1712 - __entry_text_start, 0x8e00	/* vector 246 */
	.long	trap_entries+1720 - __entry_text_start, 0x8e00	/* vector 247 */
	.long	trap_entries+1728 - __entry_text_start, 0x8e00	/* vector 248 */
	.long	trap_entries+1736 - __entry_text_start, 0x8e00	/* vector 249 */
	.long	trap_entries+1744 - __entry_text_start, 0x8e00	/* vector 250 */
	.long	trap_entries+1752 - __entry_text_start, 0x8e00	/* vector 251 */
	.long	trap_entries+1760 - __entry_text_start, 0x8e00	/* vector 252 */
	.long	trap_entries+1768 - __entry_text_start, 0x8e00	/* vector 253 */
	.long	trap_entries+1776 - __entry_text_start, 0x8e00	/* vector 254 */
	.long	trap_entries+1784 - __entry_text_start, 0x8e00	/* vector 255 */
	.size	idt_stubs, . - idt_stubs

	.section	.bss, "aw", @nobits

	.p2align	12
	.globl	idt_table
	.type	idt_table, @object
idt_table:
.L_idt_table:
	.skip	4096
	.size	idt_table, . - idt_table

	.section	.note.GNU-stack, "", @progbits
