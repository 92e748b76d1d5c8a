/** `according-to pack check`: what is wrong with a pack, and how much of its article it covers. */
import { Command } from 'commander';
import { OCCURRENCE_KINDS, type OccurrenceKind } from '#lib/evidence/occurrences.ts';
import type { Finding } from '#lib/facts/finding.ts';
import { PACK_LISTS } from '#lib/facts/pack-parts.ts';
import { type ArticleCounts, checkPack, type FactCounts, type PackReport } from './check-pack.ts';
import { EXIT, fail, printable } from './fail.ts';
import { packIds } from './packs.ts';
import { readInput } from './read-input.ts';
import { readPack } from './read-pack.ts';

interface Options {
  readonly article?: string;
  readonly json?: true;
}

export function packCheckCommand(): Command {
  return new Command('check')
    .summary('prove that a pack keeps to the format, and to its article')
    .description(
      'Checks packs: shape, limits, references, dates, figures, disputes; with --article also that every anchor ' +
        'stands in the article, and that every number, reporting verb, quotation, name and sentence of the ' +
        'article is told by the pack or listed with a reason in its coverage.json.',
    )
    .argument(
      '[pack]',
      'directory of a pack, joined pack file, “-” for standard input, or id (default: all packs of this repository)',
    )
    .option('--article <file>', 'text of the source, one paragraph a line')
    .option('--json', 'print findings and counts as one JSON document')
    .addHelpText(
      'after',
      '\nOne finding a line: file:line:column  id  field: what is wrong — what to do.\nExit status: 0 nothing found, 1 findings, 2 the input cannot be used.',
    )
    .action(runCheck);
}

async function runCheck(target: string | undefined, options: Options): Promise<void> {
  const targets = target === undefined ? packIds() : [target];
  if (targets.length === 0) fail('there are no packs to check; name a directory or file');
  const article = options.article === undefined ? undefined : await readInput(options.article);
  const reports: PackReport[] = [];
  for (const name of targets) reports.push(checkPack(await readPack(name), article, targets.length === 1));
  if (article && reports.every((report) => report.facts && !report.proof)) {
    fail(
      `${article.name}: is the text of no source of ${reports.map((report) => report.pack).join(', ')}; compare its SHA-256 with sources.json`,
    );
  }
  process.stdout.write(
    options.json ? `${JSON.stringify({ packs: reports }, undefined, 2)}\n` : reports.map(reportText).join(''),
  );
  process.exitCode = reports.some((report) => report.findings.length > 0) ? EXIT.findings : EXIT.ok;
}

/** A report for people: a finding a line, then counts. */
export function reportText(report: PackReport): string {
  const { pack, version, facts, proof, findings } = report;
  const lines = findings.map(findingLine);
  if (facts) {
    lines.push(`${pack} version ${version}: ${factCounts(facts)}`);
  }
  if (proof) lines.push(...proofLines(proof));
  lines.push(
    `${pack}: ${findings.length === 0 ? 'no findings' : `${findings.length} finding${findings.length === 1 ? '' : 's'}`}`,
  );
  return `${lines.map(printable).join('\n')}\n`;
}

const factCounts = (facts: FactCounts) =>
  PACK_LISTS.map((list) => `${facts[list]} ${facts[list] === 1 ? SINGULAR[list] : list}`).join(', ');

const SINGULAR = {
  sources: 'source',
  entities: 'entity',
  claims: 'claim',
  figures: 'figure',
  disputes: 'dispute',
} as const;

/** `claims.json:12:5  nebenzya-few-villages  via[0]: what is wrong — what to do` */
function findingLine({ file, line, column, id, field, message, remedy }: Finding): string {
  const place = line === undefined ? file : `${file}:${line}:${column}`;
  return `${place}  ${id}  ${field === '' ? '' : `${field}: `}${message} — ${remedy}`;
}

const KIND_NAMES: Readonly<Record<OccurrenceKind, string>> = {
  number: 'numbers and dates',
  verb: 'reporting words',
  quotation: 'quotations',
  name: 'names',
  sentence: 'sentences',
  clause: 'clauses',
};

function proofLines({ article, source, paragraphs, counts }: ArticleCounts): string[] {
  const rows = OCCURRENCE_KINDS.map((kind) => {
    const { found, covered, exempt, open } = counts[kind];
    const name = KIND_NAMES[kind].padEnd(18);
    return `  ${name}${pad(found)} found, ${pad(covered)} covered, ${pad(exempt)} exempt, ${pad(open)} open`;
  });
  return [`${article} is ${source}: ${paragraphs} paragraphs`, ...rows];
}

const pad = (number: number) => String(number).padStart(4);
