const SLOW_MS = 2_000

let doing = 'bắt đầu'
/** What the start is busy with now. */
export const currentStep = (): string => doing

/** Runs one step of the start and says what is going on: at once when it ends, every two seconds while it lasts. */
export async function step<T>(words: string, work: () => Promise<T>): Promise<T> {
  doing = words
  const begun = performance.now()
  const seconds = () => ((performance.now() - begun) / 1000).toFixed(1)
  const timer = setInterval(() => console.log(`  … ${words} (${seconds()} giây)`), SLOW_MS)
  try {
    const value = await work()
    console.log(`  ✓ ${words} (${seconds()} giây)`)
    return value
  } finally {
    clearInterval(timer)
  }
}

/** Ends the program with words for a person, not a stack. */
export function giveUp(problem: string): never {
  process.stderr.write(`\nKhông khởi động được: ${problem}\n\n`)
  process.exit(1)
}

/** Why a port cannot be listened on, and what to do. */
export function portTrouble(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE') return `cổng ${port} đang được chương trình khác dùng. Hãy đặt PORT=… khác.`
  if (error.code === 'EACCES') return `không được phép dùng cổng ${port}. Hãy đặt PORT từ 1024 trở lên.`
  return error.message
}
