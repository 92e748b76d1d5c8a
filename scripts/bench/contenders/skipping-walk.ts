/** A walk that leaves out scripts, styles and the like by a look at the parent. */
import { nothing, offer } from './contender.ts';
import { eachText } from './texts.ts';

offer({
  given: nothing,
  prepare: nothing,
  run: () => {
    let characters = 0;
    eachText(({ data }) => {
      characters += data.length;
    });
    return { characters, hits: 0 };
  },
});
