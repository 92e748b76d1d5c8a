/** Every row about the words around names, for the finder. */
import { CLUBS } from './clubs.ts';
import { DISHES } from './dishes.ts';
import { ELSEWHERE } from './elsewhere.ts';
import { GOVERNMENTS } from './governments.ts';
import { KINDS } from './kinds.ts';
import { NAMESAKES } from './namesakes.ts';
import { ORGS } from './orgs.ts';
import { PAPERS } from './papers.ts';
import { RELATIVES } from './relatives.ts';
import { SHIPS } from './ships.ts';
import { STREETS } from './streets.ts';

export const CONTEXTS = [
  ...CLUBS,
  ...DISHES,
  ...ELSEWHERE,
  ...GOVERNMENTS,
  ...KINDS,
  ...NAMESAKES,
  ...ORGS,
  ...PAPERS,
  ...RELATIVES,
  ...SHIPS,
  ...STREETS,
] as const;

/** What the words around a name may say. */
export type ContextCue = (typeof CONTEXTS)[number]['cue'];
