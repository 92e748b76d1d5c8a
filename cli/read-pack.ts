/** Reads a pack from the directory of its parts or from one joined document, whatever is wrong with it. */
import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Finding, Path } from '#lib/facts/finding.ts';
import { LIMITS } from '#lib/facts/limits.ts';
import { isPackList, joinParts, PACK_PARTS, type PackPart } from '#lib/facts/pack-parts.ts';
import { fail } from './fail.ts';
import { packDirectory } from './packs.ts';
import { readInput } from './read-input.ts';
import { type JsonDocument, readJson } from './read-json.ts';

/** Files of a pack's directory that are no part of the pack: what is exempt from its proof, and the ids it has had. */
export const SIDE_FILES = ['coverage.json', 'ledger.json'] as const;
export type SideFile = (typeof SIDE_FILES)[number];

export interface PackInput {
  /** Name for messages: the directory's or the file's. */
  readonly name: string;
  /** The joined document, of no known shape; undefined where a part could not be parsed. */
  readonly document: unknown;
  /** Absolute path of the directory; undefined for a joined document. */
  readonly directory: string | undefined;
  /** What lies beside the parts. */
  readonly side: ReadonlyMap<SideFile, JsonDocument>;
  /** What is wrong with the files themselves. */
  readonly findings: readonly Finding[];
  /** A finding with its line and column, and under the name of the file it stands in. */
  place(finding: Finding): Finding;
}

/** Reads a directory, a joined file, `-` for standard input, or a pack of this repository by its id. */
export async function readPack(target: string): Promise<PackInput> {
  if (target === '-') return readJoined(target);
  const stats = statSync(target, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return readDirectory(resolve(target));
  if (stats || /[./\\]/u.test(target)) return readJoined(target);
  return readDirectory(packDirectory(target));
}

async function readJoined(target: string): Promise<PackInput> {
  const input = await readInput(target);
  const document = readJson(input, input.name);
  return {
    name: input.name,
    document: document.value,
    directory: undefined,
    side: new Map(),
    findings: document.findings,
    place: (finding) => ({ ...finding, file: input.name, ...document.position(pathOf(finding.path)) }),
  };
}

async function readDirectory(directory: string): Promise<PackInput> {
  const files = readdirSync(directory).filter((file) => file.endsWith('.json'));
  const known = [...PACK_PARTS.map((part) => `${part}.json`), ...SIDE_FILES];
  if (!files.includes('pack.json')) fail(`${directory}: holds no pack.json; name the directory of a pack`);
  const documents = new Map<string, JsonDocument>();
  for (const file of known.filter((name) => files.includes(name) || !isSideFile(name))) {
    // A list is one level down in the joined document.
    const depth = file === 'pack.json' ? LIMITS.depth : LIMITS.depth - 1;
    documents.set(file, readJson(await readInput(join(directory, file)), file, depth));
  }
  const parts = PACK_PARTS.map((part) => documents.get(`${part}.json`)?.value);
  return {
    name: basename(directory),
    document: parts.includes(undefined)
      ? undefined
      : joinParts(byPart((part) => documents.get(`${part}.json`)?.value)),
    directory,
    side: new Map(
      SIDE_FILES.flatMap((file) => (documents.has(file) ? [[file, documents.get(file)]] : [])) as [
        SideFile,
        JsonDocument,
      ][],
    ),
    findings: [
      ...[...documents.values()].flatMap((document) => document.findings),
      ...strangers(files, known),
    ],
    place: (finding) => placeInPart(finding, documents),
  };
}

const byPart = (value: (part: PackPart) => unknown) => ({
  pack: value('pack'),
  sources: value('sources'),
  entities: value('entities'),
  claims: value('claims'),
  figures: value('figures'),
  disputes: value('disputes'),
});

const isSideFile = (file: string): file is SideFile => SIDE_FILES.some((side) => side === file);

/** A misnamed part would be left out in silence. */
const strangers = (files: readonly string[], known: readonly string[]): Finding[] =>
  files
    .filter((file) => !known.includes(file))
    .map((file) => ({
      file,
      id: file,
      field: '',
      path: '',
      message: 'is no part of a pack',
      remedy: `remove it, or name it one of ${known.join(', ')}`,
    }));

/** Findings point into the joined pack; in the file of a list its name is not part of the path. */
function placeInPart(finding: Finding, documents: ReadonlyMap<string, JsonDocument>): Finding {
  const document = documents.get(finding.file);
  if (!document || finding.line !== undefined) return finding;
  const path = pathOf(finding.path);
  const inFile = isPackList(path[0]) ? path.slice(1) : path;
  return { ...finding, ...document.position(inFile) };
}

/** The steps of a JSON Pointer. */
function pathOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/u.test(step) ? Number(step) : step));
}
