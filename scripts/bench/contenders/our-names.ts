/** Our names on their way into a page: as they are stored, all buffers in one file. */

import type { CompiledNames } from '#lib/engine/compiled-names.ts';
import type { KnownNames } from '#lib/match/known-names.ts';
import { opened } from '#scripts/bench/engine/ours.ts';

/** Bytes before the buffers: the lengths of the first two, which keeps what follows aligned. */
const HEAD = 8;

/**
 *   0         4          8        8 + hot    … + cold
 *   u32 hot │ u32 cold │ hot …  │ cold …   │ brief …
 */
export function inOneFile({ hot, cold, brief }: CompiledNames): Uint8Array {
  const file = new Uint8Array(HEAD + hot.byteLength + cold.byteLength + brief.byteLength);
  new Uint32Array(file.buffer, 0, 2).set([hot.byteLength, cold.byteLength]);
  file.set(new Uint8Array(hot), HEAD);
  file.set(new Uint8Array(cold), HEAD + hot.byteLength);
  file.set(new Uint8Array(brief), HEAD + hot.byteLength + cold.byteLength);
  return file;
}

export function buffersIn(file: ArrayBuffer): CompiledNames {
  const [hot = 0, cold = 0] = new Uint32Array(file, 0, 2);
  const [coldAt, briefAt] = [HEAD + hot, HEAD + hot + cold];
  return { hot: file.slice(HEAD, coldAt), cold: file.slice(coldAt, briefAt), brief: file.slice(briefAt) };
}

/** @throws {Error} if they are damaged */
export const namesOf = (compiled: CompiledNames): KnownNames => opened(compiled);
