import { CommanderError } from 'commander'
import { EXIT, type ExitCode, Failure, messageOf, UsageError } from './exit.ts'
import { createProgram } from './program.ts'
import { createVoice, type Voice } from './progress.ts'
import { runBuild, runExplain, runExtract, runParse, runServe, runStatements } from './verbs.ts'

// So that "exit" is emitted and nothing temporary stays behind.
for (const [signal, number] of [
  ['SIGINT', 2],
  ['SIGTERM', 15],
] as const)
  process.once(signal, () => process.exit(128 + number))

// Whoever reads through a pipe may stop reading: "filature statements … | head".
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(EXIT.done)
})

process.exitCode = await main(process.argv)

async function main(argv: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = EXIT.done
  const program = createProgram({
    async extract(articles, options) {
      code = await runExtract(articles, options, voiceFor(options))
    },
    async build(articles, options) {
      code = await runBuild(articles, options, voiceFor(options))
    },
    async statements(articles, options) {
      await runStatements(articles, options, voiceFor(options))
    },
    async explain(articles, asked, options) {
      await runExplain(articles, asked, options, voiceFor(options))
    },
    async parse(file) {
      runParse(file)
    },
    async serve(articles, options) {
      await runServe(articles, options, voiceFor(options))
    },
  })
  try {
    await program.parseAsync(argv)
    return code
  } catch (error) {
    // Commander has explained its own errors, and has shown the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
    const voice = voiceFor({})
    for (const line of error instanceof Failure ? error.lines : [`filature: ${messageOf(error)}`]) voice.complain(line)
    return error instanceof UsageError ? EXIT.usage : EXIT.failed
  }
}

function voiceFor({ quiet }: { quiet?: true }): Voice {
  const { stderr } = process
  return createVoice({
    write: (text) => stderr.write(text),
    style: quiet ? 'quiet' : stderr.isTTY ? 'terminal' : 'lines',
    now: () => performance.now(),
  })
}
