/** Findings with the line and column of what they speak of. */
import type { Finding, Path } from '#lib/facts/finding.ts';
import type { JsonDocument } from './read-document.ts';

/**
 * The findings of a joined pack (`parsePack`, `checkInvariants`) under the name of its document, each with its line
 * and column. Those that have a line already keep it.
 */
export function placed(findings: readonly Finding[], document: JsonDocument): Finding[] {
  const positions = document.positions(findings.map(({ path }) => pathOf(path)));
  return findings.map((finding, index) => ({ ...positions[index], ...finding, file: document.name }));
}

/** The steps of a JSON Pointer (RFC 6901). Whether a number is an index is known only to the document. */
export function pathOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
