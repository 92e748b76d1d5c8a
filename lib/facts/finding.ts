/** What a check found wrong, said so that an author can act on it: where, what, remedy. */
import { isPackList } from './pack-parts.ts';
import { compareText } from './text.ts';

export interface Finding {
  /** File of the part in which it stands (`claims.json`), or the name of the file that was checked. */
  readonly file: string;
  /** Id of the fact; of the pack or source where no fact is meant; `#3` for a row without an id. */
  readonly id: string;
  /** Member within the fact, such as `evidence[0].anchors[1]`; empty for the fact as a whole. */
  readonly field: string;
  /** JSON Pointer (RFC 6901) into the joined pack, or into the file itself where that is no part of a pack. */
  readonly path: string;
  /** What is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Place in the file, both from 1; columns in UTF-16 code units. Known only where a file was read. */
  readonly line?: number;
  readonly column?: number;
}

/** Steps from the joined pack to a value: `['claims', 3, 'via', 0]`. */
export type Path = readonly (string | number)[];

/** JSON Pointer of a path. */
export function pointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** A path as an author writes it: `evidence[0].anchors[1]`. */
export function fieldName(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}

/** A finding at `path` of the joined pack; the part's file and the field within the fact follow from the path. */
export function packFinding(id: string, path: Path, message: string, remedy: string): Finding {
  const [list, row, ...rest] = path;
  const inList = isPackList(list);
  return {
    file: inList ? `${list}.json` : 'pack.json',
    id,
    field: fieldName(inList && typeof row === 'number' ? rest : inList ? [] : path),
    path: pointer(path),
    message,
    remedy,
  };
}

const FILE_ORDER = ['pack', 'sources', 'entities', 'claims', 'figures', 'disputes', 'ledger', 'coverage'].map(
  (part) => `${part}.json`,
);

/** Orders findings by file (parts first, in the pack's order), place in it, fact, field and message. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    fileRank(a.file) - fileRank(b.file) ||
    compareText(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.id, b.id) ||
    compareText(a.field, b.field) ||
    compareText(a.message, b.message)
  );
}

function fileRank(file: string): number {
  const rank = FILE_ORDER.indexOf(file);
  return rank === -1 ? FILE_ORDER.length : rank;
}

/** The findings in a stable order. */
export function sortFindings(findings: Iterable<Finding>): Finding[] {
  return [...findings].sort(compareFindings);
}
