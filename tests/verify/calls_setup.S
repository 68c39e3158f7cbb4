	.macro	msr number, low, high=$0
	movl	$\number, %ecx
	movl	\low, %eax
	movl	\high, %edx
	wrmsr
	.endm
	.macro	address_msr number, symbol
	leaq	\symbol(%rip), %rsi
	movq	%rsi, %rdi
	shrq	$32, %rdi
	msr	\number, %esi, %edi
	.endm

	.globl	syscall_setup
syscall_setup:
	.cfi_startproc
	movq	%rdi, %rsi
	shrq	$32, %rsi
	msr	0x174, $0x10
	msr	0x175, %edi, %esi
	address_msr	0x176, entry_SYSENTER_compat
	msr	0xc0000081, $0, $0x00230010
	address_msr	0xc0000082, entry_SYSCALL_64
	address_msr	0xc0000083, entry_SYSCALL_compat
	msr	0xc0000084, $0x257fd5
	movl	$0xc0000080, %ecx
	rdmsr
	orl	$1, %eax
	wrmsr
	ret
	.cfi_endproc
