/* A small kernel's entry code, written by hand and owing nothing to idtgen's templates: what the verifier is
   tried on. One exception with and one without an error code, #DB on an IST stack, three device vectors. */

	.macro	interrupted words
	.cfi_startproc simple
	.cfi_signal_frame
	.cfi_def_cfa rsp, 8*\words
	.cfi_offset rip, -40
	.cfi_offset 49, -24
	.cfi_offset rsp, -16
	.endm

	.macro	save register
	pushq	%\register
	.cfi_adjust_cfa_offset 8
	.cfi_rel_offset \register, 0
	.endm

	.macro	restore register
	popq	%\register
	.cfi_adjust_cfa_offset -8
	.cfi_same_value \register
	.endm

	.macro	word operand:vararg
	pushq	\operand
	.cfi_adjust_cfa_offset 8
	.endm

	.macro	save_all
	.irp	register, rdi, rsi, rdx, rcx, rax, r8, r9, r10, r11, rbx, rbp, r12, r13, r14, r15
	save	\register
	.endr
	word	%rax				/* the pad */
	.endm

	.macro	clear registers:vararg
	.irp	register, \registers
	xorl	%\register, %\register
	.endr
	.endm

	.macro	clear_all but_rsi=1
	.if	\but_rsi
	clear	esi
	.endif
	clear	edx, ecx, eax, r8d, r9d, r10d, r11d, ebx, ebp, r12d, r13d, r14d, r15d
	.endm

	.section .entry.text, "ax"
	.globl	__entry_text_start
__entry_text_start:

	.globl	asm_exc_divide_error
asm_exc_divide_error:
	interrupted 5
	endbr64
	cld
	word	$-1
	testb	$3, 16(%rsp)
	jz	1f
	swapgs
1:	lfence
	save_all
	clear_all
	leaq	8(%rsp), %rdi
	call	exc_divide_error
	jmp	error_return
	.cfi_endproc

	.globl	asm_exc_page_fault
asm_exc_page_fault:
	interrupted 6
	endbr64
	cld
	testb	$3, 16(%rsp)
	jz	.Lkernel
	swapgs
.Lfrom_user:
	lfence
	save_all
.Lsaved:
	clear_all 0
	leaq	8(%rsp), %rdi
	movq	128(%rsp), %rsi
	movq	$-1, 128(%rsp)
	call	exc_page_fault
	jmp	error_return
	.cfi_endproc

.Lkernel:					/* the IRET to user mode may have raised this */
	interrupted 6
	save	rcx
	leaq	native_irq_return_iret(%rip), %rcx
	cmpq	%rcx, 16(%rsp)
	je	.Lfailed
	movl	%ecx, %ecx
	cmpq	%rcx, 16(%rsp)
	je	.Lfailed
	.cfi_remember_state
	restore	rcx
	jmp	.Lfrom_user
	.cfi_restore_state
.Lfailed:
	swapgs
	lfence
	save	rsi
	movq	48(%rsp), %rcx			/* the frame that IRET read */
	movq	%gs:8, %rsi			/* goes to the top of the thread stack */
	.irp	offset, 32, 24, 16, 8, 0
	word	\offset(%rcx)
	.endr
	word	56(%rsp)			/* with the error code below it */
	word	48(%rsp)			/* and rsi */
	word	64(%rsp)			/* and rcx */
	.cfi_def_cfa rsp, 64
	.cfi_offset rsi, -56
	.cfi_offset rcx, -64
	leaq	-64(%rsi), %rcx
	.irp	offset, 56, 48, 40, 32, 24, 16, 8, 0
	word	\offset(%rsp)
	popq	%rsi
	.cfi_adjust_cfa_offset -8
	movq	%rsi, \offset(%rcx)
	.endr
	movq	%rcx, %rsp
	restore	rcx
	restore	rsi
	jmp	.Lfrom_user_saved
	.cfi_endproc

.Lfrom_user_saved:
	interrupted 6
	save_all
	jmp	.Lsaved
	.cfi_endproc

	.globl	asm_exc_debug
asm_exc_debug:
	interrupted 5
	endbr64
	cld
	word	$-1
	testb	$3, 16(%rsp)
	jnz	.Ldebug_user
	save_all
	movl	$0xc0000101, %ecx
	rdmsr
	movl	%edx, %ebx
	testl	%edx, %edx
	js	1f
	swapgs
1:	lfence
	clear	esi, edx, ecx, eax, r8d, r9d, r10d, r11d, ebp, r12d, r13d, r14d, r15d
	leaq	8(%rsp), %rdi
	call	exc_debug
	testl	%ebx, %ebx
	js	2f
	swapgs
2:	addq	$8, %rsp
	.cfi_adjust_cfa_offset -8
	jmp	restore_regs_and_return_to_kernel
	.cfi_endproc

.Ldebug_user:
	interrupted 6
	swapgs
	lfence
	save	rdx
	movq	%rsp, %rdx
	.cfi_def_cfa_register rdx
	movq	%gs:8, %rsp
	pushq	48(%rdx)
	pushq	40(%rdx)
	pushq	32(%rdx)
	pushq	24(%rdx)
	pushq	16(%rdx)
	pushq	8(%rdx)
	.cfi_def_cfa rsp, 48
	.cfi_escape 0x10, 0x01, 0x02, 0x71, 0x00	/* rdx is saved where rdx points */
	save	rdi
	save	rsi
	pushq	(%rdx)
	.cfi_adjust_cfa_offset 8
	.cfi_rel_offset rdx, 0
	.irp	register, rcx, rax, r8, r9, r10, r11, rbx, rbp, r12, r13, r14, r15
	save	\register
	.endr
	word	%rax
	clear_all
	leaq	8(%rsp), %rdi
	call	exc_debug
	jmp	error_return
	.cfi_endproc

	.p2align 4, 0xcc
	.globl	common_interrupt_entries
common_interrupt_entries:
	.irp	vector, 0x7f, 0x80, 0x81
	interrupted 5
	endbr64
	word	$\vector-256*(\vector/128)
	jmp	asm_common_interrupt
	.cfi_endproc
	.p2align 4, 0xcc
	.endr

	.globl	asm_common_interrupt
asm_common_interrupt:
	interrupted 6
	cld
	testb	$3, 16(%rsp)
	jz	1f
	swapgs
1:	lfence
	save_all
	clear_all 0
	leaq	8(%rsp), %rdi
	movzbl	128(%rsp), %esi
	movq	$-1, 128(%rsp)
	call	common_interrupt
	jmp	error_return
	.cfi_endproc

	.macro	saved_all pad
	.cfi_startproc simple
	.cfi_signal_frame
	.cfi_def_cfa rsp, 168+\pad
	.cfi_offset rip, -40
	.cfi_offset 49, -24
	.cfi_offset rsp, -16
	.set	offset, -56
	.irp	register, rdi, rsi, rdx, rcx, rax, r8, r9, r10, r11, rbx, rbp, r12, r13, r14, r15
	.cfi_offset \register, offset
	.set	offset, offset-8
	.endr
	.endm

	.macro	restore_all
	.irp	register, r15, r14, r13, r12, rbp, rbx, r11, r10, r9, r8, rax, rcx, rdx, rsi, rdi
	restore	\register
	.endr
	addq	$8, %rsp
	.cfi_adjust_cfa_offset -8
	.endm

error_return:
	saved_all 8
	cli
	testb	$3, 144(%rsp)
	jz	.Lto_kernel
	leaq	8(%rsp), %rdi
	call	to_user
	addq	$8, %rsp
	.cfi_adjust_cfa_offset -8
	.globl	swapgs_restore_regs_and_return_to_usermode
swapgs_restore_regs_and_return_to_usermode:
	restore_all
	swapgs
	.globl	native_irq_return_iret
native_irq_return_iret:
	iretq
	.cfi_endproc

.Lto_kernel:
	saved_all 8
	testl	$0x200, 152(%rsp)
	jz	1f
	leaq	8(%rsp), %rdi
	call	to_kernel
1:	addq	$8, %rsp
	.cfi_adjust_cfa_offset -8
	.globl	restore_regs_and_return_to_kernel
restore_regs_and_return_to_kernel:
	restore_all
	iretq
	.cfi_endproc

	.globl	__entry_text_end
__entry_text_end:

	.text
	.macro	gate vector, target, attributes
	leaq	\target(%rip), %rax
	leaq	idt_table+16*\vector(%rip), %rdi
	movl	$\attributes, %esi
	call	set_gate
	.endm

	.globl	idt_setup
idt_setup:
	.cfi_startproc
	gate	0, asm_exc_divide_error, 0x8e00
	gate	1, asm_exc_debug, 0x8e01
	gate	14, asm_exc_page_fault, 0x8e00
	gate	0x7f, common_interrupt_entries, 0x8e00
	gate	0x80, common_interrupt_entries+16, 0x8e00
	gate	0x81, common_interrupt_entries+32, 0x8e00
	.cfi_endproc
	.globl	idt_load
idt_load:
	.cfi_startproc
	lidt	idt_pointer(%rip)
	ret
	.cfi_endproc
set_gate:
	.cfi_startproc
	movw	%ax, (%rdi)
	movw	$0x10, 2(%rdi)
	movw	%si, 4(%rdi)
	shrq	$16, %rax
	movw	%ax, 6(%rdi)
	shrq	$16, %rax
	movq	%rax, 8(%rdi)
	ret
	.cfi_endproc
	.irp	name, exc_divide_error, exc_page_fault, exc_debug, common_interrupt, to_user, to_kernel
	.globl	\name
	.p2align 4
\name:	ret
	.endr

	.data
idt_pointer:
	.word	4095
	.quad	idt_table
	.bss
	.globl	idt_table
	.p2align 4
idt_table:
	.skip	4096
	.section .note.GNU-stack, "", @progbits
