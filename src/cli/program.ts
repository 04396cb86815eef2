import { Command, InvalidArgumentError, Option } from 'commander'
import { PUBLISHED_MIN_CONFIDENCE } from '../extract/index.ts'
import { EXPLAIN_LANGUAGES, type ExplainLanguage } from './explain/index.ts'
import type { ExtractionOptions, KnowledgePaths } from './extraction.ts'
import { PROJECT } from './project.ts'
import { STATEMENT_FORMATS, type StatementFilter } from './statements.ts'

interface CommonOptions extends ExtractionOptions {
  readonly quiet?: true
}
export interface ExtractOptions extends CommonOptions {
  readonly out: string
  readonly strict?: true
}
export interface BuildOptions extends ExtractOptions {
  readonly title: string
}
export interface ServeVerbOptions extends CommonOptions {
  readonly port: number
  readonly title: string
}

export interface StatementsOptions extends CommonOptions, StatementFilter {
  readonly format: (typeof STATEMENT_FORMATS)[number]
}
export interface ExplainOptions extends CommonOptions {
  readonly lang: ExplainLanguage
}

/** What each verb does; the program only reads the command line. */
export interface Verbs {
  extract(articles: string, options: ExtractOptions): Promise<void>
  build(articles: string, options: BuildOptions): Promise<void>
  serve(articles: string, options: ServeVerbOptions): Promise<void>
  parse(file: string): Promise<void>
  statements(articles: string, options: StatementsOptions): Promise<void>
  explain(articles: string, asked: string, options: ExplainOptions): Promise<void>
}

const ARTICLES = 'folder of articles: .txt, .md and .html, at any depth'

/** The command line of `filature`. Wrong usage is thrown as a CommanderError, after it was explained. */
export function createProgram(verbs: Verbs): Command {
  const program = new Command('filature')
    .description(
      'From a folder of French news articles to a knowledge graph in which every link can be read in its sentence.',
    )
    .exitOverride()
    .showHelpAfterError('(filature --help, or filature VERB --help, says more)')
    .addHelpText('after', EXIT_CODES)

  const extract = program
    .command('extract')
    .summary('articles → graph')
    .description('Write the graph of a folder of articles.')
  common(extract)
    .requiredOption('--out <GRAPH.json>', 'file to write, whole or not at all')
    .option(
      '--strict',
      'end with 1 when an article was refused or a decision matches nothing; the graph is still written',
    )
    .addHelpText(
      'after',
      examples(
        'filature extract articles --out graph.json',
        'filature extract articles --out graph.json --entities ours.yaml --strict',
      ),
    )
    .action(verbs.extract)

  const build = program
    .command('build')
    .summary('articles → a whole static site')
    .description(
      'Write a static site that any host can serve, under any path. A build that fails leaves the last one standing.',
    )
  common(build)
    .requiredOption('--out <SITE_DIR>', 'folder of the site; earlier revisions in it stay, for pinned embeds')
    .option(
      '--strict',
      'end with 1 when an article was refused or a decision matches nothing; the site is still written',
    )
    .addOption(titleOption())
    .addHelpText(
      'after',
      examples('filature build articles --out site', 'filature build articles --out site --title "Le dossier" --quiet'),
    )
    .action(verbs.build)

  const serve = program
    .command('serve')
    .summary('build, serve, and follow what is edited')
    .description(
      'Serve the site of a folder of articles on this machine; an edited article rebuilds it and the open page follows.',
    )
  common(serve)
    .option('--port <N>', 'port; the next free one when it is busy', parsePort, 4180)
    .addOption(titleOption())
    .addHelpText('after', examples('filature serve articles', 'filature serve articles --port 8080'))
    .action(verbs.serve)

  program
    .command('parse')
    .summary('text → CoNLL-U')
    .description(
      'Print the analysed sentences of a text: tokens, tags, lemmas and dependencies, with TokenRange=start:end in MISC.',
    )
    .argument('<FILE>', 'an article or any other text; - reads standard input')
    .addHelpText('after', examples('filature parse article.txt', 'echo "Il pleut." | filature parse -'))
    .action((file: string) => verbs.parse(file))

  const statements = program
    .command('statements')
    .summary('list what the articles state')
    .description('Print every statement of the graph, by article: for checking, and to find its id.')
  common(statements)
    .addOption(
      new Option('--format <FORMAT>', 'table, which fits the terminal, or jsonl, with whole quotes and offsets')
        .choices(STATEMENT_FORMATS)
        .default('table'),
    )
    .option('--article <ID>', 'only those of this article: its file name without the extension')
    .option('--entity <WHAT>', 'only those about or by this entity: its key or its name')
    .option('--relation <NAME>', 'only those of this relation')
    .option('--left-out', 'also what the graph does not hold, with the reason')
    .addHelpText(
      'after',
      examples(
        'filature statements articles --entity velmont',
        'filature statements articles --format jsonl > all.jsonl',
      ),
    )
    .action(verbs.statements)

  const explain = program
    .command('explain')
    .summary('why an entity or a statement is what it is')
    .description(
      'Print why the mentions of an entity are one, or every step from a sentence to a statement, and how to correct it.',
    )
  common(explain)
    .argument('<WHAT>', 'key or name of an entity, or id of a statement, of which the beginning is enough')
    .addOption(new Option('--lang <LANGUAGE>', 'language of the explanation').choices(EXPLAIN_LANGUAGES).default('fr'))
    .addHelpText('after', examples('filature explain articles "Lucie Garance"', 'filature explain articles 3f9a1c07'))
    .action(verbs.explain)
  return program
}

function common(command: Command): Command {
  return command
    .argument('<ARTICLES_DIR>', ARTICLES)
    .addOption(knowledgeOption('entities', 'known entities, with their names'))
    .addOption(knowledgeOption('review', 'decisions of the editors'))
    .addOption(knowledgeOption('ontology', 'types and relations'))
    .addOption(knowledgeOption('lexicon', 'words that express each relation'))
    .option(
      '--min-confidence <N>',
      'leave out statements that the extraction is less sure of, from 0 to 1',
      parseConfidence,
      PUBLISHED_MIN_CONFIDENCE,
    )
    .option(
      '--workers <N>',
      'threads that read articles side by side; the result is the same (default: one for every 200 articles, at most 4 and the cores)',
      parseWorkers,
    )
    .option('--quiet', 'only errors and refusals')
}

function knowledgeOption(name: keyof KnowledgePaths, description: string): Option {
  return new Option(`--${name} <FILE>`, description).default(PROJECT[name], "the project's own")
}

function titleOption(): Option {
  return new Option('--title <TEXT>', 'title of the site').default('Filature')
}

function parsePort(value: string): number {
  const port = Number(value)
  if (!/^\d+$/.test(value) || port > 65_535) throw new InvalidArgumentError('A port is a number from 0 to 65535.')
  return port
}

const MOST_WORKERS = 64

function parseWorkers(value: string): number {
  const count = Number(value)
  if (!/^\d+$/.test(value) || count < 1 || count > MOST_WORKERS)
    throw new InvalidArgumentError(`Workers are a number from 1 to ${MOST_WORKERS}.`)
  return count
}

function parseConfidence(value: string): number {
  const confidence = Number(value)
  if (!/^\d*\.?\d+$/.test(value) || confidence > 1)
    throw new InvalidArgumentError('A confidence is a number from 0 to 1.')
  return confidence
}

const EXIT_CODES = `
Exit codes:
  0  done
  1  under --strict (extract, build) an article was refused or a decision of the review matches nothing; none could be read; the build failed
  2  wrong usage`

function examples(...lines: string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}\n${EXIT_CODES}`
}
