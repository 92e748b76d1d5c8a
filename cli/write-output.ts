import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes and waits until more may be written: a slow reader slows us down instead of filling the memory. */
export async function writeOutput(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
