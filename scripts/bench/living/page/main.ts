/** What the pages of this part offer to whoever drives them, as `living`. */
import { feedAnew, feedOurs } from './feed.ts';
import { createFlood, watchFlood } from './flood.ts';
import { measureHover } from './hover.ts';
import { burden, marks, strain, strainForGood } from './strain.ts';

const living = {
  burden,
  marks,
  strain,
  strainForGood,
  measureHover,
  feedAnew,
  feedOurs,
  createFlood,
  watchFlood,
};

export type Living = typeof living;

Object.assign(window, { living });
