/** Packs that are good enough to be written down again; what keeps them from it ends the command. */
import { type Finding, sortFindings } from '#lib/facts/finding.ts';
import { checkInvariants } from '#lib/facts/invariants.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { parsePack } from '#lib/facts/shape.ts';
import { fail } from './fail.ts';
import type { PackInput } from './read-pack.ts';

/** The pack if its files and shape are without a finding. Throws BadInput with the first finding. */
export function shapedPack(input: PackInput): Pack {
  failAtFirst(input, input.findings);
  const shape = parsePack(input.document);
  if (shape.ok) return shape.pack;
  failAtFirst(input, shape.findings);
  return fail(`${input.name}: holds no pack`);
}

/** The pack if its invariants hold too. Throws BadInput with the first finding. */
export function soundPack(input: PackInput): Pack {
  const pack = shapedPack(input);
  failAtFirst(input, checkInvariants(pack));
  return pack;
}

function failAtFirst(input: PackInput, findings: readonly Finding[]): void {
  const [first, ...others] = sortFindings(input.place(findings));
  if (!first) return;
  const { file, line = 1, column = 1, id, field, message, remedy } = first;
  const more = others.length > 0 ? ` (and ${others.length} more: run \`according-to pack check\`)` : '';
  const what = [id, field, message].filter((part) => part !== '').join(' ');
  fail(`${file}:${line}:${column}: ${what}; ${remedy}${more}`);
}
