/*
 * Made by idtgen 0.1.0 from linux.idt: edit that file, do not edit this one.
 * This output is yours, to use, change and pass on without condition.
 */

	.section	.entry.text, "ax", @progbits

	.globl	__entry_text_start
__entry_text_start:
.L___entry_text_start:

/* linux.idt:24: vector 0 */
	.p2align	4, 0xcc
	.globl	asm_exc_divide_error
	.type	asm_exc_divide_error, @function
asm_exc_divide_error:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
	cld
	pushq	$-1;			.cfi_def_cfa_offset 48	/* no error code, no system call */
	testb	$3, 16(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_exc_divide_error_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%esi, %esi
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_divide_error
	jmp	.L_error_return

.Lasm_exc_divide_error_kernel:
	.cfi_restore_state
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	lfence				/* CVE-2019-1125 */
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_divide_error
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_divide_error, . - asm_exc_divide_error

/* linux.idt:25: vector 1 */
	.p2align	4, 0xcc
	.globl	asm_exc_debug
	.type	asm_exc_debug, @function
asm_exc_debug:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
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
	pushq	$-1
	pushq	%rdi
	pushq	%rsi
	pushq	(%rdx);			.cfi_def_cfa rsp, 72; .cfi_offset rdx, -72; .cfi_offset rsi, -64
					.cfi_offset rdi, -56
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%esi, %esi
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_debug
	jmp	.L_error_return

.Lasm_exc_debug_kernel:
	.cfi_restore_state
	pushq	$-1;			.cfi_def_cfa_offset 48	/* no error code, no system call */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	movl	$0xc0000101, %ecx	/* MSR_GS_BASE */
	rdmsr
	movl	%edx, %ebx
	testl	%edx, %edx
	js	.Lasm_exc_debug_live	/* negative: an address of the kernel */
	swapgs
.Lasm_exc_debug_live:
	lfence				/* CVE-2019-1125 */
	xorl	%esi, %esi
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_debug
	testl	%ebx, %ebx
	popq	%rdi;			.cfi_def_cfa_offset 168
	js	.L_restore_regs_and_return_to_kernel
	swapgs
	jmp	.L_restore_regs_and_return_to_kernel
	.cfi_endproc
	.size	asm_exc_debug, . - asm_exc_debug

/* linux.idt:26: vector 2 */
	.p2align	4, 0xcc
	.globl	asm_exc_nmi
	.type	asm_exc_nmi, @function
asm_exc_nmi:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
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
	pushq	$-1
	pushq	%rdi
	pushq	%rsi
	pushq	(%rdx);			.cfi_def_cfa rsp, 72; .cfi_offset rdx, -72; .cfi_offset rsi, -64
					.cfi_offset rdi, -56
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%esi, %esi
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_nmi
	popq	%rdi;			.cfi_def_cfa_offset 168
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
	pushq	$-1;			.cfi_def_cfa_offset 48	/* no error code, no system call */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	movl	$0xc0000101, %ecx	/* MSR_GS_BASE */
	rdmsr;				.cfi_offset rdx, -72
	movl	%edx, %ebx
	testl	%edx, %edx
	js	.Lasm_exc_nmi_live	/* negative: an address of the kernel */
	swapgs
.Lasm_exc_nmi_live:
	lfence				/* CVE-2019-1125 */
	xorl	%esi, %esi
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	(%rsp), %rdi		/* the frame */
	call	exc_nmi
	testl	%ebx, %ebx
	js	.Lasm_exc_nmi_kernel_gs
	swapgs
.Lasm_exc_nmi_kernel_gs:
	popq	%r15;			.cfi_def_cfa_offset 160; .cfi_same_value r15
	popq	%r14;			.cfi_def_cfa_offset 152; .cfi_same_value r14
	popq	%r13;			.cfi_def_cfa_offset 144; .cfi_same_value r13
	popq	%r12;			.cfi_def_cfa_offset 136; .cfi_same_value r12
	popq	%rbp;			.cfi_def_cfa_offset 128; .cfi_same_value rbp
	popq	%rbx;			.cfi_def_cfa_offset 120; .cfi_same_value rbx
	popq	%r11;			.cfi_def_cfa_offset 112; .cfi_same_value r11
	popq	%r10;			.cfi_def_cfa_offset 104; .cfi_same_value r10
	popq	%r9;			.cfi_def_cfa_offset 96; .cfi_same_value r9
	popq	%r8;			.cfi_def_cfa_offset 88; .cfi_same_value r8
	popq	%rax;			.cfi_def_cfa_offset 80; .cfi_same_value rax
	popq	%rcx;			.cfi_def_cfa_offset 72; .cfi_same_value rcx
	popq	%rdx;			.cfi_def_cfa_offset 64; .cfi_same_value rdx
	popq	%rsi;			.cfi_def_cfa_offset 56; .cfi_same_value rsi
	popq	%rdi;			.cfi_def_cfa_offset 48; .cfi_same_value rdi
	addq	$8, %rsp;		.cfi_def_cfa_offset 40	/* the tail */
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

/* linux.idt:27: vector 3 */
	.p2align	4, 0xcc
	.globl	asm_exc_int3
	.type	asm_exc_int3, @function
asm_exc_int3:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
	cld
	pushq	$-1;			.cfi_def_cfa_offset 48	/* no error code, no system call */
	testb	$3, 16(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_exc_int3_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%esi, %esi
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_int3
	jmp	.L_error_return

.Lasm_exc_int3_kernel:
	.cfi_restore_state
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	lfence				/* CVE-2019-1125 */
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_int3
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_int3, . - asm_exc_int3

/* linux.idt:28: vector 4 */
	.p2align	4, 0xcc
	.globl	asm_exc_overflow
	.type	asm_exc_overflow, @function
asm_exc_overflow:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
	cld
	pushq	$-1;			.cfi_def_cfa_offset 48	/* no error code, no system call */
	testb	$3, 16(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_exc_overflow_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%esi, %esi
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_overflow
	jmp	.L_error_return

.Lasm_exc_overflow_kernel:
	.cfi_restore_state
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	lfence				/* CVE-2019-1125 */
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_overflow
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_overflow, . - asm_exc_overflow

/* linux.idt:29: vector 5 */
	.p2align	4, 0xcc
	.globl	asm_exc_bounds
	.type	asm_exc_bounds, @function
asm_exc_bounds:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
	cld
	pushq	$-1;			.cfi_def_cfa_offset 48	/* no error code, no system call */
	testb	$3, 16(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_exc_bounds_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%esi, %esi
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_bounds
	jmp	.L_error_return

.Lasm_exc_bounds_kernel:
	.cfi_restore_state
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	lfence				/* CVE-2019-1125 */
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_bounds
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_bounds, . - asm_exc_bounds

/* linux.idt:30: vector 6 */
	.p2align	4, 0xcc
	.globl	asm_exc_invalid_op
	.type	asm_exc_invalid_op, @function
asm_exc_invalid_op:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
	cld
	pushq	$-1;			.cfi_def_cfa_offset 48	/* no error code, no system call */
	testb	$3, 16(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_exc_invalid_op_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%esi, %esi
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_invalid_op
	jmp	.L_error_return

.Lasm_exc_invalid_op_kernel:
	.cfi_restore_state
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	lfence				/* CVE-2019-1125 */
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_invalid_op
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_invalid_op, . - asm_exc_invalid_op

/* linux.idt:31: vector 7 */
	.p2align	4, 0xcc
	.globl	asm_exc_device_not_available
	.type	asm_exc_device_not_available, @function
asm_exc_device_not_available:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
	cld
	pushq	$-1;			.cfi_def_cfa_offset 48	/* no error code, no system call */
	testb	$3, 16(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_exc_device_not_available_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%esi, %esi
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_device_not_available
	jmp	.L_error_return

.Lasm_exc_device_not_available_kernel:
	.cfi_restore_state
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	lfence				/* CVE-2019-1125 */
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_device_not_available
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_device_not_available, . - asm_exc_device_not_available

/* linux.idt:32: vector 8 */
	.p2align	4, 0xcc
	.globl	asm_exc_double_fault
	.type	asm_exc_double_fault, @function
asm_exc_double_fault:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 48; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
	cld
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	movl	$0xc0000101, %ecx	/* MSR_GS_BASE */
	rdmsr
	testl	%edx, %edx
	js	.Lasm_exc_double_fault_live	/* negative: an address of the kernel */
	swapgs
.Lasm_exc_double_fault_live:
	lfence				/* CVE-2019-1125 */
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	movq	128(%rsp), %rsi
	movq	$-1, 128(%rsp)		/* no system call to restart */
	call	exc_double_fault
	ud2
	.cfi_endproc
	.size	asm_exc_double_fault, . - asm_exc_double_fault

/* linux.idt:33: vector 9 */
	.p2align	4, 0xcc
	.globl	asm_exc_coproc_segment_overrun
	.type	asm_exc_coproc_segment_overrun, @function
asm_exc_coproc_segment_overrun:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
	cld
	pushq	$-1;			.cfi_def_cfa_offset 48	/* no error code, no system call */
	testb	$3, 16(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_exc_coproc_segment_overrun_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%esi, %esi
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_coproc_segment_overrun
	jmp	.L_error_return

.Lasm_exc_coproc_segment_overrun_kernel:
	.cfi_restore_state
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	lfence				/* CVE-2019-1125 */
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_coproc_segment_overrun
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_coproc_segment_overrun, . - asm_exc_coproc_segment_overrun

/* linux.idt:34: vector 10 */
	.p2align	4, 0xcc
	.globl	asm_exc_invalid_tss
	.type	asm_exc_invalid_tss, @function
asm_exc_invalid_tss:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 48; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
	cld
	testb	$3, 16(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_exc_invalid_tss_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
.Lasm_exc_invalid_tss_saved:
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	movq	128(%rsp), %rsi
	movq	$-1, 128(%rsp)		/* no system call to restart */
	call	exc_invalid_tss
	jmp	.L_error_return

.Lasm_exc_invalid_tss_kernel:
	.cfi_restore_state
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	leaq	.L_native_irq_return_iret(%rip), %rcx
	cmpq	%rcx, 128(%rsp)
	je	.Lasm_exc_invalid_tss_iret
	movl	%ecx, %ecx		/* some CPUs report no more */
	cmpq	%rcx, 128(%rsp)
	je	.Lasm_exc_invalid_tss_iret
	lfence				/* CVE-2019-1125 */
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	leaq	8(%rsp), %rdi		/* the frame */
	movq	128(%rsp), %rsi
	movq	$-1, 128(%rsp)		/* no system call to restart */
	call	exc_invalid_tss
	jmp	.L_error_return

.Lasm_exc_invalid_tss_iret:
	.cfi_def_cfa_offset 168
	call	.L_fixup_bad_iret	/* as if raised in user mode */
	jmp	.Lasm_exc_invalid_tss_saved
	.cfi_endproc
	.size	asm_exc_invalid_tss, . - asm_exc_invalid_tss

/* linux.idt:35: vector 11 */
	.p2align	4, 0xcc
	.globl	asm_exc_segment_not_present
	.type	asm_exc_segment_not_present, @function
asm_exc_segment_not_present:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 48; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
	cld
	testb	$3, 16(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_exc_segment_not_present_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
.Lasm_exc_segment_not_present_saved:
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	movq	128(%rsp), %rsi
	movq	$-1, 128(%rsp)		/* no system call to restart */
	call	exc_segment_not_present
	jmp	.L_error_return

.Lasm_exc_segment_not_present_kernel:
	.cfi_restore_state
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	leaq	.L_native_irq_return_iret(%rip), %rcx
	cmpq	%rcx, 128(%rsp)
	je	.Lasm_exc_segment_not_present_iret
	movl	%ecx, %ecx		/* some CPUs report no more */
	cmpq	%rcx, 128(%rsp)
	je	.Lasm_exc_segment_not_present_iret
	lfence				/* CVE-2019-1125 */
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	leaq	8(%rsp), %rdi		/* the frame */
	movq	128(%rsp), %rsi
	movq	$-1, 128(%rsp)		/* no system call to restart */
	call	exc_segment_not_present
	jmp	.L_error_return

.Lasm_exc_segment_not_present_iret:
	.cfi_def_cfa_offset 168
	call	.L_fixup_bad_iret	/* as if raised in user mode */
	jmp	.Lasm_exc_segment_not_present_saved
	.cfi_endproc
	.size	asm_exc_segment_not_present, . - asm_exc_segment_not_present

/* linux.idt:36: vector 12 */
	.p2align	4, 0xcc
	.globl	asm_exc_stack_segment
	.type	asm_exc_stack_segment, @function
asm_exc_stack_segment:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 48; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
	cld
	testb	$3, 16(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_exc_stack_segment_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
.Lasm_exc_stack_segment_saved:
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	movq	128(%rsp), %rsi
	movq	$-1, 128(%rsp)		/* no system call to restart */
	call	exc_stack_segment
	jmp	.L_error_return

.Lasm_exc_stack_segment_kernel:
	.cfi_restore_state
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	leaq	.L_native_irq_return_iret(%rip), %rcx
	cmpq	%rcx, 128(%rsp)
	je	.Lasm_exc_stack_segment_iret
	movl	%ecx, %ecx		/* some CPUs report no more */
	cmpq	%rcx, 128(%rsp)
	je	.Lasm_exc_stack_segment_iret
	lfence				/* CVE-2019-1125 */
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	leaq	8(%rsp), %rdi		/* the frame */
	movq	128(%rsp), %rsi
	movq	$-1, 128(%rsp)		/* no system call to restart */
	call	exc_stack_segment
	jmp	.L_error_return

.Lasm_exc_stack_segment_iret:
	.cfi_def_cfa_offset 168
	call	.L_fixup_bad_iret	/* as if raised in user mode */
	jmp	.Lasm_exc_stack_segment_saved
	.cfi_endproc
	.size	asm_exc_stack_segment, . - asm_exc_stack_segment

/* linux.idt:37: vector 13 */
	.p2align	4, 0xcc
	.globl	asm_exc_general_protection
	.type	asm_exc_general_protection, @function
asm_exc_general_protection:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 48; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
	cld
	testb	$3, 16(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_exc_general_protection_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
.Lasm_exc_general_protection_saved:
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	movq	128(%rsp), %rsi
	movq	$-1, 128(%rsp)		/* no system call to restart */
	call	exc_general_protection
	jmp	.L_error_return

.Lasm_exc_general_protection_kernel:
	.cfi_restore_state
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	leaq	.L_native_irq_return_iret(%rip), %rcx
	cmpq	%rcx, 128(%rsp)
	je	.Lasm_exc_general_protection_iret
	movl	%ecx, %ecx		/* some CPUs report no more */
	cmpq	%rcx, 128(%rsp)
	je	.Lasm_exc_general_protection_iret
	lfence				/* CVE-2019-1125 */
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	leaq	8(%rsp), %rdi		/* the frame */
	movq	128(%rsp), %rsi
	movq	$-1, 128(%rsp)		/* no system call to restart */
	call	exc_general_protection
	jmp	.L_error_return

.Lasm_exc_general_protection_iret:
	.cfi_def_cfa_offset 168
	call	.L_fixup_bad_iret	/* as if raised in user mode */
	jmp	.Lasm_exc_general_protection_saved
	.cfi_endproc
	.size	asm_exc_general_protection, . - asm_exc_general_protection

/* linux.idt:38: vector 14 */
	.p2align	4, 0xcc
	.globl	asm_exc_page_fault
	.type	asm_exc_page_fault, @function
asm_exc_page_fault:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 48; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
	cld
	testb	$3, 16(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_exc_page_fault_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
.Lasm_exc_page_fault_saved:
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	movq	128(%rsp), %rsi
	movq	$-1, 128(%rsp)		/* no system call to restart */
	call	exc_page_fault
	jmp	.L_error_return

.Lasm_exc_page_fault_kernel:
	.cfi_restore_state
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	leaq	.L_native_irq_return_iret(%rip), %rcx
	cmpq	%rcx, 128(%rsp)
	je	.Lasm_exc_page_fault_iret
	movl	%ecx, %ecx		/* some CPUs report no more */
	cmpq	%rcx, 128(%rsp)
	je	.Lasm_exc_page_fault_iret
	lfence				/* CVE-2019-1125 */
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	leaq	8(%rsp), %rdi		/* the frame */
	movq	128(%rsp), %rsi
	movq	$-1, 128(%rsp)		/* no system call to restart */
	call	exc_page_fault
	jmp	.L_error_return

.Lasm_exc_page_fault_iret:
	.cfi_def_cfa_offset 168
	call	.L_fixup_bad_iret	/* as if raised in user mode */
	jmp	.Lasm_exc_page_fault_saved
	.cfi_endproc
	.size	asm_exc_page_fault, . - asm_exc_page_fault

/* linux.idt:39: vector 15 */
	.p2align	4, 0xcc
	.globl	asm_exc_spurious_interrupt_bug
	.type	asm_exc_spurious_interrupt_bug, @function
asm_exc_spurious_interrupt_bug:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
	cld
	pushq	$-1;			.cfi_def_cfa_offset 48	/* no error code, no system call */
	testb	$3, 16(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_exc_spurious_interrupt_bug_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%esi, %esi
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_spurious_interrupt_bug
	jmp	.L_error_return

.Lasm_exc_spurious_interrupt_bug_kernel:
	.cfi_restore_state
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	lfence				/* CVE-2019-1125 */
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_spurious_interrupt_bug
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_spurious_interrupt_bug, . - asm_exc_spurious_interrupt_bug

/* linux.idt:40: vector 16 */
	.p2align	4, 0xcc
	.globl	asm_exc_coprocessor_error
	.type	asm_exc_coprocessor_error, @function
asm_exc_coprocessor_error:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
	cld
	pushq	$-1;			.cfi_def_cfa_offset 48	/* no error code, no system call */
	testb	$3, 16(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_exc_coprocessor_error_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%esi, %esi
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_coprocessor_error
	jmp	.L_error_return

.Lasm_exc_coprocessor_error_kernel:
	.cfi_restore_state
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	lfence				/* CVE-2019-1125 */
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_coprocessor_error
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_coprocessor_error, . - asm_exc_coprocessor_error

/* linux.idt:41: vector 17 */
	.p2align	4, 0xcc
	.globl	asm_exc_alignment_check
	.type	asm_exc_alignment_check, @function
asm_exc_alignment_check:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 48; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
	cld
	testb	$3, 16(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_exc_alignment_check_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
.Lasm_exc_alignment_check_saved:
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	movq	128(%rsp), %rsi
	movq	$-1, 128(%rsp)		/* no system call to restart */
	call	exc_alignment_check
	jmp	.L_error_return

.Lasm_exc_alignment_check_kernel:
	.cfi_restore_state
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	leaq	.L_native_irq_return_iret(%rip), %rcx
	cmpq	%rcx, 128(%rsp)
	je	.Lasm_exc_alignment_check_iret
	movl	%ecx, %ecx		/* some CPUs report no more */
	cmpq	%rcx, 128(%rsp)
	je	.Lasm_exc_alignment_check_iret
	lfence				/* CVE-2019-1125 */
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	leaq	8(%rsp), %rdi		/* the frame */
	movq	128(%rsp), %rsi
	movq	$-1, 128(%rsp)		/* no system call to restart */
	call	exc_alignment_check
	jmp	.L_error_return

.Lasm_exc_alignment_check_iret:
	.cfi_def_cfa_offset 168
	call	.L_fixup_bad_iret	/* as if raised in user mode */
	jmp	.Lasm_exc_alignment_check_saved
	.cfi_endproc
	.size	asm_exc_alignment_check, . - asm_exc_alignment_check

/* linux.idt:42: vector 18 */
	.p2align	4, 0xcc
	.globl	asm_exc_machine_check
	.type	asm_exc_machine_check, @function
asm_exc_machine_check:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
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
	pushq	$-1
	pushq	%rdi
	pushq	%rsi
	pushq	(%rdx);			.cfi_def_cfa rsp, 72; .cfi_offset rdx, -72; .cfi_offset rsi, -64
					.cfi_offset rdi, -56
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%esi, %esi
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_machine_check
	jmp	.L_error_return

.Lasm_exc_machine_check_kernel:
	.cfi_restore_state
	pushq	$-1;			.cfi_def_cfa_offset 48	/* no error code, no system call */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	movl	$0xc0000101, %ecx	/* MSR_GS_BASE */
	rdmsr
	movl	%edx, %ebx
	testl	%edx, %edx
	js	.Lasm_exc_machine_check_live	/* negative: an address of the kernel */
	swapgs
.Lasm_exc_machine_check_live:
	lfence				/* CVE-2019-1125 */
	xorl	%esi, %esi
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_machine_check
	testl	%ebx, %ebx
	popq	%rdi;			.cfi_def_cfa_offset 168
	js	.L_restore_regs_and_return_to_kernel
	swapgs
	jmp	.L_restore_regs_and_return_to_kernel
	.cfi_endproc
	.size	asm_exc_machine_check, . - asm_exc_machine_check

/* linux.idt:43: vector 19 */
	.p2align	4, 0xcc
	.globl	asm_exc_simd_coprocessor_error
	.type	asm_exc_simd_coprocessor_error, @function
asm_exc_simd_coprocessor_error:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
	cld
	pushq	$-1;			.cfi_def_cfa_offset 48	/* no error code, no system call */
	testb	$3, 16(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_exc_simd_coprocessor_error_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%esi, %esi
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_simd_coprocessor_error
	jmp	.L_error_return

.Lasm_exc_simd_coprocessor_error_kernel:
	.cfi_restore_state
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	lfence				/* CVE-2019-1125 */
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_simd_coprocessor_error
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_simd_coprocessor_error, . - asm_exc_simd_coprocessor_error

/* linux.idt:44: vector 20 */
	.p2align	4, 0xcc
	.globl	asm_exc_virtualization_exception
	.type	asm_exc_virtualization_exception, @function
asm_exc_virtualization_exception:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
	cld
	pushq	$-1;			.cfi_def_cfa_offset 48	/* no error code, no system call */
	testb	$3, 16(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_exc_virtualization_exception_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%esi, %esi
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_virtualization_exception
	jmp	.L_error_return

.Lasm_exc_virtualization_exception_kernel:
	.cfi_restore_state
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	lfence				/* CVE-2019-1125 */
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_virtualization_exception
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_virtualization_exception, . - asm_exc_virtualization_exception

/* linux.idt:45: vector 21 */
	.p2align	4, 0xcc
	.globl	asm_exc_control_protection
	.type	asm_exc_control_protection, @function
asm_exc_control_protection:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 48; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
	cld
	testb	$3, 16(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_exc_control_protection_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	movq	128(%rsp), %rsi
	movq	$-1, 128(%rsp)		/* no system call to restart */
	call	exc_control_protection
	jmp	.L_error_return

.Lasm_exc_control_protection_kernel:
	.cfi_restore_state
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	lfence				/* CVE-2019-1125 */
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	leaq	8(%rsp), %rdi		/* the frame */
	movq	128(%rsp), %rsi
	movq	$-1, 128(%rsp)		/* no system call to restart */
	call	exc_control_protection
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_control_protection, . - asm_exc_control_protection

/* linux.idt:65: vector 128 */
	.p2align	4, 0xcc
	.globl	entry_INT80_compat
	.type	entry_INT80_compat, @function
entry_INT80_compat:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
	cld
	testb	$3, 8(%rsp)
	jz	.Lentry_INT80_compat_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	movl	%eax, %eax;		.cfi_undefined rax
	pushq	%rax;			.cfi_def_cfa_offset 48
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	$-38;			.cfi_def_cfa_offset 88	/* -ENOSYS */
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%esi, %esi
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	call	do_int80_syscall_32;	.cfi_offset rax, -88
	cli				/* the handler may have enabled interrupts */
	leaq	8(%rsp), %rdi		/* the frame */
	call	prepare_exit_to_usermode
	popq	%rdi;			.cfi_def_cfa_offset 168
	jmp	.L_swapgs_restore_regs_and_return_to_usermode

.Lentry_INT80_compat_kernel:
	.cfi_restore_state
	ud2
	.cfi_endproc
	.size	entry_INT80_compat, . - entry_INT80_compat

/* linux.idt:50: vector 236 */
	.p2align	4, 0xcc
	.globl	asm_sysvec_apic_timer_interrupt
	.type	asm_sysvec_apic_timer_interrupt, @function
asm_sysvec_apic_timer_interrupt:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
	cld
	pushq	$-1;			.cfi_def_cfa_offset 48	/* no error code, no system call */
	testb	$3, 16(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_sysvec_apic_timer_interrupt_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%esi, %esi
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	call	sysvec_apic_timer_interrupt
	jmp	.L_error_return

.Lasm_sysvec_apic_timer_interrupt_kernel:
	.cfi_restore_state
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	lfence				/* CVE-2019-1125 */
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	leaq	8(%rsp), %rdi		/* the frame */
	call	sysvec_apic_timer_interrupt
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_sysvec_apic_timer_interrupt, . - asm_sysvec_apic_timer_interrupt

/* linux.idt:51: vector 246 */
	.p2align	4, 0xcc
	.globl	asm_sysvec_irq_work
	.type	asm_sysvec_irq_work, @function
asm_sysvec_irq_work:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
	cld
	pushq	$-1;			.cfi_def_cfa_offset 48	/* no error code, no system call */
	testb	$3, 16(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_sysvec_irq_work_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%esi, %esi
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	call	sysvec_irq_work
	jmp	.L_error_return

.Lasm_sysvec_irq_work_kernel:
	.cfi_restore_state
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	lfence				/* CVE-2019-1125 */
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	leaq	8(%rsp), %rdi		/* the frame */
	call	sysvec_irq_work
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_sysvec_irq_work, . - asm_sysvec_irq_work

/* linux.idt:52: vector 247 */
	.p2align	4, 0xcc
	.globl	asm_sysvec_x86_platform_ipi
	.type	asm_sysvec_x86_platform_ipi, @function
asm_sysvec_x86_platform_ipi:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
	cld
	pushq	$-1;			.cfi_def_cfa_offset 48	/* no error code, no system call */
	testb	$3, 16(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_sysvec_x86_platform_ipi_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%esi, %esi
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	call	sysvec_x86_platform_ipi
	jmp	.L_error_return

.Lasm_sysvec_x86_platform_ipi_kernel:
	.cfi_restore_state
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	lfence				/* CVE-2019-1125 */
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	leaq	8(%rsp), %rdi		/* the frame */
	call	sysvec_x86_platform_ipi
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_sysvec_x86_platform_ipi, . - asm_sysvec_x86_platform_ipi

/* linux.idt:53: vector 248 */
	.p2align	4, 0xcc
	.globl	asm_sysvec_reboot
	.type	asm_sysvec_reboot, @function
asm_sysvec_reboot:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
	cld
	pushq	$-1;			.cfi_def_cfa_offset 48	/* no error code, no system call */
	testb	$3, 16(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_sysvec_reboot_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%esi, %esi
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	call	sysvec_reboot
	jmp	.L_error_return

.Lasm_sysvec_reboot_kernel:
	.cfi_restore_state
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	lfence				/* CVE-2019-1125 */
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	leaq	8(%rsp), %rdi		/* the frame */
	call	sysvec_reboot
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_sysvec_reboot, . - asm_sysvec_reboot

/* linux.idt:54: vector 249 */
	.p2align	4, 0xcc
	.globl	asm_sysvec_threshold
	.type	asm_sysvec_threshold, @function
asm_sysvec_threshold:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
	cld
	pushq	$-1;			.cfi_def_cfa_offset 48	/* no error code, no system call */
	testb	$3, 16(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_sysvec_threshold_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%esi, %esi
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	call	sysvec_threshold
	jmp	.L_error_return

.Lasm_sysvec_threshold_kernel:
	.cfi_restore_state
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	lfence				/* CVE-2019-1125 */
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	leaq	8(%rsp), %rdi		/* the frame */
	call	sysvec_threshold
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_sysvec_threshold, . - asm_sysvec_threshold

/* linux.idt:55: vector 250 */
	.p2align	4, 0xcc
	.globl	asm_sysvec_thermal
	.type	asm_sysvec_thermal, @function
asm_sysvec_thermal:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
	cld
	pushq	$-1;			.cfi_def_cfa_offset 48	/* no error code, no system call */
	testb	$3, 16(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_sysvec_thermal_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%esi, %esi
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	call	sysvec_thermal
	jmp	.L_error_return

.Lasm_sysvec_thermal_kernel:
	.cfi_restore_state
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	lfence				/* CVE-2019-1125 */
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	leaq	8(%rsp), %rdi		/* the frame */
	call	sysvec_thermal
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_sysvec_thermal, . - asm_sysvec_thermal

/* linux.idt:56: vector 251 */
	.p2align	4, 0xcc
	.globl	asm_sysvec_call_function_single
	.type	asm_sysvec_call_function_single, @function
asm_sysvec_call_function_single:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
	cld
	pushq	$-1;			.cfi_def_cfa_offset 48	/* no error code, no system call */
	testb	$3, 16(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_sysvec_call_function_single_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%esi, %esi
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	call	sysvec_call_function_single
	jmp	.L_error_return

.Lasm_sysvec_call_function_single_kernel:
	.cfi_restore_state
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	lfence				/* CVE-2019-1125 */
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	leaq	8(%rsp), %rdi		/* the frame */
	call	sysvec_call_function_single
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_sysvec_call_function_single, . - asm_sysvec_call_function_single

/* linux.idt:57: vector 252 */
	.p2align	4, 0xcc
	.globl	asm_sysvec_call_function
	.type	asm_sysvec_call_function, @function
asm_sysvec_call_function:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
	cld
	pushq	$-1;			.cfi_def_cfa_offset 48	/* no error code, no system call */
	testb	$3, 16(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_sysvec_call_function_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%esi, %esi
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	call	sysvec_call_function
	jmp	.L_error_return

.Lasm_sysvec_call_function_kernel:
	.cfi_restore_state
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	lfence				/* CVE-2019-1125 */
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	leaq	8(%rsp), %rdi		/* the frame */
	call	sysvec_call_function
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_sysvec_call_function, . - asm_sysvec_call_function

/* linux.idt:58: vector 253 */
	.p2align	4, 0xcc
	.globl	asm_sysvec_reschedule_ipi
	.type	asm_sysvec_reschedule_ipi, @function
asm_sysvec_reschedule_ipi:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
	cld
	pushq	$-1;			.cfi_def_cfa_offset 48	/* no error code, no system call */
	testb	$3, 16(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_sysvec_reschedule_ipi_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%esi, %esi
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	call	sysvec_reschedule_ipi
	jmp	.L_error_return

.Lasm_sysvec_reschedule_ipi_kernel:
	.cfi_restore_state
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	lfence				/* CVE-2019-1125 */
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	leaq	8(%rsp), %rdi		/* the frame */
	call	sysvec_reschedule_ipi
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_sysvec_reschedule_ipi, . - asm_sysvec_reschedule_ipi

/* linux.idt:59: vector 254 */
	.p2align	4, 0xcc
	.globl	asm_sysvec_error_interrupt
	.type	asm_sysvec_error_interrupt, @function
asm_sysvec_error_interrupt:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
	cld
	pushq	$-1;			.cfi_def_cfa_offset 48	/* no error code, no system call */
	testb	$3, 16(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_sysvec_error_interrupt_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%esi, %esi
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	call	sysvec_error_interrupt
	jmp	.L_error_return

.Lasm_sysvec_error_interrupt_kernel:
	.cfi_restore_state
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	lfence				/* CVE-2019-1125 */
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	leaq	8(%rsp), %rdi		/* the frame */
	call	sysvec_error_interrupt
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_sysvec_error_interrupt, . - asm_sysvec_error_interrupt

/* linux.idt:60: vector 255 */
	.p2align	4, 0xcc
	.globl	asm_sysvec_spurious_apic_interrupt
	.type	asm_sysvec_spurious_apic_interrupt, @function
asm_sysvec_spurious_apic_interrupt:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	clac
	cld
	pushq	$-1;			.cfi_def_cfa_offset 48	/* no error code, no system call */
	testb	$3, 16(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_sysvec_spurious_apic_interrupt_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%esi, %esi
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	call	sysvec_spurious_apic_interrupt
	jmp	.L_error_return

.Lasm_sysvec_spurious_apic_interrupt_kernel:
	.cfi_restore_state
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	lfence				/* CVE-2019-1125 */
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	leaq	8(%rsp), %rdi		/* the frame */
	call	sysvec_spurious_apic_interrupt
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_sysvec_spurious_apic_interrupt, . - asm_sysvec_spurious_apic_interrupt

/* linux.idt:62 */
	.p2align	4, 0xcc
	.globl	entry_SYSCALL_64
	.type	entry_SYSCALL_64, @function
entry_SYSCALL_64:
.L_entry_SYSCALL_64:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 0; .cfi_register rip, rcx; .cfi_register 49, r11
	endbr64
	swapgs
	movq	%rsp, %gs:16
	movq	%gs:8, %rsp;		.cfi_escape 0x10, 0x7, 0x3, 0x92, 0x3b, 0x10	/* RSP is at the GS base+16 */
	pushq	$43;			.cfi_def_cfa_offset 8	/* as an interrupt would: SS, RSP, RFLAGS, CS, RIP */
	pushq	%gs:16;			.cfi_def_cfa_offset 16; .cfi_offset rsp, -16
	pushq	%r11;			.cfi_def_cfa_offset 24; .cfi_offset 49, -24; .cfi_offset r11, -24
	pushq	$51;			.cfi_def_cfa_offset 32
	pushq	%rcx;			.cfi_def_cfa_offset 40; .cfi_offset rip, -40; .cfi_offset rcx, -40
	pushq	%rax;			.cfi_def_cfa_offset 48; .cfi_offset rax, -48
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80
	pushq	$-38;			.cfi_def_cfa_offset 88	/* -ENOSYS */
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	movslq	%eax, %rsi
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	call	do_syscall_64;		.cfi_offset rax, -88; .cfi_offset rcx, -80; .cfi_offset r11, -120
	cli				/* the handler may have enabled interrupts */
	movl	%eax, %ebx
	leaq	8(%rsp), %rdi		/* the frame */
	call	prepare_exit_to_usermode
	testb	%bl, %bl
	jz	.Lentry_SYSCALL_64_iret;	.cfi_remember_state
	movq	96(%rsp), %rcx;		.cfi_same_value rcx
	cmpq	%rcx, 136(%rsp)
	jne	.Lentry_SYSCALL_64_iret
	movq	56(%rsp), %r11;		.cfi_same_value r11
	cmpq	%r11, 152(%rsp)
	jne	.Lentry_SYSCALL_64_iret
	cmpq	$51, 144(%rsp)
	jne	.Lentry_SYSCALL_64_iret
	cmpq	$43, 168(%rsp)
	jne	.Lentry_SYSCALL_64_iret
	testl	$0x10100, %r11d		/* RF, which SYSRET cannot load, and TF, which would trap too early */
	jnz	.Lentry_SYSCALL_64_iret
	shrq	$47, %rcx;		.cfi_offset rcx, -40
	jnz	.Lentry_SYSCALL_64_iret
	popq	%rdi;			.cfi_def_cfa_offset 168
	popq	%r15;			.cfi_def_cfa_offset 160; .cfi_same_value r15
	popq	%r14;			.cfi_def_cfa_offset 152; .cfi_same_value r14
	popq	%r13;			.cfi_def_cfa_offset 144; .cfi_same_value r13
	popq	%r12;			.cfi_def_cfa_offset 136; .cfi_same_value r12
	popq	%rbp;			.cfi_def_cfa_offset 128; .cfi_same_value rbp
	popq	%rbx;			.cfi_def_cfa_offset 120; .cfi_same_value rbx
	popq	%r11;			.cfi_def_cfa_offset 112
	popq	%r10;			.cfi_def_cfa_offset 104; .cfi_same_value r10
	popq	%r9;			.cfi_def_cfa_offset 96; .cfi_same_value r9
	popq	%r8;			.cfi_def_cfa_offset 88; .cfi_same_value r8
	popq	%rax;			.cfi_def_cfa_offset 80; .cfi_same_value rax
	popq	%rcx;			.cfi_def_cfa_offset 72; .cfi_same_value rcx
	popq	%rdx;			.cfi_def_cfa_offset 64; .cfi_same_value rdx
	popq	%rsi;			.cfi_def_cfa_offset 56; .cfi_same_value rsi
	popq	%rdi;			.cfi_def_cfa_offset 48; .cfi_same_value rdi
	movq	32(%rsp), %rsp;		.cfi_def_cfa_offset 0; .cfi_register rip, rcx; .cfi_register 49, r11
					.cfi_same_value rsp	/* no memory from here on */
	swapgs
	sysretq
	int3

.Lentry_SYSCALL_64_iret:
	.cfi_restore_state
	popq	%rdi;			.cfi_def_cfa_offset 168
	jmp	.L_swapgs_restore_regs_and_return_to_usermode
	.cfi_endproc
	.size	entry_SYSCALL_64, . - entry_SYSCALL_64

/* linux.idt:63 */
	.p2align	4, 0xcc
	.globl	entry_SYSCALL_compat
	.type	entry_SYSCALL_compat, @function
entry_SYSCALL_compat:
.L_entry_SYSCALL_compat:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 0; .cfi_register rip, rcx; .cfi_register 49, r11
	endbr64
	swapgs
	movq	%rsp, %gs:16
	movq	%gs:8, %rsp;		.cfi_escape 0x10, 0x7, 0x3, 0x92, 0x3b, 0x10	/* RSP is at the GS base+16 */
	pushq	$43;			.cfi_def_cfa_offset 8	/* as an interrupt would: SS, RSP, RFLAGS, CS, RIP */
	pushq	%gs:16;			.cfi_def_cfa_offset 16; .cfi_offset rsp, -16
	pushq	%r11;			.cfi_def_cfa_offset 24; .cfi_offset 49, -24; .cfi_offset r11, -24
	pushq	$35;			.cfi_def_cfa_offset 32
	pushq	%rcx;			.cfi_def_cfa_offset 40; .cfi_offset rip, -40; .cfi_offset rcx, -40
	movl	%eax, %eax;		.cfi_undefined rax
	pushq	%rax;			.cfi_def_cfa_offset 48
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rbp;			.cfi_def_cfa_offset 80; .cfi_offset rbp, -80
	pushq	$-38;			.cfi_def_cfa_offset 88	/* -ENOSYS */
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%esi, %esi
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	call	do_fast_syscall_32;	.cfi_offset rax, -88; .cfi_offset rcx, -80; .cfi_offset rbp, -136
					.cfi_offset r11, -120
system_call_return32:
.L_system_call_return32:
	cli				/* the handler may have enabled interrupts */
	movl	%eax, %ebx
	leaq	8(%rsp), %rdi		/* the frame */
	call	prepare_exit_to_usermode
	testb	%bl, %bl
	jz	.Lreturn32_iret;	.cfi_remember_state
	movq	136(%rsp), %rcx
	movq	160(%rsp), %r8
	orq	%rcx, %r8
	shrq	$32, %r8		/* R8 to R10 are zero behind the tests that they pass */
	jnz	.Lreturn32_iret
	movq	144(%rsp), %r9
	xorq	$35, %r9
	jnz	.Lreturn32_iret
	movq	168(%rsp), %r10
	xorq	$43, %r10
	jnz	.Lreturn32_iret
	movq	152(%rsp), %r11
	testl	$0x30100, %r11d		/* VM, RF, TF */
	jnz	.Lreturn32_iret
	movq	88(%rsp), %rax;		.cfi_same_value rax
	movq	48(%rsp), %rbx;		.cfi_same_value rbx
	movq	104(%rsp), %rdx;	.cfi_same_value rdx
	movq	112(%rsp), %rsi;	.cfi_same_value rsi
	movq	120(%rsp), %rdi;	.cfi_same_value rdi
	movq	40(%rsp), %rbp;		.cfi_same_value rbp
	movq	160(%rsp), %rsp;	.cfi_def_cfa_offset 0; .cfi_register rip, rcx; .cfi_register 49, r11
					.cfi_same_value rsp; .cfi_undefined rcx; .cfi_undefined r8
					.cfi_undefined r9; .cfi_undefined r10; .cfi_undefined r11
					.cfi_undefined r12; .cfi_undefined r13; .cfi_undefined r14
					.cfi_undefined r15	/* no memory from here on */
	swapgs
	sysretl
	int3

.Lreturn32_iret:
	.cfi_restore_state
	popq	%rdi;			.cfi_def_cfa_offset 168
	jmp	.L_swapgs_restore_regs_and_return_to_usermode
	.cfi_endproc
	.size	entry_SYSCALL_compat, . - entry_SYSCALL_compat

/* linux.idt:64 */
	.p2align	4, 0xcc
	.globl	entry_SYSENTER_compat
	.type	entry_SYSENTER_compat, @function
entry_SYSENTER_compat:
.L_entry_SYSENTER_compat:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 0; .cfi_undefined rip; .cfi_undefined 49; .cfi_undefined rsp
	endbr64
	swapgs
	movq	%gs:8, %rsp
	pushq	$43;			.cfi_def_cfa_offset 8
	pushq	$0;			.cfi_def_cfa_offset 16	/* RSP, for the handler to fill in */
	pushfq;				.cfi_def_cfa_offset 24
	orl	$512, (%rsp)		/* IF, as it was */
	pushq	$35;			.cfi_def_cfa_offset 32
	pushq	$0;			.cfi_def_cfa_offset 40	/* RIP, for the handler to fill in */
	movl	%eax, %eax;		.cfi_undefined rax
	pushq	%rax;			.cfi_def_cfa_offset 48
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	$-38;			.cfi_def_cfa_offset 88	/* -ENOSYS */
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	cld
	testl	$0x44100, 152(%rsp)	/* AC, NT, TF */
	jz	.Lentry_SYSENTER_compat_sane
	pushq	$2;			.cfi_def_cfa_offset 184
	popfq;				.cfi_def_cfa_offset 176
.Lentry_SYSENTER_compat_sane:
	xorl	%esi, %esi
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	call	do_SYSENTER_32;		.cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
					.cfi_offset rax, -88
	jmp	.L_system_call_return32
	.cfi_endproc
	.size	entry_SYSENTER_compat, . - entry_SYSENTER_compat

/*
 * Called with RSP at the frame of a fault that the IRET to user mode raised; returns with RSP at the frame that
 * the same fault would have had, had it come from user mode.
 */
	.p2align	4, 0xcc
	.type	fixup_bad_iret, @function
fixup_bad_iret:
.L_fixup_bad_iret:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 176; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	.cfi_offset rax, -88; .cfi_offset rcx, -80; .cfi_offset rdx, -72; .cfi_offset rbx, -128
	.cfi_offset rbp, -136; .cfi_offset rsi, -64; .cfi_offset rdi, -56; .cfi_offset r8, -96
	.cfi_offset r9, -104; .cfi_offset r10, -112; .cfi_offset r11, -120; .cfi_offset r12, -144
	.cfi_offset r13, -152; .cfi_offset r14, -160; .cfi_offset r15, -168
	popq	%rdx;			.cfi_def_cfa_offset 168
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	movq	%rsp, %rsi
	subq	$168, %rsp;		.cfi_def_cfa_offset 336
	movq	%rsp, %rdi
	movl	$16, %ecx
	rep movsq
	movq	24(%rsi), %rsi		/* RSP of the fault: what IRET would have loaded */
	movl	$5, %ecx
	rep movsq;			.cfi_def_cfa_offset 168
	movq	%rsp, %rsi
	movq	%gs:8, %rdi
	subq	$168, %rdi
	movl	$21, %ecx
	rep movsq
	leaq	-168(%rdi), %rsp
	pushq	%rdx;			.cfi_def_cfa_offset 176
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
	.cfi_offset rax, -88; .cfi_offset rcx, -80; .cfi_offset rdx, -72; .cfi_offset rbx, -128
	.cfi_offset rbp, -136; .cfi_offset rsi, -64; .cfi_offset rdi, -56; .cfi_offset r8, -96
	.cfi_offset r9, -104; .cfi_offset r10, -112; .cfi_offset r11, -120; .cfi_offset r12, -144
	.cfi_offset r13, -152; .cfi_offset r14, -160; .cfi_offset r15, -168
	cli				/* the handler may have enabled interrupts */
	testb	$3, 144(%rsp)		/* where the frame goes now */
	jz	.Lreturn_to_kernel;	.cfi_remember_state
	leaq	8(%rsp), %rdi
	call	prepare_exit_to_usermode
	popq	%rdi;			.cfi_def_cfa_offset 168

	.globl	swapgs_restore_regs_and_return_to_usermode
swapgs_restore_regs_and_return_to_usermode:
.L_swapgs_restore_regs_and_return_to_usermode:
	popq	%r15;			.cfi_def_cfa_offset 160; .cfi_same_value r15
	popq	%r14;			.cfi_def_cfa_offset 152; .cfi_same_value r14
	popq	%r13;			.cfi_def_cfa_offset 144; .cfi_same_value r13
	popq	%r12;			.cfi_def_cfa_offset 136; .cfi_same_value r12
	popq	%rbp;			.cfi_def_cfa_offset 128; .cfi_same_value rbp
	popq	%rbx;			.cfi_def_cfa_offset 120; .cfi_same_value rbx
	popq	%r11;			.cfi_def_cfa_offset 112; .cfi_same_value r11
	popq	%r10;			.cfi_def_cfa_offset 104; .cfi_same_value r10
	popq	%r9;			.cfi_def_cfa_offset 96; .cfi_same_value r9
	popq	%r8;			.cfi_def_cfa_offset 88; .cfi_same_value r8
	popq	%rax;			.cfi_def_cfa_offset 80; .cfi_same_value rax
	popq	%rcx;			.cfi_def_cfa_offset 72; .cfi_same_value rcx
	popq	%rdx;			.cfi_def_cfa_offset 64; .cfi_same_value rdx
	popq	%rsi;			.cfi_def_cfa_offset 56; .cfi_same_value rsi
	popq	%rdi;			.cfi_def_cfa_offset 48; .cfi_same_value rdi
	addq	$8, %rsp;		.cfi_def_cfa_offset 40	/* the tail */
	swapgs

	.globl	native_irq_return_iret
native_irq_return_iret:
.L_native_irq_return_iret:
	iretq

.Lreturn_to_kernel:
	.cfi_restore_state
	testb	$2, 153(%rsp)		/* IF */
	jz	.Lreturn_to_kernel_now
	leaq	8(%rsp), %rdi
	call	irqentry_exit_cond_resched
.Lreturn_to_kernel_now:
	popq	%rdi;			.cfi_def_cfa_offset 168

	.globl	restore_regs_and_return_to_kernel
restore_regs_and_return_to_kernel:
.L_restore_regs_and_return_to_kernel:
	popq	%r15;			.cfi_def_cfa_offset 160; .cfi_same_value r15
	popq	%r14;			.cfi_def_cfa_offset 152; .cfi_same_value r14
	popq	%r13;			.cfi_def_cfa_offset 144; .cfi_same_value r13
	popq	%r12;			.cfi_def_cfa_offset 136; .cfi_same_value r12
	popq	%rbp;			.cfi_def_cfa_offset 128; .cfi_same_value rbp
	popq	%rbx;			.cfi_def_cfa_offset 120; .cfi_same_value rbx
	popq	%r11;			.cfi_def_cfa_offset 112; .cfi_same_value r11
	popq	%r10;			.cfi_def_cfa_offset 104; .cfi_same_value r10
	popq	%r9;			.cfi_def_cfa_offset 96; .cfi_same_value r9
	popq	%r8;			.cfi_def_cfa_offset 88; .cfi_same_value r8
	popq	%rax;			.cfi_def_cfa_offset 80; .cfi_same_value rax
	popq	%rcx;			.cfi_def_cfa_offset 72; .cfi_same_value rcx
	popq	%rdx;			.cfi_def_cfa_offset 64; .cfi_same_value rdx
	popq	%rsi;			.cfi_def_cfa_offset 56; .cfi_same_value rsi
	popq	%rdi;			.cfi_def_cfa_offset 48; .cfi_same_value rdi
	addq	$8, %rsp;		.cfi_def_cfa_offset 40	/* the tail */
	iretq
	.cfi_endproc
	.size	error_return, . - error_return

/* linux.idt:47 */
	.p2align	4, 0xcc
	.globl	irq_entries_start
	.type	irq_entries_start, @function
irq_entries_start:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	pushq	$32;			.cfi_def_cfa_offset 48	/* vector 32 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$33;			.cfi_def_cfa_offset 48	/* vector 33 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$34;			.cfi_def_cfa_offset 48	/* vector 34 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$35;			.cfi_def_cfa_offset 48	/* vector 35 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$36;			.cfi_def_cfa_offset 48	/* vector 36 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$37;			.cfi_def_cfa_offset 48	/* vector 37 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$38;			.cfi_def_cfa_offset 48	/* vector 38 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$39;			.cfi_def_cfa_offset 48	/* vector 39 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$40;			.cfi_def_cfa_offset 48	/* vector 40 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$41;			.cfi_def_cfa_offset 48	/* vector 41 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$42;			.cfi_def_cfa_offset 48	/* vector 42 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$43;			.cfi_def_cfa_offset 48	/* vector 43 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$44;			.cfi_def_cfa_offset 48	/* vector 44 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$45;			.cfi_def_cfa_offset 48	/* vector 45 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$46;			.cfi_def_cfa_offset 48	/* vector 46 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$47;			.cfi_def_cfa_offset 48	/* vector 47 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$48;			.cfi_def_cfa_offset 48	/* vector 48 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$49;			.cfi_def_cfa_offset 48	/* vector 49 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$50;			.cfi_def_cfa_offset 48	/* vector 50 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$51;			.cfi_def_cfa_offset 48	/* vector 51 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$52;			.cfi_def_cfa_offset 48	/* vector 52 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$53;			.cfi_def_cfa_offset 48	/* vector 53 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$54;			.cfi_def_cfa_offset 48	/* vector 54 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$55;			.cfi_def_cfa_offset 48	/* vector 55 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$56;			.cfi_def_cfa_offset 48	/* vector 56 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$57;			.cfi_def_cfa_offset 48	/* vector 57 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$58;			.cfi_def_cfa_offset 48	/* vector 58 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$59;			.cfi_def_cfa_offset 48	/* vector 59 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$60;			.cfi_def_cfa_offset 48	/* vector 60 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$61;			.cfi_def_cfa_offset 48	/* vector 61 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$62;			.cfi_def_cfa_offset 48	/* vector 62 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$63;			.cfi_def_cfa_offset 48	/* vector 63 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$64;			.cfi_def_cfa_offset 48	/* vector 64 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$65;			.cfi_def_cfa_offset 48	/* vector 65 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$66;			.cfi_def_cfa_offset 48	/* vector 66 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$67;			.cfi_def_cfa_offset 48	/* vector 67 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$68;			.cfi_def_cfa_offset 48	/* vector 68 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$69;			.cfi_def_cfa_offset 48	/* vector 69 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$70;			.cfi_def_cfa_offset 48	/* vector 70 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$71;			.cfi_def_cfa_offset 48	/* vector 71 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$72;			.cfi_def_cfa_offset 48	/* vector 72 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$73;			.cfi_def_cfa_offset 48	/* vector 73 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$74;			.cfi_def_cfa_offset 48	/* vector 74 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$75;			.cfi_def_cfa_offset 48	/* vector 75 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$76;			.cfi_def_cfa_offset 48	/* vector 76 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$77;			.cfi_def_cfa_offset 48	/* vector 77 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$78;			.cfi_def_cfa_offset 48	/* vector 78 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$79;			.cfi_def_cfa_offset 48	/* vector 79 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$80;			.cfi_def_cfa_offset 48	/* vector 80 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$81;			.cfi_def_cfa_offset 48	/* vector 81 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$82;			.cfi_def_cfa_offset 48	/* vector 82 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$83;			.cfi_def_cfa_offset 48	/* vector 83 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$84;			.cfi_def_cfa_offset 48	/* vector 84 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$85;			.cfi_def_cfa_offset 48	/* vector 85 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$86;			.cfi_def_cfa_offset 48	/* vector 86 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$87;			.cfi_def_cfa_offset 48	/* vector 87 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$88;			.cfi_def_cfa_offset 48	/* vector 88 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$89;			.cfi_def_cfa_offset 48	/* vector 89 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$90;			.cfi_def_cfa_offset 48	/* vector 90 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$91;			.cfi_def_cfa_offset 48	/* vector 91 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$92;			.cfi_def_cfa_offset 48	/* vector 92 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$93;			.cfi_def_cfa_offset 48	/* vector 93 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$94;			.cfi_def_cfa_offset 48	/* vector 94 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$95;			.cfi_def_cfa_offset 48	/* vector 95 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$96;			.cfi_def_cfa_offset 48	/* vector 96 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$97;			.cfi_def_cfa_offset 48	/* vector 97 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$98;			.cfi_def_cfa_offset 48	/* vector 98 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$99;			.cfi_def_cfa_offset 48	/* vector 99 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$100;			.cfi_def_cfa_offset 48	/* vector 100 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$101;			.cfi_def_cfa_offset 48	/* vector 101 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$102;			.cfi_def_cfa_offset 48	/* vector 102 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$103;			.cfi_def_cfa_offset 48	/* vector 103 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$104;			.cfi_def_cfa_offset 48	/* vector 104 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$105;			.cfi_def_cfa_offset 48	/* vector 105 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$106;			.cfi_def_cfa_offset 48	/* vector 106 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$107;			.cfi_def_cfa_offset 48	/* vector 107 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$108;			.cfi_def_cfa_offset 48	/* vector 108 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$109;			.cfi_def_cfa_offset 48	/* vector 109 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$110;			.cfi_def_cfa_offset 48	/* vector 110 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$111;			.cfi_def_cfa_offset 48	/* vector 111 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$112;			.cfi_def_cfa_offset 48	/* vector 112 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$113;			.cfi_def_cfa_offset 48	/* vector 113 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$114;			.cfi_def_cfa_offset 48	/* vector 114 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$115;			.cfi_def_cfa_offset 48	/* vector 115 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$116;			.cfi_def_cfa_offset 48	/* vector 116 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$117;			.cfi_def_cfa_offset 48	/* vector 117 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$118;			.cfi_def_cfa_offset 48	/* vector 118 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$119;			.cfi_def_cfa_offset 48	/* vector 119 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$120;			.cfi_def_cfa_offset 48	/* vector 120 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$121;			.cfi_def_cfa_offset 48	/* vector 121 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$122;			.cfi_def_cfa_offset 48	/* vector 122 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$123;			.cfi_def_cfa_offset 48	/* vector 123 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$124;			.cfi_def_cfa_offset 48	/* vector 124 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$125;			.cfi_def_cfa_offset 48	/* vector 125 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$126;			.cfi_def_cfa_offset 48	/* vector 126 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$127;			.cfi_def_cfa_offset 48	/* vector 127 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.fill	16, 1, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-127;			.cfi_def_cfa_offset 48	/* vector 129 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-126;			.cfi_def_cfa_offset 48	/* vector 130 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-125;			.cfi_def_cfa_offset 48	/* vector 131 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-124;			.cfi_def_cfa_offset 48	/* vector 132 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-123;			.cfi_def_cfa_offset 48	/* vector 133 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-122;			.cfi_def_cfa_offset 48	/* vector 134 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-121;			.cfi_def_cfa_offset 48	/* vector 135 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-120;			.cfi_def_cfa_offset 48	/* vector 136 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-119;			.cfi_def_cfa_offset 48	/* vector 137 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-118;			.cfi_def_cfa_offset 48	/* vector 138 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-117;			.cfi_def_cfa_offset 48	/* vector 139 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-116;			.cfi_def_cfa_offset 48	/* vector 140 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-115;			.cfi_def_cfa_offset 48	/* vector 141 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-114;			.cfi_def_cfa_offset 48	/* vector 142 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-113;			.cfi_def_cfa_offset 48	/* vector 143 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-112;			.cfi_def_cfa_offset 48	/* vector 144 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-111;			.cfi_def_cfa_offset 48	/* vector 145 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-110;			.cfi_def_cfa_offset 48	/* vector 146 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-109;			.cfi_def_cfa_offset 48	/* vector 147 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-108;			.cfi_def_cfa_offset 48	/* vector 148 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-107;			.cfi_def_cfa_offset 48	/* vector 149 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-106;			.cfi_def_cfa_offset 48	/* vector 150 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-105;			.cfi_def_cfa_offset 48	/* vector 151 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-104;			.cfi_def_cfa_offset 48	/* vector 152 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-103;			.cfi_def_cfa_offset 48	/* vector 153 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-102;			.cfi_def_cfa_offset 48	/* vector 154 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-101;			.cfi_def_cfa_offset 48	/* vector 155 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-100;			.cfi_def_cfa_offset 48	/* vector 156 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-99;			.cfi_def_cfa_offset 48	/* vector 157 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-98;			.cfi_def_cfa_offset 48	/* vector 158 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-97;			.cfi_def_cfa_offset 48	/* vector 159 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-96;			.cfi_def_cfa_offset 48	/* vector 160 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-95;			.cfi_def_cfa_offset 48	/* vector 161 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-94;			.cfi_def_cfa_offset 48	/* vector 162 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-93;			.cfi_def_cfa_offset 48	/* vector 163 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-92;			.cfi_def_cfa_offset 48	/* vector 164 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-91;			.cfi_def_cfa_offset 48	/* vector 165 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-90;			.cfi_def_cfa_offset 48	/* vector 166 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-89;			.cfi_def_cfa_offset 48	/* vector 167 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-88;			.cfi_def_cfa_offset 48	/* vector 168 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-87;			.cfi_def_cfa_offset 48	/* vector 169 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-86;			.cfi_def_cfa_offset 48	/* vector 170 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-85;			.cfi_def_cfa_offset 48	/* vector 171 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-84;			.cfi_def_cfa_offset 48	/* vector 172 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-83;			.cfi_def_cfa_offset 48	/* vector 173 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-82;			.cfi_def_cfa_offset 48	/* vector 174 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-81;			.cfi_def_cfa_offset 48	/* vector 175 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-80;			.cfi_def_cfa_offset 48	/* vector 176 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-79;			.cfi_def_cfa_offset 48	/* vector 177 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-78;			.cfi_def_cfa_offset 48	/* vector 178 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-77;			.cfi_def_cfa_offset 48	/* vector 179 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-76;			.cfi_def_cfa_offset 48	/* vector 180 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-75;			.cfi_def_cfa_offset 48	/* vector 181 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-74;			.cfi_def_cfa_offset 48	/* vector 182 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-73;			.cfi_def_cfa_offset 48	/* vector 183 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-72;			.cfi_def_cfa_offset 48	/* vector 184 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-71;			.cfi_def_cfa_offset 48	/* vector 185 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-70;			.cfi_def_cfa_offset 48	/* vector 186 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-69;			.cfi_def_cfa_offset 48	/* vector 187 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-68;			.cfi_def_cfa_offset 48	/* vector 188 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-67;			.cfi_def_cfa_offset 48	/* vector 189 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-66;			.cfi_def_cfa_offset 48	/* vector 190 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-65;			.cfi_def_cfa_offset 48	/* vector 191 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-64;			.cfi_def_cfa_offset 48	/* vector 192 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-63;			.cfi_def_cfa_offset 48	/* vector 193 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-62;			.cfi_def_cfa_offset 48	/* vector 194 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-61;			.cfi_def_cfa_offset 48	/* vector 195 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-60;			.cfi_def_cfa_offset 48	/* vector 196 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-59;			.cfi_def_cfa_offset 48	/* vector 197 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-58;			.cfi_def_cfa_offset 48	/* vector 198 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-57;			.cfi_def_cfa_offset 48	/* vector 199 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-56;			.cfi_def_cfa_offset 48	/* vector 200 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-55;			.cfi_def_cfa_offset 48	/* vector 201 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-54;			.cfi_def_cfa_offset 48	/* vector 202 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-53;			.cfi_def_cfa_offset 48	/* vector 203 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-52;			.cfi_def_cfa_offset 48	/* vector 204 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-51;			.cfi_def_cfa_offset 48	/* vector 205 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-50;			.cfi_def_cfa_offset 48	/* vector 206 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-49;			.cfi_def_cfa_offset 48	/* vector 207 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-48;			.cfi_def_cfa_offset 48	/* vector 208 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-47;			.cfi_def_cfa_offset 48	/* vector 209 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-46;			.cfi_def_cfa_offset 48	/* vector 210 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-45;			.cfi_def_cfa_offset 48	/* vector 211 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-44;			.cfi_def_cfa_offset 48	/* vector 212 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-43;			.cfi_def_cfa_offset 48	/* vector 213 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-42;			.cfi_def_cfa_offset 48	/* vector 214 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-41;			.cfi_def_cfa_offset 48	/* vector 215 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-40;			.cfi_def_cfa_offset 48	/* vector 216 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-39;			.cfi_def_cfa_offset 48	/* vector 217 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-38;			.cfi_def_cfa_offset 48	/* vector 218 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-37;			.cfi_def_cfa_offset 48	/* vector 219 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-36;			.cfi_def_cfa_offset 48	/* vector 220 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-35;			.cfi_def_cfa_offset 48	/* vector 221 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-34;			.cfi_def_cfa_offset 48	/* vector 222 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-33;			.cfi_def_cfa_offset 48	/* vector 223 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-32;			.cfi_def_cfa_offset 48	/* vector 224 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-31;			.cfi_def_cfa_offset 48	/* vector 225 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-30;			.cfi_def_cfa_offset 48	/* vector 226 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-29;			.cfi_def_cfa_offset 48	/* vector 227 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-28;			.cfi_def_cfa_offset 48	/* vector 228 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-27;			.cfi_def_cfa_offset 48	/* vector 229 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-26;			.cfi_def_cfa_offset 48	/* vector 230 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-25;			.cfi_def_cfa_offset 48	/* vector 231 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-24;			.cfi_def_cfa_offset 48	/* vector 232 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-23;			.cfi_def_cfa_offset 48	/* vector 233 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-22;			.cfi_def_cfa_offset 48	/* vector 234 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-21;			.cfi_def_cfa_offset 48	/* vector 235 */
	jmp	.L_asm_common_interrupt
	.p2align	4, 0xcc
	.cfi_endproc
	.size	irq_entries_start, . - irq_entries_start

/* linux.idt:47 */
	.p2align	4, 0xcc
	.globl	asm_common_interrupt
	.type	asm_common_interrupt, @function
asm_common_interrupt:
.L_asm_common_interrupt:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 48; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	clac
	cld
	testb	$3, 16(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_common_interrupt_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	movzbl	128(%rsp), %esi
	movq	$-1, 128(%rsp)
	call	common_interrupt
	jmp	.L_error_return

.Lasm_common_interrupt_kernel:
	.cfi_restore_state
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	lfence				/* CVE-2019-1125 */
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	leaq	8(%rsp), %rdi		/* the frame */
	movzbl	128(%rsp), %esi
	movq	$-1, 128(%rsp)
	call	common_interrupt
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_common_interrupt, . - asm_common_interrupt

/* linux.idt:48 */
	.p2align	4, 0xcc
	.globl	spurious_entries_start
	.type	spurious_entries_start, @function
spurious_entries_start:
	.fill	16, 1, 0xcc
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	pushq	$-19;			.cfi_def_cfa_offset 48	/* vector 237 */
	jmp	.L_asm_spurious_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-18;			.cfi_def_cfa_offset 48	/* vector 238 */
	jmp	.L_asm_spurious_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-17;			.cfi_def_cfa_offset 48	/* vector 239 */
	jmp	.L_asm_spurious_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-16;			.cfi_def_cfa_offset 48	/* vector 240 */
	jmp	.L_asm_spurious_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-15;			.cfi_def_cfa_offset 48	/* vector 241 */
	jmp	.L_asm_spurious_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-14;			.cfi_def_cfa_offset 48	/* vector 242 */
	jmp	.L_asm_spurious_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-13;			.cfi_def_cfa_offset 48	/* vector 243 */
	jmp	.L_asm_spurious_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-12;			.cfi_def_cfa_offset 48	/* vector 244 */
	jmp	.L_asm_spurious_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-11;			.cfi_def_cfa_offset 48	/* vector 245 */
	jmp	.L_asm_spurious_interrupt
	.p2align	4, 0xcc
	.fill	16, 1, 0xcc
	.fill	16, 1, 0xcc
	.fill	16, 1, 0xcc
	.fill	16, 1, 0xcc
	.fill	16, 1, 0xcc
	.fill	16, 1, 0xcc
	.fill	16, 1, 0xcc
	.fill	16, 1, 0xcc
	.fill	16, 1, 0xcc
	.fill	16, 1, 0xcc
	.cfi_endproc
	.size	spurious_entries_start, . - spurious_entries_start

/* linux.idt:48 */
	.p2align	4, 0xcc
	.globl	asm_spurious_interrupt
	.type	asm_spurious_interrupt, @function
asm_spurious_interrupt:
.L_asm_spurious_interrupt:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 48; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	clac
	cld
	testb	$3, 16(%rsp)		/* saved CS: RPL 3 is user mode */
	jz	.Lasm_spurious_interrupt_kernel;	.cfi_remember_state
	swapgs				/* the base of the kernel is live from here */
	lfence				/* CVE-2019-1125 */
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	xorl	%edx, %edx
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	xorl	%r8d, %r8d
	xorl	%r9d, %r9d
	xorl	%r10d, %r10d
	xorl	%r11d, %r11d
	xorl	%ebx, %ebx
	xorl	%ebp, %ebp
	xorl	%r12d, %r12d
	xorl	%r13d, %r13d
	xorl	%r14d, %r14d
	xorl	%r15d, %r15d
	leaq	8(%rsp), %rdi		/* the frame */
	movzbl	128(%rsp), %esi
	movq	$-1, 128(%rsp)
	call	spurious_interrupt
	jmp	.L_error_return

.Lasm_spurious_interrupt_kernel:
	.cfi_restore_state
	pushq	%rdi;			.cfi_def_cfa_offset 56; .cfi_offset rdi, -56
	pushq	%rsi;			.cfi_def_cfa_offset 64; .cfi_offset rsi, -64
	pushq	%rdx;			.cfi_def_cfa_offset 72; .cfi_offset rdx, -72
	pushq	%rcx;			.cfi_def_cfa_offset 80; .cfi_offset rcx, -80
	pushq	%rax;			.cfi_def_cfa_offset 88; .cfi_offset rax, -88
	pushq	%r8;			.cfi_def_cfa_offset 96; .cfi_offset r8, -96
	pushq	%r9;			.cfi_def_cfa_offset 104; .cfi_offset r9, -104
	pushq	%r10;			.cfi_def_cfa_offset 112; .cfi_offset r10, -112
	pushq	%r11;			.cfi_def_cfa_offset 120; .cfi_offset r11, -120
	pushq	%rbx;			.cfi_def_cfa_offset 128; .cfi_offset rbx, -128
	pushq	%rbp;			.cfi_def_cfa_offset 136; .cfi_offset rbp, -136
	pushq	%r12;			.cfi_def_cfa_offset 144; .cfi_offset r12, -144
	pushq	%r13;			.cfi_def_cfa_offset 152; .cfi_offset r13, -152
	pushq	%r14;			.cfi_def_cfa_offset 160; .cfi_offset r14, -160
	pushq	%r15;			.cfi_def_cfa_offset 168; .cfi_offset r15, -168
	lfence				/* CVE-2019-1125 */
	pushq	%rax;			.cfi_def_cfa_offset 176	/* aligns RSP to 16 at the call */
	leaq	8(%rsp), %rdi		/* the frame */
	movzbl	128(%rsp), %esi
	movq	$-1, 128(%rsp)
	call	spurious_interrupt
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_spurious_interrupt, . - asm_spurious_interrupt

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
	orl	$0x100000, %edx
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

	.p2align	4, 0xcc
	.globl	syscall_setup
	.type	syscall_setup, @function
syscall_setup:
	.cfi_startproc
	xorl	%eax, %eax
	movl	$0x230010, %edx
	movl	$0xc0000081, %ecx
	wrmsr
	leaq	.L_entry_SYSCALL_64(%rip), %rax
	movq	%rax, %rdx
	shrq	$32, %rdx
	movl	$0xc0000082, %ecx
	wrmsr
	leaq	.L_entry_SYSCALL_compat(%rip), %rax
	movq	%rax, %rdx
	shrq	$32, %rdx
	movl	$0xc0000083, %ecx
	wrmsr
	movl	$0x257fd5, %eax
	xorl	%edx, %edx
	movl	$0xc0000084, %ecx
	wrmsr
	movl	$0xc0000080, %ecx	/* EFER */
	rdmsr
	orl	$1, %eax		/* SCE */
	wrmsr
	movl	$16, %eax
	xorl	%edx, %edx
	movl	$372, %ecx
	wrmsr
	movq	%rdi, %rax
	movq	%rdi, %rdx
	shrq	$32, %rdx
	movl	$373, %ecx
	wrmsr
	leaq	.L_entry_SYSENTER_compat(%rip), %rax
	movq	%rax, %rdx
	shrq	$32, %rdx
	movl	$374, %ecx
	wrmsr
	ret
	.cfi_endproc
	.size	syscall_setup, . - syscall_setup

	.section	.rodata, "a", @progbits

	.p2align	3
	.type	idt_stubs, @object
idt_stubs:
.L_idt_stubs:
	.long	asm_exc_divide_error - __entry_text_start, 0x8e00	/* vector 0 */
	.long	asm_exc_debug - __entry_text_start, 0x8e03	/* vector 1 */
	.long	asm_exc_nmi - __entry_text_start, 0x8e02	/* vector 2 */
	.long	asm_exc_int3 - __entry_text_start, 0xee00	/* vector 3 */
	.long	asm_exc_overflow - __entry_text_start, 0xee00	/* vector 4 */
	.long	asm_exc_bounds - __entry_text_start, 0x8e00	/* vector 5 */
	.long	asm_exc_invalid_op - __entry_text_start, 0x8e00	/* vector 6 */
	.long	asm_exc_device_not_available - __entry_text_start, 0x8e00	/* vector 7 */
	.long	asm_exc_double_fault - __entry_text_start, 0x8e01	/* vector 8 */
	.long	asm_exc_coproc_segment_overrun - __entry_text_start, 0x8e00	/* vector 9 */
	.long	asm_exc_invalid_tss - __entry_text_start, 0x8e00	/* vector 10 */
	.long	asm_exc_segment_not_present - __entry_text_start, 0x8e00	/* vector 11 */
	.long	asm_exc_stack_segment - __entry_text_start, 0x8e00	/* vector 12 */
	.long	asm_exc_general_protection - __entry_text_start, 0x8e00	/* vector 13 */
	.long	asm_exc_page_fault - __entry_text_start, 0x8e00	/* vector 14 */
	.long	asm_exc_spurious_interrupt_bug - __entry_text_start, 0x8e00	/* vector 15 */
	.long	asm_exc_coprocessor_error - __entry_text_start, 0x8e00	/* vector 16 */
	.long	asm_exc_alignment_check - __entry_text_start, 0x8e00	/* vector 17 */
	.long	asm_exc_machine_check - __entry_text_start, 0x8e04	/* vector 18 */
	.long	asm_exc_simd_coprocessor_error - __entry_text_start, 0x8e00	/* vector 19 */
	.long	asm_exc_virtualization_exception - __entry_text_start, 0x8e00	/* vector 20 */
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
	.long	irq_entries_start - __entry_text_start, 0x8e00	/* vector 32 */
	.long	irq_entries_start+16 - __entry_text_start, 0x8e00	/* vector 33 */
	.long	irq_entries_start+32 - __entry_text_start, 0x8e00	/* vector 34 */
	.long	irq_entries_start+48 - __entry_text_start, 0x8e00	/* vector 35 */
	.long	irq_entries_start+64 - __entry_text_start, 0x8e00	/* vector 36 */
	.long	irq_entries_start+80 - __entry_text_start, 0x8e00	/* vector 37 */
	.long	irq_entries_start+96 - __entry_text_start, 0x8e00	/* vector 38 */
	.long	irq_entries_start+112 - __entry_text_start, 0x8e00	/* vector 39 */
	.long	irq_entries_start+128 - __entry_text_start, 0x8e00	/* vector 40 */
	.long	irq_entries_start+144 - __entry_text_start, 0x8e00	/* vector 41 */
	.long	irq_entries_start+160 - __entry_text_start, 0x8e00	/* vector 42 */
	.long	irq_entries_start+176 - __entry_text_start, 0x8e00	/* vector 43 */
	.long	irq_entries_start+192 - __entry_text_start, 0x8e00	/* vector 44 */
	.long	irq_entries_start+208 - __entry_text_start, 0x8e00	/* vector 45 */
	.long	irq_entries_start+224 - __entry_text_start, 0x8e00	/* vector 46 */
	.long	irq_entries_start+240 - __entry_text_start, 0x8e00	/* vector 47 */
	.long	irq_entries_start+256 - __entry_text_start, 0x8e00	/* vector 48 */
	.long	irq_entries_start+272 - __entry_text_start, 0x8e00	/* vector 49 */
	.long	irq_entries_start+288 - __entry_text_start, 0x8e00	/* vector 50 */
	.long	irq_entries_start+304 - __entry_text_start, 0x8e00	/* vector 51 */
	.long	irq_entries_start+320 - __entry_text_start, 0x8e00	/* vector 52 */
	.long	irq_entries_start+336 - __entry_text_start, 0x8e00	/* vector 53 */
	.long	irq_entries_start+352 - __entry_text_start, 0x8e00	/* vector 54 */
	.long	irq_entries_start+368 - __entry_text_start, 0x8e00	/* vector 55 */
	.long	irq_entries_start+384 - __entry_text_start, 0x8e00	/* vector 56 */
	.long	irq_entries_start+400 - __entry_text_start, 0x8e00	/* vector 57 */
	.long	irq_entries_start+416 - __entry_text_start, 0x8e00	/* vector 58 */
	.long	irq_entries_start+432 - __entry_text_start, 0x8e00	/* vector 59 */
	.long	irq_entries_start+448 - __entry_text_start, 0x8e00	/* vector 60 */
	.long	irq_entries_start+464 - __entry_text_start, 0x8e00	/* vector 61 */
	.long	irq_entries_start+480 - __entry_text_start, 0x8e00	/* vector 62 */
	.long	irq_entries_start+496 - __entry_text_start, 0x8e00	/* vector 63 */
	.long	irq_entries_start+512 - __entry_text_start, 0x8e00	/* vector 64 */
	.long	irq_entries_start+528 - __entry_text_start, 0x8e00	/* vector 65 */
	.long	irq_entries_start+544 - __entry_text_start, 0x8e00	/* vector 66 */
	.long	irq_entries_start+560 - __entry_text_start, 0x8e00	/* vector 67 */
	.long	irq_entries_start+576 - __entry_text_start, 0x8e00	/* vector 68 */
	.long	irq_entries_start+592 - __entry_text_start, 0x8e00	/* vector 69 */
	.long	irq_entries_start+608 - __entry_text_start, 0x8e00	/* vector 70 */
	.long	irq_entries_start+624 - __entry_text_start, 0x8e00	/* vector 71 */
	.long	irq_entries_start+640 - __entry_text_start, 0x8e00	/* vector 72 */
	.long	irq_entries_start+656 - __entry_text_start, 0x8e00	/* vector 73 */
	.long	irq_entries_start+672 - __entry_text_start, 0x8e00	/* vector 74 */
	.long	irq_entries_start+688 - __entry_text_start, 0x8e00	/* vector 75 */
	.long	irq_entries_start+704 - __entry_text_start, 0x8e00	/* vector 76 */
	.long	irq_entries_start+720 - __entry_text_start, 0x8e00	/* vector 77 */
	.long	irq_entries_start+736 - __entry_text_start, 0x8e00	/* vector 78 */
	.long	irq_entries_start+752 - __entry_text_start, 0x8e00	/* vector 79 */
	.long	irq_entries_start+768 - __entry_text_start, 0x8e00	/* vector 80 */
	.long	irq_entries_start+784 - __entry_text_start, 0x8e00	/* vector 81 */
	.long	irq_entries_start+800 - __entry_text_start, 0x8e00	/* vector 82 */
	.long	irq_entries_start+816 - __entry_text_start, 0x8e00	/* vector 83 */
	.long	irq_entries_start+832 - __entry_text_start, 0x8e00	/* vector 84 */
	.long	irq_entries_start+848 - __entry_text_start, 0x8e00	/* vector 85 */
	.long	irq_entries_start+864 - __entry_text_start, 0x8e00	/* vector 86 */
	.long	irq_entries_start+880 - __entry_text_start, 0x8e00	/* vector 87 */
	.long	irq_entries_start+896 - __entry_text_start, 0x8e00	/* vector 88 */
	.long	irq_entries_start+912 - __entry_text_start, 0x8e00	/* vector 89 */
	.long	irq_entries_start+928 - __entry_text_start, 0x8e00	/* vector 90 */
	.long	irq_entries_start+944 - __entry_text_start, 0x8e00	/* vector 91 */
	.long	irq_entries_start+960 - __entry_text_start, 0x8e00	/* vector 92 */
	.long	irq_entries_start+976 - __entry_text_start, 0x8e00	/* vector 93 */
	.long	irq_entries_start+992 - __entry_text_start, 0x8e00	/* vector 94 */
	.long	irq_entries_start+1008 - __entry_text_start, 0x8e00	/* vector 95 */
	.long	irq_entries_start+1024 - __entry_text_start, 0x8e00	/* vector 96 */
	.long	irq_entries_start+1040 - __entry_text_start, 0x8e00	/* vector 97 */
	.long	irq_entries_start+1056 - __entry_text_start, 0x8e00	/* vector 98 */
	.long	irq_entries_start+1072 - __entry_text_start, 0x8e00	/* vector 99 */
	.long	irq_entries_start+1088 - __entry_text_start, 0x8e00	/* vector 100 */
	.long	irq_entries_start+1104 - __entry_text_start, 0x8e00	/* vector 101 */
	.long	irq_entries_start+1120 - __entry_text_start, 0x8e00	/* vector 102 */
	.long	irq_entries_start+1136 - __entry_text_start, 0x8e00	/* vector 103 */
	.long	irq_entries_start+1152 - __entry_text_start, 0x8e00	/* vector 104 */
	.long	irq_entries_start+1168 - __entry_text_start, 0x8e00	/* vector 105 */
	.long	irq_entries_start+1184 - __entry_text_start, 0x8e00	/* vector 106 */
	.long	irq_entries_start+1200 - __entry_text_start, 0x8e00	/* vector 107 */
	.long	irq_entries_start+1216 - __entry_text_start, 0x8e00	/* vector 108 */
	.long	irq_entries_start+1232 - __entry_text_start, 0x8e00	/* vector 109 */
	.long	irq_entries_start+1248 - __entry_text_start, 0x8e00	/* vector 110 */
	.long	irq_entries_start+1264 - __entry_text_start, 0x8e00	/* vector 111 */
	.long	irq_entries_start+1280 - __entry_text_start, 0x8e00	/* vector 112 */
	.long	irq_entries_start+1296 - __entry_text_start, 0x8e00	/* vector 113 */
	.long	irq_entries_start+1312 - __entry_text_start, 0x8e00	/* vector 114 */
	.long	irq_entries_start+1328 - __entry_text_start, 0x8e00	/* vector 115 */
	.long	irq_entries_start+1344 - __entry_text_start, 0x8e00	/* vector 116 */
	.long	irq_entries_start+1360 - __entry_text_start, 0x8e00	/* vector 117 */
	.long	irq_entries_start+1376 - __entry_text_start, 0x8e00	/* vector 118 */
	.long	irq_entries_start+1392 - __entry_text_start, 0x8e00	/* vector 119 */
	.long	irq_entries_start+1408 - __entry_text_start, 0x8e00	/* vector 120 */
	.long	irq_entries_start+1424 - __entry_text_start, 0x8e00	/* vector 121 */
	.long	irq_entries_start+1440 - __entry_text_start, 0x8e00	/* vector 122 */
	.long	irq_entries_start+1456 - __entry_text_start, 0x8e00	/* vector 123 */
	.long	irq_entries_start+1472 - __entry_text_start, 0x8e00	/* vector 124 */
	.long	irq_entries_start+1488 - __entry_text_start, 0x8e00	/* vector 125 */
	.long	irq_entries_start+1504 - __entry_text_start, 0x8e00	/* vector 126 */
	.long	irq_entries_start+1520 - __entry_text_start, 0x8e00	/* vector 127 */
	.long	entry_INT80_compat - __entry_text_start, 0xee00	/* vector 128 */
	.long	irq_entries_start+1552 - __entry_text_start, 0x8e00	/* vector 129 */
	.long	irq_entries_start+1568 - __entry_text_start, 0x8e00	/* vector 130 */
	.long	irq_entries_start+1584 - __entry_text_start, 0x8e00	/* vector 131 */
	.long	irq_entries_start+1600 - __entry_text_start, 0x8e00	/* vector 132 */
	.long	irq_entries_start+1616 - __entry_text_start, 0x8e00	/* vector 133 */
	.long	irq_entries_start+1632 - __entry_text_start, 0x8e00	/* vector 134 */
	.long	irq_entries_start+1648 - __entry_text_start, 0x8e00	/* vector 135 */
	.long	irq_entries_start+1664 - __entry_text_start, 0x8e00	/* vector 136 */
	.long	irq_entries_start+1680 - __entry_text_start, 0x8e00	/* vector 137 */
	.long	irq_entries_start+1696 - __entry_text_start, 0x8e00	/* vector 138 */
	.long	irq_entries_start+1712 - __entry_text_start, 0x8e00	/* vector 139 */
	.long	irq_entries_start+1728 - __entry_text_start, 0x8e00	/* vector 140 */
	.long	irq_entries_start+1744 - __entry_text_start, 0x8e00	/* vector 141 */
	.long	irq_entries_start+1760 - __entry_text_start, 0x8e00	/* vector 142 */
	.long	irq_entries_start+1776 - __entry_text_start, 0x8e00	/* vector 143 */
	.long	irq_entries_start+1792 - __entry_text_start, 0x8e00	/* vector 144 */
	.long	irq_entries_start+1808 - __entry_text_start, 0x8e00	/* vector 145 */
	.long	irq_entries_start+1824 - __entry_text_start, 0x8e00	/* vector 146 */
	.long	irq_entries_start+1840 - __entry_text_start, 0x8e00	/* vector 147 */
	.long	irq_entries_start+1856 - __entry_text_start, 0x8e00	/* vector 148 */
	.long	irq_entries_start+1872 - __entry_text_start, 0x8e00	/* vector 149 */
	.long	irq_entries_start+1888 - __entry_text_start, 0x8e00	/* vector 150 */
	.long	irq_entries_start+1904 - __entry_text_start, 0x8e00	/* vector 151 */
	.long	irq_entries_start+1920 - __entry_text_start, 0x8e00	/* vector 152 */
	.long	irq_entries_start+1936 - __entry_text_start, 0x8e00	/* vector 153 */
	.long	irq_entries_start+1952 - __entry_text_start, 0x8e00	/* vector 154 */
	.long	irq_entries_start+1968 - __entry_text_start, 0x8e00	/* vector 155 */
	.long	irq_entries_start+1984 - __entry_text_start, 0x8e00	/* vector 156 */
	.long	irq_entries_start+2000 - __entry_text_start, 0x8e00	/* vector 157 */
	.long	irq_entries_start+2016 - __entry_text_start, 0x8e00	/* vector 158 */
	.long	irq_entries_start+2032 - __entry_text_start, 0x8e00	/* vector 159 */
	.long	irq_entries_start+2048 - __entry_text_start, 0x8e00	/* vector 160 */
	.long	irq_entries_start+2064 - __entry_text_start, 0x8e00	/* vector 161 */
	.long	irq_entries_start+2080 - __entry_text_start, 0x8e00	/* vector 162 */
	.long	irq_entries_start+2096 - __entry_text_start, 0x8e00	/* vector 163 */
	.long	irq_entries_start+2112 - __entry_text_start, 0x8e00	/* vector 164 */
	.long	irq_entries_start+2128 - __entry_text_start, 0x8e00	/* vector 165 */
	.long	irq_entries_start+2144 - __entry_text_start, 0x8e00	/* vector 166 */
	.long	irq_entries_start+2160 - __entry_text_start, 0x8e00	/* vector 167 */
	.long	irq_entries_start+2176 - __entry_text_start, 0x8e00	/* vector 168 */
	.long	irq_entries_start+2192 - __entry_text_start, 0x8e00	/* vector 169 */
	.long	irq_entries_start+2208 - __entry_text_start, 0x8e00	/* vector 170 */
	.long	irq_entries_start+2224 - __entry_text_start, 0x8e00	/* vector 171 */
	.long	irq_entries_start+2240 - __entry_text_start, 0x8e00	/* vector 172 */
	.long	irq_entries_start+2256 - __entry_text_start, 0x8e00	/* vector 173 */
	.long	irq_entries_start+2272 - __entry_text_start, 0x8e00	/* vector 174 */
	.long	irq_entries_start+2288 - __entry_text_start, 0x8e00	/* vector 175 */
	.long	irq_entries_start+2304 - __entry_text_start, 0x8e00	/* vector 176 */
	.long	irq_entries_start+2320 - __entry_text_start, 0x8e00	/* vector 177 */
	.long	irq_entries_start+2336 - __entry_text_start, 0x8e00	/* vector 178 */
	.long	irq_entries_start+2352 - __entry_text_start, 0x8e00	/* vector 179 */
	.long	irq_entries_start+2368 - __entry_text_start, 0x8e00	/* vector 180 */
	.long	irq_entries_start+2384 - __entry_text_start, 0x8e00	/* vector 181 */
	.long	irq_entries_start+2400 - __entry_text_start, 0x8e00	/* vector 182 */
	.long	irq_entries_start+2416 - __entry_text_start, 0x8e00	/* vector 183 */
	.long	irq_entries_start+2432 - __entry_text_start, 0x8e00	/* vector 184 */
	.long	irq_entries_start+2448 - __entry_text_start, 0x8e00	/* vector 185 */
	.long	irq_entries_start+2464 - __entry_text_start, 0x8e00	/* vector 186 */
	.long	irq_entries_start+2480 - __entry_text_start, 0x8e00	/* vector 187 */
	.long	irq_entries_start+2496 - __entry_text_start, 0x8e00	/* vector 188 */
	.long	irq_entries_start+2512 - __entry_text_start, 0x8e00	/* vector 189 */
	.long	irq_entries_start+2528 - __entry_text_start, 0x8e00	/* vector 190 */
	.long	irq_entries_start+2544 - __entry_text_start, 0x8e00	/* vector 191 */
	.long	irq_entries_start+2560 - __entry_text_start, 0x8e00	/* vector 192 */
	.long	irq_entries_start+2576 - __entry_text_start, 0x8e00	/* vector 193 */
	.long	irq_entries_start+2592 - __entry_text_start, 0x8e00	/* vector 194 */
	.long	irq_entries_start+2608 - __entry_text_start, 0x8e00	/* vector 195 */
	.long	irq_entries_start+2624 - __entry_text_start, 0x8e00	/* vector 196 */
	.long	irq_entries_start+2640 - __entry_text_start, 0x8e00	/* vector 197 */
	.long	irq_entries_start+2656 - __entry_text_start, 0x8e00	/* vector 198 */
	.long	irq_entries_start+2672 - __entry_text_start, 0x8e00	/* vector 199 */
	.long	irq_entries_start+2688 - __entry_text_start, 0x8e00	/* vector 200 */
	.long	irq_entries_start+2704 - __entry_text_start, 0x8e00	/* vector 201 */
	.long	irq_entries_start+2720 - __entry_text_start, 0x8e00	/* vector 202 */
	.long	irq_entries_start+2736 - __entry_text_start, 0x8e00	/* vector 203 */
	.long	irq_entries_start+2752 - __entry_text_start, 0x8e00	/* vector 204 */
	.long	irq_entries_start+2768 - __entry_text_start, 0x8e00	/* vector 205 */
	.long	irq_entries_start+2784 - __entry_text_start, 0x8e00	/* vector 206 */
	.long	irq_entries_start+2800 - __entry_text_start, 0x8e00	/* vector 207 */
	.long	irq_entries_start+2816 - __entry_text_start, 0x8e00	/* vector 208 */
	.long	irq_entries_start+2832 - __entry_text_start, 0x8e00	/* vector 209 */
	.long	irq_entries_start+2848 - __entry_text_start, 0x8e00	/* vector 210 */
	.long	irq_entries_start+2864 - __entry_text_start, 0x8e00	/* vector 211 */
	.long	irq_entries_start+2880 - __entry_text_start, 0x8e00	/* vector 212 */
	.long	irq_entries_start+2896 - __entry_text_start, 0x8e00	/* vector 213 */
	.long	irq_entries_start+2912 - __entry_text_start, 0x8e00	/* vector 214 */
	.long	irq_entries_start+2928 - __entry_text_start, 0x8e00	/* vector 215 */
	.long	irq_entries_start+2944 - __entry_text_start, 0x8e00	/* vector 216 */
	.long	irq_entries_start+2960 - __entry_text_start, 0x8e00	/* vector 217 */
	.long	irq_entries_start+2976 - __entry_text_start, 0x8e00	/* vector 218 */
	.long	irq_entries_start+2992 - __entry_text_start, 0x8e00	/* vector 219 */
	.long	irq_entries_start+3008 - __entry_text_start, 0x8e00	/* vector 220 */
	.long	irq_entries_start+3024 - __entry_text_start, 0x8e00	/* vector 221 */
	.long	irq_entries_start+3040 - __entry_text_start, 0x8e00	/* vector 222 */
	.long	irq_entries_start+3056 - __entry_text_start, 0x8e00	/* vector 223 */
	.long	irq_entries_start+3072 - __entry_text_start, 0x8e00	/* vector 224 */
	.long	irq_entries_start+3088 - __entry_text_start, 0x8e00	/* vector 225 */
	.long	irq_entries_start+3104 - __entry_text_start, 0x8e00	/* vector 226 */
	.long	irq_entries_start+3120 - __entry_text_start, 0x8e00	/* vector 227 */
	.long	irq_entries_start+3136 - __entry_text_start, 0x8e00	/* vector 228 */
	.long	irq_entries_start+3152 - __entry_text_start, 0x8e00	/* vector 229 */
	.long	irq_entries_start+3168 - __entry_text_start, 0x8e00	/* vector 230 */
	.long	irq_entries_start+3184 - __entry_text_start, 0x8e00	/* vector 231 */
	.long	irq_entries_start+3200 - __entry_text_start, 0x8e00	/* vector 232 */
	.long	irq_entries_start+3216 - __entry_text_start, 0x8e00	/* vector 233 */
	.long	irq_entries_start+3232 - __entry_text_start, 0x8e00	/* vector 234 */
	.long	irq_entries_start+3248 - __entry_text_start, 0x8e00	/* vector 235 */
	.long	asm_sysvec_apic_timer_interrupt - __entry_text_start, 0x8e00	/* vector 236 */
	.long	spurious_entries_start+16 - __entry_text_start, 0x8e00	/* vector 237 */
	.long	spurious_entries_start+32 - __entry_text_start, 0x8e00	/* vector 238 */
	.long	spurious_entries_start+48 - __entry_text_start, 0x8e00	/* vector 239 */
	.long	spurious_entries_start+64 - __entry_text_start, 0x8e00	/* vector 240 */
	.long	spurious_entries_start+80 - __entry_text_start, 0x8e00	/* vector 241 */
	.long	spurious_entries_start+96 - __entry_text_start, 0x8e00	/* vector 242 */
	.long	spurious_entries_start+112 - __entry_text_start, 0x8e00	/* vector 243 */
	.long	spurious_entries_start+128 - __entry_text_start, 0x8e00	/* vector 244 */
	.long	spurious_entries_start+144 - __entry_text_start, 0x8e00	/* vector 245 */
	.long	asm_sysvec_irq_work - __entry_text_start, 0x8e00	/* vector 246 */
	.long	asm_sysvec_x86_platform_ipi - __entry_text_start, 0x8e00	/* vector 247 */
	.long	asm_sysvec_reboot - __entry_text_start, 0x8e00	/* vector 248 */
	.long	asm_sysvec_threshold - __entry_text_start, 0x8e00	/* vector 249 */
	.long	asm_sysvec_thermal - __entry_text_start, 0x8e00	/* vector 250 */
	.long	asm_sysvec_call_function_single - __entry_text_start, 0x8e00	/* vector 251 */
	.long	asm_sysvec_call_function - __entry_text_start, 0x8e00	/* vector 252 */
	.long	asm_sysvec_reschedule_ipi - __entry_text_start, 0x8e00	/* vector 253 */
	.long	asm_sysvec_error_interrupt - __entry_text_start, 0x8e00	/* vector 254 */
	.long	asm_sysvec_spurious_apic_interrupt - __entry_text_start, 0x8e00	/* vector 255 */
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
