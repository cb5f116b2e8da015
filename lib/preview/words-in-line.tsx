/**
 * Words set one by one: between letters of two font files the drawing library
 * leaves almost no space. Wraps as text does.
 */
export function WordsInLine({ text, size, width = 608 }: { text: string; size: number; width?: number }) {
  return (
    <div
      style={{
        display: 'flex',
        flexWrap: 'wrap',
        width,
        columnGap: size * 0.27,
        fontSize: size,
        lineHeight: 1.32,
      }}
    >
      {text.split(' ').map((word, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never changed.
        <div key={i} style={{ display: 'flex' }}>
          {word}
        </div>
      ))}
    </div>
  )
}
