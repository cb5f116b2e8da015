const SLOW_MS = 2_000

/** Runs one step of the start and says what is going on: at once when it ends, every two seconds while it lasts. */
export async function step<T>(words: string, work: () => Promise<T>): Promise<T> {
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
  console.error(`\nKhông khởi động được: ${problem}\n`)
  process.exit(1)
}
