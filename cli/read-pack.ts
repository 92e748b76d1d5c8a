/** Reads a pack from the directory of its parts or from one joined document, whatever is wrong with it. */
import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Finding, Path } from '#lib/facts/finding.ts';
import { LIMITS } from '#lib/facts/limits.ts';
import { isPackList, joinParts, PACK_PARTS, type PackPart } from '#lib/facts/pack-parts.ts';
import { pathOf, placed } from '#lib/json/placed.ts';
import type { ReadDocument } from '#lib/json/read-document.ts';
import { fail } from './fail.ts';
import { unpack } from './gzip.ts';
import { packDirectory } from './packs.ts';
import { readInputBytes } from './read-input.ts';
import { readJson } from './read-json.ts';

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
  /** What the files that lie beside the parts hold: of no known shape, undefined where one could not be parsed. */
  readonly side: ReadonlyMap<SideFile, unknown>;
  /** What is wrong with the files themselves. */
  readonly findings: readonly Finding[];
  /** Findings with their lines and columns, each under the name of the file it stands in. */
  place(findings: readonly Finding[]): Finding[];
}

/** Reads a directory, a joined file (packed with gzip or not), `-` for standard input, or a pack of this repository by its id. */
export async function readPack(target: string): Promise<PackInput> {
  if (target === '-') return readJoined(target);
  const stats = statSync(target, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return readDirectory(resolve(target));
  if (stats || /[./\\]/u.test(target)) return readJoined(target);
  return readDirectory(packDirectory(target));
}

async function readJoined(target: string): Promise<PackInput> {
  const { name, bytes } = await readInputBytes(target);
  const document = readJson({ name, bytes: unpack(bytes, name) }, name);
  return {
    name,
    document: contentOf(document),
    directory: undefined,
    side: new Map(),
    findings: document.findings,
    place: (findings) => {
      if (!document.ok) return [...findings];
      const [inPack, elsewhere] = divide(findings, ({ file }) => PART_FILES.includes(file));
      return [...placed(inPack, document), ...elsewhere];
    },
  };
}

async function readDirectory(directory: string): Promise<PackInput> {
  const files = readdirSync(directory).filter((file) => file.endsWith('.json'));
  const known = [...PART_FILES, ...SIDE_FILES];
  if (!files.includes('pack.json')) fail(`${directory}: holds no pack.json; name the directory of a pack`);
  const documents = new Map<string, ReadDocument>();
  for (const file of known.filter((name) => files.includes(name) || !isSideFile(name))) {
    // A list is one level down in the joined document.
    const depth = file === 'pack.json' ? LIMITS.depth : LIMITS.depth - 1;
    documents.set(file, readJson(await readInputBytes(join(directory, file)), file, depth));
  }
  const parts = PACK_PARTS.map((part) => contentOf(documents.get(`${part}.json`)));
  return {
    name: basename(directory),
    document: parts.includes(undefined)
      ? undefined
      : joinParts(byPart((part) => contentOf(documents.get(`${part}.json`)))),
    directory,
    side: new Map(
      SIDE_FILES.filter((file) => documents.has(file)).map((file) => [file, contentOf(documents.get(file))]),
    ),
    findings: [
      ...[...documents.values()].flatMap((document) => document.findings),
      ...strangers(files, known),
    ],
    place: (findings) => placeInParts(findings, documents),
  };
}

const PART_FILES = PACK_PARTS.map((part) => `${part}.json`);

const contentOf = (document: ReadDocument | undefined): unknown =>
  document?.ok ? document.value : undefined;

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

/** Places findings in their own files. */
function placeInParts(findings: readonly Finding[], documents: ReadonlyMap<string, ReadDocument>): Finding[] {
  return [...new Set(findings.map(({ file }) => file))].flatMap((file) => {
    const group = findings.filter((finding) => finding.file === file);
    const document = documents.get(file);
    if (!document?.ok) return group;
    const positions = document.positions(group.map(({ path }) => pathInFile(path)));
    return group.map((finding, index) => ({ ...positions[index], ...finding }));
  });
}

/** Findings point into the joined pack; in the file of a list its name is not part of the path. */
function pathInFile(pointer: string): Path {
  const path = pathOf(pointer);
  return isPackList(path[0]) ? path.slice(1) : path;
}

/** The items that pass and those that do not, each in their order. */
function divide<T>(items: readonly T[], passes: (item: T) => boolean): readonly [T[], T[]] {
  return [items.filter(passes), items.filter((item) => !passes(item))];
}
