import { resolve } from 'node:path'
import { publishGraph } from '../publish/index.ts'
import { readApp } from './app-files.ts'
import { checkArticles, checkGraphFile, checkSiteFolder } from './check-paths.ts'
import { withEmbedPage } from './embed-page.ts'
import { EXIT, type ExitCode } from './exit.ts'
import { explain } from './explain/index.ts'
import { extractFolder } from './extraction.ts'
import { writeGraph } from './graph-file.ts'
import { readLanguage } from './language.ts'
import { parseFile } from './parse.ts'
import type { BuildOptions, ExplainOptions, ExtractOptions, ServeVerbOptions, StatementsOptions } from './program.ts'
import type { Voice } from './progress.ts'
import { serve } from './serve/index.ts'
import { writeSite } from './site-folder.ts'
import { statementLines } from './statements.ts'

/** `filature extract`: articles → graph file. */
export async function runExtract(articles: string, options: ExtractOptions, voice: Voice): Promise<ExitCode> {
  checkArticles(articles)
  const out = resolve(options.out)
  checkGraphFile(out)
  const { graph, ...faults } = await extractFolder(articles, options, voice)
  writeGraph(out, graph)
  return exitCode(options, faults)
}

/** `filature build`: articles → site. */
export async function runBuild(articles: string, options: BuildOptions, voice: Voice): Promise<ExitCode> {
  checkArticles(articles)
  const site = resolve(options.out)
  checkSiteFolder(site, resolve(articles))
  const { graph, knowledge, ...faults } = await extractFolder(articles, options, voice)
  const app = await readApp(voice)
  const data = publishGraph(graph, knowledge.ontology, { title: options.title })
  const revision = await writeSite(site, data, (readData) => withEmbedPage(app, readData))
  voice.say(`Site: ${options.out}, revision ${revision}`)
  return exitCode(options, faults)
}

/** `filature serve`: articles → site, served and followed until the process is ended. */
export async function runServe(articles: string, options: ServeVerbOptions, voice: Voice): Promise<void> {
  checkArticles(articles)
  await serve(resolve(articles), options, voice, (line) => process.stdout.write(`${line}\n`))
}

/** `filature statements`: articles → their statements on standard output. */
export async function runStatements(articles: string, options: StatementsOptions, voice: Voice): Promise<void> {
  checkArticles(articles)
  const extraction = await extractFolder(articles, options, voice)
  // A file or a pager takes lines of any length.
  const width = process.stdout.isTTY ? process.stdout.columns : undefined
  print(statementLines(extraction, options.format, options, width))
}

/** `filature explain`: why an entity or a statement is what it is, on standard output. */
export async function runExplain(
  articles: string,
  asked: string,
  options: ExplainOptions,
  voice: Voice,
): Promise<void> {
  checkArticles(articles)
  const extraction = await extractFolder(articles, options, voice, 'articles')
  print(explain(extraction, readLanguage(), asked, options.lang))
}

function print(lines: Iterable<string>): void {
  for (const line of lines) process.stdout.write(`${line}\n`)
}

/** `filature parse`: text → CoNLL-U on standard output. */
export function runParse(file: string): void {
  process.stdout.write(parseFile(file, readLanguage()))
}

function exitCode(
  { strict }: { strict?: true },
  { refusals, problems }: { refusals: readonly unknown[]; problems: readonly unknown[] },
): ExitCode {
  return strict && refusals.length + problems.length > 0 ? EXIT.failed : EXIT.done
}
