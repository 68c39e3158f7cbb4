/* An NMI, written by hand: put into hand.S. On its stack, from the top T:

   T-40	what the CPU pushed	T-48  RDX	T-56  passes under way or asked for	T-96  the frame */

	.globl	asm_exc_nmi
asm_exc_nmi:
	endbr64
	cld
	pushq	%rdx
	testb	$3, 16(%rsp)
	jz	.Lnmi_kernel
.Lnmi_user:
	swapgs
	lfence
	movq	%rsp, %rdx
	movq	%gs:8, %rsp
	pushq	40(%rdx)
	pushq	32(%rdx)
	pushq	24(%rdx)
	pushq	16(%rdx)
	pushq	8(%rdx)
	pushq	$-1
	pushq	%rdi
	pushq	%rsi
	pushq	(%rdx)
	.irp	register, rcx, rax, r8, r9, r10, r11, rbx, rbp, r12, r13, r14, r15, rax
	pushq	%\register
	.endr
	clear_all
	leaq	8(%rsp), %rdi
	call	exc_nmi
	addq	$8, %rsp
	jmp	swapgs_restore_regs_and_return_to_usermode

.Lnmi_kernel:
	leaq	.Lnmi_begin(%rip), %rdx
	subq	8(%rsp), %rdx
	cmpq	$4, %rdx			/* at the JNZ, at the IRETQ, or behind it */
	jbe	.Lnmi_rewind
.Lnmi_word:
	cmpl	$0, -8(%rsp)
	jne	.Lnmi_ask
.Lnmi_first:
	movq	(%rsp), %rdx
	pushq	$1
	.rept	5
	pushq	48(%rsp)
	.endr
.Lnmi_pass:
	pushq	$-1
	.irp	register, rdi, rsi, rdx, rcx, rax, r8, r9, r10, r11, rbx, rbp, r12, r13, r14, r15
	pushq	%\register
	.endr
.Lnmi_gs:
	movl	$0xc0000101, %ecx
	rdmsr
	movl	%edx, %ebx
	testl	%edx, %edx
	js	1f
	swapgs
1:	lfence
	clear	esi, edx, ecx, eax, r8d, r9d, r10d, r11d, ebp, r12d, r13d, r14d, r15d
	movq	%rsp, %rdi
	call	exc_nmi
.Lnmi_back:
	testl	%ebx, %ebx
	js	2f
	swapgs
2:
	.irp	register, r15, r14, r13, r12, rbp, rbx, r11, r10, r9, r8, rax, rcx, rdx, rsi, rdi
	popq	%\register
	.endr
	addq	$8, %rsp
.Lnmi_count:
	decl	40(%rsp)
	jnz	.Lnmi_begin
	iretq
.Lnmi_begin:
	movl	$1, 40(%rsp)
	jmp	.Lnmi_pass

.Lnmi_ask:
	movl	$2, -8(%rsp)
	popq	%rdx
	iretq

.Lnmi_rewind:
	addq	%rdx, 8(%rsp)
	popq	%rdx
	iretq
