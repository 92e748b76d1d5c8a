/** The packs that ship, as they lie in data/packs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CoverageSchema, type Exemption } from '#lib/evidence/coverage-file.ts';
import type { Finding } from '#lib/facts/finding.ts';
import { type LedgerRow, LedgerSchema } from '#lib/facts/ledger.ts';
import { joinParts, type PackList } from '#lib/facts/pack-parts.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { parsePack, parseSideFile } from '#lib/facts/shape.ts';

const PACKS = fileURLToPath(new URL('../../../data/packs/', import.meta.url));

const readJson = (id: string, part: string): unknown =>
  JSON.parse(readFileSync(join(PACKS, id, `${part}.json`), 'utf8'));

export const shippedIds = (): string[] => readdirSync(PACKS);

/** A finding on one line, for a message. */
export const line = ({ file, id, field, message }: Finding) => `${file} ${id} ${field}: ${message}`;

/** A pack as it ships. Throws if its shape does not hold. */
export function shippedPack(id: string): Pack {
  const shape = parsePack(
    joinParts({
      pack: readJson(id, 'pack'),
      sources: readJson(id, 'sources'),
      entities: readJson(id, 'entities'),
      claims: readJson(id, 'claims'),
      figures: readJson(id, 'figures'),
      disputes: readJson(id, 'disputes'),
    }),
  );
  if (!shape.ok) throw new Error(shape.findings.map(line).join('\n'));
  return shape.pack;
}

export const shippedLedger = (id: string): LedgerRow[] =>
  contentOf(parseSideFile(LedgerSchema, readJson(id, 'ledger'), 'ledger.json'));

export const shippedExemptions = (id: string): Exemption[] =>
  contentOf(parseSideFile(CoverageSchema, readJson(id, 'coverage'), 'coverage.json'));

function contentOf<T>(
  result:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly findings: readonly Finding[] },
): T {
  if (!result.ok) throw new Error(result.findings.map(line).join('\n'));
  return result.value;
}

/** A copy of the pack without one fact; references to it stay. */
export function without(pack: Pack, list: PackList, id: string): Pack {
  const changed = structuredClone(pack);
  changed[list].splice(
    changed[list].findIndex((fact) => fact.id === id),
    1,
  );
  return changed;
}
