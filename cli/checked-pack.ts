/** Packs that may be given to readers: all that can be checked of them by themselves is without a finding. */
import { serialisePack } from '#lib/facts/canonical.ts';
import { LIMITS } from '#lib/facts/limits.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { checkPack, type PackReport } from './check-pack.ts';
import { fail } from './fail.ts';
import { readPack } from './read-pack.ts';
import { soundPack } from './usable-pack.ts';

export type CheckedPack =
  | { readonly ok: true; readonly pack: Pack; readonly text: string }
  /** The report has findings. */
  | { readonly ok: false; readonly report: PackReport };

/** Reads and checks a pack; `text` is its canonical document. Throws BadInput if it cannot be read, or is too large. */
export async function checkedPack(target: string): Promise<CheckedPack> {
  const input = await readPack(target);
  const report = checkPack(input, undefined, false);
  if (report.findings.length > 0) return { ok: false, report };
  const pack = soundPack(input);
  const text = serialisePack(pack);
  const size = Buffer.byteLength(text);
  if (size > LIMITS.packBytes) {
    fail(
      `${input.name}: has ${size} bytes as one document, ${LIMITS.packBytes} are allowed; divide the pack`,
    );
  }
  return { ok: true, pack, text };
}
