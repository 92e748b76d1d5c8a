/** flashtext.js over each text node. It answers names without their places, so nothing is marked. */
import KeywordProcessor from 'flashtext.js';
import { namesIn, offer } from './contender.ts';
import { eachText } from './texts.ts';

offer({
  given: namesIn,
  prepare: (names) => {
    const processor = new KeywordProcessor();
    processor.addKeywordsFromArray([...names]);
    return processor;
  },
  run: (processor) => {
    let characters = 0;
    let hits = 0;
    eachText(({ data }) => {
      characters += data.length;
      hits += processor.extractKeywords(data).length;
    });
    return { characters, hits };
  },
});
