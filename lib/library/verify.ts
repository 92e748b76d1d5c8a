/**
 * A pack from anywhere is hostile until it has come through here:
 *
 *   bytes ─▶ UTF-8, depth, JSON, members given twice ─▶ shape ─▶ invariants ─▶ canonical document ─▶ names compiled
 *
 * What is stored is the canonical document under its own SHA-256, so that nothing of the bytes as they came survives.
 */
import type { CompiledNames } from '#lib/engine/compiled-names.ts';
import { serialisePack } from '#lib/facts/canonical.ts';
import type { Finding } from '#lib/facts/finding.ts';
import { checkInvariants } from '#lib/facts/invariants.ts';
import { LIMITS } from '#lib/facts/limits.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { parsePack } from '#lib/facts/shape.ts';
import { sha256Hex } from '#lib/feed/digest.ts';
import { placed } from '#lib/json/placed.ts';
import { readDocument } from '#lib/json/read-document.ts';
import { trouble } from '#lib/trouble/outcome.ts';
import type { Trouble, TroubleName } from '#lib/trouble/troubles.ts';
import type { Compile } from './indexing.ts';

/** A pack that may be stored. */
export interface Verified {
  readonly pack: Pack;
  /** Its canonical form in UTF-8. */
  readonly document: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the document, lower-case hex. */
  readonly digest: string;
  /** As they are kept beside the document. */
  readonly names: CompiledNames;
}

export type Verification =
  | { readonly ok: true; readonly value: Verified }
  | { readonly ok: false; readonly trouble: Trouble; readonly findings: readonly Finding[] };

/**
 * Verifies a document. Never throws.
 * @param name what findings give as their file
 * @returns `too-long`, `unreadable`, `bad-pack`, `not-indexable` or `cancelled`, with every finding, each with line and
 *   column
 */
export async function verifyDocument(
  bytes: Uint8Array,
  name: string,
  compile: Compile,
): Promise<Verification> {
  const document = readDocument(bytes, name);
  if (!document.ok) {
    return refusal(document.why === 'too-long' ? 'too-long' : 'unreadable', document.findings);
  }
  if (document.findings.length > 0) return refusal('bad-pack', document.findings);
  return verifyPack(document.value, compile, (findings) => placed(findings, document));
}

/**
 * Verifies a value as a pack.
 * @param place puts findings in their place in the file from which the value comes
 */
export async function verifyPack(
  value: unknown,
  compile: Compile,
  place: (findings: readonly Finding[]) => readonly Finding[] = (findings) => findings,
): Promise<Verification> {
  const shape = parsePack(value);
  if (!shape.ok) return refusal('bad-pack', place(shape.findings));
  const findings = checkInvariants(shape.pack);
  if (findings.length > 0) return refusal('bad-pack', place(findings));
  const { pack } = shape;
  const document = canonical(pack);
  // What is stored and read again is this, however tightly the file was written.
  if (document === undefined) return refusal('too-long', [], pack.id);
  if (document.length > LIMITS.packBytes) {
    const detail = `${document.length} bytes in canonical form; ${LIMITS.packBytes} at most`;
    return refusal('too-long', [], detail);
  }
  const digest = await sha256Hex(document);
  const names = await compile(pack, digest);
  if (!names.ok) return { ...names, findings: [] };
  return { ok: true, value: { pack, document, digest, names: names.value } };
}

/** Undefined where the document, written out with indents, is longer than a string can be. */
function canonical(pack: Pack): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new TextEncoder().encode(serialisePack(pack));
  } catch {
    return undefined;
  }
}

/** The first finding stands for all where there is room for one sentence only. */
function refusal(
  why: TroubleName,
  findings: readonly Finding[],
  detail: string = inShort(findings),
): Verification {
  return { ...trouble(why, detail), findings };
}

function inShort([first, ...others]: readonly Finding[]): string {
  if (first === undefined) return '';
  const where = [first.id, first.field].filter((part) => part !== '').join(' ');
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return `${where}: ${first.message}${more}`;
}
