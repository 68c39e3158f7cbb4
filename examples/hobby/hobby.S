/*
 * Made by idtgen 0.1.0 from hobby.idt: edit that file, do not edit this one.
 * This output is yours, to use, change and pass on without condition.
 */

	.section	.entry.text, "ax", @progbits

	.globl	__entry_text_start
__entry_text_start:
.L___entry_text_start:

/* <exceptions>:5: vector 0 */
	.p2align	4, 0xcc
	.globl	asm_exc_divide_error
	.type	asm_exc_divide_error, @function
asm_exc_divide_error:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	cld
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
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_divide_error
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_divide_error, . - asm_exc_divide_error

/* hobby.idt:17: vector 1 */
	.p2align	4, 0xcc
	.globl	asm_exc_debug
	.type	asm_exc_debug, @function
asm_exc_debug:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	cld
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
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_debug
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_debug, . - asm_exc_debug

/* hobby.idt:18: vector 2 */
	.p2align	4, 0xcc
	.globl	asm_exc_nmi
	.type	asm_exc_nmi, @function
asm_exc_nmi:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	cld
	pushq	%rdx;			.cfi_def_cfa_offset 48; .cfi_offset rdx, -48
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
	xorl	%esi, %esi
	xorl	%edx, %edx;		.cfi_offset rdx, -72
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
	leaq	(%rsp), %rdi		/* the frame */
	call	exc_nmi
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

/* hobby.idt:22: vector 3 */
	.p2align	4, 0xcc
	.globl	asm_exc_breakpoint
	.type	asm_exc_breakpoint, @function
asm_exc_breakpoint:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	cld
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
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_breakpoint
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_breakpoint, . - asm_exc_breakpoint

/* <exceptions>:7: vector 4 */
	.p2align	4, 0xcc
	.globl	asm_exc_overflow
	.type	asm_exc_overflow, @function
asm_exc_overflow:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	cld
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
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_overflow
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_overflow, . - asm_exc_overflow

/* <exceptions>:8: vector 5 */
	.p2align	4, 0xcc
	.globl	asm_exc_bounds
	.type	asm_exc_bounds, @function
asm_exc_bounds:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	cld
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
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_bounds
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_bounds, . - asm_exc_bounds

/* <exceptions>:9: vector 6 */
	.p2align	4, 0xcc
	.globl	asm_exc_invalid_op
	.type	asm_exc_invalid_op, @function
asm_exc_invalid_op:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	cld
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
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_invalid_op
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_invalid_op, . - asm_exc_invalid_op

/* <exceptions>:10: vector 7 */
	.p2align	4, 0xcc
	.globl	asm_exc_device_not_available
	.type	asm_exc_device_not_available, @function
asm_exc_device_not_available:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	cld
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
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_device_not_available
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_device_not_available, . - asm_exc_device_not_available

/* hobby.idt:19: vector 8 */
	.p2align	4, 0xcc
	.globl	asm_exc_double_fault
	.type	asm_exc_double_fault, @function
asm_exc_double_fault:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 48; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
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
	leaq	8(%rsp), %rdi		/* the frame */
	movq	128(%rsp), %rsi
	movq	$-1, 128(%rsp)		/* no system call to restart */
	call	exc_double_fault
	ud2
	.cfi_endproc
	.size	asm_exc_double_fault, . - asm_exc_double_fault

/* <exceptions>:11: vector 9 */
	.p2align	4, 0xcc
	.globl	asm_exc_coproc_segment_overrun
	.type	asm_exc_coproc_segment_overrun, @function
asm_exc_coproc_segment_overrun:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	cld
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
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_coproc_segment_overrun
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_coproc_segment_overrun, . - asm_exc_coproc_segment_overrun

/* <exceptions>:12: vector 10 */
	.p2align	4, 0xcc
	.globl	asm_exc_invalid_tss
	.type	asm_exc_invalid_tss, @function
asm_exc_invalid_tss:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 48; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
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
	leaq	8(%rsp), %rdi		/* the frame */
	movq	128(%rsp), %rsi
	movq	$-1, 128(%rsp)		/* no system call to restart */
	call	exc_invalid_tss
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_invalid_tss, . - asm_exc_invalid_tss

/* <exceptions>:13: vector 11 */
	.p2align	4, 0xcc
	.globl	asm_exc_segment_not_present
	.type	asm_exc_segment_not_present, @function
asm_exc_segment_not_present:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 48; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
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
	leaq	8(%rsp), %rdi		/* the frame */
	movq	128(%rsp), %rsi
	movq	$-1, 128(%rsp)		/* no system call to restart */
	call	exc_segment_not_present
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_segment_not_present, . - asm_exc_segment_not_present

/* <exceptions>:14: vector 12 */
	.p2align	4, 0xcc
	.globl	asm_exc_stack_segment
	.type	asm_exc_stack_segment, @function
asm_exc_stack_segment:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 48; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
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
	leaq	8(%rsp), %rdi		/* the frame */
	movq	128(%rsp), %rsi
	movq	$-1, 128(%rsp)		/* no system call to restart */
	call	exc_stack_segment
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_stack_segment, . - asm_exc_stack_segment

/* <exceptions>:15: vector 13 */
	.p2align	4, 0xcc
	.globl	asm_exc_general_protection
	.type	asm_exc_general_protection, @function
asm_exc_general_protection:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 48; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
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
	leaq	8(%rsp), %rdi		/* the frame */
	movq	128(%rsp), %rsi
	movq	$-1, 128(%rsp)		/* no system call to restart */
	call	exc_general_protection
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_general_protection, . - asm_exc_general_protection

/* <exceptions>:16: vector 14 */
	.p2align	4, 0xcc
	.globl	asm_exc_page_fault
	.type	asm_exc_page_fault, @function
asm_exc_page_fault:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 48; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
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
	leaq	8(%rsp), %rdi		/* the frame */
	movq	128(%rsp), %rsi
	movq	$-1, 128(%rsp)		/* no system call to restart */
	call	exc_page_fault
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_page_fault, . - asm_exc_page_fault

/* <exceptions>:17: vector 15 */
	.p2align	4, 0xcc
	.globl	asm_exc_spurious_interrupt_bug
	.type	asm_exc_spurious_interrupt_bug, @function
asm_exc_spurious_interrupt_bug:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	cld
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
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_spurious_interrupt_bug
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_spurious_interrupt_bug, . - asm_exc_spurious_interrupt_bug

/* <exceptions>:18: vector 16 */
	.p2align	4, 0xcc
	.globl	asm_exc_coprocessor_error
	.type	asm_exc_coprocessor_error, @function
asm_exc_coprocessor_error:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	cld
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
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_coprocessor_error
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_coprocessor_error, . - asm_exc_coprocessor_error

/* <exceptions>:19: vector 17 */
	.p2align	4, 0xcc
	.globl	asm_exc_alignment_check
	.type	asm_exc_alignment_check, @function
asm_exc_alignment_check:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 48; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
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
	leaq	8(%rsp), %rdi		/* the frame */
	movq	128(%rsp), %rsi
	movq	$-1, 128(%rsp)		/* no system call to restart */
	call	exc_alignment_check
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_alignment_check, . - asm_exc_alignment_check

/* hobby.idt:20: vector 18 */
	.p2align	4, 0xcc
	.globl	asm_exc_machine_check
	.type	asm_exc_machine_check, @function
asm_exc_machine_check:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	cld
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
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_machine_check
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_machine_check, . - asm_exc_machine_check

/* <exceptions>:20: vector 19 */
	.p2align	4, 0xcc
	.globl	asm_exc_simd_coprocessor_error
	.type	asm_exc_simd_coprocessor_error, @function
asm_exc_simd_coprocessor_error:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	cld
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
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_simd_coprocessor_error
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_simd_coprocessor_error, . - asm_exc_simd_coprocessor_error

/* <exceptions>:21: vector 20 */
	.p2align	4, 0xcc
	.globl	asm_exc_virtualization_exception
	.type	asm_exc_virtualization_exception, @function
asm_exc_virtualization_exception:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	cld
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
	leaq	8(%rsp), %rdi		/* the frame */
	call	exc_virtualization_exception
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_virtualization_exception, . - asm_exc_virtualization_exception

/* <exceptions>:22: vector 21 */
	.p2align	4, 0xcc
	.globl	asm_exc_control_protection
	.type	asm_exc_control_protection, @function
asm_exc_control_protection:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 48; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
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
	leaq	8(%rsp), %rdi		/* the frame */
	movq	128(%rsp), %rsi
	movq	$-1, 128(%rsp)		/* no system call to restart */
	call	exc_control_protection
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_exc_control_protection, . - asm_exc_control_protection

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
	popq	%rdi;			.cfi_def_cfa_offset 168

	.globl	restore_regs_and_return_to_kernel
restore_regs_and_return_to_kernel:

	.globl	swapgs_restore_regs_and_return_to_usermode
swapgs_restore_regs_and_return_to_usermode:
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

	.globl	native_irq_return_iret
native_irq_return_iret:
	iretq
	.cfi_endproc
	.size	error_return, . - error_return

/* hobby.idt:24 */
	.p2align	4, 0xcc
	.globl	timer_interrupt_entries
	.type	timer_interrupt_entries, @function
timer_interrupt_entries:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	pushq	$32;			.cfi_def_cfa_offset 48	/* vector 32 */
	jmp	.L_asm_timer_interrupt
	.p2align	4, 0xcc
	.cfi_endproc
	.size	timer_interrupt_entries, . - timer_interrupt_entries

/* hobby.idt:24 */
	.p2align	4, 0xcc
	.globl	asm_timer_interrupt
	.type	asm_timer_interrupt, @function
asm_timer_interrupt:
.L_asm_timer_interrupt:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 48; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
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
	leaq	8(%rsp), %rdi		/* the frame */
	movzbl	128(%rsp), %esi
	movq	$-1, 128(%rsp)
	call	timer_interrupt
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_timer_interrupt, . - asm_timer_interrupt

/* hobby.idt:25 */
	.p2align	4, 0xcc
	.globl	keyboard_interrupt_entries
	.type	keyboard_interrupt_entries, @function
keyboard_interrupt_entries:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	pushq	$33;			.cfi_def_cfa_offset 48	/* vector 33 */
	jmp	.L_asm_keyboard_interrupt
	.p2align	4, 0xcc
	.cfi_endproc
	.size	keyboard_interrupt_entries, . - keyboard_interrupt_entries

/* hobby.idt:25 */
	.p2align	4, 0xcc
	.globl	asm_keyboard_interrupt
	.type	asm_keyboard_interrupt, @function
asm_keyboard_interrupt:
.L_asm_keyboard_interrupt:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 48; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
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
	leaq	8(%rsp), %rdi		/* the frame */
	movzbl	128(%rsp), %esi
	movq	$-1, 128(%rsp)
	call	keyboard_interrupt
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_keyboard_interrupt, . - asm_keyboard_interrupt

/* hobby.idt:26 */
	.p2align	4, 0xcc
	.globl	unexpected_interrupt_entries
	.type	unexpected_interrupt_entries, @function
unexpected_interrupt_entries:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 40; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
	endbr64
	pushq	$34;			.cfi_def_cfa_offset 48	/* vector 34 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$35;			.cfi_def_cfa_offset 48	/* vector 35 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$36;			.cfi_def_cfa_offset 48	/* vector 36 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$37;			.cfi_def_cfa_offset 48	/* vector 37 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$38;			.cfi_def_cfa_offset 48	/* vector 38 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$39;			.cfi_def_cfa_offset 48	/* vector 39 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$40;			.cfi_def_cfa_offset 48	/* vector 40 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$41;			.cfi_def_cfa_offset 48	/* vector 41 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$42;			.cfi_def_cfa_offset 48	/* vector 42 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$43;			.cfi_def_cfa_offset 48	/* vector 43 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$44;			.cfi_def_cfa_offset 48	/* vector 44 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$45;			.cfi_def_cfa_offset 48	/* vector 45 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$46;			.cfi_def_cfa_offset 48	/* vector 46 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$47;			.cfi_def_cfa_offset 48	/* vector 47 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$48;			.cfi_def_cfa_offset 48	/* vector 48 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$49;			.cfi_def_cfa_offset 48	/* vector 49 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$50;			.cfi_def_cfa_offset 48	/* vector 50 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$51;			.cfi_def_cfa_offset 48	/* vector 51 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$52;			.cfi_def_cfa_offset 48	/* vector 52 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$53;			.cfi_def_cfa_offset 48	/* vector 53 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$54;			.cfi_def_cfa_offset 48	/* vector 54 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$55;			.cfi_def_cfa_offset 48	/* vector 55 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$56;			.cfi_def_cfa_offset 48	/* vector 56 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$57;			.cfi_def_cfa_offset 48	/* vector 57 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$58;			.cfi_def_cfa_offset 48	/* vector 58 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$59;			.cfi_def_cfa_offset 48	/* vector 59 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$60;			.cfi_def_cfa_offset 48	/* vector 60 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$61;			.cfi_def_cfa_offset 48	/* vector 61 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$62;			.cfi_def_cfa_offset 48	/* vector 62 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$63;			.cfi_def_cfa_offset 48	/* vector 63 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$64;			.cfi_def_cfa_offset 48	/* vector 64 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$65;			.cfi_def_cfa_offset 48	/* vector 65 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$66;			.cfi_def_cfa_offset 48	/* vector 66 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$67;			.cfi_def_cfa_offset 48	/* vector 67 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$68;			.cfi_def_cfa_offset 48	/* vector 68 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$69;			.cfi_def_cfa_offset 48	/* vector 69 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$70;			.cfi_def_cfa_offset 48	/* vector 70 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$71;			.cfi_def_cfa_offset 48	/* vector 71 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$72;			.cfi_def_cfa_offset 48	/* vector 72 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$73;			.cfi_def_cfa_offset 48	/* vector 73 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$74;			.cfi_def_cfa_offset 48	/* vector 74 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$75;			.cfi_def_cfa_offset 48	/* vector 75 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$76;			.cfi_def_cfa_offset 48	/* vector 76 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$77;			.cfi_def_cfa_offset 48	/* vector 77 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$78;			.cfi_def_cfa_offset 48	/* vector 78 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$79;			.cfi_def_cfa_offset 48	/* vector 79 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$80;			.cfi_def_cfa_offset 48	/* vector 80 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$81;			.cfi_def_cfa_offset 48	/* vector 81 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$82;			.cfi_def_cfa_offset 48	/* vector 82 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$83;			.cfi_def_cfa_offset 48	/* vector 83 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$84;			.cfi_def_cfa_offset 48	/* vector 84 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$85;			.cfi_def_cfa_offset 48	/* vector 85 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$86;			.cfi_def_cfa_offset 48	/* vector 86 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$87;			.cfi_def_cfa_offset 48	/* vector 87 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$88;			.cfi_def_cfa_offset 48	/* vector 88 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$89;			.cfi_def_cfa_offset 48	/* vector 89 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$90;			.cfi_def_cfa_offset 48	/* vector 90 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$91;			.cfi_def_cfa_offset 48	/* vector 91 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$92;			.cfi_def_cfa_offset 48	/* vector 92 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$93;			.cfi_def_cfa_offset 48	/* vector 93 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$94;			.cfi_def_cfa_offset 48	/* vector 94 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$95;			.cfi_def_cfa_offset 48	/* vector 95 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$96;			.cfi_def_cfa_offset 48	/* vector 96 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$97;			.cfi_def_cfa_offset 48	/* vector 97 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$98;			.cfi_def_cfa_offset 48	/* vector 98 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$99;			.cfi_def_cfa_offset 48	/* vector 99 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$100;			.cfi_def_cfa_offset 48	/* vector 100 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$101;			.cfi_def_cfa_offset 48	/* vector 101 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$102;			.cfi_def_cfa_offset 48	/* vector 102 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$103;			.cfi_def_cfa_offset 48	/* vector 103 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$104;			.cfi_def_cfa_offset 48	/* vector 104 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$105;			.cfi_def_cfa_offset 48	/* vector 105 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$106;			.cfi_def_cfa_offset 48	/* vector 106 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$107;			.cfi_def_cfa_offset 48	/* vector 107 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$108;			.cfi_def_cfa_offset 48	/* vector 108 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$109;			.cfi_def_cfa_offset 48	/* vector 109 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$110;			.cfi_def_cfa_offset 48	/* vector 110 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$111;			.cfi_def_cfa_offset 48	/* vector 111 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$112;			.cfi_def_cfa_offset 48	/* vector 112 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$113;			.cfi_def_cfa_offset 48	/* vector 113 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$114;			.cfi_def_cfa_offset 48	/* vector 114 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$115;			.cfi_def_cfa_offset 48	/* vector 115 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$116;			.cfi_def_cfa_offset 48	/* vector 116 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$117;			.cfi_def_cfa_offset 48	/* vector 117 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$118;			.cfi_def_cfa_offset 48	/* vector 118 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$119;			.cfi_def_cfa_offset 48	/* vector 119 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$120;			.cfi_def_cfa_offset 48	/* vector 120 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$121;			.cfi_def_cfa_offset 48	/* vector 121 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$122;			.cfi_def_cfa_offset 48	/* vector 122 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$123;			.cfi_def_cfa_offset 48	/* vector 123 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$124;			.cfi_def_cfa_offset 48	/* vector 124 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$125;			.cfi_def_cfa_offset 48	/* vector 125 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$126;			.cfi_def_cfa_offset 48	/* vector 126 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$127;			.cfi_def_cfa_offset 48	/* vector 127 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-128;			.cfi_def_cfa_offset 48	/* vector 128 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-127;			.cfi_def_cfa_offset 48	/* vector 129 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-126;			.cfi_def_cfa_offset 48	/* vector 130 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-125;			.cfi_def_cfa_offset 48	/* vector 131 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-124;			.cfi_def_cfa_offset 48	/* vector 132 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-123;			.cfi_def_cfa_offset 48	/* vector 133 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-122;			.cfi_def_cfa_offset 48	/* vector 134 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-121;			.cfi_def_cfa_offset 48	/* vector 135 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-120;			.cfi_def_cfa_offset 48	/* vector 136 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-119;			.cfi_def_cfa_offset 48	/* vector 137 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-118;			.cfi_def_cfa_offset 48	/* vector 138 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-117;			.cfi_def_cfa_offset 48	/* vector 139 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-116;			.cfi_def_cfa_offset 48	/* vector 140 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-115;			.cfi_def_cfa_offset 48	/* vector 141 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-114;			.cfi_def_cfa_offset 48	/* vector 142 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-113;			.cfi_def_cfa_offset 48	/* vector 143 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-112;			.cfi_def_cfa_offset 48	/* vector 144 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-111;			.cfi_def_cfa_offset 48	/* vector 145 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-110;			.cfi_def_cfa_offset 48	/* vector 146 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-109;			.cfi_def_cfa_offset 48	/* vector 147 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-108;			.cfi_def_cfa_offset 48	/* vector 148 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-107;			.cfi_def_cfa_offset 48	/* vector 149 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-106;			.cfi_def_cfa_offset 48	/* vector 150 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-105;			.cfi_def_cfa_offset 48	/* vector 151 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-104;			.cfi_def_cfa_offset 48	/* vector 152 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-103;			.cfi_def_cfa_offset 48	/* vector 153 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-102;			.cfi_def_cfa_offset 48	/* vector 154 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-101;			.cfi_def_cfa_offset 48	/* vector 155 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-100;			.cfi_def_cfa_offset 48	/* vector 156 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-99;			.cfi_def_cfa_offset 48	/* vector 157 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-98;			.cfi_def_cfa_offset 48	/* vector 158 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-97;			.cfi_def_cfa_offset 48	/* vector 159 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-96;			.cfi_def_cfa_offset 48	/* vector 160 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-95;			.cfi_def_cfa_offset 48	/* vector 161 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-94;			.cfi_def_cfa_offset 48	/* vector 162 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-93;			.cfi_def_cfa_offset 48	/* vector 163 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-92;			.cfi_def_cfa_offset 48	/* vector 164 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-91;			.cfi_def_cfa_offset 48	/* vector 165 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-90;			.cfi_def_cfa_offset 48	/* vector 166 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-89;			.cfi_def_cfa_offset 48	/* vector 167 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-88;			.cfi_def_cfa_offset 48	/* vector 168 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-87;			.cfi_def_cfa_offset 48	/* vector 169 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-86;			.cfi_def_cfa_offset 48	/* vector 170 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-85;			.cfi_def_cfa_offset 48	/* vector 171 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-84;			.cfi_def_cfa_offset 48	/* vector 172 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-83;			.cfi_def_cfa_offset 48	/* vector 173 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-82;			.cfi_def_cfa_offset 48	/* vector 174 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-81;			.cfi_def_cfa_offset 48	/* vector 175 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-80;			.cfi_def_cfa_offset 48	/* vector 176 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-79;			.cfi_def_cfa_offset 48	/* vector 177 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-78;			.cfi_def_cfa_offset 48	/* vector 178 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-77;			.cfi_def_cfa_offset 48	/* vector 179 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-76;			.cfi_def_cfa_offset 48	/* vector 180 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-75;			.cfi_def_cfa_offset 48	/* vector 181 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-74;			.cfi_def_cfa_offset 48	/* vector 182 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-73;			.cfi_def_cfa_offset 48	/* vector 183 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-72;			.cfi_def_cfa_offset 48	/* vector 184 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-71;			.cfi_def_cfa_offset 48	/* vector 185 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-70;			.cfi_def_cfa_offset 48	/* vector 186 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-69;			.cfi_def_cfa_offset 48	/* vector 187 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-68;			.cfi_def_cfa_offset 48	/* vector 188 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-67;			.cfi_def_cfa_offset 48	/* vector 189 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-66;			.cfi_def_cfa_offset 48	/* vector 190 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-65;			.cfi_def_cfa_offset 48	/* vector 191 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-64;			.cfi_def_cfa_offset 48	/* vector 192 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-63;			.cfi_def_cfa_offset 48	/* vector 193 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-62;			.cfi_def_cfa_offset 48	/* vector 194 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-61;			.cfi_def_cfa_offset 48	/* vector 195 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-60;			.cfi_def_cfa_offset 48	/* vector 196 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-59;			.cfi_def_cfa_offset 48	/* vector 197 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-58;			.cfi_def_cfa_offset 48	/* vector 198 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-57;			.cfi_def_cfa_offset 48	/* vector 199 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-56;			.cfi_def_cfa_offset 48	/* vector 200 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-55;			.cfi_def_cfa_offset 48	/* vector 201 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-54;			.cfi_def_cfa_offset 48	/* vector 202 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-53;			.cfi_def_cfa_offset 48	/* vector 203 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-52;			.cfi_def_cfa_offset 48	/* vector 204 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-51;			.cfi_def_cfa_offset 48	/* vector 205 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-50;			.cfi_def_cfa_offset 48	/* vector 206 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-49;			.cfi_def_cfa_offset 48	/* vector 207 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-48;			.cfi_def_cfa_offset 48	/* vector 208 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-47;			.cfi_def_cfa_offset 48	/* vector 209 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-46;			.cfi_def_cfa_offset 48	/* vector 210 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-45;			.cfi_def_cfa_offset 48	/* vector 211 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-44;			.cfi_def_cfa_offset 48	/* vector 212 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-43;			.cfi_def_cfa_offset 48	/* vector 213 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-42;			.cfi_def_cfa_offset 48	/* vector 214 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-41;			.cfi_def_cfa_offset 48	/* vector 215 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-40;			.cfi_def_cfa_offset 48	/* vector 216 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-39;			.cfi_def_cfa_offset 48	/* vector 217 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-38;			.cfi_def_cfa_offset 48	/* vector 218 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-37;			.cfi_def_cfa_offset 48	/* vector 219 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-36;			.cfi_def_cfa_offset 48	/* vector 220 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-35;			.cfi_def_cfa_offset 48	/* vector 221 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-34;			.cfi_def_cfa_offset 48	/* vector 222 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-33;			.cfi_def_cfa_offset 48	/* vector 223 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-32;			.cfi_def_cfa_offset 48	/* vector 224 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-31;			.cfi_def_cfa_offset 48	/* vector 225 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-30;			.cfi_def_cfa_offset 48	/* vector 226 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-29;			.cfi_def_cfa_offset 48	/* vector 227 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-28;			.cfi_def_cfa_offset 48	/* vector 228 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-27;			.cfi_def_cfa_offset 48	/* vector 229 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-26;			.cfi_def_cfa_offset 48	/* vector 230 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-25;			.cfi_def_cfa_offset 48	/* vector 231 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-24;			.cfi_def_cfa_offset 48	/* vector 232 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-23;			.cfi_def_cfa_offset 48	/* vector 233 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-22;			.cfi_def_cfa_offset 48	/* vector 234 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-21;			.cfi_def_cfa_offset 48	/* vector 235 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-20;			.cfi_def_cfa_offset 48	/* vector 236 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-19;			.cfi_def_cfa_offset 48	/* vector 237 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-18;			.cfi_def_cfa_offset 48	/* vector 238 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-17;			.cfi_def_cfa_offset 48	/* vector 239 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-16;			.cfi_def_cfa_offset 48	/* vector 240 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-15;			.cfi_def_cfa_offset 48	/* vector 241 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-14;			.cfi_def_cfa_offset 48	/* vector 242 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-13;			.cfi_def_cfa_offset 48	/* vector 243 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-12;			.cfi_def_cfa_offset 48	/* vector 244 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-11;			.cfi_def_cfa_offset 48	/* vector 245 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-10;			.cfi_def_cfa_offset 48	/* vector 246 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-9;			.cfi_def_cfa_offset 48	/* vector 247 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-8;			.cfi_def_cfa_offset 48	/* vector 248 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-7;			.cfi_def_cfa_offset 48	/* vector 249 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-6;			.cfi_def_cfa_offset 48	/* vector 250 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-5;			.cfi_def_cfa_offset 48	/* vector 251 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-4;			.cfi_def_cfa_offset 48	/* vector 252 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-3;			.cfi_def_cfa_offset 48	/* vector 253 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-2;			.cfi_def_cfa_offset 48	/* vector 254 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_def_cfa_offset 40
	endbr64
	pushq	$-1;			.cfi_def_cfa_offset 48	/* vector 255 */
	jmp	.L_asm_unexpected_interrupt
	.p2align	4, 0xcc
	.cfi_endproc
	.size	unexpected_interrupt_entries, . - unexpected_interrupt_entries

/* hobby.idt:26 */
	.p2align	4, 0xcc
	.globl	asm_unexpected_interrupt
	.type	asm_unexpected_interrupt, @function
asm_unexpected_interrupt:
.L_asm_unexpected_interrupt:
	.cfi_startproc simple; .cfi_signal_frame
	.cfi_def_cfa rsp, 48; .cfi_offset rip, -40; .cfi_offset 49, -24; .cfi_offset rsp, -16
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
	leaq	8(%rsp), %rdi		/* the frame */
	movzbl	128(%rsp), %esi
	movq	$-1, 128(%rsp)
	call	unexpected_interrupt
	jmp	.L_error_return
	.cfi_endproc
	.size	asm_unexpected_interrupt, . - asm_unexpected_interrupt

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
	movl	%esi, %eax
	imulq	$8192, %rax, %rax
	leaq	.L_ist_stack_DF+8192(%rip), %rcx
	addq	%rax, %rcx
	movq	%rcx, 36(%rdi)
	movl	%esi, %eax
	imulq	$8192, %rax, %rax
	leaq	.L_ist_stack_NMI+8192(%rip), %rcx
	addq	%rax, %rcx
	movq	%rcx, 44(%rdi)
	ret
	.cfi_endproc
	.size	tss_setup_ist, . - tss_setup_ist

	.section	.rodata, "a", @progbits

	.p2align	3
	.type	idt_stubs, @object
idt_stubs:
.L_idt_stubs:
	.long	asm_exc_divide_error - __entry_text_start, 0x8e00	/* vector 0 */
	.long	asm_exc_debug - __entry_text_start, 0x8e00	/* vector 1 */
	.long	asm_exc_nmi - __entry_text_start, 0x8e02	/* vector 2 */
	.long	asm_exc_breakpoint - __entry_text_start, 0xee00	/* vector 3 */
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
	.long	asm_exc_machine_check - __entry_text_start, 0x8e00	/* vector 18 */
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
	.long	timer_interrupt_entries - __entry_text_start, 0x8e00	/* vector 32 */
	.long	keyboard_interrupt_entries - __entry_text_start, 0x8e00	/* vector 33 */
	.long	unexpected_interrupt_entries - __entry_text_start, 0x8e00	/* vector 34 */
	.long	unexpected_interrupt_entries+16 - __entry_text_start, 0x8e00	/* vector 35 */
	.long	unexpected_interrupt_entries+32 - __entry_text_start, 0x8e00	/* vector 36 */
	.long	unexpected_interrupt_entries+48 - __entry_text_start, 0x8e00	/* vector 37 */
	.long	unexpected_interrupt_entries+64 - __entry_text_start, 0x8e00	/* vector 38 */
	.long	unexpected_interrupt_entries+80 - __entry_text_start, 0x8e00	/* vector 39 */
	.long	unexpected_interrupt_entries+96 - __entry_text_start, 0x8e00	/* vector 40 */
	.long	unexpected_interrupt_entries+112 - __entry_text_start, 0x8e00	/* vector 41 */
	.long	unexpected_interrupt_entries+128 - __entry_text_start, 0x8e00	/* vector 42 */
	.long	unexpected_interrupt_entries+144 - __entry_text_start, 0x8e00	/* vector 43 */
	.long	unexpected_interrupt_entries+160 - __entry_text_start, 0x8e00	/* vector 44 */
	.long	unexpected_interrupt_entries+176 - __entry_text_start, 0x8e00	/* vector 45 */
	.long	unexpected_interrupt_entries+192 - __entry_text_start, 0x8e00	/* vector 46 */
	.long	unexpected_interrupt_entries+208 - __entry_text_start, 0x8e00	/* vector 47 */
	.long	unexpected_interrupt_entries+224 - __entry_text_start, 0x8e00	/* vector 48 */
	.long	unexpected_interrupt_entries+240 - __entry_text_start, 0x8e00	/* vector 49 */
	.long	unexpected_interrupt_entries+256 - __entry_text_start, 0x8e00	/* vector 50 */
	.long	unexpected_interrupt_entries+272 - __entry_text_start, 0x8e00	/* vector 51 */
	.long	unexpected_interrupt_entries+288 - __entry_text_start, 0x8e00	/* vector 52 */
	.long	unexpected_interrupt_entries+304 - __entry_text_start, 0x8e00	/* vector 53 */
	.long	unexpected_interrupt_entries+320 - __entry_text_start, 0x8e00	/* vector 54 */
	.long	unexpected_interrupt_entries+336 - __entry_text_start, 0x8e00	/* vector 55 */
	.long	unexpected_interrupt_entries+352 - __entry_text_start, 0x8e00	/* vector 56 */
	.long	unexpected_interrupt_entries+368 - __entry_text_start, 0x8e00	/* vector 57 */
	.long	unexpected_interrupt_entries+384 - __entry_text_start, 0x8e00	/* vector 58 */
	.long	unexpected_interrupt_entries+400 - __entry_text_start, 0x8e00	/* vector 59 */
	.long	unexpected_interrupt_entries+416 - __entry_text_start, 0x8e00	/* vector 60 */
	.long	unexpected_interrupt_entries+432 - __entry_text_start, 0x8e00	/* vector 61 */
	.long	unexpected_interrupt_entries+448 - __entry_text_start, 0x8e00	/* vector 62 */
	.long	unexpected_interrupt_entries+464 - __entry_text_start, 0x8e00	/* vector 63 */
	.long	unexpected_interrupt_entries+480 - __entry_text_start, 0x8e00	/* vector 64 */
	.long	unexpected_interrupt_entries+496 - __entry_text_start, 0x8e00	/* vector 65 */
	.long	unexpected_interrupt_entries+512 - __entry_text_start, 0x8e00	/* vector 66 */
	.long	unexpected_interrupt_entries+528 - __entry_text_start, 0x8e00	/* vector 67 */
	.long	unexpected_interrupt_entries+544 - __entry_text_start, 0x8e00	/* vector 68 */
	.long	unexpected_interrupt_entries+560 - __entry_text_start, 0x8e00	/* vector 69 */
	.long	unexpected_interrupt_entries+576 - __entry_text_start, 0x8e00	/* vector 70 */
	.long	unexpected_interrupt_entries+592 - __entry_text_start, 0x8e00	/* vector 71 */
	.long	unexpected_interrupt_entries+608 - __entry_text_start, 0x8e00	/* vector 72 */
	.long	unexpected_interrupt_entries+624 - __entry_text_start, 0x8e00	/* vector 73 */
	.long	unexpected_interrupt_entries+640 - __entry_text_start, 0x8e00	/* vector 74 */
	.long	unexpected_interrupt_entries+656 - __entry_text_start, 0x8e00	/* vector 75 */
	.long	unexpected_interrupt_entries+672 - __entry_text_start, 0x8e00	/* vector 76 */
	.long	unexpected_interrupt_entries+688 - __entry_text_start, 0x8e00	/* vector 77 */
	.long	unexpected_interrupt_entries+704 - __entry_text_start, 0x8e00	/* vector 78 */
	.long	unexpected_interrupt_entries+720 - __entry_text_start, 0x8e00	/* vector 79 */
	.long	unexpected_interrupt_entries+736 - __entry_text_start, 0x8e00	/* vector 80 */
	.long	unexpected_interrupt_entries+752 - __entry_text_start, 0x8e00	/* vector 81 */
	.long	unexpected_interrupt_entries+768 - __entry_text_start, 0x8e00	/* vector 82 */
	.long	unexpected_interrupt_entries+784 - __entry_text_start, 0x8e00	/* vector 83 */
	.long	unexpected_interrupt_entries+800 - __entry_text_start, 0x8e00	/* vector 84 */
	.long	unexpected_interrupt_entries+816 - __entry_text_start, 0x8e00	/* vector 85 */
	.long	unexpected_interrupt_entries+832 - __entry_text_start, 0x8e00	/* vector 86 */
	.long	unexpected_interrupt_entries+848 - __entry_text_start, 0x8e00	/* vector 87 */
	.long	unexpected_interrupt_entries+864 - __entry_text_start, 0x8e00	/* vector 88 */
	.long	unexpected_interrupt_entries+880 - __entry_text_start, 0x8e00	/* vector 89 */
	.long	unexpected_interrupt_entries+896 - __entry_text_start, 0x8e00	/* vector 90 */
	.long	unexpected_interrupt_entries+912 - __entry_text_start, 0x8e00	/* vector 91 */
	.long	unexpected_interrupt_entries+928 - __entry_text_start, 0x8e00	/* vector 92 */
	.long	unexpected_interrupt_entries+944 - __entry_text_start, 0x8e00	/* vector 93 */
	.long	unexpected_interrupt_entries+960 - __entry_text_start, 0x8e00	/* vector 94 */
	.long	unexpected_interrupt_entries+976 - __entry_text_start, 0x8e00	/* vector 95 */
	.long	unexpected_interrupt_entries+992 - __entry_text_start, 0x8e00	/* vector 96 */
	.long	unexpected_interrupt_entries+1008 - __entry_text_start, 0x8e00	/* vector 97 */
	.long	unexpected_interrupt_entries+1024 - __entry_text_start, 0x8e00	/* vector 98 */
	.long	unexpected_interrupt_entries+1040 - __entry_text_start, 0x8e00	/* vector 99 */
	.long	unexpected_interrupt_entries+1056 - __entry_text_start, 0x8e00	/* vector 100 */
	.long	unexpected_interrupt_entries+1072 - __entry_text_start, 0x8e00	/* vector 101 */
	.long	unexpected_interrupt_entries+1088 - __entry_text_start, 0x8e00	/* vector 102 */
	.long	unexpected_interrupt_entries+1104 - __entry_text_start, 0x8e00	/* vector 103 */
	.long	unexpected_interrupt_entries+1120 - __entry_text_start, 0x8e00	/* vector 104 */
	.long	unexpected_interrupt_entries+1136 - __entry_text_start, 0x8e00	/* vector 105 */
	.long	unexpected_interrupt_entries+1152 - __entry_text_start, 0x8e00	/* vector 106 */
	.long	unexpected_interrupt_entries+1168 - __entry_text_start, 0x8e00	/* vector 107 */
	.long	unexpected_interrupt_entries+1184 - __entry_text_start, 0x8e00	/* vector 108 */
	.long	unexpected_interrupt_entries+1200 - __entry_text_start, 0x8e00	/* vector 109 */
	.long	unexpected_interrupt_entries+1216 - __entry_text_start, 0x8e00	/* vector 110 */
	.long	unexpected_interrupt_entries+1232 - __entry_text_start, 0x8e00	/* vector 111 */
	.long	unexpected_interrupt_entries+1248 - __entry_text_start, 0x8e00	/* vector 112 */
	.long	unexpected_interrupt_entries+1264 - __entry_text_start, 0x8e00	/* vector 113 */
	.long	unexpected_interrupt_entries+1280 - __entry_text_start, 0x8e00	/* vector 114 */
	.long	unexpected_interrupt_entries+1296 - __entry_text_start, 0x8e00	/* vector 115 */
	.long	unexpected_interrupt_entries+1312 - __entry_text_start, 0x8e00	/* vector 116 */
	.long	unexpected_interrupt_entries+1328 - __entry_text_start, 0x8e00	/* vector 117 */
	.long	unexpected_interrupt_entries+1344 - __entry_text_start, 0x8e00	/* vector 118 */
	.long	unexpected_interrupt_entries+1360 - __entry_text_start, 0x8e00	/* vector 119 */
	.long	unexpected_interrupt_entries+1376 - __entry_text_start, 0x8e00	/* vector 120 */
	.long	unexpected_interrupt_entries+1392 - __entry_text_start, 0x8e00	/* vector 121 */
	.long	unexpected_interrupt_entries+1408 - __entry_text_start, 0x8e00	/* vector 122 */
	.long	unexpected_interrupt_entries+1424 - __entry_text_start, 0x8e00	/* vector 123 */
	.long	unexpected_interrupt_entries+1440 - __entry_text_start, 0x8e00	/* vector 124 */
	.long	unexpected_interrupt_entries+1456 - __entry_text_start, 0x8e00	/* vector 125 */
	.long	unexpected_interrupt_entries+1472 - __entry_text_start, 0x8e00	/* vector 126 */
	.long	unexpected_interrupt_entries+1488 - __entry_text_start, 0x8e00	/* vector 127 */
	.long	unexpected_interrupt_entries+1504 - __entry_text_start, 0x8e00	/* vector 128 */
	.long	unexpected_interrupt_entries+1520 - __entry_text_start, 0x8e00	/* vector 129 */
	.long	unexpected_interrupt_entries+1536 - __entry_text_start, 0x8e00	/* vector 130 */
	.long	unexpected_interrupt_entries+1552 - __entry_text_start, 0x8e00	/* vector 131 */
	.long	unexpected_interrupt_entries+1568 - __entry_text_start, 0x8e00	/* vector 132 */
	.long	unexpected_interrupt_entries+1584 - __entry_text_start, 0x8e00	/* vector 133 */
	.long	unexpected_interrupt_entries+1600 - __entry_text_start, 0x8e00	/* vector 134 */
	.long	unexpected_interrupt_entries+1616 - __entry_text_start, 0x8e00	/* vector 135 */
	.long	unexpected_interrupt_entries+1632 - __entry_text_start, 0x8e00	/* vector 136 */
	.long	unexpected_interrupt_entries+1648 - __entry_text_start, 0x8e00	/* vector 137 */
	.long	unexpected_interrupt_entries+1664 - __entry_text_start, 0x8e00	/* vector 138 */
	.long	unexpected_interrupt_entries+1680 - __entry_text_start, 0x8e00	/* vector 139 */
	.long	unexpected_interrupt_entries+1696 - __entry_text_start, 0x8e00	/* vector 140 */
	.long	unexpected_interrupt_entries+1712 - __entry_text_start, 0x8e00	/* vector 141 */
	.long	unexpected_interrupt_entries+1728 - __entry_text_start, 0x8e00	/* vector 142 */
	.long	unexpected_interrupt_entries+1744 - __entry_text_start, 0x8e00	/* vector 143 */
	.long	unexpected_interrupt_entries+1760 - __entry_text_start, 0x8e00	/* vector 144 */
	.long	unexpected_interrupt_entries+1776 - __entry_text_start, 0x8e00	/* vector 145 */
	.long	unexpected_interrupt_entries+1792 - __entry_text_start, 0x8e00	/* vector 146 */
	.long	unexpected_interrupt_entries+1808 - __entry_text_start, 0x8e00	/* vector 147 */
	.long	unexpected_interrupt_entries+1824 - __entry_text_start, 0x8e00	/* vector 148 */
	.long	unexpected_interrupt_entries+1840 - __entry_text_start, 0x8e00	/* vector 149 */
	.long	unexpected_interrupt_entries+1856 - __entry_text_start, 0x8e00	/* vector 150 */
	.long	unexpected_interrupt_entries+1872 - __entry_text_start, 0x8e00	/* vector 151 */
	.long	unexpected_interrupt_entries+1888 - __entry_text_start, 0x8e00	/* vector 152 */
	.long	unexpected_interrupt_entries+1904 - __entry_text_start, 0x8e00	/* vector 153 */
	.long	unexpected_interrupt_entries+1920 - __entry_text_start, 0x8e00	/* vector 154 */
	.long	unexpected_interrupt_entries+1936 - __entry_text_start, 0x8e00	/* vector 155 */
	.long	unexpected_interrupt_entries+1952 - __entry_text_start, 0x8e00	/* vector 156 */
	.long	unexpected_interrupt_entries+1968 - __entry_text_start, 0x8e00	/* vector 157 */
	.long	unexpected_interrupt_entries+1984 - __entry_text_start, 0x8e00	/* vector 158 */
	.long	unexpected_interrupt_entries+2000 - __entry_text_start, 0x8e00	/* vector 159 */
	.long	unexpected_interrupt_entries+2016 - __entry_text_start, 0x8e00	/* vector 160 */
	.long	unexpected_interrupt_entries+2032 - __entry_text_start, 0x8e00	/* vector 161 */
	.long	unexpected_interrupt_entries+2048 - __entry_text_start, 0x8e00	/* vector 162 */
	.long	unexpected_interrupt_entries+2064 - __entry_text_start, 0x8e00	/* vector 163 */
	.long	unexpected_interrupt_entries+2080 - __entry_text_start, 0x8e00	/* vector 164 */
	.long	unexpected_interrupt_entries+2096 - __entry_text_start, 0x8e00	/* vector 165 */
	.long	unexpected_interrupt_entries+2112 - __entry_text_start, 0x8e00	/* vector 166 */
	.long	unexpected_interrupt_entries+2128 - __entry_text_start, 0x8e00	/* vector 167 */
	.long	unexpected_interrupt_entries+2144 - __entry_text_start, 0x8e00	/* vector 168 */
	.long	unexpected_interrupt_entries+2160 - __entry_text_start, 0x8e00	/* vector 169 */
	.long	unexpected_interrupt_entries+2176 - __entry_text_start, 0x8e00	/* vector 170 */
	.long	unexpected_interrupt_entries+2192 - __entry_text_start, 0x8e00	/* vector 171 */
	.long	unexpected_interrupt_entries+2208 - __entry_text_start, 0x8e00	/* vector 172 */
	.long	unexpected_interrupt_entries+2224 - __entry_text_start, 0x8e00	/* vector 173 */
	.long	unexpected_interrupt_entries+2240 - __entry_text_start, 0x8e00	/* vector 174 */
	.long	unexpected_interrupt_entries+2256 - __entry_text_start, 0x8e00	/* vector 175 */
	.long	unexpected_interrupt_entries+2272 - __entry_text_start, 0x8e00	/* vector 176 */
	.long	unexpected_interrupt_entries+2288 - __entry_text_start, 0x8e00	/* vector 177 */
	.long	unexpected_interrupt_entries+2304 - __entry_text_start, 0x8e00	/* vector 178 */
	.long	unexpected_interrupt_entries+2320 - __entry_text_start, 0x8e00	/* vector 179 */
	.long	unexpected_interrupt_entries+2336 - __entry_text_start, 0x8e00	/* vector 180 */
	.long	unexpected_interrupt_entries+2352 - __entry_text_start, 0x8e00	/* vector 181 */
	.long	unexpected_interrupt_entries+2368 - __entry_text_start, 0x8e00	/* vector 182 */
	.long	unexpected_interrupt_entries+2384 - __entry_text_start, 0x8e00	/* vector 183 */
	.long	unexpected_interrupt_entries+2400 - __entry_text_start, 0x8e00	/* vector 184 */
	.long	unexpected_interrupt_entries+2416 - __entry_text_start, 0x8e00	/* vector 185 */
	.long	unexpected_interrupt_entries+2432 - __entry_text_start, 0x8e00	/* vector 186 */
	.long	unexpected_interrupt_entries+2448 - __entry_text_start, 0x8e00	/* vector 187 */
	.long	unexpected_interrupt_entries+2464 - __entry_text_start, 0x8e00	/* vector 188 */
	.long	unexpected_interrupt_entries+2480 - __entry_text_start, 0x8e00	/* vector 189 */
	.long	unexpected_interrupt_entries+2496 - __entry_text_start, 0x8e00	/* vector 190 */
	.long	unexpected_interrupt_entries+2512 - __entry_text_start, 0x8e00	/* vector 191 */
	.long	unexpected_interrupt_entries+2528 - __entry_text_start, 0x8e00	/* vector 192 */
	.long	unexpected_interrupt_entries+2544 - __entry_text_start, 0x8e00	/* vector 193 */
	.long	unexpected_interrupt_entries+2560 - __entry_text_start, 0x8e00	/* vector 194 */
	.long	unexpected_interrupt_entries+2576 - __entry_text_start, 0x8e00	/* vector 195 */
	.long	unexpected_interrupt_entries+2592 - __entry_text_start, 0x8e00	/* vector 196 */
	.long	unexpected_interrupt_entries+2608 - __entry_text_start, 0x8e00	/* vector 197 */
	.long	unexpected_interrupt_entries+2624 - __entry_text_start, 0x8e00	/* vector 198 */
	.long	unexpected_interrupt_entries+2640 - __entry_text_start, 0x8e00	/* vector 199 */
	.long	unexpected_interrupt_entries+2656 - __entry_text_start, 0x8e00	/* vector 200 */
	.long	unexpected_interrupt_entries+2672 - __entry_text_start, 0x8e00	/* vector 201 */
	.long	unexpected_interrupt_entries+2688 - __entry_text_start, 0x8e00	/* vector 202 */
	.long	unexpected_interrupt_entries+2704 - __entry_text_start, 0x8e00	/* vector 203 */
	.long	unexpected_interrupt_entries+2720 - __entry_text_start, 0x8e00	/* vector 204 */
	.long	unexpected_interrupt_entries+2736 - __entry_text_start, 0x8e00	/* vector 205 */
	.long	unexpected_interrupt_entries+2752 - __entry_text_start, 0x8e00	/* vector 206 */
	.long	unexpected_interrupt_entries+2768 - __entry_text_start, 0x8e00	/* vector 207 */
	.long	unexpected_interrupt_entries+2784 - __entry_text_start, 0x8e00	/* vector 208 */
	.long	unexpected_interrupt_entries+2800 - __entry_text_start, 0x8e00	/* vector 209 */
	.long	unexpected_interrupt_entries+2816 - __entry_text_start, 0x8e00	/* vector 210 */
	.long	unexpected_interrupt_entries+2832 - __entry_text_start, 0x8e00	/* vector 211 */
	.long	unexpected_interrupt_entries+2848 - __entry_text_start, 0x8e00	/* vector 212 */
	.long	unexpected_interrupt_entries+2864 - __entry_text_start, 0x8e00	/* vector 213 */
	.long	unexpected_interrupt_entries+2880 - __entry_text_start, 0x8e00	/* vector 214 */
	.long	unexpected_interrupt_entries+2896 - __entry_text_start, 0x8e00	/* vector 215 */
	.long	unexpected_interrupt_entries+2912 - __entry_text_start, 0x8e00	/* vector 216 */
	.long	unexpected_interrupt_entries+2928 - __entry_text_start, 0x8e00	/* vector 217 */
	.long	unexpected_interrupt_entries+2944 - __entry_text_start, 0x8e00	/* vector 218 */
	.long	unexpected_interrupt_entries+2960 - __entry_text_start, 0x8e00	/* vector 219 */
	.long	unexpected_interrupt_entries+2976 - __entry_text_start, 0x8e00	/* vector 220 */
	.long	unexpected_interrupt_entries+2992 - __entry_text_start, 0x8e00	/* vector 221 */
	.long	unexpected_interrupt_entries+3008 - __entry_text_start, 0x8e00	/* vector 222 */
	.long	unexpected_interrupt_entries+3024 - __entry_text_start, 0x8e00	/* vector 223 */
	.long	unexpected_interrupt_entries+3040 - __entry_text_start, 0x8e00	/* vector 224 */
	.long	unexpected_interrupt_entries+3056 - __entry_text_start, 0x8e00	/* vector 225 */
	.long	unexpected_interrupt_entries+3072 - __entry_text_start, 0x8e00	/* vector 226 */
	.long	unexpected_interrupt_entries+3088 - __entry_text_start, 0x8e00	/* vector 227 */
	.long	unexpected_interrupt_entries+3104 - __entry_text_start, 0x8e00	/* vector 228 */
	.long	unexpected_interrupt_entries+3120 - __entry_text_start, 0x8e00	/* vector 229 */
	.long	unexpected_interrupt_entries+3136 - __entry_text_start, 0x8e00	/* vector 230 */
	.long	unexpected_interrupt_entries+3152 - __entry_text_start, 0x8e00	/* vector 231 */
	.long	unexpected_interrupt_entries+3168 - __entry_text_start, 0x8e00	/* vector 232 */
	.long	unexpected_interrupt_entries+3184 - __entry_text_start, 0x8e00	/* vector 233 */
	.long	unexpected_interrupt_entries+3200 - __entry_text_start, 0x8e00	/* vector 234 */
	.long	unexpected_interrupt_entries+3216 - __entry_text_start, 0x8e00	/* vector 235 */
	.long	unexpected_interrupt_entries+3232 - __entry_text_start, 0x8e00	/* vector 236 */
	.long	unexpected_interrupt_entries+3248 - __entry_text_start, 0x8e00	/* vector 237 */
	.long	unexpected_interrupt_entries+3264 - __entry_text_start, 0x8e00	/* vector 238 */
	.long	unexpected_interrupt_entries+3280 - __entry_text_start, 0x8e00	/* vector 239 */
	.long	unexpected_interrupt_entries+3296 - __entry_text_start, 0x8e00	/* vector 240 */
	.long	unexpected_interrupt_entries+3312 - __entry_text_start, 0x8e00	/* vector 241 */
	.long	unexpected_interrupt_entries+3328 - __entry_text_start, 0x8e00	/* vector 242 */
	.long	unexpected_interrupt_entries+3344 - __entry_text_start, 0x8e00	/* vector 243 */
	.long	unexpected_interrupt_entries+3360 - __entry_text_start, 0x8e00	/* vector 244 */
	.long	unexpected_interrupt_entries+3376 - __entry_text_start, 0x8e00	/* vector 245 */
	.long	unexpected_interrupt_entries+3392 - __entry_text_start, 0x8e00	/* vector 246 */
	.long	unexpected_interrupt_entries+3408 - __entry_text_start, 0x8e00	/* vector 247 */
	.long	unexpected_interrupt_entries+3424 - __entry_text_start, 0x8e00	/* vector 248 */
	.long	unexpected_interrupt_entries+3440 - __entry_text_start, 0x8e00	/* vector 249 */
	.long	unexpected_interrupt_entries+3456 - __entry_text_start, 0x8e00	/* vector 250 */
	.long	unexpected_interrupt_entries+3472 - __entry_text_start, 0x8e00	/* vector 251 */
	.long	unexpected_interrupt_entries+3488 - __entry_text_start, 0x8e00	/* vector 252 */
	.long	unexpected_interrupt_entries+3504 - __entry_text_start, 0x8e00	/* vector 253 */
	.long	unexpected_interrupt_entries+3520 - __entry_text_start, 0x8e00	/* vector 254 */
	.long	unexpected_interrupt_entries+3536 - __entry_text_start, 0x8e00	/* vector 255 */
	.size	idt_stubs, . - idt_stubs

	.section	.bss, "aw", @nobits

	.p2align	12
	.globl	idt_table
	.type	idt_table, @object
idt_table:
.L_idt_table:
	.skip	4096
	.size	idt_table, . - idt_table

	.p2align	12
	.type	ist_stack_DF, @object
ist_stack_DF:
.L_ist_stack_DF:
	.skip	8192
	.size	ist_stack_DF, . - ist_stack_DF

	.p2align	12
	.type	ist_stack_NMI, @object
ist_stack_NMI:
.L_ist_stack_NMI:
	.skip	8192
	.size	ist_stack_NMI, . - ist_stack_NMI

	.section	.note.GNU-stack, "", @progbits
