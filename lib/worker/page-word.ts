/** What a page says to the worker once it stands: its build, and what it was loaded with before a worker was there to keep it. */
export type PageWord = { type: 'page-stands'; build: string; page: string | null; files: string[] }

/** Whether a message is a page's word: other programs of the same address may send their own. */
export const isPageWord = (data: unknown): data is PageWord =>
  typeof data === 'object' && data !== null && (data as { type?: unknown }).type === 'page-stands'
