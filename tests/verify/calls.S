/* System calls, written by hand: put into hand.S. The way out of the 32-bit ones is shared. */

	.macro	entered				/* RIP and RFLAGS are in registers, RSP is still the user's */
	.cfi_startproc simple
	.cfi_signal_frame
	.cfi_def_cfa rsp, 0
	.cfi_register rip, rcx
	.cfi_register 49, r11
	.endm

	.macro	frame code
	movq	%rsp, %gs:16
	movq	%gs:8, %rsp
	.cfi_escape 0x10, 0x07, 0x03, 0x92, 0x3b, 0x10	/* rsp is kept at the GS base + 16 */
	word	$0x2b
	word	%gs:16
	.cfi_offset rsp, -16
	word	%r11
	.cfi_offset 49, -24
	word	$\code
	word	%rcx
	.cfi_offset rip, -40
	.cfi_offset rcx, -40
	.endm

	.macro	save_call cx=%rcx		/* the number, the registers, the pad */
	word	%rax
	.irp	register, rdi, rsi, rdx
	save	\register
	.endr
	word	\cx
	word	$-38
	.irp	register, r8, r9, r10, r11, rbx, rbp, r12, r13, r14, r15
	save	\register
	.endr
	word	%rax
	.endm

	.macro	answered			/* behind the handler: the frame is what counts */
	.cfi_endproc
	saved_all 8
	.endm

	.macro	hook
	cli
	movl	%eax, %ebx
	leaq	8(%rsp), %rdi
	call	to_user
	testb	%bl, %bl
	jz	.Lcall_iret
	.endm

	.globl	entry_SYSCALL_64
entry_SYSCALL_64:
	entered
	endbr64
	swapgs
	frame	0x33
	save_call
	.cfi_offset rax, -48
	movslq	%eax, %rsi
	clear_all 0
	leaq	8(%rsp), %rdi
	call	do_syscall_64
	answered
	hook
.Lsysret_tests:
	movq	96(%rsp), %rcx
	cmpq	%rcx, 136(%rsp)
	jne	.Lcall_iret
	movq	56(%rsp), %r11
	cmpq	%r11, 152(%rsp)
	jne	.Lcall_iret
	cmpq	$0x33, 144(%rsp)
	jne	.Lcall_iret
	cmpq	$0x2b, 168(%rsp)
	jne	.Lcall_iret
	testl	$0x10100, %r11d
	jnz	.Lcall_iret
	shrq	$47, %rcx
	jnz	.Lcall_iret
	addq	$8, %rsp
	.cfi_adjust_cfa_offset -8
	.irp	register, r15, r14, r13, r12, rbp, rbx, r11, r10, r9, r8, rax, rcx, rdx, rsi, rdi
	restore	\register
	.endr
	movq	32(%rsp), %rsp
	.cfi_def_cfa rsp, 0
	.cfi_register rip, rcx
	.cfi_register 49, r11
	.cfi_same_value rsp
.Lsysret:
	swapgs
	sysretq
	int3
	.cfi_endproc

.Lcall_iret:
	saved_all 8
	addq	$8, %rsp
	.cfi_adjust_cfa_offset -8
	jmp	swapgs_restore_regs_and_return_to_usermode
	.cfi_endproc

	.globl	entry_SYSCALL_compat
entry_SYSCALL_compat:
	entered
	endbr64
	swapgs
	frame	0x23
	movl	%eax, %eax
	.cfi_undefined rax
	save_call %rbp
	clear_all
	leaq	8(%rsp), %rdi
	call	do_fast_syscall_32
	answered
	jmp	.Lreturn32
	.cfi_endproc

	.globl	entry_SYSENTER_compat
entry_SYSENTER_compat:
	.cfi_startproc simple
	.cfi_signal_frame
	.cfi_def_cfa rsp, 0
	.irp	register, rip, rsp, 49
	.cfi_undefined \register
	.endr
	endbr64
	swapgs
	movq	%gs:8, %rsp
	word	$0x2b
	word	$0
	pushfq
	.cfi_adjust_cfa_offset 8
	orl	$0x200, (%rsp)
	word	$0x23
	word	$0
	movl	%eax, %eax
	.cfi_undefined rax
	save_call
	.cfi_offset rcx, -80
	cld
	testl	$0x44100, 152(%rsp)
	jz	1f
	pushq	$2
	.cfi_adjust_cfa_offset 8
	popfq
	.cfi_adjust_cfa_offset -8
1:	clear_all
	leaq	8(%rsp), %rdi
	call	do_SYSENTER_32
	answered
.Lreturn32:
	hook
	movq	136(%rsp), %rcx
	movq	160(%rsp), %rdx
	orq	%rcx, %rdx
	shrq	$32, %rdx
	jnz	.Lcall_iret
	cmpq	$0x23, 144(%rsp)
	jne	.Lcall_iret
	cmpq	$0x2b, 168(%rsp)
	jne	.Lcall_iret
	movq	152(%rsp), %r11
	testl	$0x30100, %r11d
	jnz	.Lcall_iret
	movq	88(%rsp), %rax
	movq	48(%rsp), %rbx
	movq	104(%rsp), %rdx
	movq	112(%rsp), %rsi
	movq	120(%rsp), %rdi
	movq	40(%rsp), %rbp
	clear	r8d, r9d, r10d
	movq	160(%rsp), %rsp
	.cfi_def_cfa rsp, 0
	.cfi_register rip, rcx
	.cfi_register 49, r11
	.irp	register, rsp, rax, rbx, rdx, rsi, rdi, rbp
	.cfi_same_value \register
	.endr
	.irp	register, rcx, r8, r9, r10, r11, r12, r13, r14, r15
	.cfi_undefined \register
	.endr
.Lsysretl:
	swapgs
	sysretl
	int3
	.cfi_endproc

	.globl	entry_INT80_compat
entry_INT80_compat:
	interrupted 5
	endbr64
	cld
	testb	$3, 8(%rsp)
	jz	.Linjected
	swapgs
.Lint80_user:
	lfence
	movl	%eax, %eax
	.cfi_undefined rax
	save_call
	.cfi_rel_offset rcx, 96
	clear_all
	leaq	8(%rsp), %rdi
	call	do_int80_syscall_32
	answered
	cli
	leaq	8(%rsp), %rdi
	call	to_user
	addq	$8, %rsp
	.cfi_adjust_cfa_offset -8
	jmp	swapgs_restore_regs_and_return_to_usermode
	.cfi_endproc
.Linjected:
	interrupted 5
	ud2
	.cfi_endproc
