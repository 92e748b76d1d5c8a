/** `according-to pack diff`: what one version of a pack tells otherwise than another. */
import { Command } from 'commander';
import { compare } from '#lib/diff/compare.ts';
import type { Change, Difference } from '#lib/diff/difference.ts';
import { inWords } from '#lib/diff/words.ts';
import { canonicalPack, serialisePack } from '#lib/facts/canonical.ts';
import { splitPack } from '#lib/facts/pack-parts.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { EXIT, fail, printable } from './fail.ts';
import { readPack } from './read-pack.ts';
import { soundPack } from './usable-pack.ts';
import { writeOutput } from './write-output.ts';

export function packDiffCommand(): Command {
  return new Command('diff')
    .summary('tell what changed between two versions of a pack')
    .description(
      'Compares two versions of a pack: the difference in one sentence, then entity by entity what each fact said ' +
        'before and says now. Order of lists and members makes no difference.',
    )
    .argument('<before>', 'id, directory or file of a pack (JSON or .json.gz); “-” for standard input')
    .argument('<after>', 'the same')
    .option('--json', 'print the difference as one JSON document')
    .addHelpText('after', '\nExit status: 0 no difference, 1 a difference, 2 the input cannot be used.')
    .action(runDiff);
}

/** Everything is told: a file is read by people with time, or by machines. */
const WHOLE = { entities: Number.POSITIVE_INFINITY, changes: Number.POSITIVE_INFINITY };

async function runDiff(one: string, other: string, { json }: { readonly json?: true }): Promise<void> {
  if (one === '-' && other === '-') fail('standard input cannot be both packs; name a file for one');
  const before = soundPack(await readPack(one));
  const after = soundPack(await readPack(other));
  const difference = compare(before, after, WHOLE);
  const text = json
    ? `${JSON.stringify(difference, undefined, 2)}\n`
    : differenceText(difference, before, after);
  await writeOutput(process.stdout, text);
  process.exitCode = serialisePack(before) === serialisePack(after) ? EXIT.ok : EXIT.findings;
}

function differenceText(difference: Difference, before: Pack, after: Pack): string {
  const blocks = [
    [inWords(difference), ...headChanges(before, after)],
    ...difference.entities.map(({ name, changes }) => [name, ...changes.flatMap(changeLines)]),
  ];
  return blocks.map((lines) => lines.map((line) => `${printable(line)}\n`).join('')).join('\n');
}

/** `title: Flood → The flood`: members of the head that are not the same. */
function headChanges(before: Pack, after: Pack): string[] {
  const [was, is] = [headOf(before), headOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((member) => was.get(member) !== is.get(member))
    .map((member) => `${member}: ${was.get(member) ?? 'none'} → ${is.get(member) ?? 'none'}`);
}

function headOf(pack: Pack): Map<string, string> {
  const { publisher, ...head } = splitPack(canonicalPack(pack)).pack;
  const members = Object.entries(head).map(([member, value]) => [member, String(value)] as const);
  return new Map([
    ...members,
    ['publisher', [publisher.name, publisher.url].filter((part) => part !== undefined).join(', ')],
  ]);
}

const SINGULAR = {
  sources: 'source',
  entities: 'name',
  claims: 'claim',
  figures: 'figure',
  disputes: 'dispute',
} as const;

/** Old and new one above the other, so that they are compared word by word. */
function changeLines({ list, id, label, before, after }: Change): string[] {
  const how = before === undefined ? 'added' : after === undefined ? 'withdrawn' : 'changed';
  return [
    `  ${SINGULAR[list]} ${how}: ${label} (${id})`,
    ...(before === undefined ? [] : [`    before  ${before}`]),
    ...(after === undefined ? [] : [`    after   ${after}`]),
  ];
}
