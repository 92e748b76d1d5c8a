import type { Library } from '#lib/library/library.ts';
import { openLibrary } from '#lib/platform/open-library.ts';

/** The library as the background keeps it. */
export const library: Library = openLibrary();
