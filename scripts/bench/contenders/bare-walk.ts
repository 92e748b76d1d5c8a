/** The physical limit: every text node once, and how long it is. Nothing that reads a page can be faster. */
import { nothing, offer } from './contender.ts';

offer({
  given: nothing,
  prepare: nothing,
  run: () => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    let characters = 0;
    for (
      let node = walker.nextNode() as Text | null;
      node !== null;
      node = walker.nextNode() as Text | null
    ) {
      characters += node.data.length;
    }
    return { characters, hits: 0 };
  },
});
