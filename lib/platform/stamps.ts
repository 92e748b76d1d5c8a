/** By which rules this build checks packs and compiles their names: reckoned by `scripts/build/stamps.ts`. */
import type { Stamps } from '#lib/library/ports.ts';

// Put here by the build.
declare const RULES_STAMP: string;
declare const BUNDLED_STAMP: string;

export const STAMPS: Stamps = { rules: RULES_STAMP, bundled: `${RULES_STAMP} ${BUNDLED_STAMP}` };
