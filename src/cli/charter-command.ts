import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { openCharter } from '../charter-import/open-charter.ts';
import { planImport } from '../charter-import/plan.ts';
import { charterReport, planReport } from '../charter-import/report.ts';
import { KnowledgeFault } from '../knowledge/fault.ts';
import { readKnowledgeFiles, writeKnowledgeFile } from '../storage/knowledge-files.ts';

const usage = `Usage: npm run charter:import -- FILE [--into FOLDER] [--write] [--lines]

Reads a Citizen's Charter as published on the national portal and shows what it would change in the knowledge.
FILE is the page's text or HTML: tables with tabs, with "|" after each cell, with one cell a line or paragraph.

  --into FOLDER  the knowledge folder; default: KNOWLEDGE_DIR, else ./knowledge. A folder that does not exist
                 is made, with office.yaml and a file for each group of services.
  --write        write the changes, after showing them; without it nothing is written
  --lines        tell for every line of FILE what became of it
  --help         this text

Entries that are there keep their ids, translations, phrasings, keywords and all else; the charter's words are
brought up to date. What the charter says stands in a new entry in both languages, marked "review: officer", and is
listed under "To translate". What only the office knows is left empty and listed under "To fill in".
`;

/** Where the command meets the world. */
export interface Surroundings {
  /** The knowledge folder, where none is named. */
  readonly folder: string;
  /** The day of review of new entries, `YYYY-MM-DD`. */
  readonly today: string;
  say(text: string): void;
  complain(text: string): void;
}

/** Does what the words after `npm run charter:import --` ask for. @returns the exit code */
export async function charterCommand(words: readonly string[], world: Surroundings): Promise<0 | 1> {
  try {
    return await run(optionsIn(words), world);
  } catch (error) {
    const expected =
      error instanceof Refusal ||
      error instanceof KnowledgeFault ||
      (error instanceof Error && 'syscall' in error);
    if (!expected) throw error;
    world.complain(`${error.message}\n`);
    return 1;
  }
}

/** Why the command can't do what it is asked for. */
class Refusal extends Error {}

async function run(options: Options, { folder, today, say }: Surroundings): Promise<0> {
  const { file, into = folder, write, lines } = options;
  if (file === undefined) {
    say(usage);
    return 0;
  }
  const opened = openCharter(await readFile(file));
  if (opened.kind === 'refused') throw new Refusal(`${file}: found ${opened.found}. Nothing is written.`);
  if (basename(into) === 'charter' && (await exists(join(dirname(into), 'office.yaml')))) {
    throw new Refusal(
      `${into} is inside a knowledge folder; expected the folder itself: --into ${dirname(into)}`,
    );
  }
  const plan = planImport(opened.charter, (await exists(into)) ? await readKnowledgeFiles(into) : [], today);
  say(`${charterReport(opened.charter, file, lines)}\n${planReport(plan, into)}`);
  if (plan.files.length === 0) return 0;
  if (write) {
    for (const { path, after } of plan.files) await writeKnowledgeFile(into, { path, text: after });
    say(`\nWritten: ${plan.files.map(({ path }) => join(into, path)).join(', ')}\n`);
  } else say('\nNothing is written. Run it again with --write to write these changes.\n');
  return 0;
}

interface Options {
  /** Undefined where help is asked for. */
  readonly file: string | undefined;
  readonly into: string | undefined;
  readonly write: boolean;
  readonly lines: boolean;
}

function optionsIn(words: readonly string[]): Options {
  const { values, positionals } = parsed(words);
  const [file, ...others] = positionals;
  if (values.help) return { ...values, into: values.into, file: undefined };
  if (file === undefined) throw new Refusal(`expected a FILE\n\n${usage}`);
  if (others.length > 0) throw new Refusal(`expected one FILE, found also ${others.join(' ')}\n\n${usage}`);
  return { ...values, into: values.into, file };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        into: { type: 'string' },
        write: { type: 'boolean', default: false },
        lines: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
