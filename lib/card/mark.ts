/** What the card knows of a marked name on the page: whom it may mean, and that it is the same while it stands. */
import type { Mark as PageMark } from '#lib/paint/mark.ts';

export type Mark = Pick<PageMark, 'senses'>;
