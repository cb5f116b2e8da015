const { createRequire } = require('node:module')
const { pathToFileURL } = require('node:url')
const { transform } = require('esbuild')

/** The compiler that use-intl brings along and whose output its small formatter reads. */
const compiler = createRequire(require.resolve('use-intl')).resolve('icu-minify/compile')

const compileAll = (compile, words) =>
  typeof words === 'string'
    ? compile(words)
    : Object.fromEntries(Object.entries(words).map(([key, part]) => [key, compileAll(compile, part)]))

/**
 * A step of the build: takes the words of a screen apart when the screens are built
 * and not in every browser, which then needs no parser for them (8 KB of the
 * first script). A file of words exports plain objects and imports types at most.
 */
module.exports = function compileWords(source) {
  const done = this.async()
  const work = async () => {
    const { code } = await transform(source, { loader: 'ts', format: 'esm' })
    if (/^(import|export \*)/m.test(code)) return code
    const { default: compile } = await import(pathToFileURL(compiler).href)
    const words = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)
    return Object.entries(words)
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(compileAll(compile, value))}`)
      .join('\n')
  }
  work().then((code) => done(null, code), done)
}
