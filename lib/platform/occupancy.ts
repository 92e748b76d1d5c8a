/**
 * One script of ours per document. Gate, content script and the card's script share an isolated world, so a slot on
 * its global object tells each who is there, and hands the card's code over; the page cannot see it.
 */
import { liveRuntime } from './native.ts';

const SLOT = Symbol.for('according-to');

export interface Occupant {
  readonly role: 'gate' | 'content';
  /** Removes every trace of the occupant from the document. */
  leave(): void;
  /** Takes the card's code, which comes in a script of its own of the same extension. */
  receive?(code: unknown): void;
}

type World = { [SLOT]?: Occupant };

/** Who is in this document, or undefined. An occupant that outlived its extension is shown out first. */
export function occupant(): Occupant | undefined {
  const world = globalThis as World;
  if (world[SLOT] !== undefined && liveRuntime() === undefined) vacate(world[SLOT]);
  return world[SLOT];
}

/** Takes the document over; whoever was there leaves. */
export function occupy(newcomer: Occupant): void {
  const world = globalThis as World;
  world[SLOT]?.leave();
  world[SLOT] = newcomer;
}

function vacate(gone: Occupant): void {
  gone.leave();
  delete (globalThis as World)[SLOT];
}
