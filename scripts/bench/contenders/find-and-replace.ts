/** findAndReplaceDOMText with one alternation: it joins text nodes and wraps names across them. */
import findAndReplaceDOMText from 'findandreplacedomtext';
import { namesIn, offer } from './contender.ts';
import { expressionOf } from './expression.ts';

offer({
  given: namesIn,
  prepare: (names) => expressionOf(names, 'gu'),
  run: (find) => {
    const { textContent } = document.body;
    let hits = 0;
    findAndReplaceDOMText(document.body, {
      find,
      wrap: 'mark',
      preset: 'prose',
      filterElements: (element: Element) =>
        !/^(?:script|style|noscript|textarea|template)$/iu.test(element.tagName),
    });
    hits = document.getElementsByTagName('mark').length;
    return { characters: textContent.length, hits };
  },
});
